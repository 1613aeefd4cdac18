import { queryOptions } from '@tanstack/react-query';
import { answer, api, filters } from '@/lib/api/client';
import { daysFrom } from '@/lib/local-time';

/** Somebody of a branch with whom an appointment can be made. */
export interface Colleague {
  id: string;
  name: string;
}

const WEEKS = 4;
const AT_MOST = 200;

async function listed(branch: string): Promise<Colleague[]> {
  const query = filters({ branch, limit: AT_MOST });
  const { items } = await answer(api.GET('/api/v1/employees', { params: { query } }));
  return items.filter(({ active }) => active);
}

async function metInAppointments(branch: string): Promise<Colleague[]> {
  const [from, to] = [-WEEKS, WEEKS].map((weeks) => daysFrom(new Date(), weeks * 7).toISOString());
  const query = filters({ branch, from, to, limit: AT_MOST });
  const { items } = await answer(api.GET('/api/v1/appointments', { params: { query } }));
  return items.flatMap(({ employee }) => employee ?? []);
}

async function metInOrders(branch: string): Promise<Colleague[]> {
  const { items } = await answer(api.GET('/api/v1/orders', { params: { query: filters({ branch, limit: AT_MOST }) } }));
  return items.map(({ salesperson }) => salesperson);
}

async function met(branch: string, maySeeOrders: boolean): Promise<Colleague[]> {
  const found = await Promise.all([metInAppointments(branch), maySeeOrders ? metInOrders(branch) : []]);
  return found.flat();
}

/** How the people of a branch are found by somebody who may list them, see its orders, or neither. */
export const colleaguesQuery = (branch: string, may: { list: boolean; seeOrders: boolean }) =>
  queryOptions({
    queryKey: ['colleagues', branch, may],
    queryFn: () => (may.list ? listed(branch) : met(branch, may.seeOrders)),
    staleTime: 5 * 60_000,
  });
