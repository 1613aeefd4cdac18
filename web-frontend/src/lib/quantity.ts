/** Reads a whole number of units, zero included; nothing when it is none, or more than any shelf holds. */
export function parseQuantity(typed: string): number | undefined {
  const text = typed.trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
