import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, answerWithTag, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';
import { ProblemError } from '@/lib/api/problem';
import type { Money } from '@/lib/money';

export interface LevelFilters {
  branch?: string | undefined;
  sku?: string | undefined;
  q?: string | undefined;
  brand?: string | undefined;
  category?: string | undefined;
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

async function countLevels(of: LevelFilters) {
  return answer(api.GET('/api/v1/stock-levels/facets', { params: { query: filters({ ...of }) } }));
}

async function countProducts(of: ProductFilters) {
  return answer(api.GET('/api/v1/products/facets', { params: { query: filters({ ...of }) } }));
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

/** Levels by branch, SKU, brand, category, what can be had, or what somebody typed of a SKU or a name. */
export const levelsQuery = (of: LevelFilters) =>
  infiniteQueryOptions({
    queryKey: ['stock-levels', of],
    queryFn: ({ pageParam }) => levels(of, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: (previous) => previous,
  });

/** How many levels there are behind every choice of the filters. */
export const levelFacetsQuery = (of: LevelFilters) =>
  queryOptions({
    queryKey: ['stock-levels', 'facets', of],
    queryFn: () => countLevels(of),
    placeholderData: (previous) => previous,
    staleTime: 30_000,
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

/** How many products there are behind every choice of the filters. */
export const productFacetsQuery = (of: ProductFilters) =>
  queryOptions({
    queryKey: ['products', 'facets', of],
    queryFn: () => countProducts(of),
    placeholderData: (previous) => previous,
    staleTime: 30_000,
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

/** Whether a level has fallen to where it should be refilled. */
export function isLow({ available, minimum }: StockLevel): boolean {
  return typeof minimum === 'number' && available <= minimum;
}
