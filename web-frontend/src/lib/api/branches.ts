import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';

/** All branches; a group has few, and they hardly ever change. */
export const branchesQuery = queryOptions({
  queryKey: ['branches'],
  queryFn: async () => (await answer(api.GET('/api/v1/branches', { params: { query: { limit: 200 } } }))).items,
  staleTime: 5 * 60_000,
});
