import { minutesOf, timeOf, weekday } from '@/lib/zoned-time';
import type { OpeningHours, Period } from './opening-hours-api';
import type { Span } from './week-layout';

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export const MOST_PERIODS = 4;

/** When a branch is open on a day: what was said of that date, else what is so every week. */
export function openOn(hours: OpeningHours | undefined, day: string): readonly Period[] {
  if (!hours) return [];
  const exception = hours.exceptions.find(({ date }) => date === day);
  if (exception) return exception.open;
  const name = WEEKDAYS[weekday(day)];
  return hours.week.find((one) => one.day === name)?.open ?? [];
}

/** Periods in minutes since midnight. */
export function spansOf(periods: readonly Period[]): Span[] {
  return periods.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }));
}

export type Fault = 'wrong' | 'overlap';

/** What is wrong with each period of a day: it ends before it begins, or there is no break between it and the one before. */
export function faultsIn(periods: readonly Period[]): (Fault | undefined)[] {
  const spans = spansOf(periods);
  return periods.map(({ from, to }, index) => {
    const span = spans[index];
    const before = spans[index - 1];
    if (!from || !to || !span || span.to <= span.from) return 'wrong';
    return before && span.from <= before.to ? 'overlap' : undefined;
  });
}

/** A period to begin with: usual hours, or some after a break. */
export function nextPeriod(periods: readonly Period[]): Period {
  const last = periods.at(-1);
  if (!last) return { from: '09:00', to: '18:00' };
  const from = Math.min(minutesOf(last.to) + 60, 23 * 60);
  return { from: timeOf(from), to: timeOf(Math.min(from + 4 * 60, 24 * 60 - 15)) };
}
