import { describe, expect, it } from 'vitest';
import { addDays, instantAt, isDay, minutesOf, timeOf, today, wallTime, weekday, weekOf } from './zoned-time';

const PHILADELPHIA = 'America/New_York';

describe('the time of a branch', () => {
  it('is that of its clock and not of ours', () => {
    expect(wallTime('2026-11-26T03:30:00Z', PHILADELPHIA)).toEqual({ day: '2026-11-25', time: '22:30' });
    expect(wallTime('2026-11-26T03:30:00Z', 'Europe/Rome')).toEqual({ day: '2026-11-26', time: '04:30' });
    expect(today(PHILADELPHIA, new Date('2026-11-26T03:30:00Z'))).toBe('2026-11-25');
  });

  it.each([
    ['2026-11-26', '09:00', PHILADELPHIA, '2026-11-26T14:00:00.000Z'],
    ['2026-07-01', '09:00', PHILADELPHIA, '2026-07-01T13:00:00.000Z'],
    ['2026-07-01', '00:00', 'Pacific/Kiritimati', '2026-06-30T10:00:00.000Z'],
    ['2026-07-01', '12:15', 'Asia/Kathmandu', '2026-07-01T06:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantAt({ day, time }, zone)).toBe(instant);
    expect(wallTime(instant, zone)).toEqual({ day, time });
  });

  it('that is skipped in spring is an hour later, and the one that comes twice in autumn the first', () => {
    expect(instantAt({ day: '2026-03-08', time: '02:30' }, PHILADELPHIA)).toBe('2026-03-08T07:30:00.000Z');
    expect(instantAt({ day: '2026-11-01', time: '01:30' }, PHILADELPHIA)).toBe('2026-11-01T05:30:00.000Z');
  });

  it('is none when the texts are none', () => {
    expect(instantAt({ day: '2026-02-30', time: '09:00' }, PHILADELPHIA)).toBeUndefined();
    expect(instantAt({ day: '2026-02-03', time: '24:00' }, PHILADELPHIA)).toBeUndefined();
    expect([isDay('2026-13-01'), isDay('soon'), isDay(undefined), isDay('2026-12-31')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('the calendar', () => {
  it('begins its weeks on Monday', () => {
    expect(weekday('2026-11-23')).toBe(0);
    expect(weekday('2026-11-29')).toBe(6);
    expect(weekOf('2026-11-26')).toBe('2026-11-23');
    expect(weekOf('2026-11-23')).toBe('2026-11-23');
  });

  it('goes on over months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('counts minutes', () => {
    expect(minutesOf('09:30')).toBe(570);
    expect(timeOf(570)).toBe('09:30');
  });
});
