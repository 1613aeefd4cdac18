import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '@/components/text-link';
import { problemOf } from '@/lib/api/problem';
import classes from './customers.module.css';

/** What stands in the way of erasing or deleting a customer: the orders by number, the appointments by their count. */
export function References({ error }: { error: unknown }): ReactElement | null {
  const { t } = useTranslation();
  if (!error) return null;
  const { body } = problemOf(error);
  const orders = texts(body.orders);
  const appointments = texts(body.appointments);
  if (orders.length + appointments.length === 0) return null;
  return (
    <ul className={classes.references} aria-label={t('customers.referredBy')}>
      {orders.map((number) => (
        <li key={number}>
          <TextLink to="/orders" search={{ q: number }}>
            {t('customers.orderNumber', { number })}
          </TextLink>
        </li>
      ))}
      {appointments.length > 0 && <li>{t('customers.appointments', { count: appointments.length })}</li>}
    </ul>
  );
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
