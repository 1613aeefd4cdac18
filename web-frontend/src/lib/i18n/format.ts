import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, type Money } from '@/lib/money';

export interface Format {
  locale: string;
  money(money: Money): string;
  /** The price of a car, on which cents are rare: they are left out when there are none. */
  price(money: Money): string;
  number(value: number): string;
  date(instant: string): string;
  /** A day of the calendar (`2026-11-21`), which is the same in every time zone. */
  day(day: string): string;
  dateTime(instant: string): string;
  /** The time of day in a time zone, such as a branch's. */
  timeIn(instant: string, timeZone: string): string;
  /** Weekday, day and time in a time zone. */
  momentIn(instant: string, timeZone: string): string;
  /** A day of the calendar with its weekday. */
  weekday(day: string): string;
  /** A time of the wall clock (`09:30`), as the language writes it. */
  clock(time: string): string;
  /** A day without its year, for where there is little room. */
  shortDay(day: string): string;
  /** The weekday and the number of a day, such as Mon 23. */
  columnDay(day: string): string;
  /** A full hour of the wall clock. */
  clockHour(time: string): string;
  /** Two times of the wall clock, in as few characters as can be. */
  clockRange(from: string, to: string): string;
  /** The month of a day, such as Nov 2026. */
  month(day: string): string;
  /** A number in few characters, such as 12K, for the scale of a chart. */
  compact(value: number): string;
  /** An amount that is only looked at, such as the height of a bar, in whole units. */
  roughMoney(value: number, currency: string): string;
  /** A share such as 0.125, as a percentage; with the sign if wanted. */
  percent(share: number, signed?: boolean): string;
}

/** The region comes from the browser when it speaks the chosen language: "en" alone says neither dates nor separators. */
export function localeOf(language: string): string {
  const preferred = navigator.languages.find((tag) => tag.split('-')[0] === language && tag.includes('-'));
  return preferred ?? (language === 'it' ? 'it-IT' : 'en-US');
}

export function createFormat(language: string): Format {
  const locale = localeOf(language);
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const clocks = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const longDays = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percentages = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const changes = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const daysOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const fullHours = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
  const instantOf = (time: string) => new Date(`1970-01-01T${time}:00Z`);
  const shortClock = (time: string) => (time.endsWith(':00') ? fullHours : clocks).format(instantOf(time));
  const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
  return {
    locale,
    money: (money) => formatMoney(money, locale),
    price: (money) => formatMoney(money, locale, true),
    number: (value) => numbers.format(value),
    date: (instant) => dates.format(new Date(instant)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    dateTime: (instant) => instants.format(new Date(instant)),
    timeIn: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(instant)),
    momentIn: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: 'numeric',
        minute: '2-digit',
        timeZone,
      }).format(new Date(instant)),
    weekday: (day) => longDays.format(midnight(day)),
    clock: (time) => clocks.format(instantOf(time)),
    shortDay: (day) => daysOfYear.format(midnight(day)),
    columnDay: (day) => `${weekdays.format(midnight(day))} ${midnight(day).getUTCDate()}`,
    clockHour: (time) => fullHours.format(instantOf(time)),
    clockRange: (from, to) => `${shortClock(from)}–${shortClock(to)}`,
    month: (day) => months.format(midnight(day)),
    compact: (value) => compact.format(value),
    roughMoney: (value, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value),
    percent: (share, signed = false) => (signed ? changes : percentages).format(share),
  };
}

/** Money, numbers and times as the chosen language writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language), [i18n.language]);
}
