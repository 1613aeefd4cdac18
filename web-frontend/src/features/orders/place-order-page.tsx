import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import layout from '@/components/layout.module.css';
import { PageHeader } from '@/components/page-header';
import { TextLink } from '@/components/text-link';
import { usePermissions } from '@/lib/session/use-session';
import { orderQuery } from './order-api';
import { PlaceOrderForm } from './place-order-form';

const route = getRouteApi('/inside/orders/new');

export function PlaceOrderPage(): ReactElement {
  const { t } = useTranslation();
  const { vin, sku, branch } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const { homeBranch, mayPlaceOrders } = usePermissions();
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('orders.place')}
        description={t('orders.placeHint')}
        back={
          <BackLink>
            <TextLink to="/orders">{t('orders.title')}</TextLink>
          </BackLink>
        }
      />
      <PlaceOrderForm
        branch={branch ?? homeBranch}
        code={vin ?? sku}
        mayPlace={mayPlaceOrders}
        onPlaced={(order) => {
          queries.setQueryData(orderQuery(order.id).queryKey, order);
          void queries.invalidateQueries({ queryKey: ['orders', 'list'] });
          void queries.invalidateQueries({ queryKey: ['orders', 'latest'] });
          void navigate({ to: '/orders/$orderId', params: { orderId: order.id } });
        }}
      />
    </div>
  );
}
