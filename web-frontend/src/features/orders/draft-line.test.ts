import { describe, expect, it } from 'vitest';
import { checkPrices, draftLineOf, newDraftLine, readDraftLine } from './draft-line';

const VIN = '1M8GDM9AXKP042788';
const usd = (amount: string) => ({ amount, currency: 'USD' });
const car = { kind: 'VEHICLE', code: VIN, name: '2019 Ford F-150', listPrice: usd('12520.00') } as const;
const oil = { kind: 'PRODUCT', code: 'OIL-1', name: 'Engine oil', listPrice: usd('47.25') } as const;
const read = (change: object, item: typeof car | typeof oil = car, locale = 'en-US') =>
  readDraftLine({ ...newDraftLine(item.code, item), ...change }, locale);

describe('a line of an order', () => {
  it('is sold at its list price unless something else is agreed', () => {
    expect(read({})).toMatchObject({ order: { vin: VIN }, total: usd('12520.00') });
    expect(read({ price: '12,000' }).order).toEqual({ vin: VIN, agreedPrice: usd('12000.00') });
  });

  it('is discounted by percent', () => {
    expect(read({ percent: '2,5' }, car, 'it-IT')).toMatchObject({
      order: { vin: VIN, discountPercent: 2.5 },
      listTotal: usd('12520.00'),
      total: usd('12207.00'),
    });
  });

  it('says what cannot be read', () => {
    expect(read({ percent: '120' })).toMatchObject({ percentWrong: true, priceWrong: false });
    expect(read({ price: 'much' })).toMatchObject({ priceWrong: true });
    expect(read({ quantity: '0' }, oil)).toMatchObject({ quantityWrong: true });
  });

  it('is written again as it was agreed', () => {
    const line = {
      id: 'l1',
      kind: 'PRODUCT',
      sku: 'OIL-1',
      quantity: 3,
      returnedQuantity: 0,
      agreedPrice: usd('46.07'),
    } as const;
    expect(draftLineOf(line, 'it-IT')).toMatchObject({ code: 'OIL-1', quantity: '3', price: '46,07', percent: '' });
    const off = { ...line, discountPercent: 2.5 };
    expect(draftLineOf(off, 'it-IT')).toMatchObject({ price: '', percent: '2,5' });
  });
});

describe('the price check', () => {
  it('adds up list prices, discount and total', () => {
    const lines = [read({ percent: '10' }), read({ quantity: '2', price: '40' }, oil), read({ percent: 'x' })];
    expect(checkPrices(lines)).toEqual({
      listTotal: usd('12614.50'),
      discount: usd('1266.50'),
      total: usd('11348.00'),
    });
  });

  it('knows nothing of nothing', () => {
    expect(checkPrices([])).toEqual({});
  });
});
