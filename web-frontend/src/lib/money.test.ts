import { describe, expect, it } from 'vitest';
import {
  editableAmount,
  formatMoney,
  lessPercent,
  minus,
  parseAmount,
  parsePercent,
  percentOf,
  sign,
  sum,
  times,
} from './money';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('money', () => {
  it('is multiplied exactly where floats are not', () => {
    expect(times(usd('1.10'), 3)).toEqual(usd('3.30'));
    expect(times(usd('90071992547409.93'), 1000)).toEqual(usd('90071992547409930.00'));
  });

  it('is added exactly, across different numbers of decimals', () => {
    expect(sum([usd('0.1'), usd('0.20'), usd('12520')])).toEqual(usd('12520.30'));
    expect(sum([usd('-0.05'), usd('0.02')])).toEqual(usd('-0.03'));
  });

  it('of two currencies has no sum', () => {
    expect(sum([usd('1.00'), { amount: '1.00', currency: 'EUR' }])).toBeUndefined();
    expect(sum([])).toBeUndefined();
  });

  it.each([
    ['6,300.50', 'en-US', '6300.50'],
    ['6300.5', 'en-US', '6300.50'],
    ['6.300,50', 'it-IT', '6300.50'],
    ['6300,5', 'it-IT', '6300.50'],
    [' 1 234 ', 'en-US', '1234.00'],
    ['007', 'en-US', '7.00'],
    ['12,345,678', 'en-US', '12345678.00'],
  ])('reads %j in %s as %s', (typed, locale, amount) => {
    expect(parseAmount(typed, locale, 'USD')).toBe(amount);
  });

  it.each(['', 'abc', '-5', '1.234', '1.2.3', '6,30', '1,2345', '1e3', '.5', '٣'])(
    'refuses %j as an amount',
    (typed) => {
      expect(parseAmount(typed, 'en-US', 'USD')).toBeUndefined();
    },
  );

  it('knows currencies without decimals', () => {
    expect(parseAmount('1500', 'en-US', 'JPY')).toBe('1500');
    expect(parseAmount('1500.5', 'en-US', 'JPY')).toBeUndefined();
  });

  it('is written without losing a digit that a float would lose', () => {
    expect(formatMoney(usd('9007199254740993.37'), 'en-US')).toBe('$9,007,199,254,740,993.37');
  });

  it('is written without decimals where they are zero and not wanted', () => {
    expect(formatMoney(usd('6300.00'), 'en-US')).toBe('$6,300.00');
    expect(formatMoney(usd('6300.00'), 'en-US', true)).toBe('$6,300');
    expect(formatMoney(usd('47.25'), 'it-IT', true)).toBe('47,25\u00a0USD');
  });

  it('is reduced by a percentage, half a cent upwards', () => {
    expect(lessPercent(usd('12520.00'), '2.50')).toEqual(usd('12207.00'));
    expect(lessPercent(usd('0.99'), '50.00')).toEqual(usd('0.50'));
    expect(lessPercent(usd('47.25'), '0.00')).toEqual(usd('47.25'));
    expect(lessPercent(usd('47.25'), '100.00')).toEqual(usd('0.00'));
  });

  it('says what is missing to another amount, and how much of it that is', () => {
    expect(minus(usd('12520.00'), usd('12207.5'))).toEqual(usd('312.50'));
    expect(minus(usd('1.00'), { amount: '1.00', currency: 'EUR' })).toBeUndefined();
    expect(percentOf(usd('313.00'), usd('12520.00'))).toBe('2.5');
    expect(percentOf(usd('1.00'), usd('3.0'))).toBe('33.3');
    expect(percentOf(usd('-1.00'), usd('6.00'))).toBe('-16.7');
    expect(percentOf(usd('1.00'), usd('0.00'))).toBeUndefined();
    expect([sign(usd('0.00')), sign(usd('-0.01')), sign(usd('3'))]).toEqual([0, -1, 1]);
  });

  it.each([
    ['2.5', 'en-US', '2.50'],
    ['2,5 %', 'it-IT', '2.50'],
    ['100', 'en-US', '100.00'],
    ['100.01', 'en-US', undefined],
    ['-3', 'en-US', undefined],
    ['', 'en-US', undefined],
  ])('reads %j in %s as %s percent', (typed, locale, percent) => {
    expect(parsePercent(typed, locale)).toBe(percent);
  });

  it('reads back what it offers for editing', () => {
    expect(parseAmount(editableAmount(usd('12520.75'), 'it-IT'), 'it-IT', 'USD')).toBe('12520.75');
  });
});
