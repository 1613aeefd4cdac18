import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/lib/api/problem';
import { useDescribeProblem } from './describe-problem';
import { Notice } from './notice';

interface ProblemNoticeProps {
  error: unknown;
  /** Offered where asking again may help. */
  onRetry?: () => void;
  /** Fields whose messages are shown at the fields themselves. */
  shownAtFields?: readonly string[];
}

/** What went wrong, in the language of the page; for a fault of ours with the trace id that support asks for. */
export function ProblemNotice({ error, onRetry, shownAtFields = [] }: ProblemNoticeProps): ReactElement | null {
  const { t } = useTranslation();
  const describe = useDescribeProblem();
  if (!error) return null;
  const problem = problemOf(error);
  const { message, detail } = describe(problem);
  const elsewhere = problem.errors.filter(({ field }) => !shownAtFields.includes(field));
  return (
    <Notice
      tone="red"
      role="alert"
      title={message}
      action={
        onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    >
      {detail}
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map(({ field, message: text }) => (
            <li key={field + text}>
              <code>{field}</code>: {text}
            </li>
          ))}
        </ul>
      )}
      {problem.status >= 500 && problem.traceId && (
        <div>
          {t('problems.traceId')} <code>{problem.traceId}</code>
        </div>
      )}
    </Notice>
  );
}
