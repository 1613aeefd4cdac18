import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { DuplicateCustomers } from '@/components/duplicate-customers';
import layout from '@/components/layout.module.css';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { ButtonLink, TextLink } from '@/components/text-link';
import { createCustomer, refreshCustomers, type Customer, type CustomerDetails } from '@/lib/api/customers';
import { useSubmission } from '@/lib/api/submission';
import { usePermissions } from '@/lib/session/use-session';
import { emptyDraft } from './customer-draft';
import { CustomerForm } from './customer-form';

const route = getRouteApi('/inside/customers/new');

export function NewCustomerPage(): ReactElement {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { maySeeCustomers } = usePermissions();
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('customers.new')}
        back={
          <BackLink>
            <TextLink to="/customers">{t('customers.title')}</TextLink>
          </BackLink>
        }
      />
      {maySeeCustomers ? (
        <NewCustomer onCreated={({ id }) => navigate({ to: '/customers/$customerId', params: { customerId: id } })} />
      ) : (
        <Notice tone="amber" title={t('problems.codes.FORBIDDEN')} />
      )}
    </div>
  );
}

function NewCustomer({ onCreated }: { onCreated: (customer: Customer) => unknown }): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const submission = useSubmission();
  const { homeBranch, mayDraftOrders } = usePermissions();
  const create = useMutation({
    mutationFn: (details: CustomerDetails) => submission.send(details, (key) => createCustomer(details, key)),
    onSuccess: async (customer) => {
      await refreshCustomers(queries);
      await onCreated(customer);
    },
  });
  return (
    <CustomerForm
      start={emptyDraft(homeBranch)}
      error={create.error}
      pending={create.isPending}
      submit={t('customers.create')}
      mayBeAt={mayDraftOrders}
      beside={(details) => <DuplicateCustomers details={details} />}
      cancel={
        <ButtonLink to="/customers" variant="default">
          {t('common.cancel')}
        </ButtonLink>
      }
      onSubmit={(details) => create.mutate(details)}
    />
  );
}
