import type { Address, Channel, Consent, Customer, CustomerDetails, CustomerKind } from '@/lib/api/customers';
import { fromLocalField, toLocalField } from '@/lib/local-time';

/** A customer while he is being written down: texts as typed. */
export interface CustomerDraft {
  kind: CustomerKind;
  branch: string;
  firstName: string;
  lastName: string;
  companyName: string;
  taxId: string;
  email: string;
  phone: string;
  profession: string;
  street: string;
  postalCode: string;
  city: string;
  region: string;
  country: string;
  notes: string;
  /** Whether the customer wants offers; empty as long as nobody asked. */
  marketing: '' | 'YES' | 'NO';
  channels: readonly Channel[];
  consentGivenAt: string;
  consentSource: string;
}

/** The texts of a draft, which are what may be left empty. */
export type TextField = Exclude<keyof CustomerDraft, 'kind' | 'marketing' | 'channels'>;

export const CHANNELS: readonly Channel[] = ['EMAIL', 'PHONE', 'POST'];
export const ADDRESS_FIELDS = ['street', 'postalCode', 'city', 'region', 'country'] as const;

export function emptyDraft(branch: string | undefined): CustomerDraft {
  return {
    kind: 'PRIVATE',
    branch: branch ?? '',
    firstName: '',
    lastName: '',
    companyName: '',
    taxId: '',
    email: '',
    phone: '',
    profession: '',
    street: '',
    postalCode: '',
    city: '',
    region: '',
    country: '',
    notes: '',
    marketing: '',
    channels: [],
    consentGivenAt: '',
    consentSource: '',
  };
}

export function draftOf(customer: Customer): CustomerDraft {
  const { address = {}, consent } = customer;
  const text = (value: string | null | undefined) => value ?? '';
  return {
    kind: customer.kind,
    branch: text(customer.branch),
    firstName: text(customer.firstName),
    lastName: text(customer.lastName),
    companyName: text(customer.companyName),
    taxId: text(customer.taxId),
    email: text(customer.email),
    phone: text(customer.phone),
    profession: text(customer.profession),
    street: text(address.street),
    postalCode: text(address.postalCode),
    city: text(address.city),
    region: text(address.region),
    country: text(address.country),
    notes: text(customer.notes),
    marketing: consent ? (consent.marketing ? 'YES' : 'NO') : '',
    channels: consent?.channels ?? [],
    consentGivenAt: consent?.givenAt ? toLocalField(new Date(consent.givenAt)) : '',
    consentSource: text(consent?.source),
  };
}

/**
 * What is sent: empty fields are left out, and what the kind of customer does not have. An instant that was not touched
 * stays as it was, to the second.
 */
export function readDraft(draft: CustomerDraft, known?: Customer): CustomerDetails {
  const filled = (names: readonly TextField[]) =>
    Object.fromEntries(names.flatMap((name) => (draft[name].trim() ? [[name, draft[name].trim()]] : [])));
  const names: readonly TextField[] =
    draft.kind === 'PRIVATE' ? ['firstName', 'lastName', 'profession'] : ['companyName', 'firstName', 'lastName'];
  const address: Address = filled(ADDRESS_FIELDS);
  return {
    kind: draft.kind,
    ...filled([...names, 'branch', 'taxId', 'email', 'phone', 'notes']),
    ...(Object.keys(address).length > 0 ? { address } : {}),
    ...(draft.marketing ? { consent: readConsent(draft, known) } : {}),
  };
}

function readConsent(draft: CustomerDraft, known: Customer | undefined): Consent {
  const before = known?.consent?.givenAt;
  const same = before && toLocalField(new Date(before)) === draft.consentGivenAt;
  const given = same ? before : fromLocalField(draft.consentGivenAt)?.toISOString();
  const source = draft.consentSource.trim();
  return {
    marketing: draft.marketing === 'YES',
    channels: draft.marketing === 'YES' ? [...draft.channels] : [],
    ...(given ? { givenAt: given } : {}),
    ...(source ? { source } : {}),
  };
}
