import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, filters } from '@/lib/api/client';
import { nextCursor, rows } from '@/lib/api/pages';
import { useFormat } from '@/lib/i18n/format';
import { DataTable, secondary, unbroken, type Column } from './data-table';
import { ListState } from './list-state';
import { LoadMore } from './load-more';
import type { VehicleStatus } from './status-badge';
import text from './text-link.module.css';

interface MovementsTableProps {
  /** Whose movements, and which of them; `from` and `to` are instants. */
  of: {
    vehicleId?: string | undefined;
    sku?: string | undefined;
    branch?: string | undefined;
    kind?: string | undefined;
    from?: string | undefined;
    to?: string | undefined;
  };
  caption: string;
}

async function movements(of: MovementsTableProps['of'], cursor?: string) {
  return answer(api.GET('/api/v1/movements', { params: { query: filters({ ...of, cursor, limit: 25 }) } }));
}

type Movement = Awaited<ReturnType<typeof movements>>['items'][number];

/** The part of the stock ledger that tells the story of one vehicle or product. */
export function MovementsTable({ of, caption }: MovementsTableProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery({
    queryKey: ['movements', of],
    queryFn: ({ pageParam }) => movements(of, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });
  const items = rows(query.data?.pages);
  const isProduct = of.sku !== undefined;

  // A car is always one.
  const quantity: Column<Movement> = {
    key: 'quantity',
    title: t('movements.quantity'),
    numeric: true,
    cell: (m) => format.number(m.quantity),
  };
  const columns: Column<Movement>[] = [
    { key: 'at', title: t('movements.at'), cell: (m) => <span className={unbroken}>{format.dateTime(m.at)}</span> },
    {
      key: 'kind',
      title: t('movements.kind'),
      cell: (m) => (
        <>
          {t(`movementKind.${m.kind}`)}
          <StatusChange movement={m} />
          {m.notes && <span className={secondary}>{m.notes}</span>}
        </>
      ),
    },
    { key: 'branch', title: t('common.branch'), cell: (m) => m.branch },
    ...(isProduct ? [quantity] : []),
    {
      key: 'onHand',
      title: t('movements.onHand'),
      numeric: true,
      cell: (m) => <Change before={m.onHandBefore} after={m.onHandAfter} />,
    },
    {
      key: 'reserved',
      title: t('movements.reserved'),
      numeric: true,
      cell: (m) => <Change before={m.reservedBefore} after={m.reservedAfter} />,
    },
    { key: 'actor', title: t('movements.actor'), weight: 'tablet', cell: (m) => m.actor },
    { key: 'reference', title: t('movements.reference'), weight: 'tablet', cell: (m) => <Reference movement={m} /> },
  ];

  return (
    <ListState query={query} empty={items.length === 0} icon="document" emptyTitle={t('movements.none')}>
      <DataTable caption={caption} columns={columns} rows={items} rowKey={(m) => String(m.id)} />
      {query.hasNextPage && <LoadMore shown={items.length} query={query} />}
    </ListState>
  );
}

function Change({ before, after }: { before: number; after: number }): ReactElement {
  const format = useFormat();
  if (before === after) return <>{format.number(after)}</>;
  return (
    <>
      {format.number(before)} → <strong>{format.number(after)}</strong>
    </>
  );
}

/** What a movement did to a car. */
function StatusChange({ movement }: { movement: Movement }): ReactElement | null {
  const { t } = useTranslation();
  const { statusBefore, statusAfter } = movement;
  if (!statusAfter || statusAfter === statusBefore) return null;
  const name = (status: string) => t(`vehicleStatus.${status as VehicleStatus}`);
  return (
    <span className={secondary}>
      {statusBefore && `${name(statusBefore)} → `}
      {name(statusAfter)}
    </span>
  );
}

function Reference({ movement }: { movement: Movement }): ReactElement {
  const { orderId, reference } = movement;
  if (!orderId || !reference) return <>{reference}</>;
  return (
    <Link to="/orders/$orderId" params={{ orderId }} className={text.link}>
      {reference}
    </Link>
  );
}
