import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { ProblemNotice } from '@/components/problem-notice';
import { StaleNotice } from '@/components/stale-notice';
import { useTell } from '@/components/tell';
import { ButtonLink, TextLink } from '@/components/text-link';
import {
  changeCustomer,
  customerQuery,
  refreshCustomers,
  type CustomerDetails,
  type TaggedCustomer,
} from '@/lib/api/customers';
import { isStale } from '@/lib/api/problem';
import { usePermissions } from '@/lib/session/use-session';
import { draftOf } from './customer-draft';
import { CustomerForm } from './customer-form';

const route = getRouteApi('/inside/customers/$customerId/edit');

export function EditCustomerPage(): ReactElement {
  const { customerId } = route.useParams();
  const navigate = route.useNavigate();
  const { t } = useTranslation();
  const { mayChangeCustomer } = usePermissions();
  const query = useQuery(customerQuery(customerId));
  const customer = query.data?.value;
  return (
    <div className={layout.stack}>
      <PageHeader
        title={customer ? t('customers.editTitle', { name: customer.name }) : t('orders.customer')}
        back={
          <BackLink>
            <TextLink to="/customers/$customerId" params={{ customerId }}>
              {customer?.name ?? t('orders.customer')}
            </TextLink>
          </BackLink>
        }
      />
      {query.isPending && <Loading />}
      {!query.data && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && !mayChangeCustomer(query.data.value) && (
        <Notice tone="amber" title={t('problems.codes.FORBIDDEN')} />
      )}
      {query.data && mayChangeCustomer(query.data.value) && (
        <EditCustomer
          key={customerId}
          customer={query.data}
          reload={async () => (await query.refetch()).data}
          cancel={
            <ButtonLink to="/customers/$customerId" params={{ customerId }} variant="default">
              {t('common.cancel')}
            </ButtonLink>
          }
          onSaved={() => navigate({ to: '/customers/$customerId', params: { customerId } })}
        />
      )}
    </div>
  );
}

interface EditCustomerProps {
  customer: TaggedCustomer;
  /** The customer as somebody else has left him. */
  reload: () => Promise<TaggedCustomer | undefined>;
  cancel: ReactNode;
  onSaved: () => unknown;
}

/** Changes the version that was there when the form was opened, and says so when somebody else was faster. */
export function EditCustomer({ customer, reload, cancel, onSaved }: EditCustomerProps): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const queries = useQueryClient();
  const { mayDraftOrders, everywhere } = usePermissions();
  const [opened, setOpened] = useState(customer);
  const save = useMutation({
    mutationFn: (details: CustomerDetails) => changeCustomer(opened, details),
    onSuccess: async (changed) => {
      queries.setQueryData(customerQuery(changed.value.id).queryKey, changed);
      await refreshCustomers(queries);
      tell(t('customers.saved', { name: changed.value.name }));
      await onSaved();
    },
  });
  const stale = isStale(save.error);
  const { branch } = opened.value;
  return (
    <CustomerForm
      key={opened.tag}
      start={draftOf(opened.value)}
      known={opened.value}
      error={save.error}
      pending={save.isPending}
      closed={stale}
      submit={t('common.save')}
      mayBeAt={(code) => everywhere || code === branch || mayDraftOrders(code)}
      notice={
        stale && (
          <StaleNotice
            onReload={() =>
              void reload().then((latest) => {
                if (latest) setOpened(latest);
                save.reset();
              })
            }
          />
        )
      }
      cancel={cancel}
      onSubmit={(details) => save.mutate(details)}
    />
  );
}
