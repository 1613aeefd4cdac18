const VIN = /^[A-HJ-NPR-Z0-9]{17}$/;

/** Whether a text has the form of a VIN (ISO 3779: 17 characters without I, O and Q), in either case. */
export function looksLikeVin(text: string): boolean {
  return VIN.test(text.toUpperCase());
}
