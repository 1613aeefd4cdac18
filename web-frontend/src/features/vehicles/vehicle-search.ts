import { pick } from '@/lib/search-params';

export const vehicleSearch = pick([
  'q',
  'branch',
  'make',
  'status',
  'condition',
  'minPrice',
  'maxPrice',
  'minYear',
  'maxYear',
  'sort',
]);
