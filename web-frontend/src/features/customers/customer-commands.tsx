import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import { DialogForm, FormDialog } from '@/components/form-dialog';
import { ReasonDialog } from '@/components/reason-dialog';
import { useTell } from '@/components/tell';
import { ButtonLink } from '@/components/text-link';
import { refreshCustomers, type Customer } from '@/lib/api/customers';
import { saveFile } from '@/lib/save-file';
import { usePermissions } from '@/lib/session/use-session';
import { deleteCustomer, eraseCustomer, personalData } from './customer-api';
import { References } from './references';

/** What the signed-in employee may do with a customer. */
export function CustomerCommands({ customer }: { customer: Customer }): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const may = usePermissions();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const notifyProblem = useNotifyProblem();
  const [erasing, erasure] = useDisclosure(false);
  const [deleting, deletion] = useDisclosure(false);
  const { id, name, erasedAt } = customer;

  const exporting = useMutation({
    mutationFn: () => personalData(id),
    onSuccess: (data) => {
      const content = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
      saveFile(`customer-${id}.json`, content);
    },
    onError: notifyProblem,
  });

  return (
    <>
      {may.mayDisposeOfCustomer(customer) && (
        <>
          <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
            {t('customers.export')}
          </Button>
          {!erasedAt && (
            <Button variant="default" onClick={erasure.open}>
              {t('customers.erase')}
            </Button>
          )}
          <Button variant="default" onClick={deletion.open}>
            {t('customers.delete')}
          </Button>
        </>
      )}
      {!erasedAt && may.mayChangeCustomer(customer) && (
        <ButtonLink to="/customers/$customerId/edit" params={{ customerId: id }} variant="default">
          {t('customers.edit')}
        </ButtonLink>
      )}
      {!erasedAt && may.mayDraftOrders() && (
        <ButtonLink to="/orders/new" search={{ customerId: id }}>
          {t('orders.place')}
        </ButtonLink>
      )}
      <ReasonDialog
        opened={erasing}
        title={t('customers.eraseTitle', { name })}
        hint={t('customers.eraseHint')}
        danger
        submit={t('customers.erase')}
        keep={t('customers.keep')}
        problem={(error) => <References error={error} />}
        run={async (reason, key) => {
          await eraseCustomer(id, reason, key);
          await refreshCustomers(queries);
          void queries.invalidateQueries({ queryKey: ['orders'] });
          tell(t('customers.wasErased'));
        }}
        onClose={erasure.close}
      />
      <FormDialog title={t('customers.deleteTitle', { name })} opened={deleting} onClose={deletion.close}>
        <DeleteForm
          id={id}
          onCancel={deletion.close}
          onDeleted={async () => {
            await navigate({ to: '/customers' });
            void refreshCustomers(queries);
            tell(t('customers.wasDeleted', { name }));
          }}
        />
      </FormDialog>
    </>
  );
}

interface DeleteFormProps {
  id: string;
  onCancel: () => void;
  onDeleted: () => Promise<unknown>;
}

/** Deletes whom nothing refers to; else it says what does. */
export function DeleteForm({ id, onCancel, onDeleted }: DeleteFormProps): ReactElement {
  const { t } = useTranslation();
  const remove = useMutation({ mutationFn: () => deleteCustomer(id), onSuccess: onDeleted });
  return (
    <DialogForm
      error={remove.error}
      submit={t('customers.delete')}
      dangerous
      pending={remove.isPending}
      onSubmit={() => remove.mutate()}
      onCancel={onCancel}
    >
      <References error={remove.error} />
      <div>{t('customers.deleteHint')}</div>
    </DialogForm>
  );
}
