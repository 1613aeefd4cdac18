import { pick } from '@/lib/search-params';

export const orderSearch = pick([
  'q',
  'branch',
  'status',
  'customerId',
  'salespersonId',
  'mine',
  'from',
  'to',
  'item',
  'cursor',
]);
export const newOrderSearch = pick(['vin', 'sku', 'branch', 'holdId', 'customerId']);
export const stuckSearch = pick(['cursor']);
