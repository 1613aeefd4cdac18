import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, answerWithTag, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';
import { looksLikeVin } from '@/lib/vin';
import { addDays, instantAt } from '@/lib/zoned-time';

export const KINDS = ['TEST_DRIVE', 'VISIT', 'SERVICE'] as const;
export const STATUSES = ['REQUESTED', 'CONFIRMED', 'DONE', 'NO_SHOW', 'CANCELLED'] as const;

async function load(id: string) {
  return answerWithTag(api.GET('/api/v1/appointments/{id}', { params: { path: { id } } }));
}

async function search(wanted: Record<string, string | undefined>, cursor: string | undefined) {
  const query = filters({ ...wanted, cursor, limit: 200 });
  return answer(api.GET('/api/v1/appointments', { params: { query } }));
}

/** An appointment with the version that a change has to name. */
export type TaggedAppointment = Awaited<ReturnType<typeof load>>;
export type Appointment = TaggedAppointment['value'];
export type AppointmentKind = Appointment['kind'];
export type AppointmentStatus = Appointment['status'];
export interface Slot {
  start: string;
  end: string;
}

/** Whom an appointment is with and about what. */
export interface AppointmentDetails {
  kind: AppointmentKind;
  customerId?: string | undefined;
  /** Of a walk-in who is not on file. */
  customerName?: string | undefined;
  phone?: string;
  employeeId?: string;
  employeeName?: string;
  vin?: string;
  notes?: string;
}

export interface NewAppointment extends AppointmentDetails, Slot {
  branch: string;
}

export interface KnownCustomer {
  id: string;
  name: string;
  phone?: string | undefined;
  email?: string | undefined;
}

export interface KnownVehicle {
  vin: string;
  name?: string | undefined;
}

interface WeekWanted {
  branch: string;
  /** The Monday. */
  from: string;
  kind?: string | undefined;
  timeZone: string;
  employeeId?: string | undefined;
  vin?: string | undefined;
}

const MOST_PAGES = 5;
const ASK_AGAIN_MS = 30_000;

async function week({ branch, from, timeZone, ...narrowed }: WeekWanted) {
  const startOf = (day: string) => instantAt({ day, time: '00:00' }, timeZone);
  const wanted = { branch, ...narrowed, from: startOf(from), to: startOf(addDays(from, 7)) };
  const items: Appointment[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await search(wanted, cursor);
    items.push(...found.items);
    cursor = nextCursor(found);
    if (!cursor) break;
  }
  return { items, more: cursor !== undefined };
}

/** All appointments of a week by the calendar of the branch; `more` where there are too many to show. */
export const weekQuery = (wanted: WeekWanted) =>
  queryOptions({
    queryKey: ['appointments', 'week', wanted],
    queryFn: () => week(wanted),
    // Others book as well.
    refetchInterval: ASK_AGAIN_MS,
  });

export const appointmentQuery = (id: string) =>
  queryOptions({ queryKey: ['appointments', 'one', id], queryFn: () => load(id) });

export interface SlotsWanted {
  branch: string;
  kind: AppointmentKind;
  vin?: string | undefined;
  employeeId?: string | undefined;
  day: string;
  minutes: number;
}

export const freeSlotsQuery = (wanted: SlotsWanted) =>
  queryOptions({
    queryKey: ['appointments', 'free', wanted],
    queryFn: async (): Promise<Slot[]> =>
      (await answer(api.GET('/api/v1/appointments/free-slots', { params: { query: filters({ ...wanted }) } }))).slots,
    staleTime: 0,
  });

const FOUND_AT_MOST = 8;

/** The customers who fit a text. */
export const customersFitting = (q: string) => ({
  key: ['appointments', 'customers', q],
  run: async (): Promise<KnownCustomer[]> =>
    (await answer(api.GET('/api/v1/customers', { params: { query: filters({ q, limit: FOUND_AT_MOST }) } }))).items,
});

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['appointments', 'customer', id],
    queryFn: async (): Promise<KnownCustomer> =>
      answer(api.GET('/api/v1/customers/{id}', { params: { path: { id } } })),
  });

async function vehicles(q: string, branch: string | undefined, limit: number): Promise<KnownVehicle[]> {
  const { items } = await answer(api.GET('/api/v1/vehicles', { params: { query: filters({ q, branch, limit }) } }));
  return items.map(({ vin, modelYear, make, model }) => ({ vin, name: `${modelYear} ${make} ${model}` }));
}

/** Cars in stock that fit a text; a whole VIN is a car also where it is not in stock, such as a customer's own. */
export const vehiclesFitting = (q: string, branch: string | undefined) => ({
  key: ['appointments', 'vehicles', q, branch],
  run: async (): Promise<KnownVehicle[]> => {
    const found = await vehicles(q, branch, FOUND_AT_MOST);
    const vin = q.toUpperCase();
    return found.length === 0 && looksLikeVin(vin) ? [{ vin }] : found;
  },
});

/** What a VIN of an appointment is called, where the car is in stock. */
export const vehicleQuery = (vin: string) =>
  queryOptions({
    queryKey: ['appointments', 'vehicle', vin],
    queryFn: async (): Promise<KnownVehicle> =>
      (await vehicles(vin, undefined, 1)).find((vehicle) => vehicle.vin === vin) ?? { vin },
    staleTime: 5 * 60_000,
  });

export function bookAppointment(wanted: NewAppointment, key: string): Promise<Appointment> {
  return answer(api.POST('/api/v1/appointments', { headers: { 'Idempotency-Key': key }, body: wanted }));
}

export function changeAppointment(id: string, tag: string, details: AppointmentDetails): Promise<Appointment> {
  return answer(
    api.PUT('/api/v1/appointments/{id}', {
      params: { path: { id } },
      headers: { 'If-Match': tag },
      body: details,
    }),
  );
}

/** What is done with an appointment without saying more. */
export type PlainCommand = 'confirmation' | 'completion' | 'no-show';

export function command(id: string, wanted: PlainCommand, key: string): Promise<Appointment> {
  const options = { params: { path: { id } }, headers: { 'Idempotency-Key': key } };
  switch (wanted) {
    case 'confirmation':
      return answer(api.POST('/api/v1/appointments/{id}/confirmation', options));
    case 'completion':
      return answer(api.POST('/api/v1/appointments/{id}/completion', options));
    case 'no-show':
      return answer(api.POST('/api/v1/appointments/{id}/no-show', options));
  }
}

export function reschedule(id: string, to: Slot, key: string): Promise<Appointment> {
  return answer(
    api.POST('/api/v1/appointments/{id}/reschedule', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: to,
    }),
  );
}

export function cancelAppointment(id: string, reason: string, key: string): Promise<Appointment> {
  return answer(
    api.POST('/api/v1/appointments/{id}/cancellation', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: { reason },
    }),
  );
}

/** After an appointment was made or changed: the week, itself and what is free may be another. */
export async function refreshAppointments(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['appointments'] });
}
