import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/format';
import type { Order } from './order-api';
import classes from './order-history.module.css';

/** Every status the order went through, when, and by whom. */
export function OrderHistory({ history }: { history: Order['history'] }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={classes.history}>
      {history.map(({ status, at, by, reason }) => (
        <li key={`${status} ${at}`} className={classes.step} data-status={status}>
          <div className={classes.status}>{t(`orderStatus.${status}`)}</div>
          <div className={classes.when}>{[format.dateTime(at), by].filter(Boolean).join(' · ')}</div>
          {reason && <div>{reason}</div>}
        </li>
      ))}
    </ol>
  );
}
