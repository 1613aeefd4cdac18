import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import type { HoldCustomer } from '@/lib/api/holds';

export interface Contact {
  name: string;
  phone: string;
  email: string;
}

export const NOBODY: Contact = { name: '', phone: '', email: '' };
export const CONTACT_FIELDS = ['customer.name', 'customer.phone', 'customer.email'];

interface ContactFieldsProps {
  value: Contact;
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<Contact>) => void;
}

/** Who a customer is and how to reach them, before there is a record of them. */
export function ContactFields({ value, errors, onChange }: ContactFieldsProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('holds.customerName')}
        required
        data-autofocus
        maxLength={200}
        value={value.name}
        error={errors['customer.name']}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div className={layout.fields}>
        <TextInput
          label={t('holds.phone')}
          type="tel"
          maxLength={50}
          value={value.phone}
          error={errors['customer.phone']}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
        <TextInput
          label={t('holds.email')}
          type="email"
          maxLength={200}
          value={value.email}
          error={errors['customer.email']}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

export function readContact({ name, phone, email }: Contact): HoldCustomer {
  return {
    name: name.trim(),
    ...(phone.trim() ? { phone: phone.trim() } : {}),
    ...(email.trim() ? { email: email.trim() } : {}),
  };
}
