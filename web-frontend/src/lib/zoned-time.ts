const DAY_MS = 24 * 60 * 60_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What the clock on the wall of a branch shows: a day such as 2026-03-31 and a time such as 09:30. */
export interface WallTime {
  day: string;
  time: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

// To make a format costs a thousand times what using it does.
function clock(timeZone: string): Intl.DateTimeFormat {
  let known = clocks.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    clocks.set(timeZone, known);
  }
  return known;
}

/** What the clock of a time zone (IANA, such as America/New_York) shows at an instant. */
export function wallTime(instant: string | Date, timeZone: string): WallTime {
  const parts = Object.fromEntries(
    clock(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  };
}

/**
 * The instant at which the clock of a time zone shows a day and a time; nothing for what is no day or no time. A time
 * that is skipped when summer time begins is taken as much later, one that comes twice as the first of both.
 */
export function instantAt({ day, time }: WallTime, timeZone: string): string | undefined {
  if (!isDay(day) || !TIME.test(time)) return undefined;
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (instant: number) => {
    const shown = wallTime(new Date(instant), timeZone);
    return Date.parse(`${shown.day}T${shown.time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
  };
  // The offsets of the day before and the day after are the only ones that can apply.
  const offsets = [offsetAt(wanted - DAY_MS), offsetAt(wanted + DAY_MS)];
  const exact = offsets.map((offset) => wanted - offset).filter((instant) => instant + offsetAt(instant) === wanted);
  const instant = exact.length > 0 ? Math.min(...exact) : wanted - (offsets[0] ?? 0);
  return new Date(instant).toISOString();
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string | undefined): text is string {
  if (!text || !DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The weekday, from 0 for Monday to 6 for Sunday. */
export function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The Monday of a day's week (ISO 8601). */
export function weekOf(day: string): string {
  return addDays(day, -weekday(day));
}

/** The minutes since midnight of a time such as 09:30. */
export function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** A time such as 09:30 from the minutes since midnight. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Today, at a branch. */
export function today(timeZone: string, now = new Date()): string {
  return wallTime(now, timeZone).day;
}
