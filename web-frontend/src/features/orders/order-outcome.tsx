import { Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import type { Order } from './order-api';
import classes from './order-outcome.module.css';

/** What became of the order, said aloud as soon as it is known. */
export function OrderOutcome({ order }: { order: Order }): ReactElement {
  return (
    <div role="status" aria-live="polite">
      <Message order={order} />
    </div>
  );
}

function Message({ order }: { order: Order }): ReactElement | null {
  const { t } = useTranslation();
  switch (order.status) {
    case 'PENDING':
      return (
        <div className={classes.pending}>
          <Loader size={18} />
          <span>{t('orders.pendingHint')}</span>
        </div>
      );
    case 'CONFIRMED':
      return (
        <Notice tone="green" title={t('orders.confirmedTitle')}>
          {t('orders.confirmedHint', { branch: order.branch })}
        </Notice>
      );
    case 'REJECTED':
      return (
        <Notice tone="red" title={t('orders.rejectedTitle')}>
          {order.lines.some(({ refusal }) => refusal) ? t('orders.rejectedHint') : order.statusReason}
        </Notice>
      );
    case 'CANCELLED':
      return (
        <Notice tone="grey" title={t('orders.cancelledTitle')}>
          {order.statusReason}
        </Notice>
      );
    case 'COMPLETED':
      return <Notice tone="green" title={t('orders.completedTitle')} />;
    default:
      return null;
  }
}
