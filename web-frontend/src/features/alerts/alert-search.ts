import { pick } from '@/lib/search-params';

export const alertSearch = pick(['branch', 'state', 'kind']);
