import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { ProblemNotice } from '@/components/problem-notice';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { createCustomer, type Customer, type NewCustomer } from './order-api';

interface NewCustomerFormProps {
  onCreated: (customer: Customer) => void;
  onCancel: () => void;
}

const NOTHING = { firstName: '', lastName: '', companyName: '', taxId: '', email: '', phone: '' };
type Field = keyof typeof NOTHING;

const FIELDS: Record<NewCustomer['kind'], readonly Field[]> = {
  PRIVATE: ['firstName', 'lastName', 'email', 'phone', 'taxId'],
  COMPANY: ['companyName', 'taxId', 'email', 'phone'],
};
const REQUIRED: readonly Field[] = ['firstName', 'lastName', 'companyName'];
const TYPES: Partial<Record<Field, string>> = { email: 'email', phone: 'tel' };

/** As little as an order needs to know of a new customer. */
export function NewCustomerForm({ onCreated, onCancel }: NewCustomerFormProps): ReactElement {
  const { t } = useTranslation();
  const submission = useSubmission();
  const [kind, setKind] = useState<NewCustomer['kind']>('PRIVATE');
  const [typed, setTyped] = useState(NOTHING);

  const create = useMutation({
    mutationFn: (customer: NewCustomer) => createCustomer(customer, submission.keyFor(customer)),
    onSuccess: (customer) => {
      submission.done();
      onCreated(customer);
    },
  });
  const errors = fieldErrors(create.error);

  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        const filled = FIELDS[kind].flatMap((name) => (typed[name].trim() ? [[name, typed[name].trim()]] : []));
        create.mutate({ kind, ...Object.fromEntries(filled) });
      }}
    >
      <ProblemNotice error={create.error} shownAtFields={FIELDS[kind]} />
      <SegmentedControl
        aria-label={t('customers.kind')}
        data={[
          { value: 'PRIVATE', label: t('customers.PRIVATE') },
          { value: 'COMPANY', label: t('customers.COMPANY') },
        ]}
        value={kind}
        onChange={setKind}
      />
      <div className={layout.fields}>
        {FIELDS[kind].map((name, index) => (
          <TextInput
            key={name}
            label={t(`customers.${name}`)}
            type={TYPES[name] ?? 'text'}
            required={REQUIRED.includes(name)}
            autoComplete="off"
            data-autofocus={index === 0 || undefined}
            value={typed[name]}
            error={errors[name]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((before) => ({ ...before, [name]: value }));
            }}
          />
        ))}
      </div>
      <div className={layout.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t('customers.create')}
        </Button>
      </div>
    </form>
  );
}
