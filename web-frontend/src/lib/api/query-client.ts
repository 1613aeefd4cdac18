import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

const LONGEST_WAIT_MS = 10_000;

/** Refusals are final; what failed on the way is asked again twice, as late as the service wants it. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (attempt, error) =>
          Math.min(error instanceof ProblemError && error.retryAfter ? error.retryAfter * 1000 : 500 * 2 ** attempt, LONGEST_WAIT_MS),
      },
    },
  });
}

function mayPass(error: unknown): boolean {
  return error instanceof ProblemError && (error.status === 0 || error.status === 429 || error.status >= 502);
}
