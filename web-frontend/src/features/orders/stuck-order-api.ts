import { queryOptions } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';

const AT_ONCE = 50;

async function load(cursor: string | undefined) {
  return answer(api.GET('/api/v1/orders/stuck', { params: { query: filters({ cursor, limit: AT_ONCE }) } }));
}

export type StuckOrder = Awaited<ReturnType<typeof load>>['items'][number];

export const stuckOrdersQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['orders', 'stuck', cursor],
    queryFn: () => load(cursor),
    placeholderData: (previous) => previous,
  });

/** Says how the stock was put right by hand where it could not follow the order. */
export function reconcile(id: string, notes: string, key: string): Promise<unknown> {
  return answer(
    api.POST('/api/v1/orders/{id}/reconciliation', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: { notes },
    }),
  );
}
