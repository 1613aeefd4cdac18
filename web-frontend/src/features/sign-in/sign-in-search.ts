import { pick } from '@/lib/search-params';

export const signInSearch = pick(['redirect']);
