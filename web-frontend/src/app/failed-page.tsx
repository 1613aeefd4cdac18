import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/page-header';
import { ProblemNotice } from '@/components/problem-notice';
import { ButtonLink } from '@/components/text-link';
import classes from './failed-page.module.css';

/** Shown instead of a page that could not be built. */
export function FailedPage({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactElement {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <div className={classes.page}>
      <PageHeader title={t('failed.title')} />
      <ProblemNotice
        error={error}
        onRetry={() => {
          onRetry();
          void router.invalidate();
        }}
      />
    </div>
  );
}

/** The same where there is no shell around the page either. */
export function FailedStart(props: { error: unknown; onRetry: () => void }): ReactElement {
  return (
    <main>
      <FailedPage {...props} />
    </main>
  );
}

export function NotFoundPage(): ReactElement {
  const { t } = useTranslation();
  return (
    <main className={classes.page}>
      <PageHeader title={t('notFound.title')} description={t('notFound.hint')} />
      <ButtonLink to="/" variant="default">
        {t('notFound.home')}
      </ButtonLink>
    </main>
  );
}
