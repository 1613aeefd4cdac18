import { pick } from '@/lib/search-params';

export const driftSearch = pick(['branch']);
