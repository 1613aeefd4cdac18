import { pick } from '@/lib/search-params';

export const customersSearch = pick(['q', 'cursor']);
export const customerSearch = pick(['ordersCursor']);
