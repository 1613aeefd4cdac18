import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderSummary } from '@/lib/api/orders';
import { useFormat } from '@/lib/i18n/format';
import { DataTable, onlyNarrow, rowLink, secondary, unbroken, type Column } from './data-table';
import { OrderStatusBadge } from './status-badge';

interface OrderTableProps {
  caption: string;
  orders: readonly OrderSummary[];
  /** Where all of them are the same customer's. */
  withoutCustomer?: boolean;
  busy?: boolean;
}

/** Orders, each a way to its page. */
export function OrderTable({ caption, orders, withoutCustomer = false, busy = false }: OrderTableProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<OrderSummary>[] = [
    {
      key: 'order',
      title: t('orders.order'),
      cell: (o) => (
        <>
          <Link to="/orders/$orderId" params={{ orderId: o.id }} className={`${rowLink} ${unbroken}`}>
            {o.number}
          </Link>
          {!withoutCustomer && (
            <span className={onlyNarrow}>
              <span className={secondary}>{o.customer?.name ?? t('orders.counterSale')}</span>
            </span>
          )}
        </>
      ),
    },
    ...(withoutCustomer
      ? []
      : [
          {
            key: 'customer',
            title: t('orders.customer'),
            weight: 'tablet' as const,
            cell: (o: OrderSummary) => o.customer?.name ?? t('orders.counterSale'),
          },
        ]),
    { key: 'status', title: t('common.status'), cell: (o) => <OrderStatusBadge status={o.status} /> },
    { key: 'branch', title: t('common.branch'), weight: 'tablet', cell: (o) => o.branch },
    { key: 'salesperson', title: t('orders.salesperson'), weight: 'desktop', cell: (o) => o.salesperson.name },
    {
      key: 'placedAt',
      title: t('orders.placedAt'),
      weight: 'tablet',
      cell: (o) => <span className={unbroken}>{format.date(o.placedAt ?? o.createdAt)}</span>,
    },
    {
      key: 'total',
      title: t('orders.total'),
      numeric: true,
      cell: (o) => o.total && <strong>{format.money(o.total)}</strong>,
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={orders} rowKey={(o) => o.id} busy={busy} />;
}
