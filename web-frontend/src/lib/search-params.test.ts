import { describe, expect, it } from 'vitest';
import { parseSearch, pick, stringifySearch } from './search-params';

describe('the filters in an address', () => {
  it('are plain texts that come back as they were', () => {
    const search = { q: 'ford & co', branch: 'PHL', minYear: '2015' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  it('are left out when empty', () => {
    expect(stringifySearch({ q: '', branch: undefined })).toBe('');
  });

  it('are only those that the page knows', () => {
    expect(pick(['q', 'branch'])({ q: 'ford', limit: '1000000000', branch: '' })).toEqual({ q: 'ford' });
  });
});
