import { describe, expect, it } from 'vitest';
import { daysFrom, daysSince, fromLocalField, toLocalField } from './local-time';

describe('local time', () => {
  it('is read as it was written', () => {
    const moment = new Date('2026-11-21T10:30:00Z');
    expect(fromLocalField(toLocalField(moment))).toEqual(moment);
  });

  it('is none when it is incomplete', () => {
    expect(fromLocalField('')).toBeUndefined();
    expect(fromLocalField('tomorrow')).toBeUndefined();
  });

  it('counts full days only', () => {
    const start = new Date('2026-11-21T10:30:00Z');
    expect(daysSince(start.toISOString(), new Date('2026-11-23T10:29:59Z'))).toBe(1);
    expect(daysSince(start.toISOString(), daysFrom(start, 2))).toBe(2);
    expect(daysSince(start.toISOString(), daysFrom(start, -1))).toBe(0);
  });
});
