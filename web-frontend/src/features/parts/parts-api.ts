import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, answerWithTag, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';
import { ProblemError } from '@/lib/api/problem';
import type { Money } from '@/lib/money';

export interface LevelFilters {
  branch?: string | undefined;
  sku?: string | undefined;
  q?: string | undefined;
  availability?: string | undefined;
}

export interface ProductFilters {
  q?: string | undefined;
  brand?: string | undefined;
  category?: string | undefined;
  active?: string | undefined;
}

async function levels(of: LevelFilters, cursor?: string) {
  return answer(api.GET('/api/v1/stock-levels', { params: { query: filters({ ...of, cursor, limit: 50 }) } }));
}

async function products(of: ProductFilters, cursor?: string) {
  return answer(api.GET('/api/v1/products', { params: { query: filters({ ...of, cursor, limit: 50 }) } }));
}

async function product(sku: string) {
  return answerWithTag(api.GET('/api/v1/products/{sku}', { params: { path: { sku } } }));
}

async function pastLevels(of: { branch: string; at: string }, cursor?: string) {
  return answer(api.GET('/api/v1/stock-levels/as-of', { params: { query: filters({ ...of, cursor, limit: 100 }) } }));
}

export type StockLevel = Awaited<ReturnType<typeof levels>>['items'][number];
export type Product = Awaited<ReturnType<typeof products>>['items'][number];
export type TaggedProduct = Awaited<ReturnType<typeof product>>;
export type PastLevel = Awaited<ReturnType<typeof pastLevels>>['items'][number];

/** Levels by branch, SKU, what can be had, or what somebody typed of a SKU or a name. */
export const levelsQuery = (of: LevelFilters) =>
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

/** What a branch had at a moment of the past, as its ledger tells it. */
export const pastLevelsQuery = (of: { branch: string; at: string }) =>
  infiniteQueryOptions({
    queryKey: ['stock-levels', 'as-of', of],
    queryFn: ({ pageParam }) => pastLevels(of, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

export const productsQuery = (of: ProductFilters) =>
  infiniteQueryOptions({
    queryKey: ['products', 'list', of],
    queryFn: ({ pageParam }) => products(of, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: (previous) => previous,
  });

/** The products a code may mean: its SKU or its barcode is the code, or at least begins like it. */
export const codeQuery = (code: string) =>
  queryOptions({
    queryKey: ['products', 'code', code],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/products', { params: { query: { q: code, limit: 20 } } }))).items,
  });

/** A product with the version that a change has to name. */
export const productQuery = (sku: string) =>
  queryOptions({ queryKey: ['products', 'one', sku], queryFn: () => product(sku) });

export interface ProductDetails {
  name: string;
  brand?: string | undefined;
  category?: string | undefined;
  size?: string | undefined;
  colour?: string | undefined;
  barcode?: string | undefined;
  description?: string | undefined;
  price: Money;
}

export interface NewProduct extends ProductDetails {
  sku: string;
}

export function createProduct(created: NewProduct, key: string) {
  return answer(api.POST('/api/v1/products', { headers: { 'Idempotency-Key': key }, body: created }));
}

export function editProduct(sku: string, tag: string, details: ProductDetails) {
  return answerWithTag(
    api.PUT('/api/v1/products/{sku}', { params: { path: { sku } }, headers: { 'If-Match': tag }, body: details }),
  );
}

/** Something open that keeps a product in the catalogue. */
export interface ProductUse {
  kind: string;
  branch: string;
  detail: string;
}

/** Takes a product out of the catalogue; answers what still refers to it, if something does. */
export async function deleteProduct(sku: string): Promise<ProductUse[]> {
  const { response, error } = await api.DELETE('/api/v1/products/{sku}', { params: { path: { sku } } });
  if (response.ok) return [];
  const { code, usedBy } = error as { code?: string; usedBy?: ProductUse[] };
  if (code === 'PRODUCT_IN_USE' && usedBy) return usedBy;
  throw ProblemError.from(response, error);
}

export function reactivateProduct(sku: string, key: string) {
  return answer(
    api.POST('/api/v1/products/{sku}/reactivation', {
      params: { path: { sku } },
      headers: { 'Idempotency-Key': key },
    }),
  );
}

/** What products are sorted by: both are lists of names. */
export type NameList = 'brands' | 'categories';

export const namesQuery = (list: NameList, q: string) =>
  queryOptions({
    queryKey: [list, q],
    queryFn: async () => {
      const options = { params: { query: filters({ q, limit: 50 }) } };
      const page = await (list === 'brands'
        ? answer(api.GET('/api/v1/brands', options))
        : answer(api.GET('/api/v1/categories', options)));
      return page.items.map(({ name }) => name);
    },
    placeholderData: (previous) => previous,
  });

export async function addName(list: NameList, name: string, key: string): Promise<string> {
  const options = { headers: { 'Idempotency-Key': key }, body: { name } };
  const added = await (list === 'brands'
    ? answer(api.POST('/api/v1/brands', options))
    : answer(api.POST('/api/v1/categories', options)));
  return added.name;
}

export interface StockLine {
  sku: string;
  quantity: number;
}

export interface ReceiptLine extends StockLine {
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

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['stock-receipts', id],
    queryFn: () => answer(api.GET('/api/v1/stock-receipts/{id}', { params: { path: { id } } })),
  });

export interface Issue {
  branch: string;
  reason: string;
  notes?: string;
  lines: StockLine[];
}

export function issueStock(issue: Issue, key: string) {
  return answer(api.POST('/api/v1/stock-issues', { headers: { 'Idempotency-Key': key }, body: issue }));
}

export interface Return {
  branch: string;
  reference: string;
  notes?: string;
  lines: ReceiptLine[];
}

export function returnStock(returned: Return, key: string) {
  return answer(api.POST('/api/v1/stock-returns', { headers: { 'Idempotency-Key': key }, body: returned }));
}

/** By a change, or to what was counted: exactly one of them. */
export type Adjustment = { branch: string; sku: string; reason: string; notes?: string } & (
  { change: number } | { countedOnHand: number }
);

export function adjustStock(adjustment: Adjustment, key: string) {
  return answer(api.POST('/api/v1/stock-adjustments', { headers: { 'Idempotency-Key': key }, body: adjustment }));
}

/** The rule of a product at a branch with its version; nothing where there is none. */
export const reorderRuleQuery = (branch: string, sku: string) =>
  queryOptions({
    queryKey: ['reorder-rules', branch, sku],
    queryFn: async () => {
      try {
        return await answerWithTag(
          api.GET('/api/v1/reorder-rules/{branch}/{sku}', { params: { path: { branch, sku } } }),
        );
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export type TaggedRule = Awaited<ReturnType<NonNullable<ReturnType<typeof reorderRuleQuery>['queryFn']>>>;

const ifMatch = (tag: string | undefined) => (tag ? { headers: { 'If-Match': tag } } : {});

export function setReorderRule(
  { branch, sku }: { branch: string; sku: string },
  rule: { minimum: number; target: number },
  tag: string | undefined,
) {
  return answer(
    api.PUT('/api/v1/reorder-rules/{branch}/{sku}', {
      params: { path: { branch, sku } },
      ...ifMatch(tag),
      body: rule,
    }),
  );
}

export function deleteReorderRule({ branch, sku }: { branch: string; sku: string }, tag: string | undefined) {
  return answer(
    api.DELETE('/api/v1/reorder-rules/{branch}/{sku}', { params: { path: { branch, sku } }, ...ifMatch(tag) }),
  );
}

/** Whether a level has fallen to where it should be refilled. */
export function isLow({ available, minimum }: StockLevel): boolean {
  return typeof minimum === 'number' && available <= minimum;
}
