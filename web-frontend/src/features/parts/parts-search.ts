import { pick } from '@/lib/search-params';

export const partsSearch = pick(['q', 'branch', 'availability', 'view', 'brand', 'category', 'active']);
export type PartsSearch = ReturnType<typeof partsSearch>;

/** What the address says about the stock. */
export function levelFilters({ q, branch, brand, category, availability }: PartsSearch) {
  return { q, branch, brand, category, availability };
}

/** What the address says about the catalogue. */
export function catalogueFilters({ q, brand, category, active }: PartsSearch) {
  return { q, brand, category, active: active === 'false' ? 'false' : 'true' };
}

export const partSearch = pick(['branch', 'kind', 'from', 'to']);
export const receiveSearch = pick(['sku', 'branch']);
export const pastStockSearch = pick(['branch', 'at']);
