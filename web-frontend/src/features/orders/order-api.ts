import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, answerWithTag, api } from '@/lib/api/client';
import type { Money } from '@/lib/money';

export interface NewOrderLine {
  vin?: string;
  sku?: string;
  quantity?: number;
  /** A line has a price, or a discount, or neither. */
  agreedPrice?: Money;
  discountPercent?: number;
}

/** What a draft says and can be written again. */
export interface DraftContent {
  customerId?: string;
  lines: NewOrderLine[];
  /** The hold that the order takes over. */
  holdId?: string;
  notes?: string;
}

export interface NewOrder extends DraftContent {
  branch: string;
  /** Nothing is reserved before it is placed. */
  draft?: boolean;
}

async function load(id: string) {
  return answerWithTag(api.GET('/api/v1/orders/{id}', { params: { path: { id } } }));
}

async function loadHold(id: string) {
  return answer(api.GET('/api/v1/holds/{id}', { params: { path: { id } } }));
}

async function loadReturns(id: string) {
  return answer(api.GET('/api/v1/orders/{id}/returns', { params: { path: { id } } }));
}

/** An order with the version that a change has to name. */
export type TaggedOrder = Awaited<ReturnType<typeof load>>;
export type Order = TaggedOrder['value'];
export type OrderLine = Order['lines'][number];
export type Hold = Awaited<ReturnType<typeof loadHold>>;
export type OrderReturn = Awaited<ReturnType<typeof loadReturns>>[number];

const ASK_AGAIN_FIRST_MS = 300;
const ASK_AGAIN_LATER_MS = 1500;
const QUICK_ANSWERS = 10;

/** An order; asked for again until the stock has decided, often at first and then with less haste. */
export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: () => load(id),
    refetchInterval: ({ state }) => {
      if (state.data?.value.status !== 'PENDING') return false;
      return state.dataUpdateCount < QUICK_ANSWERS ? ASK_AGAIN_FIRST_MS : ASK_AGAIN_LATER_MS;
    },
  });

export const returnsQuery = (id: string) =>
  queryOptions({ queryKey: ['orders', 'returns', id], queryFn: () => loadReturns(id) });

export const holdQuery = (id: string) => queryOptions({ queryKey: ['holds', 'one', id], queryFn: () => loadHold(id) });

/** Seconds that the service may take for the stock's decision before it answers with a pending order. */
const LIVE = { Prefer: 'wait=5' };

export function placeOrder(order: NewOrder, key: string): Promise<TaggedOrder> {
  const headers = { 'Idempotency-Key': key, ...(order.draft ? {} : LIVE) };
  return answerWithTag(api.POST('/api/v1/orders', { headers, body: order }));
}

export function changeDraft({ value: { id }, tag }: TaggedOrder, content: DraftContent): Promise<TaggedOrder> {
  return answerWithTag(
    api.PUT('/api/v1/orders/{id}', { params: { path: { id } }, headers: { 'If-Match': tag }, body: content }),
  );
}

/** What can be done with an order as it stands. */
export type OrderCommand =
  | { kind: 'place' }
  | { kind: 'approve'; reason: string }
  | { kind: 'start' }
  | { kind: 'complete' }
  | { kind: 'cancel'; reason: string };

/** Does it with the version that was looked at: nobody places or approves what somebody else has just changed. */
export function command({ value: { id }, tag }: TaggedOrder, wanted: OrderCommand, key: string): Promise<TaggedOrder> {
  const options = { params: { path: { id } }, headers: { 'Idempotency-Key': key, 'If-Match': tag } };
  switch (wanted.kind) {
    case 'place':
      return answerWithTag(
        api.POST('/api/v1/orders/{id}/placement', { ...options, headers: { ...options.headers, ...LIVE } }),
      );
    case 'approve':
      return answerWithTag(
        api.POST('/api/v1/orders/{id}/price-approval', {
          ...options,
          body: wanted.reason ? { reason: wanted.reason } : {},
        }),
      );
    case 'start':
      return answerWithTag(api.POST('/api/v1/orders/{id}/preparation', options));
    case 'complete':
      return answerWithTag(api.POST('/api/v1/orders/{id}/completion', options));
    case 'cancel':
      return answerWithTag(
        api.POST('/api/v1/orders/{id}/cancellation', { ...options, body: { reason: wanted.reason } }),
      );
  }
}

export interface NewReturn {
  reason: string;
  /** All that the customer still has, unless lines are named. */
  lines?: { lineId: string; quantity: number }[];
}

export function takeBack({ value: { id }, tag }: TaggedOrder, wanted: NewReturn, key: string): Promise<OrderReturn> {
  return answer(
    api.POST('/api/v1/orders/{id}/returns', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key, 'If-Match': tag },
      body: wanted,
    }),
  );
}

/** Shows an order as a command has answered it; every list may be another. */
export function showOrder(queries: QueryClient, order: TaggedOrder): void {
  queries.setQueryData(orderQuery(order.value.id).queryKey, order);
  for (const list of ['list', 'latest', 'stuck']) void queries.invalidateQueries({ queryKey: ['orders', list] });
}
