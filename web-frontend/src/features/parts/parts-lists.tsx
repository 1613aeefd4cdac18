import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, rowLink, secondary, type Column } from '@/components/data-table';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { Notice } from '@/components/notice';
import { Badge } from '@/components/status-badge';
import { rows } from '@/lib/api/pages';
import { useFormat } from '@/lib/i18n/format';
import {
  isLow,
  levelsQuery,
  productsQuery,
  type LevelFilters,
  type Product,
  type ProductFilters,
  type StockLevel,
} from './parts-api';
import classes from './parts-lists.module.css';

/** Says that similar words were taken, where nothing has those that were typed. */
function Approximate({ q, query }: { q: string | undefined; query: { data?: Answered | undefined } }) {
  const { t } = useTranslation();
  if (!q || !query.data?.pages[0]?.approximate) return null;
  return (
    <div className={classes.approximate}>
      <Notice tone="blue" role="status" title={t('parts.approximate', { q })} />
    </div>
  );
}

interface Answered {
  pages: { approximate?: boolean }[];
}

/** The levels of the parts, branch by branch. */
export function Levels({ of }: { of: LevelFilters }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery(levelsQuery(of));
  const levels = rows(query.data?.pages);
  const columns: Column<StockLevel>[] = [
    {
      key: 'part',
      title: t('parts.part'),
      cell: (l) => (
        <>
          <Link to="/parts/$sku" params={{ sku: l.sku }} search={{ branch: l.branch }} className={rowLink}>
            {l.productName}
          </Link>
          <span className={secondary}>{l.sku}</span>
        </>
      ),
    },
    { key: 'branch', title: t('common.branch'), cell: (l) => l.branch },
    {
      key: 'state',
      title: t('common.status'),
      weight: 'tablet',
      cell: (l) => isLow(l) && <Badge tone="amber">{t('parts.low')}</Badge>,
    },
    { key: 'onHand', title: t('parts.onHand'), numeric: true, weight: 'tablet', cell: (l) => format.number(l.onHand) },
    {
      key: 'reserved',
      title: t('parts.reserved'),
      numeric: true,
      weight: 'tablet',
      cell: (l) => format.number(l.reserved),
    },
    {
      key: 'incoming',
      title: t('parts.incoming'),
      numeric: true,
      weight: 'desktop',
      cell: (l) => format.number(l.incoming),
    },
    {
      key: 'available',
      title: t('parts.available'),
      numeric: true,
      cell: (l) => <strong>{format.number(l.available)}</strong>,
    },
    {
      key: 'rule',
      title: t('parts.rule'),
      numeric: true,
      weight: 'desktop',
      cell: (l) =>
        typeof l.minimum === 'number' && `${format.number(l.minimum)} / ${format.number(l.target ?? l.minimum)}`,
    },
  ];
  // A part without any stock is still to be found.
  if (of.q && !of.availability && query.isSuccess && levels.length === 0)
    return <Catalogue of={{ q: of.q, brand: of.brand, category: of.category, active: 'true' }} />;
  const filtered = Boolean(of.q ?? of.availability ?? of.brand ?? of.category);
  return (
    <ListState
      query={query}
      empty={levels.length === 0}
      icon="box"
      emptyTitle={t(filtered ? 'parts.noneFound' : 'parts.none')}
      {...(filtered ? {} : { emptyHint: t('parts.noneHint') })}
    >
      <Approximate q={of.q} query={query} />
      <DataTable
        caption={t('parts.levels')}
        columns={columns}
        rows={levels}
        rowKey={(l) => `${l.branch} ${l.sku}`}
        busy={query.isPlaceholderData}
      />
      <LoadMore shown={levels.length} query={query} />
    </ListState>
  );
}

/** All parts that there are, stocked or not. */
export function Catalogue({ of }: { of: ProductFilters }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery(productsQuery(of));
  const products = rows(query.data?.pages);
  const columns: Column<Product>[] = [
    {
      key: 'part',
      title: t('parts.part'),
      cell: (p) => (
        <>
          <Link to="/parts/$sku" params={{ sku: p.sku }} search={{}} className={rowLink}>
            {p.name}
          </Link>
          <span className={secondary}>{p.sku}</span>
        </>
      ),
    },
    { key: 'brand', title: t('parts.brand'), weight: 'tablet', cell: (p) => p.brand },
    { key: 'category', title: t('parts.category'), weight: 'tablet', cell: (p) => p.category },
    {
      key: 'variant',
      title: t('parts.variant'),
      weight: 'desktop',
      cell: (p) => [p.size, p.colour].filter(Boolean).join(' · '),
    },
    { key: 'barcode', title: t('parts.barcode'), weight: 'desktop', cell: (p) => p.barcode },
    { key: 'price', title: t('parts.price'), numeric: true, cell: (p) => format.money(p.price) },
  ];
  return (
    <ListState query={query} empty={products.length === 0} icon="box" emptyTitle={t('parts.noneFound')}>
      <Approximate q={of.q} query={query} />
      <DataTable
        caption={t('parts.catalogue')}
        columns={columns}
        rows={products}
        rowKey={(p) => p.sku}
        busy={query.isPlaceholderData}
      />
      <LoadMore shown={products.length} query={query} />
    </ListState>
  );
}
