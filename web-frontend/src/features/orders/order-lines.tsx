import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, secondary, type Column } from '@/components/data-table';
import { useRefusalText } from '@/components/refusal-text';
import { TextLink } from '@/components/text-link';
import { VinText } from '@/components/vin-text';
import { useFormat } from '@/lib/i18n/format';
import { sign, type Money } from '@/lib/money';
import { editablePercent } from './draft-line';
import { unitPriceOf } from './line-figures';
import type { Order, OrderLine } from './order-api';
import classes from './order-lines.module.css';

export function OrderLines({ order }: { order: Order }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const costKnown = order.lines.some(({ cost }) => cost);
  const discounted = order.lines.some(
    ({ discount, discountPercent }) => discountPercent !== undefined || (discount && sign(discount) !== 0),
  );
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
          {line.returnedQuantity > 0 && (
            <span className={classes.returned}>
              {t('returns.cameBack', {
                count: line.returnedQuantity,
                shown: format.number(line.returnedQuantity),
              })}
            </span>
          )}
          {line.refusal && <RefusalReason refusal={line.refusal} />}
        </>
      ),
    },
    { key: 'quantity', title: t('parts.quantity'), numeric: true, cell: (line) => format.number(line.quantity) },
    {
      key: 'price',
      title: t('orders.agreedPrice'),
      numeric: true,
      weight: 'tablet',
      cell: (line) => {
        const price = unitPriceOf(line);
        return <Stacked money={price} below={line.listPrice} label={t('orders.listPrice')} />;
      },
    },
    ...(discounted
      ? [
          {
            key: 'discount',
            title: t('orders.discount'),
            numeric: true,
            weight: 'tablet' as const,
            cell: (line: OrderLine) => <Discount line={line} />,
          },
        ]
      : []),
    ...(costKnown
      ? [
          {
            key: 'profit',
            title: t('orders.profit'),
            numeric: true,
            weight: 'desktop' as const,
            cell: (line: OrderLine) => <Stacked money={line.profit} below={line.cost} label={t('orders.cost')} />,
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
      <Sums order={order} />
    </>
  );
}

/** An amount, and below it, with its name, the one that it comes from; only where that is another one. */
function Stacked(props: { money: Money | undefined; below: Money | undefined; label: string }): ReactElement {
  const { money, below, label } = props;
  const format = useFormat();
  return (
    <>
      {money && format.money(money)}
      {below && below.amount !== money?.amount && (
        <span className={secondary}>
          {label} {format.money(below)}
        </span>
      )}
    </>
  );
}

function Discount({ line: { discount, discountPercent } }: { line: OrderLine }): ReactElement {
  const format = useFormat();
  return (
    <>
      {discount && sign(discount) !== 0 && format.money(discount)}
      {discountPercent !== undefined && (
        <span className={secondary}>{editablePercent(discountPercent, format.locale)} %</span>
      )}
    </>
  );
}

/** What the order comes to; cost and profit where one may see them. */
function Sums({ order }: { order: Order }): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const { listTotal, discount, total, refunded, cost, profit } = order;
  if (!total) return null;
  const lesser = [
    ...(discount && listTotal && sign(discount) !== 0
      ? ([
          [t('orders.listTotal'), listTotal],
          [t('orders.discountTotal'), discount],
        ] as const)
      : []),
    ...(cost ? ([[t('orders.cost'), cost]] as const) : []),
    ...(profit ? ([[t('orders.profit'), profit]] as const) : []),
    ...(refunded && sign(refunded) > 0 ? ([[t('returns.refunded'), refunded]] as const) : []),
  ];
  return (
    <dl className={classes.sums}>
      {lesser.map(([name, money]) => (
        <div key={name} className={classes.part}>
          <dt>{name}</dt>
          <dd>{format.money(money)}</dd>
        </div>
      ))}
      <div className={classes.sum}>
        <dt>{t('orders.total')}</dt>
        <dd>{format.money(total)}</dd>
      </div>
    </dl>
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
