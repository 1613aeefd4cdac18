import { pick } from '@/lib/search-params';

export const reportSearch = pick([
  'from',
  'to',
  'by',
  'branch',
  'city',
  'brand',
  'category',
  'employeeId',
  'employee',
  'kind',
  'measure',
  'sort',
]);
export type ReportSearch = ReturnType<typeof reportSearch>;
