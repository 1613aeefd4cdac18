import { queryOptions } from '@tanstack/react-query';
import { answerWithTag, api } from '@/lib/api/client';

async function load(branch: string) {
  return answerWithTag(api.GET('/api/v1/opening-hours/{branch}', { params: { path: { branch } } }));
}

/** Opening hours with the version that a change has to name. */
export type TaggedOpeningHours = Awaited<ReturnType<typeof load>>;
export type OpeningHours = TaggedOpeningHours['value'];
export type Day = OpeningHours['week'][number];
/** By the clock on the wall of the branch, such as 09:00 to 18:00. */
export type Period = Day['open'][number];
export type ExceptionalDay = OpeningHours['exceptions'][number];

export const openingHoursQuery = (branch: string) =>
  queryOptions({ queryKey: ['opening-hours', branch], queryFn: () => load(branch), staleTime: 60_000 });

export type NewOpeningHours = Pick<OpeningHours, 'week' | 'exceptions'>;

export function setOpeningHours(branch: string, tag: string, hours: NewOpeningHours): Promise<TaggedOpeningHours> {
  return answerWithTag(
    api.PUT('/api/v1/opening-hours/{branch}', {
      params: { path: { branch } },
      headers: { 'If-Match': tag },
      body: hours,
    }),
  );
}
