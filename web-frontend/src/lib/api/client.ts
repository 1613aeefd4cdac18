import createClient from 'openapi-fetch';
import { session } from '@/lib/session/session';
import type { paths as AuthPaths } from './generated/auth';
import type { paths as InventoryPaths } from './generated/inventory';
import type { paths as NotificationPaths } from './generated/notification';
import type { paths as OrderPaths } from './generated/order';
import { ProblemError } from './problem';

type Paths = AuthPaths & InventoryPaths & OrderPaths & NotificationPaths;

/** The services behind the gateway, typed by their own descriptions and called as the signed-in employee. */
export const api = createClient<Paths>({ baseUrl: location.origin, fetch: (request) => session.fetch(request) });

interface Call<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What a call answered; throws a {@link ProblemError} when it was refused. */
export async function answer<T>(call: Promise<Call<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw ProblemError.from(response, error);
  return data as T;
}

/** As {@link answer}, with the version that an update has to name in `If-Match`. */
export async function answerWithTag<T>(call: Promise<Call<T>>): Promise<{ value: T; tag: string }> {
  const value = await answer(call);
  const { response } = await call;
  return { value, tag: response.headers.get('ETag') ?? '*' };
}

/**
 * The query of a request, without filters that were left empty. It passes as the query of every operation: filters come
 * from the address, where anybody may have written anything, and it is the service that checks them.
 */
export function filters(values: Record<string, string | number | readonly string[] | undefined>): never {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as never;
}
