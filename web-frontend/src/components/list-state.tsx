import { Skeleton } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icons';
import classes from './list-state.module.css';
import { ProblemNotice } from './problem-notice';

interface ListStateProps {
  query: { isPending: boolean; isError: boolean; error: unknown; refetch: () => unknown };
  empty: boolean;
  icon: IconName;
  /** Said when there is nothing. */
  emptyTitle: string;
  emptyHint?: string;
  emptyAction?: ReactNode;
  children: ReactNode;
}

/** A list while it loads, when it failed, when there is nothing in it, and else itself. */
export function ListState(props: ListStateProps): ReactElement {
  const { query, empty, icon, emptyTitle, emptyHint, emptyAction, children } = props;
  if (query.isPending) return <Loading />;
  if (query.isError && empty) {
    return (
      <div className={classes.padded}>
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  if (empty) {
    return (
      <div className={classes.empty} role="status">
        <Icon name={icon} size={28} />
        <div className={classes.title}>{emptyTitle}</div>
        {emptyHint && <div>{emptyHint}</div>}
        {emptyAction && <div className={classes.action}>{emptyAction}</div>}
      </div>
    );
  }
  return <>{children}</>;
}

/** Stands where rows will be. */
export function Loading({ lines = 6 }: { lines?: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className={classes.padded} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={18} mb={14} width={`${96 - ((line * 17) % 40)}%`} />
      ))}
    </div>
  );
}
