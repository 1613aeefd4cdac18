import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { duplicatesQuery, type CustomerSummary, type DuplicateSearch } from '@/lib/api/customers';
import classes from './duplicate-customers.module.css';
import { TextLink } from './text-link';

const PAUSE_MS = 350;

interface DuplicateCustomersProps {
  /** What was typed of the new customer so far. */
  details: DuplicateSearch;
  /** Takes a known customer instead; without it there is a way to his page. */
  onChoose?: (customer: CustomerSummary) => void;
}

/** Who is known already and looks like the customer who is being written down. */
export function DuplicateCustomers({ details, onChoose }: DuplicateCustomersProps): ReactElement {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(JSON.stringify(details), PAUSE_MS);
  const wanted = JSON.parse(asked) as DuplicateSearch;
  const { data } = useQuery({ ...duplicatesQuery(wanted), enabled: tellsEnough(wanted) });
  const found = tellsEnough(details) ? (data ?? []) : [];
  return (
    <div role="status">
      {found.length > 0 && (
        <div className={classes.box}>
          <div className={classes.title}>{t('customers.duplicates')}</div>
          <ul className={classes.list}>
            {found.map(({ customer, because }) => (
              <li key={customer.id} className={classes.entry}>
                <div className={classes.text}>
                  {onChoose ? (
                    <span className={classes.name}>{customer.name}</span>
                  ) : (
                    <TextLink to="/customers/$customerId" params={{ customerId: customer.id }}>
                      {customer.name}
                    </TextLink>
                  )}
                  <div className={classes.because}>
                    {because.map((reason) => t(`duplicateReason.${reason}`)).join(', ')}
                    {[customer.email, customer.phone].filter(Boolean).map((contact) => ` · ${contact ?? ''}`)}
                  </div>
                </div>
                {onChoose && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t('customers.takeOf', { name: customer.name })}
                    onClick={() => onChoose(customer)}
                  >
                    {t('customers.take')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function tellsEnough({ firstName, lastName, companyName, email, phone, taxId }: DuplicateSearch): boolean {
  const longEnough = (text: string | undefined, length: number) => (text ?? '').trim().length >= length;
  return (
    (longEnough(lastName, 2) && longEnough(firstName, 1)) ||
    longEnough(companyName, 3) ||
    (email ?? '').includes('@') ||
    longEnough(phone, 6) ||
    longEnough(taxId, 5)
  );
}
