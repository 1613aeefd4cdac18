import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';
import type { Money } from '@/lib/money';

async function levels(of: { branch?: string; sku?: string; q?: string }, cursor?: string) {
  return answer(api.GET('/api/v1/stock-levels', { params: { query: filters({ ...of, cursor, limit: 50 }) } }));
}

async function products(q: string, cursor?: string) {
  return answer(api.GET('/api/v1/products', { params: { query: filters({ q, cursor, limit: 20 }) } }));
}

export type StockLevel = Awaited<ReturnType<typeof levels>>['items'][number];
export type Product = Awaited<ReturnType<typeof products>>['items'][number];

/** Levels by branch, SKU, or what somebody typed of a SKU or a name. */
export const levelsQuery = (of: { branch?: string; sku?: string; q?: string }) =>
  infiniteQueryOptions({
    queryKey: ['stock-levels', of],
    queryFn: ({ pageParam }) => levels(of, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: (previous) => previous,
  });

/** The levels of one product in all branches: one page, as a group has fewer branches than a page has rows. */
export const levelsOfProductQuery = (sku: string) =>
  queryOptions({
    queryKey: ['stock-levels', 'of', sku],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/stock-levels', { params: { query: { sku, limit: 200 } } }))).items,
  });

export const productsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['products', 'list', q],
    queryFn: ({ pageParam }) => products(q, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: (previous) => previous,
  });

export const productQuery = (sku: string) =>
  queryOptions({
    queryKey: ['products', 'one', sku],
    queryFn: () => answer(api.GET('/api/v1/products/{sku}', { params: { path: { sku } } })),
  });

export interface ReceiptLine {
  sku: string;
  quantity: number;
  unitCost?: Money;
}

export interface Receipt {
  branch: string;
  reference?: string;
  notes?: string;
  lines: ReceiptLine[];
}

export function receiveStock(receipt: Receipt, key: string) {
  return answer(api.POST('/api/v1/stock-receipts', { headers: { 'Idempotency-Key': key }, body: receipt }));
}

export interface NewProduct {
  sku: string;
  name: string;
  brand?: string | undefined;
  category?: string | undefined;
  description?: string | undefined;
  price: Money;
}

export function createProduct(product: NewProduct, key: string) {
  return answer(api.POST('/api/v1/products', { headers: { 'Idempotency-Key': key }, body: product }));
}

export interface Adjustment {
  branch: string;
  sku: string;
  change: number;
  reason: string;
}

export function adjustStock(adjustment: Adjustment, key: string) {
  return answer(api.POST('/api/v1/stock-adjustments', { headers: { 'Idempotency-Key': key }, body: adjustment }));
}

export function setReorderRule(branch: string, sku: string, minimum: number, target: number) {
  return answer(
    api.PUT('/api/v1/reorder-rules/{branch}/{sku}', { params: { path: { branch, sku } }, body: { minimum, target } }),
  );
}

/** Whether a level has fallen to where it should be refilled. */
export function isLow({ available, minimum }: StockLevel): boolean {
  return typeof minimum === 'number' && available <= minimum;
}
