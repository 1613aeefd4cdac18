import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';

export interface AlertFilters {
  branch?: string | undefined;
  state?: string | undefined;
  kind?: string | undefined;
}

async function inbox(wanted: AlertFilters, cursor: string | undefined) {
  return answer(api.GET('/api/v1/alerts', { params: { query: filters({ ...wanted, cursor, limit: 50 }) } }));
}

export type Alert = Awaited<ReturnType<typeof inbox>>['items'][number];

const REFRESH_MS = 30_000;

export const alertsQuery = (wanted: AlertFilters) =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'list', wanted],
    queryFn: ({ pageParam }) => inbox(wanted, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    refetchInterval: REFRESH_MS,
    placeholderData: (previous) => previous,
  });

export const unreadQuery = queryOptions({
  queryKey: ['alerts', 'unread'],
  queryFn: async () => (await answer(api.GET('/api/v1/alerts/unread-count'))).unread,
  refetchInterval: REFRESH_MS,
});

export function markRead(id: string): Promise<unknown> {
  return answer(api.PUT('/api/v1/alerts/{id}/read', { params: { path: { id } } }));
}

/** Says that somebody takes care of an alert. */
export function acknowledge(id: string, note: string | undefined, key: string): Promise<Alert> {
  return answer(
    api.POST('/api/v1/alerts/{id}/acknowledgement', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: note ? { note } : {},
    }),
  );
}

/** Hides an alert from everybody until then, unless the stock recovers before. */
export function snooze(id: string, until: string, note: string | undefined, key: string): Promise<Alert> {
  return answer(
    api.POST('/api/v1/alerts/{id}/snooze', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: { until, ...(note ? { note } : {}) },
    }),
  );
}
