import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DuplicateCustomers } from '@/components/duplicate-customers';
import layout from '@/components/layout.module.css';
import { ProblemNotice } from '@/components/problem-notice';
import {
  createCustomer,
  refreshCustomers,
  type CustomerDetails,
  type CustomerKind,
  type CustomerSummary,
} from '@/lib/api/customers';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';

interface NewCustomerFormProps {
  /** What was searched for in vain: it goes where it fits. */
  typed: string;
  branch: string | undefined;
  /** The customer who was added, or who turned out to be known. */
  onChosen: (customer: CustomerSummary) => void;
  onCancel: () => void;
}

const NOTHING = { firstName: '', lastName: '', companyName: '', taxId: '', email: '', phone: '' };
type Field = keyof typeof NOTHING;

const FIELDS: Record<CustomerKind, readonly Field[]> = {
  PRIVATE: ['firstName', 'lastName', 'email', 'phone', 'taxId'],
  COMPANY: ['companyName', 'taxId', 'email', 'phone'],
};
const REQUIRED: readonly Field[] = ['firstName', 'lastName', 'companyName'];
const TYPES: Partial<Record<Field, string>> = { email: 'email', phone: 'tel' };

/** As little as an order needs to know of a new customer, and who is known already while that is typed. */
export function NewCustomerForm({ typed: searched, branch, onChosen, onCancel }: NewCustomerFormProps): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const submission = useSubmission();
  const [kind, setKind] = useState<CustomerKind>('PRIVATE');
  const [typed, setTyped] = useState(() => ({ ...NOTHING, ...placed(searched) }));

  const create = useMutation({
    mutationFn: (customer: CustomerDetails) => submission.send(customer, (key) => createCustomer(customer, key)),
    onSuccess: (customer) => {
      void refreshCustomers(queries);
      onChosen(customer);
    },
  });
  const errors = fieldErrors(create.error);
  const filled = Object.fromEntries(
    FIELDS[kind].flatMap((name) => (typed[name].trim() ? [[name, typed[name].trim()]] : [])),
  );

  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ kind, ...filled, ...(branch ? { branch } : {}) });
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
      <DuplicateCustomers details={filled} onChoose={onChosen} />
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

/** Where a search text belongs in a new record: an address is an address, a number a number, and words are a name. */
function placed(searched: string): Partial<typeof NOTHING> {
  const text = searched.trim();
  if (text.includes('@')) return { email: text };
  if (/^[+\d][\d\s()./-]{4,}$/.test(text)) return { phone: text };
  const [first = '', ...rest] = text.split(/\s+/);
  if (/\d/.test(text) || !first) return {};
  return rest.length > 0 ? { firstName: first, lastName: rest.join(' ') } : { lastName: first };
}
