import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';

async function differences(branch: string | undefined, cursor?: string) {
  return answer(api.GET('/api/v1/drift-report', { params: { query: filters({ branch, cursor, limit: 50 }) } }));
}

/** A figure of the stock that its ledger or its reservations contradict. */
export type Difference = Awaited<ReturnType<typeof differences>>['items'][number];

export const differencesQuery = (branch: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['drift-report', branch],
    queryFn: ({ pageParam }) => differences(branch, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

export interface Repair {
  branch: string;
  sku: string;
  reason: string;
}

export function repairLevel(repair: Repair, key: string) {
  return answer(api.POST('/api/v1/drift-report/repairs', { headers: { 'Idempotency-Key': key }, body: repair }));
}
