import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { DataTable, rowLink, secondary, type Column } from '@/components/data-table';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Pager } from '@/components/pager';
import { Panel } from '@/components/panel';
import { ReasonDialog } from '@/components/reason-dialog';
import { OrderStatusBadge } from '@/components/status-badge';
import { TextLink } from '@/components/text-link';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import type { en } from '@/lib/i18n/en';
import { reconcile, stuckOrdersQuery, type StuckOrder } from './stuck-order-api';

type StuckStep = keyof typeof en.stuckStep;

const route = getRouteApi('/inside/stuck-orders');

/** Orders that do not go on by themselves, for those who can look after them. */
export function StuckOrdersPage(): ReactElement {
  const { t } = useTranslation();
  const { maySeeStuckOrders } = usePermissions();
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('stuck.title')}
        description={t('stuck.description')}
        back={
          <BackLink>
            <TextLink to="/orders">{t('orders.title')}</TextLink>
          </BackLink>
        }
      />
      {maySeeStuckOrders ? <StuckOrders /> : <Notice tone="amber" title={t('problems.codes.FORBIDDEN')} />}
    </div>
  );
}

function StuckOrders(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const [puttingRight, setPuttingRight] = useState<StuckOrder>();
  const query = useQuery(stuckOrdersQuery(cursor));
  const orders = query.data?.items ?? [];
  const columns: Column<StuckOrder>[] = [
    {
      key: 'order',
      title: t('orders.order'),
      cell: (o) => (
        <Link to="/orders/$orderId" params={{ orderId: o.id }} className={rowLink}>
          {o.number}
        </Link>
      ),
    },
    { key: 'status', title: t('common.status'), cell: (o) => <OrderStatusBadge status={o.status} /> },
    { key: 'branch', title: t('common.branch'), weight: 'tablet', cell: (o) => o.branch },
    {
      key: 'why',
      title: t('stuck.why'),
      cell: (o) => (
        <>
          {t(`stuckStep.${o.what as StuckStep}`)}
          <span className={secondary}>{o.why}</span>
        </>
      ),
    },
    { key: 'since', title: t('stuck.since'), weight: 'tablet', cell: (o) => format.dateTime(o.since) },
    {
      key: 'commands',
      title: t('common.actions'),
      titleHidden: true,
      numeric: true,
      cell: (o) =>
        o.what !== 'ANSWER' && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('stuck.reconcileOf', { number: o.number })}
            onClick={() => setPuttingRight(o)}
          >
            {t('stuck.reconcile')}
          </Button>
        ),
    },
  ];
  return (
    <Panel flush>
      <ListState
        query={query}
        empty={orders.length === 0}
        icon="check"
        emptyTitle={t('stuck.none')}
        emptyHint={t('stuck.noneHint')}
      >
        <DataTable
          caption={t('stuck.title')}
          columns={columns}
          rows={orders}
          rowKey={(o) => o.id + o.what}
          busy={query.isPlaceholderData}
        />
      </ListState>
      <Pager page={query.data} shown={orders.length} onTurn={(to) => void navigate({ search: { cursor: to } })} />
      <ReasonDialog
        opened={puttingRight !== undefined}
        title={t('stuck.reconcileOf', { number: puttingRight?.number ?? '' })}
        hint={t('stuck.reconcileHint')}
        label={t('common.notes')}
        field="notes"
        submit={t('stuck.reconcile')}
        keep={t('common.cancel')}
        run={async (notes, key) => {
          if (!puttingRight) return;
          await reconcile(puttingRight.id, notes, key);
          await queries.invalidateQueries({ queryKey: ['orders'] });
        }}
        onClose={() => setPuttingRight(undefined)}
      />
    </Panel>
  );
}
