/** One page of a list; `next` and `previous` are the addresses of the pages around it, and missing at the ends. */
export interface Page<T> {
  items: T[];
  next?: string | null;
  previous?: string | null;
}

/** The cursor in a page's `next` link, for the request of the page after it. */
export function nextCursor(page: Page<unknown>): string | undefined {
  return cursorOf(page.next);
}

/** The cursor in a page's `previous` link, for the request of the page before it. */
export function previousCursor(page: Page<unknown>): string | undefined {
  return cursorOf(page.previous);
}

function cursorOf(link: string | null | undefined): string | undefined {
  if (!link) return undefined;
  return new URL(link, 'http://keeper.invalid').searchParams.get('cursor') ?? undefined;
}

/** All rows of the pages that were loaded so far. */
export function rows<T>(pages: readonly Page<T>[] | undefined): T[] {
  return (pages ?? []).flatMap(({ items }) => items);
}
