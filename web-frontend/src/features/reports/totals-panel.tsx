import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/format';
import { costIsKnown, margin } from './figures';
import type { Figures } from './report-api';
import classes from './reports-page.module.css';

/** The sums of a report at one glance. */
export function TotalsPanel({ total }: { total: Figures }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const share = margin(total);
  const items: [string, string | undefined][] = [
    [t('reportMeasure.revenue'), total.revenue && format.price(total.revenue)],
    [t('reportMeasure.profit'), total.profit && (costIsKnown(total) ? format.price(total.profit) : '–')],
    [t('reports.margin'), share === undefined ? undefined : format.percent(share)],
    [t('reportMeasure.orders'), format.number(total.orders)],
    [t('reportMeasure.units'), format.number(total.units)],
  ];
  return (
    <section aria-label={t('reports.totals')}>
      <dl className={classes.totals}>
        {items
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => (
            <div key={name} className={classes.total}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {total.revenueWithoutCost && (
        <p className={classes.note}>{t('reports.withoutCost', { revenue: format.money(total.revenueWithoutCost) })}</p>
      )}
    </section>
  );
}
