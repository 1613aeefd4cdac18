import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';
import type { HoldCustomer } from '@/lib/api/holds';
import { nextCursor } from '@/lib/api/pages';

async function waiting(vehicleId: string, cursor?: string) {
  return answer(
    api.GET('/api/v1/waiting-list-entries', { params: { query: filters({ vehicleId, cursor, limit: 50 }) } }),
  );
}

export type WaitingListEntry = Awaited<ReturnType<typeof waiting>>['items'][number];

/** Who waits for a car, first come first. */
export const waitingListQuery = (vehicleId: string) =>
  infiniteQueryOptions({
    queryKey: ['waiting-list', vehicleId],
    queryFn: ({ pageParam }) => waiting(vehicleId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

export interface NewWaitingListEntry {
  vehicleId: string;
  customer: HoldCustomer;
  notes?: string;
}

export function addToWaitingList(entry: NewWaitingListEntry, key: string): Promise<WaitingListEntry> {
  return answer(api.POST('/api/v1/waiting-list-entries', { headers: { 'Idempotency-Key': key }, body: entry }));
}

export function withdraw(id: string, key: string): Promise<WaitingListEntry> {
  return answer(
    api.POST('/api/v1/waiting-list-entries/{id}/withdrawal', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
    }),
  );
}
