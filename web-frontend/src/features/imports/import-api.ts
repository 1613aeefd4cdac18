import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';

export type Outcome = 'ACCEPTED' | 'REFUSED';

/** Sends a CSV file; every row of it is answered. Without a branch, each row goes where its state belongs. */
export async function importVehicles(file: File, branch: string | undefined, key: string) {
  const form = new FormData();
  form.append('file', file);
  if (branch) form.append('branch', branch);
  return answer(
    api.POST('/api/v1/vehicle-imports', {
      headers: { 'Idempotency-Key': key },
      // A description can name the fields of a form, but not the form itself.
      body: form as never,
    }),
  );
}

async function rowsOf(id: string, outcome: Outcome, cursor: string | undefined) {
  return answer(
    api.GET('/api/v1/vehicle-imports/{id}/rows', {
      params: { path: { id }, query: filters({ outcome, cursor, limit: 100 }) },
    }),
  );
}

export type ImportRow = Awaited<ReturnType<typeof rowsOf>>['items'][number];

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['vehicle-imports', id],
    queryFn: () => answer(api.GET('/api/v1/vehicle-imports/{id}', { params: { path: { id } } })),
  });

export const importRowsQuery = (id: string, outcome: Outcome) =>
  infiniteQueryOptions({
    queryKey: ['vehicle-imports', id, 'rows', outcome],
    queryFn: ({ pageParam }) => rowsOf(id, outcome, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });
