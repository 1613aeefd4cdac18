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
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { SearchField } from '@/components/search-field';
import { Badge } from '@/components/status-badge';
import { ButtonLink } from '@/components/text-link';
import { rows } from '@/lib/api/pages';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { isLow, levelsQuery, productsQuery, type Product, type StockLevel } from './parts-api';

const route = getRouteApi('/inside/parts');

/** The stock of parts per branch; a search looks through the catalogue, stocked or not. */
export function PartsPage(): ReactElement {
  const { t } = useTranslation();
  const { q, branch } = route.useSearch();
  const navigate = route.useNavigate();
  const { mayReceiveParts } = usePermissions();
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('parts.title')}
        description={t('parts.description')}
        actions={
          mayReceiveParts() && (
            <>
              <ButtonLink to="/new-part" variant="default">
                {t('parts.new')}
              </ButtonLink>
              <ButtonLink to="/stock-receipts/new" search={branch ? { branch } : {}}>
                {t('parts.receive')}
              </ButtonLink>
            </>
          )
        }
      />
      <Panel flush>
        <search className={bar.bar} aria-label={t('parts.filters')}>
          <SearchField
            className={bar.search}
            label={t('parts.search')}
            placeholder={t('parts.searchHint')}
            value={q}
            onChange={(text) => void navigate({ search: (before) => ({ ...before, q: text }), replace: true })}
          />
          <BranchSelect
            className={bar.field}
            aria-label={t('common.branch')}
            placeholder={t('common.allBranches')}
            clearable
            value={branch}
            onChange={(code) => void navigate({ search: (before) => ({ ...before, branch: code }), replace: true })}
          />
        </search>
        <Levels q={q} branch={branch} />
      </Panel>
    </div>
  );
}

function Levels({ q, branch }: { q: string | undefined; branch: string | undefined }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery(levelsQuery({ ...(q ? { q } : {}), ...(branch ? { branch } : {}) }));
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
  if (q && query.isSuccess && levels.length === 0) return <Catalogue q={q} />;
  return (
    <ListState
      query={query}
      empty={levels.length === 0}
      icon="box"
      emptyTitle={t('parts.none')}
      emptyHint={t('parts.noneHint')}
    >
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

/** Parts that fit and have no stock yet. */
function Catalogue({ q }: { q: string }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery(productsQuery(q));
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
    { key: 'category', title: t('parts.category'), weight: 'desktop', cell: (p) => p.category },
    { key: 'price', title: t('parts.price'), numeric: true, cell: (p) => format.money(p.price) },
  ];
  return (
    <ListState query={query} empty={products.length === 0} icon="box" emptyTitle={t('parts.noneFound')}>
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
