import { useFormat } from '@/lib/i18n/format';
import { minus } from '@/lib/money';
import { checkPrices, draftLineOf, readDraftLine, type ReadLine } from './draft-line';
import { useItems } from './item-api';
import type { Order } from './order-api';

/**
 * An order with what its lines are called. The stock tells it with its decision; before that, and after a refusal, it is
 * looked up. A draft shows today's list prices as well, because nothing has been agreed with the stock yet.
 */
export function useNamedLines(order: Order): Order {
  const { locale } = useFormat();
  const codes = order.lines.flatMap(({ description, vin, sku }) => (description ? [] : [vin ?? sku ?? '']));
  const items = useItems(codes);
  if (codes.length === 0) return order;
  const known = order.lines.map((line) => ({
    line,
    item: items.find(({ code }) => code === (line.vin ?? line.sku)),
  }));
  if (order.status !== 'DRAFT') {
    return {
      ...order,
      lines: known.map(({ line, item }) => ({ ...line, ...(item ? { description: item.name } : {}) })),
    };
  }
  const read = known.map(({ line, item }) => readDraftLine({ ...draftLineOf(line, locale), item }, locale));
  return {
    ...order,
    ...definedOf(checkPrices(read)),
    lines: known.map(({ line, item }, index) => ({
      ...line,
      ...definedOf({ description: item?.name, listPrice: item?.listPrice }),
      ...figuresOf(read[index]),
    })),
  };
}

function figuresOf(read: ReadLine | undefined) {
  const { listTotal, total } = read ?? {};
  return definedOf({ total, discount: listTotal && total && minus(listTotal, total) });
}

type Defined<T> = { [K in keyof T]?: NonNullable<T[K]> };

function definedOf<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
