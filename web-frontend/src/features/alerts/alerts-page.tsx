import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import bar from '@/components/filter-bar.module.css';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { rows } from '@/lib/api/pages';
import { alertsQuery } from './alert-api';
import { AlertTable } from './alert-table';

const route = getRouteApi('/inside/alerts');
const STATES = ['OPEN', 'ACKNOWLEDGED', 'SNOOZED', 'RESOLVED'] as const;
const KINDS = ['LOW_STOCK', 'LOW_VEHICLES'] as const;

/** The inbox of the branches somebody works for. */
export function AlertsPage(): ReactElement {
  const { t } = useTranslation();
  const { branch, kind, state = 'OPEN' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(alertsQuery({ branch, kind, state }));
  const alerts = rows(query.data?.pages);
  const change = (part: { branch?: string | undefined; kind?: string | undefined; state?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <div className={layout.stack}>
      <PageHeader title={t('alerts.title')} description={t('alerts.description')} />
      <Panel flush>
        <search className={bar.bar} aria-label={t('alerts.filters')}>
          <Select
            className={bar.field}
            aria-label={t('common.status')}
            allowDeselect={false}
            data={STATES.map((value) => ({ value, label: t(`alertState.${value}`) }))}
            value={state}
            onChange={(wanted) => change({ state: wanted ?? undefined })}
          />
          <Select
            className={bar.field}
            aria-label={t('alerts.kind')}
            placeholder={t('alerts.anyKind')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={KINDS.map((value) => ({ value, label: t(`alertKind.${value}`) }))}
            value={kind ?? null}
            onChange={(wanted) => change({ kind: wanted ?? undefined })}
          />
          <BranchSelect
            className={bar.field}
            aria-label={t('common.branch')}
            placeholder={t('common.allBranches')}
            clearable
            value={branch}
            onChange={(code) => change({ branch: code })}
          />
        </search>
        <ListState
          query={query}
          empty={alerts.length === 0}
          icon="bell"
          emptyTitle={t(state === 'OPEN' ? 'alerts.none' : 'alerts.noneSuch')}
        >
          <AlertTable alerts={alerts} />
          <LoadMore shown={alerts.length} query={query} />
        </ListState>
      </Panel>
    </div>
  );
}
