import { sign, sum } from '@/lib/money';
import type { Figures } from './report-api';

export const MEASURES = ['revenue', 'profit', 'units', 'orders'] as const;
export type Measure = (typeof MEASURES)[number];

/** A figure as a number that can be drawn; it is never calculated with or written. */
export function drawn(figures: Figures, measure: Measure): number {
  const value = figures[measure];
  if (value === undefined) return 0;
  return typeof value === 'number' ? value : Number(value.amount);
}

/** The measures that an answer has: whoever may not see profit gets none. */
export function measuresOf(figures: Figures): Measure[] {
  return MEASURES.filter((measure) => figures[measure] !== undefined);
}

/** Whether the cost of anything that was sold is known: without any, nothing is known of the profit either. */
export function costIsKnown({ revenue, cost, profit }: Pick<Figures, 'revenue' | 'cost' | 'profit'>): boolean {
  return !revenue || !cost || !profit || sign(revenue) === 0 || sign(cost) !== 0 || sign(profit) !== 0;
}

/** The part of the revenue that is profit, of all that has a known cost; nothing where there is no such revenue. */
export function margin({ revenue, profit, revenueWithoutCost }: Figures): number | undefined {
  if (!revenue || !profit) return undefined;
  const { amount, currency } = revenueWithoutCost ?? { amount: '0', currency: revenue.currency };
  const opposite = amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
  const whole = Number(sum([revenue, { amount: opposite, currency }])?.amount ?? 0);
  return whole === 0 ? undefined : Number(profit.amount) / whole;
}
