import { answer, answerWithTag, api } from '@/lib/api/client';
import type { paths } from '@/lib/api/generated/inventory';
import type { TaggedVehicle } from './vehicle-api';

export type EditedVehicle = paths['/api/v1/vehicles/{id}']['put']['requestBody']['content']['application/json'];
export type NewVehicle = paths['/api/v1/vehicles']['post']['requestBody']['content']['application/json'];

/** What a VIN says of a car, and whether it may be entered for one. */
export function decodeVin(vin: string) {
  return answer(api.GET('/api/v1/vins/{vin}', { params: { path: { vin } } }));
}

export type DecodedVin = Awaited<ReturnType<typeof decodeVin>>;

export function createVehicle(vehicle: NewVehicle, key: string): Promise<TaggedVehicle['value']> {
  return answer(api.POST('/api/v1/vehicles', { headers: { 'Idempotency-Key': key }, body: vehicle }));
}

/** Changes the record of the version that was looked at; refused as STALE when somebody was faster. */
export function editVehicle({ value, tag }: TaggedVehicle, edited: EditedVehicle): Promise<TaggedVehicle> {
  return answerWithTag(
    api.PUT('/api/v1/vehicles/{id}', {
      params: { path: { id: value.id } },
      headers: { 'If-Match': tag },
      body: edited,
    }),
  );
}

export type VinCorrection =
  paths['/api/v1/vehicles/{id}/vin-correction']['post']['requestBody']['content']['application/json'];

export function correctVin(
  { value, tag }: TaggedVehicle,
  correction: VinCorrection,
  key: string,
): Promise<TaggedVehicle> {
  return answerWithTag(
    api.POST('/api/v1/vehicles/{id}/vin-correction', {
      params: { path: { id: value.id } },
      headers: { 'If-Match': tag, 'Idempotency-Key': key },
      body: correction,
    }),
  );
}

/** Takes away a car that was entered by mistake; refused while anything refers to it. */
export async function deleteVehicle({ value, tag }: TaggedVehicle, reason: string): Promise<void> {
  await answer(
    api.DELETE('/api/v1/vehicles/{id}', {
      params: { path: { id: value.id }, query: { reason } },
      headers: { 'If-Match': tag },
    }),
  );
}
