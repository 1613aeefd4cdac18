import { answer, api } from '@/lib/api/client';

/** Everything that is known of a person, as the person may ask for it. */
export function personalData(id: string): Promise<unknown> {
  return answer(api.GET('/api/v1/customers/{id}/personal-data', { params: { path: { id } } }));
}

export function eraseCustomer(id: string, reason: string, key: string): Promise<unknown> {
  return answer(
    api.POST('/api/v1/customers/{id}/erasure', {
      params: { path: { id } },
      headers: { 'Idempotency-Key': key },
      body: { reason },
    }),
  );
}

export function deleteCustomer(id: string): Promise<unknown> {
  return answer(api.DELETE('/api/v1/customers/{id}', { params: { path: { id } } }));
}
