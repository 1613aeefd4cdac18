import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { ProblemNotice } from '@/components/problem-notice';
import { TextLink } from '@/components/text-link';
import { usePermissions } from '@/lib/session/use-session';
import { orderQuery, showOrder, type TaggedOrder } from './order-api';
import { PlaceOrderForm } from './place-order-form';

const route = getRouteApi('/inside/orders/$orderId/edit');

export function EditDraftPage(): ReactElement {
  const { orderId } = route.useParams();
  const { t } = useTranslation();
  const query = useQuery(orderQuery(orderId));
  const number = query.data?.value.number;
  return (
    <div className={layout.stack}>
      <PageHeader
        title={number ? t('orders.editTitle', { number }) : t('orders.order')}
        back={
          <BackLink>
            <TextLink to="/orders/$orderId" params={{ orderId }}>
              {number ?? t('orders.order')}
            </TextLink>
          </BackLink>
        }
      />
      {query.isPending && <Loading />}
      {!query.data && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Draft key={orderId} latest={query.data} reload={() => query.refetch()} />}
    </div>
  );
}

interface DraftProps {
  latest: TaggedOrder;
  reload: () => Promise<{ data: TaggedOrder | undefined }>;
}

/** The draft as it was when the page was opened, so that nothing changes under somebody's hands. */
function Draft({ latest, reload }: DraftProps): ReactElement {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const may = usePermissions();
  const [opened, setOpened] = useState(latest);
  const { id, status, branch, customer, priceApproval } = opened.value;
  if (status !== 'DRAFT') return <Notice tone="amber" title={t('orders.noDraft')} />;
  if (!may.mayDraftOrders(branch)) return <Notice tone="amber" title={t('problems.codes.FORBIDDEN')} />;
  return (
    <>
      {priceApproval && (
        <Notice tone="blue" title={t('orders.approvedBy', { who: priceApproval.by.name })}>
          {t('orders.approvalGoes')}
        </Notice>
      )}
      <PlaceOrderForm
        key={opened.tag}
        branch={branch}
        customer={customer}
        draft={opened}
        may={may}
        onDone={(order) => {
          showOrder(queries, order);
          void navigate({ to: '/orders/$orderId', params: { orderId: id } });
        }}
        onReload={() => void reload().then(({ data }) => data && setOpened(data))}
      />
    </>
  );
}
