import {
  DEFAULT_CURRENCY,
  editableAmount,
  lessPercent,
  minus,
  parseAmount,
  parsePercent,
  sum,
  times,
  type Money,
} from '@/lib/money';
import { parseQuantity } from '@/lib/quantity';
import { looksLikeVin } from '@/lib/vin';
import type { Item } from './item-api';
import type { NewOrderLine, OrderLine } from './order-api';

/** A line while it is being written: texts as typed, and what is known of the thing. */
export interface DraftLine {
  id: string;
  /** A VIN or a SKU. */
  code: string;
  item?: Item | undefined;
  quantity: string;
  /** The agreed unit price as typed; empty for the list price. */
  price: string;
  /** The discount in percent as typed; a line has this or a price, and writing one empties the other. */
  percent: string;
}

/** A draft line as read: what to order, what it comes to, or what is wrong with it. */
export interface ReadLine {
  order?: NewOrderLine;
  /** What one unit costs the customer. */
  unit?: Money | undefined;
  listTotal?: Money | undefined;
  total?: Money | undefined;
  quantityWrong?: boolean;
  priceWrong?: boolean;
  percentWrong?: boolean;
}

export function isVehicle({ item, code }: Pick<DraftLine, 'item' | 'code'>): boolean {
  return item ? item.kind === 'VEHICLE' : looksLikeVin(code);
}

export function newDraftLine(code: string, item?: Item): DraftLine {
  return { id: crypto.randomUUID(), code, item, quantity: '1', price: '', percent: '' };
}

/** The line of an order that is written again. */
export function draftLineOf(line: OrderLine, locale: string): DraftLine {
  const { vin, sku, quantity, agreedPrice, discountPercent } = line;
  const percent = discountPercent === undefined ? '' : editablePercent(discountPercent, locale);
  return {
    ...newDraftLine(vin ?? sku ?? ''),
    quantity: String(quantity),
    price: agreedPrice && !percent ? editableAmount(agreedPrice, locale) : '',
    percent,
  };
}

export function editablePercent(percent: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }).format(percent);
}

export function readDraftLine(line: DraftLine, locale: string): ReadLine {
  const vehicle = isVehicle(line);
  const quantity = vehicle ? 1 : parseQuantity(line.quantity);
  const listPrice = line.item?.listPrice;
  const currency = listPrice?.currency ?? DEFAULT_CURRENCY;
  const price = line.price.trim();
  const off = line.percent.trim();
  const amount = price ? parseAmount(price, locale, currency) : undefined;
  const percent = off ? parsePercent(off, locale) : undefined;
  const quantityWrong = !quantity;
  const priceWrong = price !== '' && amount === undefined;
  const percentWrong = off !== '' && percent === undefined;
  if (quantityWrong || priceWrong || percentWrong) return { quantityWrong, priceWrong, percentWrong };

  const agreedPrice = amount === undefined ? undefined : { amount, currency };
  const unit = agreedPrice ?? (listPrice && percent ? lessPercent(listPrice, percent) : listPrice);
  return {
    order: {
      ...(vehicle ? { vin: line.code } : { sku: line.code, quantity }),
      ...(agreedPrice ? { agreedPrice } : {}),
      ...(percent ? { discountPercent: Number(percent) } : {}),
    },
    unit,
    listTotal: listPrice && times(listPrice, quantity),
    total: unit && times(unit, quantity),
  };
}

/** What all lines come to; without what cannot be read yet or has no price. */
export interface PriceCheck {
  listTotal?: Money | undefined;
  /** What the customer gets off the list prices; negative when he pays more. */
  discount?: Money | undefined;
  total?: Money | undefined;
}

export function checkPrices(lines: readonly ReadLine[]): PriceCheck {
  const priced = lines.flatMap(({ listTotal, total }) => (total ? [{ listTotal: listTotal ?? total, total }] : []));
  const listTotal = sum(priced.map((line) => line.listTotal));
  const total = sum(priced.map((line) => line.total));
  return { listTotal, total, discount: listTotal && total && minus(listTotal, total) };
}
