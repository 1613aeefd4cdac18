import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';

/** Who works for the group, as far as one may know; enough of them for a choice. */
export const employeesQuery = queryOptions({
  queryKey: ['employees'],
  queryFn: async () => (await answer(api.GET('/api/v1/employees', { params: { query: { limit: 200 } } }))).items,
  staleTime: 5 * 60_000,
});
