import { queryOptions } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';
import type { Period } from './periods';

export const GROUPINGS = ['day', 'week', 'month', 'branch', 'city', 'brand', 'category', 'employee'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export function isGrouping(by: string | undefined): by is Grouping {
  return GROUPINGS.includes(by as Grouping);
}

export interface SalesFilters extends Period {
  branch?: string | undefined;
  city?: string | undefined;
  brand?: string | undefined;
  category?: string | undefined;
  employeeId?: string | undefined;
  kind?: string | undefined;
}

/** The same addresses answer a text to whoever asks for CSV: here they are never asked for it. */
async function report<T>(answered: Promise<T>): Promise<Exclude<T, string>> {
  return (await answered) as Exclude<T, string>;
}

async function sales(wanted: SalesFilters & { by: Grouping }) {
  return report(answer(api.GET('/api/v1/reports/sales', { params: { query: filters({ ...wanted }) } })));
}

async function bestSellers(wanted: BestSellersWanted) {
  return report(answer(api.GET('/api/v1/reports/best-sellers', { params: { query: filters({ ...wanted }) } })));
}

async function performance(wanted: PerformanceWanted) {
  return report(answer(api.GET('/api/v1/reports/performance', { params: { query: filters({ ...wanted }) } })));
}

export type SalesReport = Awaited<ReturnType<typeof sales>>;
export type SalesRow = SalesReport['rows'][number];
/** What was sold; cost and profit only for those who may see them. */
export type Figures = SalesReport['total'];
export type BestSeller = Awaited<ReturnType<typeof bestSellers>>['rows'][number];

interface BestSellersWanted extends Period {
  branch?: string | undefined;
  kind?: string | undefined;
  sort: 'units' | 'revenue';
  limit: number;
}

interface PerformanceWanted extends Period {
  branch?: string | undefined;
  employeeId?: string | undefined;
}

export const salesQuery = (wanted: SalesFilters & { by: Grouping }) =>
  queryOptions({
    queryKey: ['reports', 'sales', wanted],
    queryFn: () => sales(wanted),
    placeholderData: (previous) => previous,
  });

export const bestSellersQuery = (wanted: BestSellersWanted) =>
  queryOptions({ queryKey: ['reports', 'best-sellers', wanted], queryFn: () => bestSellers(wanted) });

export const performanceQuery = (wanted: PerformanceWanted) =>
  queryOptions({ queryKey: ['reports', 'performance', wanted], queryFn: () => performance(wanted) });
