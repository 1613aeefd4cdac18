import { TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { BranchSelect } from '@/components/branch-select';
import { DataTable, rowLink, secondary, type Column } from '@/components/data-table';
import bar from '@/components/filter-bar.module.css';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { TextLink } from '@/components/text-link';
import { rows } from '@/lib/api/pages';
import { fromLocalField, toLocalField } from '@/lib/local-time';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import classes from './past-stock-page.module.css';
import { pastLevelsQuery, type PastLevel } from './parts-api';

const route = getRouteApi('/inside/past-stock');

/** What a branch had on its shelves at a moment of the past. */
export function PastStockPage(): ReactElement {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { homeBranch } = usePermissions();
  const branch = search.branch ?? homeBranch;
  const at = fromLocalField(search.at ?? '')?.toISOString();
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('pastStock.title')}
        description={t('pastStock.description')}
        back={
          <BackLink>
            <TextLink to="/parts" search={branch ? { branch } : {}}>
              {t('parts.title')}
            </TextLink>
          </BackLink>
        }
      />
      <Panel flush>
        <search className={bar.bar} aria-label={t('parts.filters')}>
          <BranchSelect
            className={bar.field}
            label={t('common.branch')}
            placeholder={t('common.chooseBranch')}
            allowDeselect={false}
            value={branch}
            onChange={(code) => void navigate({ search: (before) => ({ ...before, branch: code }), replace: true })}
          />
          <TextInput
            type="datetime-local"
            label={t('pastStock.at')}
            max={toLocalField(new Date())}
            value={search.at ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              void navigate({ search: (before) => ({ ...before, at: value || undefined }), replace: true });
            }}
          />
        </search>
        {branch && at ? (
          <PastLevels branch={branch} at={at} />
        ) : (
          <p className={classes.hint}>{t('pastStock.choose')}</p>
        )}
      </Panel>
    </div>
  );
}

function PastLevels({ branch, at }: { branch: string; at: string }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery(pastLevelsQuery({ branch, at }));
  const levels = rows(query.data?.pages);
  const columns: Column<PastLevel>[] = [
    {
      key: 'part',
      title: t('parts.part'),
      cell: (l) => (
        <>
          <Link to="/parts/$sku" params={{ sku: l.sku }} search={{ branch }} className={rowLink}>
            {l.productName}
          </Link>
          <span className={secondary}>{l.sku}</span>
        </>
      ),
    },
    { key: 'onHand', title: t('parts.onHand'), numeric: true, cell: (l) => format.number(l.onHand) },
    { key: 'reserved', title: t('parts.reserved'), numeric: true, cell: (l) => format.number(l.reserved) },
    {
      key: 'available',
      title: t('parts.available'),
      numeric: true,
      cell: (l) => <strong>{format.number(l.available)}</strong>,
    },
  ];
  return (
    <ListState query={query} empty={levels.length === 0} icon="clock" emptyTitle={t('pastStock.none')}>
      <DataTable
        caption={t('pastStock.caption', { branch, at: format.dateTime(at) })}
        columns={columns}
        rows={levels}
        rowKey={(l) => l.sku}
      />
      <LoadMore shown={levels.length} query={query} />
    </ListState>
  );
}
