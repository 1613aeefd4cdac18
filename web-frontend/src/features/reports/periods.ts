import { addDays, isDay } from '@/lib/zoned-time';

/** Days of the calendar, both included. */
export interface Period {
  from: string;
  to: string;
}

export const PRESETS = ['thisMonth', 'lastMonth', 'thisYear'] as const;
export type Preset = (typeof PRESETS)[number];

/** The days of a preset as of a day; those of the month and the year so far end today. */
export function periodOf(preset: Preset, day: string): Period {
  const month = `${day.slice(0, 7)}-01`;
  switch (preset) {
    case 'thisMonth':
      return { from: month, to: day };
    case 'lastMonth': {
      const last = addDays(month, -1);
      return { from: `${last.slice(0, 7)}-01`, to: last };
    }
    case 'thisYear':
      return { from: `${day.slice(0, 4)}-01-01`, to: day };
  }
}

/** Which preset a period is, if any. */
export function presetOf({ from, to }: Period, day: string): Preset | undefined {
  return PRESETS.find((preset) => {
    const period = periodOf(preset, day);
    return period.from === from && period.to === to;
  });
}

/** Steps of which there are neither too few nor too many to look at. */
export function usualGrouping({ from, to }: Period): 'day' | 'week' | 'month' {
  if (addDays(from, 45) > to) return 'day';
  return addDays(from, 200) > to ? 'week' : 'month';
}

/** What an address says about the period; this month where it says nothing or what is no day. */
export function periodIn(search: { from?: string; to?: string }, day: string): Period {
  const usual = periodOf('thisMonth', day);
  const from = isDay(search.from) ? search.from : usual.from;
  const to = isDay(search.to) ? search.to : usual.to;
  return { from, to };
}
