import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { useFormat } from '@/lib/i18n/format';
import type { Hold } from './order-api';

/** Says which hold an order takes over, or that it has ended meanwhile. */
export function HoldNotice({ hold }: { hold: Hold }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { number, status, expiresAt } = hold;
  if (status !== 'ACTIVE') {
    return (
      <Notice tone="amber" title={t('orders.holdEnded', { number })}>
        {t('orders.holdEndedHint')}
      </Notice>
    );
  }
  return (
    <Notice tone="blue" title={t('orders.fromHold', { number })}>
      {t('orders.fromHoldHint', { until: format.dateTime(expiresAt) })}
    </Notice>
  );
}
