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
  return {
    locale,
    money: (money) => formatMoney(money, locale),
    price: (money) => formatMoney(money, locale, true),
    number: (value) => numbers.format(value),
    date: (instant) => dates.format(new Date(instant)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    dateTime: (instant) => instants.format(new Date(instant)),
  };
}

/** Money, numbers and times as the chosen language writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language), [i18n.language]);
}
