import type { Format } from '@/lib/i18n/format';
import { addDays, isDay, weekOf } from '@/lib/zoned-time';
import { drawn, type Measure } from './figures';
import type { Period } from './periods';
import type { Grouping, SalesRow } from './report-api';

/** The groupings that follow each other in time. */
export const OVER_TIME: ReadonlySet<Grouping> = new Set(['day', 'week', 'month']);

const WEEK = /^(\d{4})-W(\d{2})$/;
/** More bars than this say less than those that have something to show. */
const MOST_STEPS = 400;

export interface Words {
  unnamed: string;
  weekOf: (day: string) => string;
  format: Pick<Format, 'day' | 'month'>;
  branches: readonly { code: string; name: string }[];
}

/** What a row is about. */
export type NamedRow = Pick<SalesRow, 'key' | 'label'>;

/** What a row is called in the language of the page. */
export function nameOfRow({ key, label }: NamedRow, by: Grouping, words: Words): string {
  const { format, branches } = words;
  if (!key) return words.unnamed;
  const start = startOf(key, by);
  if (start && by === 'month') return format.month(start);
  if (start) return by === 'week' ? words.weekOf(format.day(start)) : format.day(start);
  if (by === 'branch') return branches.find(({ code }) => code === key)?.name ?? label;
  return label;
}

/** The first day of a period that a row stands for. */
function startOf(key: string, by: Grouping): string | undefined {
  if (!OVER_TIME.has(by)) return undefined;
  const week = WEEK.exec(key);
  // The week with the 4th of January is the first one (ISO 8601).
  if (week) return addDays(weekOf(`${week[1]}-01-04`), (Number(week[2]) - 1) * 7);
  if (isDay(key)) return by === 'week' ? weekOf(key) : key;
  return isDay(`${key}-01`) ? `${key}-01` : undefined;
}

/** The bars of a report over time; days, weeks and months in which nothing was sold have one too, of no height. */
export function barsOverTime(
  rows: readonly SalesRow[],
  by: Grouping,
  { from, to }: Period,
  measure: Measure,
  name: (row: NamedRow) => string,
): { label: string; value: number }[] {
  const sold = new Map(rows.map((row) => [startOf(row.key ?? '', by), row]));
  const bars: { label: string; value: number }[] = [];
  const first = by === 'month' ? `${from.slice(0, 7)}-01` : by === 'week' ? weekOf(from) : from;
  for (let start = first; start <= to && bars.length < MOST_STEPS; start = next(start, by)) {
    const row = sold.get(start);
    bars.push({ label: name({ key: start, label: start }), value: row ? drawn(row, measure) : 0 });
  }
  return bars;
}

function next(start: string, by: Grouping): string {
  if (by === 'week') return addDays(start, 7);
  if (by === 'month') return `${addDays(start, 31).slice(0, 7)}-01`;
  return addDays(start, 1);
}
