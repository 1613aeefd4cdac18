import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, answerWithTag, api, filters } from '@/lib/api/client';
import { nextCursor } from '@/lib/api/pages';
import type { Money } from '@/lib/money';
import type { vehicleSearch } from './vehicle-search';

export type VehicleFilters = ReturnType<typeof vehicleSearch>;

async function search({ minYear, maxYear, ...rest }: VehicleFilters, cursor: string | undefined) {
  const query = filters({
    ...rest,
    minYear: minYear ? Number(minYear) : undefined,
    maxYear: maxYear ? Number(maxYear) : undefined,
    cursor,
    limit: 50,
  });
  return answer(api.GET('/api/v1/vehicles', { params: { query } }));
}

async function load(id: string) {
  return answerWithTag(api.GET('/api/v1/vehicles/{id}', { params: { path: { id } } }));
}

export type VehicleSummary = Awaited<ReturnType<typeof search>>['items'][number];
export type TaggedVehicle = Awaited<ReturnType<typeof load>>;
export type Vehicle = TaggedVehicle['value'];

export const vehiclesQuery = (wanted: VehicleFilters) =>
  infiniteQueryOptions({
    queryKey: ['vehicles', 'list', wanted],
    queryFn: ({ pageParam }) => search(wanted, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: (previous) => previous,
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

export function vehicleName({ modelYear, make, model }: Pick<VehicleSummary, 'modelYear' | 'make' | 'model'>): string {
  return `${modelYear} ${make} ${model}`;
}
