import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';
import type { Money } from '@/lib/money';

const ROWS = 20;

function page(id: string, cursor: string | undefined) {
  return { params: { path: { id }, query: filters({ cursor, limit: ROWS }) } };
}

async function timeline(id: string, cursor?: string) {
  return answer(api.GET('/api/v1/vehicles/{id}/timeline', page(id, cursor)));
}

async function priceChanges(id: string, cursor?: string) {
  return answer(api.GET('/api/v1/vehicles/{id}/price-changes', page(id, cursor)));
}

async function priceRequests(id: string, cursor?: string) {
  return answer(api.GET('/api/v1/vehicles/{id}/price-requests', page(id, cursor)));
}

async function costs(id: string, cursor?: string) {
  return answer(api.GET('/api/v1/vehicles/{id}/costs', page(id, cursor)));
}

export type TimelineEntry = Awaited<ReturnType<typeof timeline>>['items'][number];
export type PriceChange = Awaited<ReturnType<typeof priceChanges>>['items'][number];
export type PriceRequest = Awaited<ReturnType<typeof priceRequests>>['items'][number];
export type VehicleCost = Awaited<ReturnType<typeof costs>>['items'][number];

const FIRST = undefined as string | undefined;

/** Everything that happened to a car, newest first. */
export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['vehicles', 'timeline', id],
    queryFn: ({ pageParam }) => timeline(id, pageParam),
    initialPageParam: FIRST,
    getNextPageParam: nextCursor,
  });

export const priceChangesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['vehicles', 'price-changes', id],
    queryFn: ({ pageParam }) => priceChanges(id, pageParam),
    initialPageParam: FIRST,
    getNextPageParam: nextCursor,
  });

export const priceRequestsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['vehicles', 'price-requests', id],
    queryFn: ({ pageParam }) => priceRequests(id, pageParam),
    initialPageParam: FIRST,
    getNextPageParam: nextCursor,
  });

export const costsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['vehicles', 'costs', id],
    queryFn: ({ pageParam }) => costs(id, pageParam),
    initialPageParam: FIRST,
    getNextPageParam: nextCursor,
  });

export function askForPrice(id: string, listPrice: Money, reason: string, key: string): Promise<PriceRequest> {
  return answer(
    api.POST('/api/v1/vehicles/{id}/price-requests', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: { listPrice, reason },
    }),
  );
}

function decided({ id: requestId, vehicleId: id }: PriceRequest, key: string) {
  return { params: { path: { id, requestId } }, headers: { 'Idempotency-Key': key } };
}

export function approvePrice(request: PriceRequest, key: string): Promise<PriceRequest> {
  return answer(
    api.POST('/api/v1/vehicles/{id}/price-requests/{requestId}/approval', { ...decided(request, key), body: {} }),
  );
}

export function rejectPrice(request: PriceRequest, reason: string, key: string): Promise<PriceRequest> {
  return answer(
    api.POST('/api/v1/vehicles/{id}/price-requests/{requestId}/rejection', {
      ...decided(request, key),
      body: { reason },
    }),
  );
}

export interface NewCost {
  kind: VehicleCost['kind'];
  amount: Money;
  notes?: string;
}

export function addCost(id: string, cost: NewCost, key: string): Promise<VehicleCost> {
  return answer(
    api.POST('/api/v1/vehicles/{id}/costs', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: cost,
    }),
  );
}

export function cancelCost(id: string, costId: string, reason: string, key: string): Promise<VehicleCost> {
  return answer(
    api.POST('/api/v1/vehicles/{id}/costs/{costId}/cancellation', {
      params: { path: { id, costId } },
      headers: { 'Idempotency-Key': key },
      body: { reason },
    }),
  );
}
