import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { DataTable, rowLink, type Column } from '@/components/data-table';
import bar from '@/components/filter-bar.module.css';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { SearchField } from '@/components/search-field';
import { OrderStatusBadge, type OrderStatus } from '@/components/status-badge';
import { ButtonLink } from '@/components/text-link';
import { rows } from '@/lib/api/pages';
import { en } from '@/lib/i18n/en';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { ordersQuery, type OrderSummary } from './order-api';

const route = getRouteApi('/inside/orders');
const STATUSES = Object.keys(en.orderStatus) as OrderStatus[];

export function OrdersPage(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const wanted = route.useSearch();
  const navigate = route.useNavigate();
  const { mayPlaceOrders } = usePermissions();
  const query = useInfiniteQuery(ordersQuery(wanted));
  const orders = rows(query.data?.pages);
  const change = (part: typeof wanted) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });

  const columns: Column<OrderSummary>[] = [
    {
      key: 'order',
      title: t('orders.order'),
      cell: (o) => (
        <Link to="/orders/$orderId" params={{ orderId: o.id }} className={rowLink}>
          {o.number}
        </Link>
      ),
    },
    { key: 'customer', title: t('orders.customer'), cell: (o) => o.customer.name },
    { key: 'status', title: t('common.status'), cell: (o) => <OrderStatusBadge status={o.status} /> },
    { key: 'branch', title: t('common.branch'), weight: 'tablet', cell: (o) => o.branch },
    { key: 'salesperson', title: t('orders.salesperson'), weight: 'tablet', cell: (o) => o.salesperson.name },
    { key: 'placedAt', title: t('orders.placedAt'), weight: 'tablet', cell: (o) => format.dateTime(o.placedAt) },
    {
      key: 'total',
      title: t('orders.total'),
      numeric: true,
      cell: (o) => o.total && <strong>{format.money(o.total)}</strong>,
    },
  ];

  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('orders.title')}
        description={t('orders.description')}
        actions={mayPlaceOrders() && <ButtonLink to="/orders/new">{t('orders.place')}</ButtonLink>}
      />
      <Panel flush>
        <search className={bar.bar} aria-label={t('orders.filters')}>
          <SearchField
            className={bar.search}
            label={t('orders.search')}
            placeholder={t('orders.searchHint')}
            value={wanted.q}
            onChange={(q) => change({ q })}
          />
          <BranchSelect
            className={bar.field}
            aria-label={t('common.branch')}
            placeholder={t('common.allBranches')}
            clearable
            value={wanted.branch}
            onChange={(branch) => change({ branch })}
          />
          <Select
            className={bar.field}
            aria-label={t('common.status')}
            placeholder={t('common.anyStatus')}
            clearable
            data={STATUSES.map((status) => ({ value: status, label: t(`orderStatus.${status}`) }))}
            value={wanted.status ?? null}
            onChange={(status) => change({ status: status ?? undefined })}
          />
        </search>
        <ListState query={query} empty={orders.length === 0} icon="document" emptyTitle={t('orders.none')}>
          <DataTable
            caption={t('orders.title')}
            columns={columns}
            rows={orders}
            rowKey={(o) => o.id}
            busy={query.isPlaceholderData}
          />
          <LoadMore shown={orders.length} query={query} />
        </ListState>
      </Panel>
    </div>
  );
}
