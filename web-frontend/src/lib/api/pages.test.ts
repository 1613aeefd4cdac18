import { describe, expect, it } from 'vitest';
import { nextCursor, rows } from './pages';

describe('pages', () => {
  it('continue with the cursor of the next link', () => {
    expect(nextCursor({ items: [], next: '/api/v1/vehicles?limit=50&cursor=a%2Bb%3D%3D' })).toBe('a+b==');
  });

  it('end where there is no next link', () => {
    expect(nextCursor({ items: [] })).toBeUndefined();
    expect(nextCursor({ items: [], next: null })).toBeUndefined();
  });

  it('are put together in their order', () => {
    expect(rows([{ items: [1, 2] }, { items: [3] }])).toEqual([1, 2, 3]);
    expect(rows(undefined)).toEqual([]);
  });
});
