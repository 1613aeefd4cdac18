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
import { usePermissions } from '@/lib/session/use-session';
import { orderQuery, type Order, type TaggedOrder } from './order-api';
import { OrderCommands } from './order-commands';
import { OrderHistory } from './order-history';
import { OrderLines } from './order-lines';
import { OrderOutcome } from './order-outcome';
import { ReturnsPanel } from './returns-panel';
import { useNamedLines } from './use-named-lines';

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
  return <OrderDetails key={orderId} tagged={query.data} back={back} />;
}

function OrderDetails({ tagged, back }: { tagged: TaggedOrder; back: ReactElement }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const order = useNamedLines(tagged.value);
  const { priceApproval, customer, status } = order;
  useStockChangedWith(status);

  return (
    <div className={layout.stack}>
      <PageHeader
        back={back}
        title={order.number}
        beside={<OrderStatusBadge status={status} />}
        description={customer?.name ?? t('orders.counterSale')}
        actions={<OrderCommands order={tagged} />}
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
                [t('orders.customer'), customer ? <CustomerLink customer={customer} /> : t('orders.counterSale')],
                [
                  t('orders.salesperson'),
                  <TextLink key="who" to="/orders" search={{ salespersonId: order.salesperson.id }}>
                    {order.salesperson.name}
                  </TextLink>,
                ],
                [t('common.branch'), order.branch],
                [t('orders.draftedAt'), status === 'DRAFT' ? format.dateTime(order.createdAt) : undefined],
                [t('orders.placedAt'), order.placedAt && format.dateTime(order.placedAt)],
                [t('orders.completedAt'), order.completedAt && format.dateTime(order.completedAt)],
                [
                  t('orders.pricesApproved'),
                  priceApproval && `${priceApproval.by.name}, ${format.dateTime(priceApproval.at)}`,
                ],
                [t('common.notes'), order.notes],
              ]}
            />
          </Panel>
          <ReturnsPanel order={order} />
          <Panel title={t('orders.history')}>
            <OrderHistory history={order.history} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

function CustomerLink({ customer: { id, name } }: { customer: NonNullable<Order['customer']> }): ReactElement {
  const { maySeeCustomers } = usePermissions();
  if (!maySeeCustomers) return <>{name}</>;
  return (
    <TextLink to="/customers/$customerId" params={{ customerId: id }}>
      {name}
    </TextLink>
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
