import { pick } from '@/lib/search-params';

export const holdSearch = pick(['branch', 'status', 'mine', 'vehicleId']);
