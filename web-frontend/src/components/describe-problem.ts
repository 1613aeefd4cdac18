import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { problemOf, type ProblemError } from '@/lib/api/problem';

interface Description {
  message: string;
  /** What the service said on top of it, where that names the thing in question. */
  detail: string | undefined;
}

/** Puts a problem into words: by its code where the code is known, else in the service's own. */
export function useDescribeProblem(): (problem: ProblemError) => Description {
  const { t, i18n } = useTranslation();
  return (problem) => {
    const key = ['problems', 'codes', problem.code].join('.');
    const fallback = problem.detail ?? t('problems.codes.UNEXPECTED');
    if (!i18n.exists(key)) return { message: fallback, detail: undefined };
    const message = t(key as 'problems.codes.UNEXPECTED');
    const tellsMore = [400, 409, 422].includes(problem.status) && problem.errors.length === 0;
    return { message, detail: tellsMore && problem.detail !== message ? problem.detail : undefined };
  };
}

/** Shows a problem of an action that has no place of its own on the page. */
export function useNotifyProblem(): (error: unknown) => void {
  const { t } = useTranslation();
  const describe = useDescribeProblem();
  return (error) => {
    const problem = problemOf(error);
    const { message, detail } = describe(problem);
    const trace = problem.status >= 500 && problem.traceId ? ` (${problem.traceId})` : '';
    notifications.show({
      color: 'red',
      role: 'alert',
      closeButtonProps: { 'aria-label': t('common.close') },
      title: message,
      message: (detail ?? '') + trace,
    });
  };
}
