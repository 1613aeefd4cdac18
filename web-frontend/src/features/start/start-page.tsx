import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertSubject } from '@/components/alert-subject';
import { DataTable, rowLink, secondary } from '@/components/data-table';
import { Icon, type IconName } from '@/components/icons';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { OrderStatusBadge } from '@/components/status-badge';
import { TextLink } from '@/components/text-link';
import { answer, api, filters } from '@/lib/api/client';
import { useFormat } from '@/lib/i18n/format';
import { useEmployee, usePermissions } from '@/lib/session/use-session';
import classes from './start-page.module.css';

const MOST_HOLDS = 50;

/** Where the day begins: the ways to the daily work, and what is new. */
export function StartPage(): ReactElement {
  const { t } = useTranslation();
  const { name } = useEmployee();
  const may = usePermissions();
  const branch = may.homeBranch;
  return (
    <div className={layout.stack}>
      <PageHeader title={t('start.title', { name: name.split(' ')[0] })} description={t('start.description')} />
      <div className={classes.ways}>
        <Way icon="car" hint={t('start.stockHint')}>
          <Link to="/vehicles" className={classes.link}>
            {t('start.stock')}
          </Link>
        </Way>
        {branch && (
          <Way icon="home" hint={t('start.branchStockHint')}>
            <Link to="/vehicles" search={{ branch, status: 'AVAILABLE' }} className={classes.link}>
              {t('start.branchStock', { branch })}
            </Link>
          </Way>
        )}
        {may.mayDraftOrders() && (
          <Way icon="document" hint={t('start.orderHint')}>
            <Link to="/orders/new" className={classes.link}>
              {t('orders.place')}
            </Link>
          </Way>
        )}
        {may.mayReceiveParts() && (
          <Way icon="box" hint={t('start.receiveHint')}>
            <Link to="/stock-receipts/new" className={classes.link}>
              {t('parts.receive')}
            </Link>
          </Way>
        )}
      </div>
      <div className={layout.halves}>
        <LatestOrders />
        <OpenAlerts />
        <MyHolds />
      </div>
    </div>
  );
}

function Way({ icon, hint, children }: { icon: IconName; hint: string; children: ReactNode }): ReactElement {
  return (
    <div className={classes.way}>
      <span className={classes.icon}>
        <Icon name={icon} size={20} />
      </span>
      <span>
        {children}
        <span className={classes.hint}>{hint}</span>
      </span>
    </div>
  );
}

function LatestOrders(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery({
    queryKey: ['orders', 'latest'],
    queryFn: async () => (await answer(api.GET('/api/v1/orders', { params: { query: { limit: 6 } } }))).items,
  });
  const orders = query.data ?? [];
  return (
    <Panel title={t('start.latestOrders')} flush actions={<TextLink to="/orders">{t('start.allOrders')}</TextLink>}>
      <ListState query={query} empty={orders.length === 0} icon="document" emptyTitle={t('orders.none')}>
        <DataTable
          caption={t('start.latestOrders')}
          rows={orders}
          rowKey={(o) => o.id}
          columns={[
            {
              key: 'order',
              title: t('orders.order'),
              cell: (o) => (
                <>
                  <Link to="/orders/$orderId" params={{ orderId: o.id }} className={rowLink}>
                    {o.number}
                  </Link>
                  <span className={secondary}>{o.customer?.name ?? t('orders.counterSale')}</span>
                </>
              ),
            },
            { key: 'status', title: t('common.status'), cell: (o) => <OrderStatusBadge status={o.status} /> },
            { key: 'total', title: t('orders.total'), numeric: true, cell: (o) => o.total && format.money(o.total) },
          ]}
        />
      </ListState>
    </Panel>
  );
}

function OpenAlerts(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery({
    queryKey: ['alerts', 'latest'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/alerts', { params: { query: filters({ state: 'OPEN', limit: 6 }) } }))).items,
  });
  const alerts = query.data ?? [];
  return (
    <Panel title={t('start.openAlerts')} flush actions={<TextLink to="/alerts">{t('start.allAlerts')}</TextLink>}>
      <ListState query={query} empty={alerts.length === 0} icon="bell" emptyTitle={t('alerts.none')}>
        <DataTable
          caption={t('start.openAlerts')}
          rows={alerts}
          rowKey={(a) => a.id}
          columns={[
            {
              key: 'subject',
              title: t('alerts.subject'),
              cell: (a) => <AlertSubject alert={a} />,
            },
            { key: 'branch', title: t('common.branch'), cell: (a) => a.branch },
            { key: 'available', title: t('parts.available'), numeric: true, cell: (a) => format.number(a.available) },
          ]}
        />
      </ListState>
    </Panel>
  );
}

/** What is held in one's own name; nothing where that is nothing. */
function MyHolds(): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: holds = [] } = useQuery({
    queryKey: ['holds', 'mine', 'active'],
    queryFn: async () => {
      const mine = { mine: 'true', status: 'ACTIVE', limit: MOST_HOLDS };
      return (await answer(api.GET('/api/v1/holds', { params: { query: filters(mine) } }))).items;
    },
  });
  if (holds.length === 0) return null;
  const count = format.number(holds.length) + (holds.length === MOST_HOLDS ? '+' : '');
  return (
    <Panel title={t('start.myHolds', { count: holds.length, shown: count })} flush>
      <DataTable
        caption={t('start.myHolds', { count: holds.length, shown: count })}
        rows={holds.slice(0, 6)}
        rowKey={(hold) => hold.id}
        columns={[
          {
            key: 'hold',
            title: t('start.hold'),
            cell: (hold) => (
              <>
                <strong>{hold.number}</strong>
                <span className={secondary}>{hold.customer?.name}</span>
              </>
            ),
          },
          {
            key: 'what',
            title: t('orders.item'),
            cell: (hold) => hold.lines.map(({ description }) => description).join(', '),
          },
          { key: 'until', title: t('start.until'), cell: (hold) => format.dateTime(hold.expiresAt) },
        ]}
      />
    </Panel>
  );
}
