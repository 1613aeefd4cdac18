import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, api, filters } from './client';
import { nextCursor } from './pages';

export interface HoldFilters {
  branch?: string | undefined;
  status?: string | undefined;
  vehicleId?: string | undefined;
  mine?: string | undefined;
}

async function search(wanted: HoldFilters, cursor: string | undefined) {
  const query = filters({ ...wanted, cursor, limit: 50 });
  return answer(api.GET('/api/v1/holds', { params: { query } }));
}

export type Hold = Awaited<ReturnType<typeof search>>['items'][number];
export type HoldCustomer = NonNullable<Hold['customer']>;

/** What staff keep for customers, newest first. */
export const holdsQuery = (wanted: HoldFilters) =>
  infiniteQueryOptions({
    queryKey: ['holds', 'list', wanted],
    queryFn: ({ pageParam }) => search(wanted, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: (previous) => previous,
  });

export const holdQuery = (id: string) =>
  queryOptions({
    queryKey: ['holds', 'one', id],
    queryFn: (): Promise<Hold> => answer(api.GET('/api/v1/holds/{id}', { params: { path: { id } } })),
  });

export interface NewHold {
  branch: string;
  customer: HoldCustomer;
  depositNote?: string;
  notes?: string;
  expiresAt: string;
  lines: { vin: string }[];
}

export function makeHold(hold: NewHold, key: string): Promise<Hold> {
  return answer(api.POST('/api/v1/holds', { headers: { 'Idempotency-Key': key }, body: hold }));
}

export function extendHold(id: string, until: string, key: string): Promise<Hold> {
  return answer(
    api.POST('/api/v1/holds/{id}/extension', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: { until },
    }),
  );
}

export function releaseHold(id: string, reason: string, key: string): Promise<Hold> {
  return answer(
    api.POST('/api/v1/holds/{id}/release', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: reason ? { reason } : {},
    }),
  );
}

/** After a hold was made, extended or given back: every view of cars, holds and waiting customers may be another. */
export async function refreshHolds(queries: QueryClient): Promise<void> {
  await Promise.all(
    ['holds', 'vehicles', 'waiting-list', 'stock-levels'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
  );
}
