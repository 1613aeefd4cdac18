import { describe, expect, it } from 'vitest';
import { costIsKnown, drawn, margin, measuresOf } from './figures';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('the figures of a report', () => {
  it('have a margin on what has a known cost', () => {
    const sold = { orders: 1, units: 1, revenue: usd('1000.00'), profit: usd('200.00') };
    expect(margin(sold)).toBe(0.2);
    expect(margin({ ...sold, revenueWithoutCost: usd('200.00') })).toBe(0.25);
    expect(margin({ ...sold, revenueWithoutCost: usd('1000.00') })).toBeUndefined();
    expect(margin({ orders: 0, units: 0 })).toBeUndefined();
  });

  it('are those that the reader is told', () => {
    expect(measuresOf({ orders: 1, units: 2, revenue: usd('3.00') })).toEqual(['revenue', 'units', 'orders']);
    expect(drawn({ orders: 1, units: 2, revenue: usd('-3.50') }, 'revenue')).toBe(-3.5);
    expect(drawn({ orders: 1, units: 2 }, 'profit')).toBe(0);
  });
});

describe('whether the cost of what was sold is known', () => {
  it.each([
    ['of everything', { revenue: usd('100.00'), cost: usd('100.00'), profit: usd('0.00') }, true],
    ['of a part', { revenue: usd('100.00'), cost: usd('40.00'), profit: usd('20.00') }, true],
    ['of nothing', { revenue: usd('100.00'), cost: usd('0.00'), profit: usd('0.00') }, false],
    ['where nothing was sold', { revenue: usd('0.00'), cost: usd('0.00'), profit: usd('0.00') }, true],
  ])('%s', (_, figures, known) => {
    expect(costIsKnown(figures)).toBe(known);
  });
});
