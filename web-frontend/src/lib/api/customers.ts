import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, answerWithTag, api, filters } from './client';

export interface CustomerFilters {
  q?: string | undefined;
  cursor?: string | undefined;
}

async function search(wanted: CustomerFilters, limit: number) {
  return answer(api.GET('/api/v1/customers', { params: { query: filters({ ...wanted, limit }) } }));
}

async function duplicates(details: DuplicateSearch) {
  return (await answer(api.GET('/api/v1/customers/duplicates', { params: { query: filters({ ...details }) } }))).items;
}

async function load(id: string) {
  return answerWithTag(api.GET('/api/v1/customers/{id}', { params: { path: { id } } }));
}

/** A customer with the version that a change has to name. */
export type TaggedCustomer = Awaited<ReturnType<typeof load>>;
export type Customer = TaggedCustomer['value'];
/** A customer as lists show him. */
export type CustomerSummary = Awaited<ReturnType<typeof search>>['items'][number];
export type CustomerKind = Customer['kind'];
export type Address = NonNullable<Customer['address']>;
export type Consent = NonNullable<Customer['consent']>;
export type Channel = NonNullable<Consent['channels']>[number];
export type Duplicate = Awaited<ReturnType<typeof duplicates>>[number];

/** What tells one customer from another. */
export type DuplicateSearch = Partial<
  Record<'firstName' | 'lastName' | 'companyName' | 'email' | 'phone' | 'taxId', string>
>;

/** What is written down about a customer. */
export type CustomerDetails = Pick<
  Customer,
  | 'kind'
  | 'firstName'
  | 'lastName'
  | 'companyName'
  | 'taxId'
  | 'email'
  | 'phone'
  | 'profession'
  | 'address'
  | 'consent'
  | 'notes'
  | 'branch'
>;

const AT_ONCE = 50;
const FOUND_AT_MOST = 8;

/** A page of the customers; the whole group shares them. */
export const customersQuery = (wanted: CustomerFilters) =>
  queryOptions({
    queryKey: ['customers', 'list', wanted],
    queryFn: () => search(wanted, AT_ONCE),
    placeholderData: (previous) => previous,
  });

/** The few customers who fit what is being typed. */
export const fittingCustomersQuery = (q: string) =>
  queryOptions({ queryKey: ['customers', 'fitting', q], queryFn: () => search({ q }, FOUND_AT_MOST) });

export const customerQuery = (id: string) =>
  queryOptions({ queryKey: ['customers', 'one', id], queryFn: () => load(id) });

/** Who is known already by what was typed of a new customer so far. */
export const duplicatesQuery = (details: DuplicateSearch) =>
  queryOptions({
    queryKey: ['customers', 'duplicates', details],
    queryFn: () => duplicates(details),
    placeholderData: (previous) => previous,
  });

export function createCustomer(details: CustomerDetails, key: string): Promise<Customer> {
  return answer(api.POST('/api/v1/customers', { headers: { 'Idempotency-Key': key }, body: details }));
}

export function changeCustomer({ value: { id }, tag }: TaggedCustomer, details: CustomerDetails): Promise<TaggedCustomer> {
  return answerWithTag(
    api.PUT('/api/v1/customers/{id}', { params: { path: { id } }, headers: { 'If-Match': tag }, body: details }),
  );
}

/** After a customer was added, changed or taken away: every view of customers may be another. */
export async function refreshCustomers(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['customers'] });
}
