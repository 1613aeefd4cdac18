import { SegmentedControl, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { DataTable, rowLink, secondary, type Column } from '@/components/data-table';
import bar from '@/components/filter-bar.module.css';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { SearchField } from '@/components/search-field';
import { Badge } from '@/components/status-badge';
import { ButtonLink } from '@/components/text-link';
import { rows } from '@/lib/api/pages';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { NameSelect } from './name-select';
import {
  isLow,
  levelsQuery,
  productsQuery,
  type LevelFilters,
  type Product,
  type ProductFilters,
  type StockLevel,
} from './parts-api';
import classes from './parts-page.module.css';

const route = getRouteApi('/inside/parts');
const AVAILABILITIES = ['available', 'low', 'none'] as const;

/** The stock of parts branch by branch, and the catalogue of all parts, stocked or not. */
export function PartsPage(): ReactElement {
  const { t } = useTranslation();
  const { q, branch, availability, view, brand, category, active } = route.useSearch();
  const navigate = route.useNavigate();
  const { mayReceiveParts } = usePermissions();
  const catalogue = view === 'catalogue';
  const change = (part: Partial<Record<keyof ReturnType<typeof route.useSearch>, string | undefined>>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });

  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('parts.title')}
        description={t('parts.description')}
        actions={
          <>
            <ButtonLink to="/past-stock" search={branch ? { branch } : {}} variant="default">
              {t('pastStock.title')}
            </ButtonLink>
            {mayReceiveParts() && (
              <>
                <ButtonLink to="/new-part" variant="default">
                  {t('parts.new')}
                </ButtonLink>
                <ButtonLink to="/stock-receipts/new" search={branch ? { branch } : {}}>
                  {t('parts.receive')}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <Panel flush>
        <search className={bar.bar} aria-label={t('parts.filters')}>
          <SegmentedControl
            size="xs"
            aria-label={t('parts.view')}
            data={[
              { value: 'stock', label: t('parts.levels') },
              { value: 'catalogue', label: t('parts.allParts') },
            ]}
            value={catalogue ? 'catalogue' : 'stock'}
            onChange={(wanted) => change({ view: wanted === 'catalogue' ? wanted : undefined })}
          />
          <SearchField
            className={bar.search}
            label={t('parts.search')}
            placeholder={t(catalogue ? 'parts.searchCatalogueHint' : 'parts.searchHint')}
            value={q}
            onChange={(text) => change({ q: text })}
          />
          {catalogue ? (
            <>
              <NameSelect
                className={bar.field}
                list="brands"
                placeholder={t('parts.anyBrand')}
                value={brand}
                onChange={(name) => change({ brand: name })}
              />
              <NameSelect
                className={bar.field}
                list="categories"
                placeholder={t('parts.anyCategory')}
                value={category}
                onChange={(name) => change({ category: name })}
              />
              <Select
                className={bar.field}
                aria-label={t('parts.state')}
                allowDeselect={false}
                data={[
                  { value: 'true', label: t('parts.onlyActive') },
                  { value: 'false', label: t('parts.onlyDeleted') },
                ]}
                value={active === 'false' ? 'false' : 'true'}
                onChange={(state) => change({ active: state === 'false' ? state : undefined })}
              />
            </>
          ) : (
            <>
              <BranchSelect
                className={bar.field}
                aria-label={t('common.branch')}
                placeholder={t('common.allBranches')}
                clearable
                value={branch}
                onChange={(code) => change({ branch: code })}
              />
              <Select
                className={bar.field}
                aria-label={t('parts.availability')}
                placeholder={t('parts.anyAvailability')}
                clearable
                clearButtonProps={{ 'aria-label': t('common.clear') }}
                data={AVAILABILITIES.map((value) => ({ value, label: t(`availability.${value}`) }))}
                value={availability ?? null}
                onChange={(wanted) => change({ availability: wanted ?? undefined })}
              />
            </>
          )}
        </search>
        {catalogue ? (
          <Catalogue of={{ q, brand, category, active: active === 'false' ? 'false' : 'true' }} />
        ) : (
          <Levels of={{ q, branch, availability }} />
        )}
      </Panel>
    </div>
  );
}

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

function Levels({ of }: { of: LevelFilters }): ReactElement {
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
    return <Catalogue of={{ q: of.q, active: 'true' }} />;
  const filtered = Boolean(of.q ?? of.availability);
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

function Catalogue({ of }: { of: ProductFilters }): ReactElement {
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
