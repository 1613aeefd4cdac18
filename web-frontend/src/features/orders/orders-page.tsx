import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { OrderTable } from '@/components/order-table';
import { PageHeader } from '@/components/page-header';
import { Pager } from '@/components/pager';
import { Panel } from '@/components/panel';
import { ButtonLink } from '@/components/text-link';
import { ordersQuery } from '@/lib/api/orders';
import { endOfDay, startOfDay } from '@/lib/days';
import { usePermissions } from '@/lib/session/use-session';
import { looksLikeVin } from '@/lib/vin';
import { OrderFilterBar, type OrderFilterSearch } from './order-filter-bar';

const route = getRouteApi('/inside/orders');

export function OrdersPage(): ReactElement {
  const { t } = useTranslation();
  const { cursor, ...wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const { mayDraftOrders, maySeeStuckOrders } = usePermissions();
  const query = useQuery(ordersQuery({ ...asked(wanted), cursor }));
  const orders = query.data?.items ?? [];
  // A page of other orders begins at its beginning.
  const change = (part: OrderFilterSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part, cursor: undefined }), replace: true });
  const turn = (to: string | undefined) => void navigate({ search: (before) => ({ ...before, cursor: to }) });

  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('orders.title')}
        description={t('orders.description')}
        actions={
          <>
            {maySeeStuckOrders && (
              <ButtonLink to="/stuck-orders" variant="default">
                {t('stuck.title')}
              </ButtonLink>
            )}
            {mayDraftOrders() && <ButtonLink to="/orders/new">{t('orders.place')}</ButtonLink>}
          </>
        }
      />
      <Panel flush>
        <OrderFilterBar value={wanted} onChange={change} />
        <ListState query={query} empty={orders.length === 0} icon="document" emptyTitle={t('orders.none')}>
          <OrderTable caption={t('orders.title')} orders={orders} busy={query.isPlaceholderData} />
        </ListState>
        <Pager page={query.data} shown={orders.length} onTurn={turn} />
      </Panel>
    </div>
  );
}

/** What the address says, as the service asks for it. */
function asked({ item, from, to, ...rest }: OrderFilterSearch) {
  const code = item?.trim().toUpperCase();
  return {
    ...rest,
    from: startOfDay(from),
    to: endOfDay(to),
    ...(code ? (looksLikeVin(code) ? { vin: code } : { sku: code }) : {}),
  };
}
