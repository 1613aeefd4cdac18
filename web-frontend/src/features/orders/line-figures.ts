import { lessPercent, type Money } from '@/lib/money';
import type { OrderLine } from './order-api';

/** How many units of a line the customer still has. */
export function withCustomer({ quantity, returnedQuantity }: OrderLine): number {
  return quantity - returnedQuantity;
}

/** What a line is called: what the stock says, or its code as long as the stock has not been asked. */
export function nameOfLine({ description, vin, sku }: OrderLine): string {
  return description ?? vin ?? sku ?? '';
}

/** What the customer pays for one unit, as far as that is known. */
export function unitPriceOf({ agreedPrice, discountPercent, listPrice }: OrderLine): Money | undefined {
  if (agreedPrice) return agreedPrice;
  return listPrice && discountPercent !== undefined ? lessPercent(listPrice, String(discountPercent)) : listPrice;
}
