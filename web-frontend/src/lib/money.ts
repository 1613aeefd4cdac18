/** An amount as the services write it: an exact decimal string and an ISO 4217 code. */
export interface Money {
  amount: string;
  currency: string;
}

/** The currency offered where nothing has a price yet. */
export const DEFAULT_CURRENCY = 'USD';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

interface Scaled {
  units: bigint;
  scale: number;
}

function scaled(amount: string): Scaled {
  const match = DECIMAL.exec(amount);
  if (!match) throw new RangeError(`Not a decimal amount: ${amount}`);
  const [, sign, whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return { units: sign ? -units : units, scale: fraction.length };
}

function decimal({ units, scale }: Scaled): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
}

/** Multiplies a unit price by a whole number of units, exactly. */
export function times(money: Money, quantity: number): Money {
  const { units, scale } = scaled(money.amount);
  return { amount: decimal({ units: units * BigInt(quantity), scale }), currency: money.currency };
}

/** Adds amounts of one currency, exactly; nothing when there are none or when their currencies differ. */
export function sum(amounts: readonly Money[]): Money | undefined {
  const [first] = amounts;
  if (!first || amounts.some(({ currency }) => currency !== first.currency)) return undefined;
  const parts = amounts.map(({ amount }) => scaled(amount));
  const scale = Math.max(...parts.map((part) => part.scale));
  const units = parts.reduce((total, part) => total + part.units * 10n ** BigInt(scale - part.scale), 0n);
  return { amount: decimal({ units, scale }), currency: first.currency };
}

/** What is left of an amount when another of the same currency is taken away, exactly; nothing when the currencies differ. */
export function minus(from: Money, money: Money): Money | undefined {
  const { units, scale } = scaled(money.amount);
  return sum([from, { amount: decimal({ units: -units, scale }), currency: money.currency }]);
}

/** An amount less so many percent, rounded half up to the decimals of its currency. */
export function lessPercent(money: Money, percent: string): Money {
  const price = scaled(money.amount);
  const off = scaled(percent);
  const hundred = 100n * 10n ** BigInt(off.scale);
  const digits = fractionDigits(money.currency);
  const scale = price.scale + off.scale + 2;
  const exact = price.units * (hundred - off.units);
  return { amount: decimal({ units: rounded(exact, scale, digits), scale: digits }), currency: money.currency };
}

function rounded(units: bigint, scale: number, digits: number): bigint {
  if (scale <= digits) return units * 10n ** BigInt(digits - scale);
  const step = 10n ** BigInt(scale - digits);
  const size = units < 0n ? -units : units;
  const whole = (size + step / 2n) / step;
  return units < 0n ? -whole : whole;
}

/** How many percent of an amount another one is, with one decimal; nothing of zero or of another currency. */
export function percentOf(part: Money, whole: Money): string | undefined {
  const [a, b] = [scaled(part.amount), scaled(whole.amount)];
  if (b.units === 0n || part.currency !== whole.currency) return undefined;
  const scale = BigInt(Math.max(a.scale, b.scale));
  const [top, bottom] = [a.units * 10n ** (scale - BigInt(a.scale)), b.units * 10n ** (scale - BigInt(b.scale))];
  const doubled = (2000n * top) / bottom;
  const tenths = (doubled + (doubled < 0n ? -1n : 1n)) / 2n;
  return decimal({ units: tenths, scale: 1 });
}

/** Whether an amount is above zero, zero, or below. */
export function sign(money: Money): -1 | 0 | 1 {
  const { units } = scaled(money.amount);
  if (units === 0n) return 0;
  return units < 0n ? -1 : 1;
}

/** Reads a percentage between 0 and 100 with at most two decimals, as a person of that language types it. */
export function parsePercent(typed: string, locale: string): string | undefined {
  const read = parseAmount(typed.replace(/%\s*$/, ''), locale, DEFAULT_CURRENCY);
  if (read === undefined) return undefined;
  const { units, scale } = scaled(read);
  return units > 100n * 10n ** BigInt(scale) ? undefined : read;
}

function fractionDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Reads what a person typed into an exact amount, with the separators of their language ("6,300.50", "6.300,50").
 * Nothing when it is no amount, is negative, or has more decimals than the currency.
 */
export function parseAmount(typed: string, locale: string, currency: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  const separator = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  const [whole = '', fraction = '', ...rest] = text.split(separator);
  const grouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+$`);
  if (rest.length > 0 || !(/^\d+$/.test(whole) || grouped.test(whole)) || !/^\d*$/.test(fraction)) return undefined;
  const digits = fractionDigits(currency);
  if (fraction.length > digits) return undefined;
  const units = whole.replaceAll(group, '').replace(/^0+(?=\d)/, '');
  return digits === 0 ? units : `${units}.${fraction.padEnd(digits, '0')}`;
}

/**
 * Writes an amount as a person of that language reads it. The decimal string is never turned into a float.
 * `short` leaves decimals out that are all zero.
 */
export function formatMoney({ amount, currency }: Money, locale: string, short = false): string {
  const whole = short && /^-?\d+(?:\.0+)?$/.test(amount);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(whole ? { minimumFractionDigits: 0 } : {}),
  }).format(amount as Intl.StringNumericLiteral);
}

/** Writes an amount as {@link parseAmount} reads it, for the value of a field. */
export function editableAmount({ amount }: Money, locale: string): string {
  const separator =
    new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return amount.replace('.', separator);
}
