import { describe, expect, it } from 'vitest';
import { periodIn, periodOf, presetOf, usualGrouping } from './periods';

describe('the period of a report', () => {
  it('is one of those that are asked for again and again', () => {
    expect(periodOf('thisMonth', '2026-11-26')).toEqual({ from: '2026-11-01', to: '2026-11-26' });
    expect(periodOf('lastMonth', '2026-11-26')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(periodOf('lastMonth', '2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(periodOf('lastMonth', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodOf('thisYear', '2026-11-26')).toEqual({ from: '2026-01-01', to: '2026-11-26' });
  });

  it('is recognised as one of them', () => {
    expect(presetOf({ from: '2026-10-01', to: '2026-10-31' }, '2026-11-26')).toBe('lastMonth');
    expect(presetOf({ from: '2026-10-02', to: '2026-10-31' }, '2026-11-26')).toBeUndefined();
  });

  it('is cut into steps that can be looked at', () => {
    expect(usualGrouping({ from: '2026-11-01', to: '2026-11-30' })).toBe('day');
    expect(usualGrouping({ from: '2026-09-01', to: '2026-11-30' })).toBe('week');
    expect(usualGrouping({ from: '2026-01-01', to: '2026-11-30' })).toBe('month');
  });

  it('is this month where the address says no day', () => {
    expect(periodIn({ from: 'yesterday' }, '2026-11-26')).toEqual({ from: '2026-11-01', to: '2026-11-26' });
    expect(periodIn({ from: '2026-11-03', to: '2026-11-04' }, '2026-11-26')).toEqual({
      from: '2026-11-03',
      to: '2026-11-04',
    });
  });
});
