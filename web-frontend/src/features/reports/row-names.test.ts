import { describe, expect, it } from 'vitest';
import { createFormat } from '@/lib/i18n/format';
import { barsOverTime, nameOfRow } from './row-names';

const words = {
  unnamed: 'Not stated',
  weekOf: (day: string) => `Week of ${day}`,
  format: createFormat('en'),
  branches: [{ code: 'PHL', name: 'DGAuto Philadelphia' }],
};
const usd = (amount: string) => ({ amount, currency: 'USD' });
const sold = (key: string, units: number) => ({ key, label: key, orders: 1, units, revenue: usd(`${units}00.00`) });

describe('the rows of a report', () => {
  it('are called as people call them', () => {
    expect(nameOfRow({ key: '2026-11', label: '2026-11' }, 'month', words)).toBe('Nov 2026');
    expect(nameOfRow({ key: '2026-W48', label: '' }, 'week', words)).toBe('Week of Nov 23, 2026');
    expect(nameOfRow({ key: '2027-W01', label: '' }, 'week', words)).toBe('Week of Jan 4, 2027');
    expect(nameOfRow({ key: '2026-W01', label: '' }, 'week', words)).toBe('Week of Dec 29, 2025');
    expect(nameOfRow({ key: 'PHL', label: 'PHL' }, 'branch', words)).toBe('DGAuto Philadelphia');
    expect(nameOfRow({ key: 'e1', label: 'Anna Keller' }, 'employee', words)).toBe('Anna Keller');
    expect(nameOfRow({ key: '', label: '' }, 'brand', words)).toBe('Not stated');
  });

  it('over time have a bar for every step, also where nothing was sold', () => {
    const name = ({ key }: { key?: string }) => key ?? '';
    const days = barsOverTime([sold('2026-11-02', 3)], 'day', { from: '2026-11-01', to: '2026-11-03' }, 'units', name);
    expect(days).toEqual([
      { label: '2026-11-01', value: 0 },
      { label: '2026-11-02', value: 3 },
      { label: '2026-11-03', value: 0 },
    ]);
    const months = barsOverTime(
      [sold('2026-02', 1), sold('2026-01', 2)],
      'month',
      { from: '2026-01-31', to: '2026-03-01' },
      'revenue',
      name,
    );
    expect(months.map(({ value }) => value)).toEqual([200, 100, 0]);
    const weeks = barsOverTime([sold('2026-W49', 7)], 'week', { from: '2026-11-26', to: '2026-12-01' }, 'units', name);
    expect(weeks.map(({ value }) => value)).toEqual([0, 7]);
    expect(weeks.map(({ label }) => label)).toEqual(['2026-11-23', '2026-11-30']);
  });
});
