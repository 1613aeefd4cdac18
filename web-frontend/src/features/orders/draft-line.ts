import { DEFAULT_CURRENCY, parseAmount, sum, times, type Money } from '@/lib/money';
import { parseQuantity } from '@/lib/quantity';
import type { Item } from './item-api';
import type { NewOrderLine } from './order-api';

/** A line while it is being written: texts as typed, and what is known of the thing. */
export interface DraftLine {
  id: string;
  /** A VIN or a SKU. */
  code: string;
  item?: Item | undefined;
  quantity: string;
  /** The agreed unit price as typed; empty for the list price. */
  price: string;
}

/** A draft line as read: what to order, or what is wrong with it. */
export interface ReadLine {
  order?: NewOrderLine;
  total?: Money | undefined;
  quantityWrong?: boolean;
  priceWrong?: boolean;
}

const VIN = /^[A-HJ-NPR-Z0-9]{17}$/;

/** Whether a text has the form of a VIN (ISO 3779: 17 characters without I, O and Q). */
export function looksLikeVin(code: string): boolean {
  return VIN.test(code.toUpperCase());
}

export function isVehicle({ item, code }: Pick<DraftLine, 'item' | 'code'>): boolean {
  return item ? item.kind === 'VEHICLE' : looksLikeVin(code);
}

export function newDraftLine(code: string, item?: Item): DraftLine {
  return { id: crypto.randomUUID(), code, item, quantity: '1', price: '' };
}

export function readDraftLine(line: DraftLine, locale: string): ReadLine {
  const vehicle = isVehicle(line);
  const quantity = vehicle ? 1 : parseQuantity(line.quantity);
  const currency = line.item?.listPrice?.currency ?? DEFAULT_CURRENCY;
  const typed = line.price.trim();
  const amount = typed ? parseAmount(typed, locale, currency) : undefined;
  const quantityWrong = !quantity;
  const priceWrong = typed !== '' && amount === undefined;
  if (quantityWrong || priceWrong) return { quantityWrong, priceWrong };

  const agreedPrice = amount === undefined ? undefined : { amount, currency };
  const unit = agreedPrice ?? line.item?.listPrice;
  return {
    order: {
      ...(vehicle ? { vin: line.code } : { sku: line.code, quantity }),
      ...(agreedPrice ? { agreedPrice } : {}),
    },
    total: unit && times(unit, quantity),
  };
}

export function draftTotal(totals: readonly Money[]): Money | undefined {
  return sum(totals);
}
