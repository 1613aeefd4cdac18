import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, answerWithTag, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';
import type { Money } from '@/lib/money';
import type { vehicleSearch } from './vehicle-search';

export type VehicleFilters = ReturnType<typeof vehicleSearch>;

async function search(wanted: VehicleFilters, cursor: string | undefined) {
  const query = filters({ ...wanted, cursor, limit: 50 });
  return answer(api.GET('/api/v1/vehicles', { params: { query } }));
}

// The order of a list says nothing about how many cars there are.
async function count(wanted: VehicleFilters) {
  return answer(api.GET('/api/v1/vehicles/facets', { params: { query: filters({ ...wanted, sort: undefined }) } }));
}

async function load(id: string) {
  return answerWithTag(api.GET('/api/v1/vehicles/{id}', { params: { path: { id } } }));
}

export type VehicleSummary = Awaited<ReturnType<typeof search>>['items'][number];
export type TaggedVehicle = Awaited<ReturnType<typeof load>>;
export type Vehicle = TaggedVehicle['value'];
export type VehicleFacets = Awaited<ReturnType<typeof count>>;
export type FacetCount = VehicleFacets['make'][number];

export const vehiclesQuery = (wanted: VehicleFilters) =>
  infiniteQueryOptions({
    queryKey: ['vehicles', 'list', wanted],
    queryFn: ({ pageParam }) => search(wanted, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: (previous) => previous,
  });

/** How many cars there are behind every choice of the filters. */
export const facetsQuery = (wanted: VehicleFilters) =>
  queryOptions({
    queryKey: ['vehicles', 'facets', { ...wanted, sort: undefined }],
    queryFn: () => count(wanted),
    placeholderData: (previous) => previous,
    staleTime: 30_000,
  });

export const vehicleQuery = (id: string) =>
  queryOptions({ queryKey: ['vehicles', 'one', id], queryFn: () => load(id) });

/** Changes the list price of the version that was looked at; refused as STALE when somebody was faster. */
export function changePrice(vehicle: TaggedVehicle, listPrice: Money, reason: string): Promise<TaggedVehicle> {
  return answerWithTag(
    api.PUT('/api/v1/vehicles/{id}/price', {
      params: { path: { id: vehicle.value.id } },
      headers: { 'If-Match': vehicle.tag },
      body: { listPrice, reason },
    }),
  );
}

/** Changes the price below which the car is not sold without approval, or takes it away. */
export function changeFloorPrice(
  vehicle: TaggedVehicle,
  floorPrice: Money | undefined,
  reason: string,
): Promise<TaggedVehicle> {
  return answerWithTag(
    api.PUT('/api/v1/vehicles/{id}/floor-price', {
      params: { path: { id: vehicle.value.id } },
      headers: { 'If-Match': vehicle.tag },
      body: { ...(floorPrice ? { floorPrice } : {}), reason },
    }),
  );
}

/** Shows a car as it is after a change, and has everything told anew that the change may have touched. */
export async function showChanged(queries: QueryClient, changed: TaggedVehicle): Promise<void> {
  queries.setQueryData(vehicleQuery(changed.value.id).queryKey, changed);
  await queries.invalidateQueries({ queryKey: ['vehicles'] });
}

export type PlainStep = 'shipment' | 'readiness' | 'delivery' | 'inspection' | 'return';
export type Removal = 'wholesale' | 'write-off';

interface StepOptions {
  notes?: string;
  key: string;
}

function stepOf(vehicle: TaggedVehicle, key: string) {
  return {
    params: { path: { id: vehicle.value.id } },
    headers: { 'If-Match': vehicle.tag, 'Idempotency-Key': key },
  };
}

/** Says that a car has come; `ready` when it needs no preparation. */
export function arrive(vehicle: TaggedVehicle, ready: boolean, key: string): Promise<TaggedVehicle> {
  return answerWithTag(api.POST('/api/v1/vehicles/{id}/arrival', { ...stepOf(vehicle, key), body: { ready } }));
}

/** Takes a car to the next step of its life. */
export function takeStep(vehicle: TaggedVehicle, step: PlainStep, { notes, key }: StepOptions): Promise<TaggedVehicle> {
  const path = `/api/v1/vehicles/{id}/${step}` as const;
  return answerWithTag(api.POST(path, { ...stepOf(vehicle, key), body: notes ? { notes } : {} }));
}

/** Takes a car out of the stock for good. */
export function removeVehicle(
  vehicle: TaggedVehicle,
  removal: Removal,
  reason: string,
  key: string,
): Promise<TaggedVehicle> {
  const path = `/api/v1/vehicles/{id}/${removal}` as const;
  return answerWithTag(api.POST(path, { ...stepOf(vehicle, key), body: { reason } }));
}

export function vehicleName({ modelYear, make, model }: Pick<VehicleSummary, 'modelYear' | 'make' | 'model'>): string {
  return `${modelYear} ${make} ${model}`;
}
