import { queryOptions, useQueries, type QueryClient } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';
import type { Money } from '@/lib/money';
import { looksLikeVin } from '@/lib/vin';

/** Something that can be put on an order: one car, or units of a part. */
export interface Item {
  kind: 'VEHICLE' | 'PRODUCT';
  /** The VIN or the SKU. */
  code: string;
  /** What is printed on the package of a part. */
  barcode?: string | undefined;
  name: string;
  listPrice?: Money | undefined;
  /** Where a car stands. */
  branch?: string | undefined;
  /** Why a car can be found but not be ordered now. */
  status?: 'RESERVED' | 'SOLD' | 'UNPRICED' | 'OTHER' | undefined;
}

const FOUND_AT_MOST = 6;

async function find(q: string, branch: string | undefined): Promise<Item[]> {
  const [cars, parts] = await Promise.all([
    answer(api.GET('/api/v1/vehicles', { params: { query: filters({ q, branch, limit: FOUND_AT_MOST }) } })),
    answer(api.GET('/api/v1/products', { params: { query: { q, limit: FOUND_AT_MOST } } })),
  ]);
  return [
    ...cars.items.map((car): Item => ({
      kind: 'VEHICLE',
      code: car.vin,
      name: `${car.modelYear} ${car.make} ${car.model}`,
      listPrice: car.listPrice,
      branch: car.branch,
      status: carStatus(car),
    })),
    ...parts.items.map((part): Item => ({
      kind: 'PRODUCT',
      code: part.sku,
      barcode: part.barcode,
      name: part.name,
      listPrice: part.price,
    })),
  ];
}

function carStatus({ status, forSale }: { status: string; forSale: boolean }): Item['status'] {
  if (status === 'AVAILABLE') return forSale ? undefined : 'UNPRICED';
  if (status === 'RESERVED') return 'RESERVED';
  return status === 'SOLD' || status === 'DELIVERED' ? 'SOLD' : 'OTHER';
}

/** The cars of the branch and the parts of the catalogue that fit what was typed or scanned. */
export const itemsQuery = (q: string, branch: string | undefined) =>
  queryOptions({ queryKey: ['items', q, branch], queryFn: () => find(q, branch) });

/** How many units of a part the branch can still promise. */
export const availableQuery = (branch: string, sku: string) =>
  queryOptions({
    queryKey: ['stock-levels', 'at', branch, sku],
    queryFn: async () => {
      const { items } = await answer(api.GET('/api/v1/stock-levels', { params: { query: { branch, sku, limit: 1 } } }));
      return items[0]?.available ?? 0;
    },
  });

/** What a code that was scanned or typed to its end means. */
export type Lookup = { item: Item } | { unknown: string } | { ambiguous: true };

/** Finds what a VIN, SKU or barcode names, at whatever branch it is. */
export async function lookUp(queries: QueryClient, code: string): Promise<Lookup> {
  const found = await queries.fetchQuery(itemsQuery(code, undefined)).catch((): Item[] => []);
  const exact = found.find((item) =>
    [item.code, item.barcode].some((known) => known?.toLowerCase() === code.toLowerCase()),
  );
  if (exact) return { item: exact };
  // A car that is not in stock is refused by the order itself, which says so; any other text is not a code.
  if (looksLikeVin(code)) return { item: { kind: 'VEHICLE', code: code.toUpperCase(), name: code.toUpperCase() } };
  if (found.length === 1 && found[0]) return { item: found[0] };
  return found.length === 0 ? { unknown: code } : { ambiguous: true };
}

/** The things that some codes name, as far as they could be found by now. */
export function useItems(codes: readonly string[]): readonly Item[] {
  return useQueries({
    queries: codes.map((code) => itemsQuery(code, undefined)),
    combine: (answers) => answers.flatMap(({ data = [] }) => data),
  });
}
