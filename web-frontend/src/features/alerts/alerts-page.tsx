import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { DataTable, rowLink, secondary, type Column } from '@/components/data-table';
import { useNotifyProblem } from '@/components/describe-problem';
import bar from '@/components/filter-bar.module.css';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { Badge } from '@/components/status-badge';
import { rows } from '@/lib/api/pages';
import { useFormat } from '@/lib/i18n/format';
import { alertsQuery, markRead, type Alert } from './alert-api';

const route = getRouteApi('/inside/alerts');

/** The inbox of the branches somebody works for. */
export function AlertsPage(): ReactElement {
  const { t } = useTranslation();
  const { branch, state = 'OPEN' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(alertsQuery({ branch, state }));
  const alerts = rows(query.data?.pages);
  return (
    <div className={layout.stack}>
      <PageHeader title={t('alerts.title')} description={t('alerts.description')} />
      <Panel flush>
        <search className={bar.bar} aria-label={t('alerts.filters')}>
          <SegmentedControl
            size="xs"
            aria-label={t('common.status')}
            data={[
              { value: 'OPEN', label: t('alertState.OPEN') },
              { value: 'RESOLVED', label: t('alertState.RESOLVED') },
            ]}
            value={state}
            onChange={(wanted) => void navigate({ search: (before) => ({ ...before, state: wanted }), replace: true })}
          />
          <BranchSelect
            className={bar.field}
            aria-label={t('common.branch')}
            placeholder={t('common.allBranches')}
            clearable
            value={branch}
            onChange={(code) => void navigate({ search: (before) => ({ ...before, branch: code }), replace: true })}
          />
        </search>
        <ListState
          query={query}
          empty={alerts.length === 0}
          icon="bell"
          emptyTitle={t(state === 'OPEN' ? 'alerts.none' : 'alerts.noneResolved')}
        >
          <AlertTable alerts={alerts} />
          <LoadMore shown={alerts.length} query={query} />
        </ListState>
      </Panel>
    </div>
  );
}

function AlertTable({ alerts }: { alerts: Alert[] }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const notifyProblem = useNotifyProblem();
  const read = useMutation({
    mutationFn: markRead,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
    onError: notifyProblem,
  });

  const columns: Column<Alert>[] = [
    {
      key: 'part',
      title: t('parts.part'),
      cell: (a) => (
        <>
          <Link
            to="/parts/$sku"
            params={{ sku: a.sku }}
            search={{ branch: a.branch }}
            className={rowLink}
            onClick={() => {
              if (!a.read) read.mutate(a.id);
            }}
          >
            {a.productName}
          </Link>
          <span className={secondary}>{a.sku}</span>
        </>
      ),
    },
    { key: 'branch', title: t('common.branch'), cell: (a) => a.branch },
    {
      key: 'kind',
      title: t('alerts.kind'),
      weight: 'tablet',
      cell: (a) => <Badge tone={a.resolvedAt ? 'grey' : 'amber'}>{t(`alertKind.${a.kind}`)}</Badge>,
    },
    {
      key: 'available',
      title: t('parts.available'),
      numeric: true,
      cell: (a) => <strong>{format.number(a.available)}</strong>,
    },
    {
      key: 'rule',
      title: t('parts.rule'),
      numeric: true,
      weight: 'tablet',
      cell: (a) => `${format.number(a.minimum)} / ${format.number(a.target)}`,
    },
    {
      key: 'raisedAt',
      title: t('alerts.raisedAt'),
      weight: 'tablet',
      cell: (a) => (
        <>
          {format.dateTime(a.raisedAt)}
          {a.resolvedAt && (
            <span className={secondary}>{t('alerts.resolvedAt', { at: format.dateTime(a.resolvedAt) })}</span>
          )}
        </>
      ),
    },
    {
      key: 'actions',
      title: t('common.actions'),
      titleHidden: true,
      numeric: true,
      cell: (a) =>
        !a.read && (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={read.isPending && read.variables === a.id}
            aria-label={t('alerts.markReadOf', { part: a.productName, branch: a.branch })}
            onClick={() => read.mutate(a.id)}
          >
            {t('alerts.markRead')}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('alerts.title')}
      columns={columns}
      rows={alerts}
      rowKey={(a) => a.id}
      tone={(a) => (a.read ? 'muted' : 'marked')}
    />
  );
}
