import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { Facts } from '@/components/facts';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { OrderStatusBadge } from '@/components/status-badge';
import { TextLink } from '@/components/text-link';
import { useFormat } from '@/lib/i18n/format';
import { orderQuery, type Order } from './order-api';
import { OrderCommands } from './order-commands';
import { OrderHistory } from './order-history';
import { OrderLines } from './order-lines';
import { OrderOutcome } from './order-outcome';

const route = getRouteApi('/inside/orders/$orderId');

export function OrderPage(): ReactElement {
  const { orderId } = route.useParams();
  const { t } = useTranslation();
  const query = useQuery(orderQuery(orderId));
  const back = (
    <BackLink>
      <TextLink to="/orders">{t('orders.title')}</TextLink>
    </BackLink>
  );
  if (query.isPending) return <Loading />;
  if (!query.data) {
    return (
      <div className={layout.stack}>
        <PageHeader title={t('orders.order')} back={back} />
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  return <OrderDetails key={orderId} order={query.data} back={back} />;
}

function OrderDetails({ order, back }: { order: Order; back: ReactElement }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  useStockChangedWith(order.status);

  return (
    <div className={layout.stack}>
      <PageHeader
        back={back}
        title={order.number}
        beside={<OrderStatusBadge status={order.status} />}
        description={order.customer.name}
        actions={<OrderCommands order={order} />}
      />
      <OrderOutcome order={order} />
      <div className={layout.columns}>
        <Panel title={t('orders.lines')} flush>
          <OrderLines order={order} />
        </Panel>
        <div className={layout.stack}>
          <Panel title={t('orders.details')}>
            <Facts
              items={[
                [t('orders.customer'), order.customer.name],
                [t('orders.salesperson'), order.salesperson.name],
                [t('common.branch'), order.branch],
                [t('orders.placedAt'), format.dateTime(order.placedAt)],
                [t('common.notes'), order.notes],
              ]}
            />
          </Panel>
          <Panel title={t('orders.history')}>
            <OrderHistory history={order.history} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

// What was shown of the stock before the order was decided, completed or cancelled is out of date.
function useStockChangedWith(status: Order['status']) {
  const queries = useQueryClient();
  useEffect(() => {
    for (const key of ['vehicles', 'stock-levels', 'items', 'movements', 'alerts']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
    void queries.invalidateQueries({ queryKey: ['orders', 'list'] });
    void queries.invalidateQueries({ queryKey: ['orders', 'latest'] });
  }, [status, queries]);
}
