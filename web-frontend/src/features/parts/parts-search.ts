import { pick } from '@/lib/search-params';

export const partsSearch = pick(['q', 'branch', 'availability', 'view', 'brand', 'category', 'active']);
export const partSearch = pick(['branch', 'kind', 'from', 'to']);
export const receiveSearch = pick(['sku', 'branch']);
export const pastStockSearch = pick(['branch', 'at']);
