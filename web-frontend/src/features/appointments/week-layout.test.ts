import { describe, expect, it } from 'vitest';
import { columnOf, daysOfWeek, hoursShown } from './week-layout';

const ZONE = 'America/New_York';
const at = (start: string, end: string) => ({ start: `2026-11-${start}:00Z`, end: `2026-11-${end}:00Z` });

describe('a week of appointments', () => {
  it('has seven days from Monday on', () => {
    expect(daysOfWeek('2026-11-26')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
  });

  it('puts an appointment on the day that the branch has then', () => {
    const late = at('27T00:30', '27T01:00');
    expect(columnOf('2026-11-26', [late], ZONE).placed).toEqual([
      { appointment: late, from: 19 * 60 + 30, to: 20 * 60, lane: 0, wide: 1 },
    ]);
    expect(columnOf('2026-11-27', [late], ZONE).placed).toEqual([]);
  });

  it('puts those that overlap beside each other, and uses a lane again', () => {
    const day = [at('26T15:00', '26T16:00'), at('26T15:30', '26T16:30'), at('26T16:00', '26T17:00')];
    const { placed, lanes } = columnOf('2026-11-26', day, ZONE);
    expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 0]);
    expect(lanes).toBe(2);
  });

  it('gives an appointment the lanes beside it that are free all through its time', () => {
    const day = [
      at('26T15:00', '26T16:00'),
      at('26T15:00', '26T16:30'),
      at('26T15:00', '26T15:30'),
      at('26T16:00', '26T17:00'),
      at('26T18:00', '26T19:00'),
    ];
    const { placed } = columnOf('2026-11-26', day, ZONE);
    expect(placed.map(({ lane, wide }) => [lane, wide])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [0, 2],
      [0, 3],
    ]);
  });

  it('keeps two short ones that follow each other at once readable', () => {
    const { lanes } = columnOf('2026-11-26', [at('26T15:00', '26T15:10'), at('26T15:10', '26T15:20')], ZONE);
    expect(lanes).toBe(2);
  });

  it('that goes on over midnight ends with its day', () => {
    const { placed } = columnOf('2026-11-26', [at('27T04:30', '27T06:00')], ZONE);
    expect(placed[0]).toMatchObject({ from: 23 * 60 + 30, to: 24 * 60 });
  });

  it('shows all opening hours and all appointments, in full hours', () => {
    const column = columnOf('2026-11-26', [at('26T12:45', '26T13:15')], ZONE);
    expect(hoursShown([{ from: 540, to: 1080 }], [column])).toEqual({ from: 7 * 60, to: 18 * 60 });
    expect(hoursShown([], [])).toEqual({ from: 9 * 60, to: 18 * 60 });
  });
});
