import { pick } from '@/lib/search-params';

export const orderSearch = pick(['q', 'branch', 'status']);
export const newOrderSearch = pick(['vin', 'sku', 'branch', 'holdId']);
