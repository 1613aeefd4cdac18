import { fromLocalField } from './local-time';

/** The first instant of a day of the local calendar such as 2026-03-31; nothing for what is no day. */
export function startOfDay(day: string | undefined): string | undefined {
  return instant(day, 'T00:00:00.000');
}

/** The last instant of a day of the local calendar. */
export function endOfDay(day: string | undefined): string | undefined {
  return instant(day, 'T23:59:59.999');
}

function instant(day: string | undefined, time: string): string | undefined {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  return fromLocalField(day + time)?.toISOString();
}
