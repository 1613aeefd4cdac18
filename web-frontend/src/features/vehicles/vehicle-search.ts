import { pick } from '@/lib/search-params';

export const vehicleSearch = pick([
  'q',
  'branch',
  'city',
  'make',
  'model',
  'status',
  'condition',
  'bodyStyle',
  'fuel',
  'minPrice',
  'maxPrice',
  'minYear',
  'maxYear',
  'minOdometer',
  'maxOdometer',
  'odometerUnit',
  'forSale',
  'sort',
]);
