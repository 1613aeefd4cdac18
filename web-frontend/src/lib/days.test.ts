import { describe, expect, it } from 'vitest';
import { endOfDay, startOfDay } from './days';

describe('days of the local calendar', () => {
  it('reach from their first to their last instant', () => {
    const start = new Date(startOfDay('2026-03-31') ?? '');
    const end = new Date(endOfDay('2026-03-31') ?? '');
    expect([start.getFullYear(), start.getMonth(), start.getDate(), start.getHours()]).toEqual([2026, 2, 31, 0]);
    expect([end.getDate(), end.getHours(), end.getMinutes()]).toEqual([31, 23, 59]);
  });

  it('are not read from other texts', () => {
    expect([startOfDay('yesterday'), endOfDay(undefined), startOfDay('2026-13-41')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
