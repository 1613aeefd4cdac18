import { queryOptions } from '@tanstack/react-query';
import { answer, api, filters } from './client';

export interface OrderFilters {
  q?: string | undefined;
  branch?: string | undefined;
  /** Any of these, separated by commas. */
  status?: string | undefined;
  customerId?: string | undefined;
  salespersonId?: string | undefined;
  /** "true" for one's own only. */
  mine?: string | undefined;
  /** Days of the local calendar, as in 2026-03-31. */
  from?: string | undefined;
  to?: string | undefined;
  vin?: string | undefined;
  sku?: string | undefined;
  cursor?: string | undefined;
}

async function search({ status, ...wanted }: OrderFilters, limit: number) {
  const query = filters({ ...wanted, status: status?.split(','), limit });
  return answer(api.GET('/api/v1/orders', { params: { query } }));
}

export type OrderSummary = Awaited<ReturnType<typeof search>>['items'][number];

const AT_ONCE = 50;

/** A page of the orders that one may see, newest first. */
export const ordersQuery = (wanted: OrderFilters, limit = AT_ONCE) =>
  queryOptions({
    queryKey: ['orders', 'list', wanted, limit],
    queryFn: () => search(wanted, limit),
    placeholderData: (previous) => previous,
  });
