import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';
import type { Money } from '@/lib/money';

export interface OrderFilters {
  q?: string;
  branch?: string;
  status?: string;
}

export interface NewOrderLine {
  vin?: string;
  sku?: string;
  quantity?: number;
  agreedPrice?: Money;
}

export interface NewOrder {
  branch: string;
  customerId: string;
  lines: NewOrderLine[];
  /** The hold that the order takes over. */
  holdId?: string;
  notes?: string;
}

async function search(wanted: OrderFilters, cursor: string | undefined) {
  return answer(api.GET('/api/v1/orders', { params: { query: filters({ ...wanted, cursor, limit: 50 }) } }));
}

async function load(id: string) {
  return answer(api.GET('/api/v1/orders/{id}', { params: { path: { id } } }));
}

async function loadHold(id: string) {
  return answer(api.GET('/api/v1/holds/{id}', { params: { path: { id } } }));
}

async function customers(q: string) {
  return (await answer(api.GET('/api/v1/customers', { params: { query: filters({ q, limit: 8 }) } }))).items;
}

export type OrderSummary = Awaited<ReturnType<typeof search>>['items'][number];
export type Order = Awaited<ReturnType<typeof load>>;
export type Hold = Awaited<ReturnType<typeof loadHold>>;
export type OrderLine = Order['lines'][number];
export type Customer = Awaited<ReturnType<typeof customers>>[number];
export interface NewCustomer {
  kind: Customer['kind'];
  firstName?: string;
  lastName?: string;
  companyName?: string;
  taxId?: string;
  email?: string;
  phone?: string;
}

export const ordersQuery = (wanted: OrderFilters) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'list', wanted],
    queryFn: ({ pageParam }) => search(wanted, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: (previous) => previous,
  });

const ASK_AGAIN_FIRST_MS = 300;
const ASK_AGAIN_LATER_MS = 1500;
const QUICK_ANSWERS = 10;

/** An order; asked for again until the stock has decided, often at first and then with less haste. */
export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: () => load(id),
    refetchInterval: ({ state }) => {
      if (state.data?.status !== 'PENDING') return false;
      return state.dataUpdateCount < QUICK_ANSWERS ? ASK_AGAIN_FIRST_MS : ASK_AGAIN_LATER_MS;
    },
  });

export const holdQuery = (id: string) => queryOptions({ queryKey: ['holds', 'one', id], queryFn: () => loadHold(id) });

/** The customer of a hold, where that is one of ours already. */
export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: (): Promise<Customer> => answer(api.GET('/api/v1/customers/{id}', { params: { path: { id } } })),
  });

export const customersQuery = (q: string) => queryOptions({ queryKey: ['customers', q], queryFn: () => customers(q) });

export function placeOrder(order: NewOrder, key: string): Promise<Order> {
  return answer(api.POST('/api/v1/orders', { headers: { 'Idempotency-Key': key }, body: order }));
}

export function createCustomer(customer: NewCustomer, key: string): Promise<Customer> {
  return answer(api.POST('/api/v1/customers', { headers: { 'Idempotency-Key': key }, body: customer }));
}

/** What can be done with an order that stands. */
export type OrderCommand = { kind: 'start' } | { kind: 'complete' } | { kind: 'cancel'; reason: string };

export function command(id: string, wanted: OrderCommand, key: string): Promise<Order> {
  const options = { params: { path: { id } }, headers: { 'Idempotency-Key': key } };
  switch (wanted.kind) {
    case 'start':
      return answer(api.POST('/api/v1/orders/{id}/preparation', options));
    case 'complete':
      return answer(api.POST('/api/v1/orders/{id}/completion', options));
    case 'cancel':
      return answer(api.POST('/api/v1/orders/{id}/cancellation', { ...options, body: { reason: wanted.reason } }));
  }
}
