import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, secondary, type Column } from '@/components/data-table';
import { useRefusalText } from '@/components/refusal-text';
import { TextLink } from '@/components/text-link';
import { VinText } from '@/components/vin-text';
import { useFormat } from '@/lib/i18n/format';
import type { Order, OrderLine } from './order-api';
import classes from './order-lines.module.css';

export function OrderLines({ order }: { order: Order }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const costKnown = order.lines.some(({ unitCost }) => unitCost);
  const columns: Column<OrderLine>[] = [
    {
      key: 'what',
      title: t('orders.item'),
      cell: (line) => (
        <>
          {line.description && <span className={classes.name}>{line.description}</span>}
          <span className={secondary}>
            {line.vin && (
              <TextLink to="/vehicles" search={{ q: line.vin }}>
                <VinText vin={line.vin} />
              </TextLink>
            )}
            {line.sku && (
              <Link
                to="/parts/$sku"
                params={{ sku: line.sku }}
                search={{ branch: order.branch }}
                className={classes.link}
              >
                {line.sku}
              </Link>
            )}
          </span>
          {line.refusal && <RefusalReason refusal={line.refusal} />}
        </>
      ),
    },
    { key: 'quantity', title: t('parts.quantity'), numeric: true, cell: (line) => format.number(line.quantity) },
    {
      key: 'listPrice',
      title: t('orders.listPrice'),
      numeric: true,
      weight: 'desktop',
      cell: (line) => line.listPrice && format.money(line.listPrice),
    },
    {
      key: 'price',
      title: t('orders.agreedPrice'),
      numeric: true,
      weight: 'tablet',
      cell: (line) => {
        const price = line.agreedPrice ?? line.listPrice;
        return price && format.money(price);
      },
    },
    ...(costKnown
      ? [
          {
            key: 'cost',
            title: t('orders.unitCost'),
            numeric: true,
            weight: 'desktop' as const,
            cell: (line: OrderLine) => line.unitCost && format.money(line.unitCost),
          },
        ]
      : []),
    {
      key: 'total',
      title: t('orders.lineTotal'),
      numeric: true,
      cell: (line) => line.total && <strong>{format.money(line.total)}</strong>,
    },
  ];
  return (
    <>
      <DataTable caption={t('orders.lines')} columns={columns} rows={order.lines} rowKey={(line) => line.id} />
      {order.total && (
        <dl className={classes.sum}>
          <dt>{t('orders.total')}</dt>
          <dd>{format.money(order.total)}</dd>
        </dl>
      )}
    </>
  );
}

/** Why the stock refused a line, who has it, and where there is more. */
function RefusalReason({ refusal }: { refusal: NonNullable<OrderLine['refusal']> }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { message, detail } = useRefusalText()(refusal);
  const elsewhere = refusal.availableAt ?? [];
  return (
    <div className={classes.refusal}>
      <div className={classes.reason}>{message}</div>
      {detail && <div>{detail}</div>}
      {refusal.heldBy && <div>{t('orders.heldBy', { who: refusal.heldBy })}</div>}
      {elsewhere.length > 0 && (
        <div>
          {t('orders.elsewhere')}{' '}
          {elsewhere.map(({ branch, quantity }) => `${branch} (${format.number(quantity)})`).join(', ')}
        </div>
      )}
    </div>
  );
}
