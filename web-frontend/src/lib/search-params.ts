/** Filters live in the address as plain texts: `?branch=PHL&q=ford`. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const set = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

/** Takes from an address what a page knows, so that a mistyped or foreign parameter does no harm. */
export function pick<K extends string>(
  names: readonly K[],
): (search: Record<string, unknown>) => Partial<Record<K, string>> {
  return (search) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' && value !== '' ? [[name, value]] : [];
      }),
    ) as Partial<Record<K, string>>;
}
