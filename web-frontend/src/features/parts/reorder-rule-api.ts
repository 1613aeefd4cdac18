import { queryOptions } from '@tanstack/react-query';
import { answer, answerWithTag, api } from '@/lib/api/client';
import { ProblemError } from '@/lib/api/problem';

/** The rule of a product at a branch with its version; nothing where there is none. */
export const reorderRuleQuery = (branch: string, sku: string) =>
  queryOptions({
    queryKey: ['reorder-rules', branch, sku],
    queryFn: async () => {
      try {
        return await answerWithTag(
          api.GET('/api/v1/reorder-rules/{branch}/{sku}', { params: { path: { branch, sku } } }),
        );
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export type TaggedRule = Awaited<ReturnType<NonNullable<ReturnType<typeof reorderRuleQuery>['queryFn']>>>;

const ifMatch = (tag: string | undefined) => (tag ? { headers: { 'If-Match': tag } } : {});

export function setReorderRule(
  { branch, sku }: { branch: string; sku: string },
  rule: { minimum: number; target: number },
  tag: string | undefined,
) {
  return answer(
    api.PUT('/api/v1/reorder-rules/{branch}/{sku}', {
      params: { path: { branch, sku } },
      ...ifMatch(tag),
      body: rule,
    }),
  );
}

export function deleteReorderRule({ branch, sku }: { branch: string; sku: string }, tag: string | undefined) {
  return answer(
    api.DELETE('/api/v1/reorder-rules/{branch}/{sku}', { params: { path: { branch, sku } }, ...ifMatch(tag) }),
  );
}
