import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { PageHeader } from '@/components/page-header';
import { ProblemNotice } from '@/components/problem-notice';
import { TextLink } from '@/components/text-link';
import { customerQuery } from '@/lib/api/customers';
import { usePermissions } from '@/lib/session/use-session';
import { holdQuery, showOrder } from './order-api';
import { PlaceOrderForm } from './place-order-form';

const route = getRouteApi('/inside/orders/new');

export function PlaceOrderPage(): ReactElement {
  const { t } = useTranslation();
  const { vin, sku, branch, holdId, customerId } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const may = usePermissions();
  const hold = useQuery({ ...holdQuery(holdId ?? ''), enabled: holdId !== undefined });
  const whose = customerId ?? hold.data?.customer?.id;
  const customer = useQuery({ ...customerQuery(whose ?? ''), enabled: whose !== undefined });
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
      <ProblemNotice error={hold.error} onRetry={() => void hold.refetch()} />
      {hold.isLoading || customer.isLoading ? (
        <Loading />
      ) : (
        <PlaceOrderForm
          // What has failed to load at first may come later: the form then begins with it.
          key={hold.data?.id}
          branch={hold.data?.branch ?? branch ?? may.homeBranch}
          code={vin ?? sku}
          hold={hold.data}
          customer={customer.data?.value}
          may={may}
          onDone={(order) => {
            showOrder(queries, order);
            void queries.invalidateQueries({ queryKey: ['holds'] });
            void navigate({ to: '/orders/$orderId', params: { orderId: order.value.id } });
          }}
        />
      )}
    </div>
  );
}
