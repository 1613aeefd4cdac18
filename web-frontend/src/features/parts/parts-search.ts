import { pick } from '@/lib/search-params';

export const partsSearch = pick(['q', 'branch']);
export const partSearch = pick(['branch']);
export const receiveSearch = pick(['sku', 'branch']);
