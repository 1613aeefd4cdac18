import { addDays, minutesOf, wallTime, weekOf } from '@/lib/zoned-time';

/** A stretch of a day, in minutes since midnight. */
export interface Span {
  from: number;
  to: number;
}

/** An appointment in its day's column: those that overlap stand beside each other, each in a lane of its own. */
export interface Placed<T> extends InLane {
  appointment: T;
  /** How many lanes it takes, to the right of its own. */
  wide: number;
}

interface InLane extends Span {
  lane: number;
}

export interface Column<T> {
  day: string;
  placed: Placed<T>[];
  lanes: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** What is shorter is drawn as long as this, so that it can be read and hit. */
const SHORTEST = 25;
const USUAL: Span = { from: 9 * HOUR, to: 18 * HOUR };

/** The seven days of a day's week, Monday first. */
export function daysOfWeek(day: string): string[] {
  const monday = weekOf(day);
  return Array.from({ length: 7 }, (_, days) => addDays(monday, days));
}

/** The appointments that begin on a day, by the clock of the branch, in the order of time. */
export function columnOf<T extends { start: string; end: string }>(
  day: string,
  appointments: readonly T[],
  timeZone: string,
): Column<T> {
  const spans = appointments
    .map((appointment) => ({ appointment, ...spanOn(day, appointment, timeZone) }))
    .filter((span): span is { appointment: T } & Span => span.from !== undefined)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const freeFrom: number[] = [];
  const placed = spans.map((span) => {
    const free = freeFrom.findIndex((minute) => minute <= span.from);
    const lane = free === -1 ? freeFrom.length : free;
    freeFrom[lane] = shownTo(span);
    return { ...span, lane };
  });
  const lanes = Math.max(1, freeFrom.length);
  return { day, placed: placed.map((entry) => ({ ...entry, wide: freeLanes(entry, placed, lanes) })), lanes };
}

/** How many lanes an appointment may take: its own and those beside it in which nothing else is at that time. */
function freeLanes(entry: InLane, all: readonly InLane[], lanes: number): number {
  const beside = all
    .filter(({ lane, from, to }) => lane > entry.lane && from < shownTo(entry) && entry.from < shownTo({ from, to }))
    .map(({ lane }) => lane);
  return Math.min(lanes, ...beside) - entry.lane;
}

function shownTo({ from, to }: Span): number {
  return Math.max(to, from + SHORTEST);
}

function spanOn(day: string, { start, end }: { start: string; end: string }, timeZone: string): Partial<Span> {
  const first = wallTime(start, timeZone);
  if (first.day !== day) return {};
  const last = wallTime(end, timeZone);
  return { from: minutesOf(first.time), to: last.day === day ? minutesOf(last.time) : DAY };
}

/** The hours that a week has to show: all opening hours and all appointments, in full hours. */
export function hoursShown(open: readonly Span[], columns: readonly Column<unknown>[]): Span {
  const spans = [...open, ...columns.flatMap(({ placed }) => placed)];
  const { from, to } = spans.length === 0 ? USUAL : { from: DAY, to: 0 };
  return {
    from: Math.floor(Math.min(from, ...spans.map((span) => span.from)) / HOUR) * HOUR,
    to: Math.ceil(Math.max(to, ...spans.map((span) => Math.min(DAY, shownTo(span)))) / HOUR) * HOUR,
  };
}
