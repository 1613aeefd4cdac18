import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/components/list-state';
import classes from '@/components/history.module.css';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormat } from '@/lib/i18n/format';
import { nameOfLine } from './line-figures';
import { returnsQuery, type Order } from './order-api';

/** What came back of an order, when, and what was refunded for it. */
export function ReturnsPanel({ order }: { order: Order }): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const some = order.lines.some(({ returnedQuantity }) => returnedQuantity > 0);
  const query = useQuery({ ...returnsQuery(order.id), enabled: some });
  if (!some) return null;
  const names = new Map(order.lines.map((line) => [line.id, nameOfLine(line)]));
  return (
    <Panel title={t('returns.heading')}>
      {query.isPending && <Loading lines={2} />}
      {!query.data && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      <ul className={classes.list}>
        {(query.data ?? []).map(({ id, number, returnedAt, by, reason, refund, lines }) => (
          <li key={id} className={classes.entry}>
            <div className={classes.what}>{[number, format.money(refund)].filter(Boolean).join(' · ')}</div>
            <div className={classes.when}>{[format.dateTime(returnedAt), by.name].join(' · ')}</div>
            {lines.map(({ lineId, quantity }) => (
              <div key={lineId}>
                {format.number(quantity)} × {names.get(lineId)}
              </div>
            ))}
            <div>{reason}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
