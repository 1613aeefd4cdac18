import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '@/components/history.module.css';
import { useFormat } from '@/lib/i18n/format';
import type { Order } from './order-api';

/** Every status the order went through, when, and by whom. */
export function OrderHistory({ history }: { history: Order['history'] }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={classes.list}>
      {history.map(({ status, at, by, reason }, index) => (
        <li key={`${status} ${at}`} className={classes.entry} data-latest={index === history.length - 1 || undefined}>
          <div className={classes.what}>{t(`orderStatus.${status}`)}</div>
          <div className={classes.when}>{[format.dateTime(at), by].filter(Boolean).join(' · ')}</div>
          {reason && <div>{reason}</div>}
        </li>
      ))}
    </ol>
  );
}
