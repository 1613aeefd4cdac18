/** One page of a list; `next` is the address of the page after it, and missing on the last. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}

/** The cursor in a page's `next` link, for the request of the page after it. */
export function nextCursor(page: Page<unknown>): string | undefined {
  if (!page.next) return undefined;
  return new URL(page.next, 'http://keeper.invalid').searchParams.get('cursor') ?? undefined;
}

/** All rows of the pages that were loaded so far. */
export function rows<T>(pages: readonly Page<T>[] | undefined): T[] {
  return (pages ?? []).flatMap(({ items }) => items);
}
