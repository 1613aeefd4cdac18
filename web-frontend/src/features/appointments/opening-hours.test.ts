import { describe, expect, it } from 'vitest';
import { faultsIn, nextPeriod, openOn, spansOf } from './opening-hours';

const hours = {
  branch: 'PHL',
  timeZone: 'America/New_York',
  week: [{ day: 'MONDAY' as const, open: [{ from: '09:00', to: '12:30' }] }],
  exceptions: [
    { date: '2026-12-07', open: [], reason: 'Stocktaking' },
    { date: '2026-12-13', open: [{ from: '10:00', to: '14:00' }] },
  ],
};

describe('the opening hours of a branch', () => {
  it('are those of the day of the week, unless the date is another', () => {
    expect(openOn(hours, '2026-11-30')).toEqual([{ from: '09:00', to: '12:30' }]);
    expect(openOn(hours, '2026-12-01')).toEqual([]);
    expect(openOn(hours, '2026-12-07')).toEqual([]);
    expect(openOn(hours, '2026-12-13')).toEqual([{ from: '10:00', to: '14:00' }]);
    expect(openOn(undefined, '2026-11-30')).toEqual([]);
  });

  it('are drawn by the minute', () => {
    expect(spansOf([{ from: '09:00', to: '12:30' }])).toEqual([{ from: 540, to: 750 }]);
  });

  it('follow one another with a break between them', () => {
    const morning = { from: '09:00', to: '12:00' };
    expect(faultsIn([morning, { from: '13:00', to: '18:00' }])).toEqual([undefined, undefined]);
    expect(faultsIn([morning, { from: '12:00', to: '18:00' }])).toEqual([undefined, 'overlap']);
    expect(
      faultsIn([
        { from: '12:00', to: '09:00' },
        { from: '', to: '18:00' },
      ]),
    ).toEqual(['wrong', 'wrong']);
    expect(faultsIn([morning, nextPeriod([morning])])).toEqual([undefined, undefined]);
  });
});
