import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { rowLink, secondary } from './data-table';

/** What an alert is about: a part, or the cars of a make or a model. */
export interface AlertAbout {
  branch: string;
  sku?: string | undefined;
  productName?: string | undefined;
  make?: string | undefined;
  model?: string | undefined;
}

/** What an alert is about, in one line of text. */
export function alertName({ productName, sku, make, model }: AlertAbout): string {
  return productName ?? sku ?? [make, model].filter(Boolean).join(' ');
}

interface AlertSubjectProps {
  alert: AlertAbout;
  onFollow?: () => void;
}

/** Leads to what an alert is about, as the link of its row. */
export function AlertSubject({ alert, onFollow }: AlertSubjectProps): ReactElement {
  const { t } = useTranslation();
  const { branch, sku, make, model } = alert;
  if (sku) {
    return (
      <>
        <Link to="/parts/$sku" params={{ sku }} search={{ branch }} className={rowLink} onClick={onFollow}>
          {alertName(alert)}
        </Link>
        <span className={secondary}>{sku}</span>
      </>
    );
  }
  return (
    <>
      <Link
        to="/vehicles"
        search={{ branch, status: 'AVAILABLE', ...(make ? { make } : {}), ...(model ? { q: model } : {}) }}
        className={rowLink}
        onClick={onFollow}
      >
        {alertName(alert)}
      </Link>
      <span className={secondary}>{t('alerts.cars')}</span>
    </>
  );
}
