import { queryOptions } from '@tanstack/react-query';
import { answer, api, filters } from './client';
import { nextCursor } from './pages';

/** Somebody who can be chosen. */
export interface Colleague {
  id: string;
  name: string;
}

/** The codes of the branches whose people are meant, or all of the group. */
export type Workplaces = readonly string[] | 'group';

interface Colleagues {
  people: Colleague[];
  /** Whether there are more than one would choose from. */
  more: boolean;
}

const AT_ONCE = 200;

async function ofBranch(code: string): Promise<Colleague[]> {
  const people: Colleague[] = [];
  let cursor: string | undefined;
  do {
    const query = filters({ cursor, limit: AT_ONCE });
    const page = await answer(api.GET('/api/v1/branches/{code}/colleagues', { params: { path: { code }, query } }));
    people.push(...page.items);
    cursor = nextCursor(page);
  } while (cursor);
  return people;
}

async function ofGroup(): Promise<Colleagues> {
  const page = await answer(api.GET('/api/v1/employees', { params: { query: filters({ limit: AT_ONCE }) } }));
  return { people: page.items.filter(({ active }) => active), more: nextCursor(page) !== undefined };
}

async function find(at: Workplaces): Promise<Colleagues> {
  if (at === 'group') return ofGroup();
  return { people: (await Promise.all(at.map(ofBranch))).flat(), more: false };
}

/** Who works there. All of the group are asked for by those who act everywhere, all of a branch by whoever works there. */
export const colleaguesQuery = (at: Workplaces) =>
  queryOptions({ queryKey: ['colleagues', at], queryFn: () => find(at), staleTime: 5 * 60_000 });
