import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/format';
import { minus, percentOf, sign } from '@/lib/money';
import { checkPrices, editablePercent, type ReadLine } from './draft-line';
import classes from './place-order-form.module.css';

/** What the lines come to: at list prices, what is off, and what the customer pays. */
export function PriceCheck({ lines }: { lines: readonly ReadLine[] }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { listTotal, discount, total } = checkPrices(lines);
  const share = discount && listTotal && percentOf(discount, listTotal);
  const more = discount && sign(discount) < 0 ? minus({ ...discount, amount: '0' }, discount) : undefined;
  return (
    <div className={classes.check}>
      {discount && listTotal && sign(discount) !== 0 && (
        <>
          <dl className={classes.part}>
            <dt>{t('orders.listTotal')}</dt>
            <dd>{format.money(listTotal)}</dd>
          </dl>
          <dl className={classes.part}>
            <dt>{more ? t('orders.aboveList') : t('orders.discountTotal')}</dt>
            <dd>
              {more ? `+${format.money(more)}` : `−${format.money(discount)}`}
              {share && !more && ` (${editablePercent(Number(share), format.locale)} %)`}
            </dd>
          </dl>
        </>
      )}
      <dl className={classes.total}>
        <dt>{t('orders.total')}</dt>
        <dd>{total ? format.money(total) : '–'}</dd>
      </dl>
    </div>
  );
}
