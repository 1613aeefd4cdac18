import { draftLineOf, newDraftLine, type DraftLine } from './draft-line';
import type { Item } from './item-api';
import type { Hold, TaggedOrder } from './order-api';

/** What an order begins with: the lines of its draft, else what was looked at and what is held. */
export function firstLines(
  code: string | undefined,
  hold: Hold | undefined,
  draft: TaggedOrder | undefined,
  locale: string,
): DraftLine[] {
  if (draft) return draft.value.lines.map((line) => draftLineOf(line, locale));
  const held = (hold?.lines ?? []).flatMap(({ vin, sku, quantity }) => {
    const item = vin ?? sku;
    return item ? [{ ...newDraftLine(item), quantity: String(quantity) }] : [];
  });
  return code && !held.some((line) => line.code === code) ? [newDraftLine(code), ...held] : held;
}

/** A car that is reserved by the very hold that the order takes over is free for it. */
export function freeForHolder(item: Item, hold: Hold | undefined): Item {
  const held = hold?.status === 'ACTIVE' && hold.lines.some(({ vin }) => vin === item.code);
  return held && item.status === 'RESERVED' ? { ...item, status: undefined } : item;
}
