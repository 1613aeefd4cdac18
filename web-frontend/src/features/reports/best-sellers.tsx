import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, secondary, type Column } from '@/components/data-table';
import { ListState } from '@/components/list-state';
import { Panel } from '@/components/panel';
import { useFormat } from '@/lib/i18n/format';
import { CsvButton } from './csv-button';
import { costIsKnown } from './figures';
import { bestSellersQuery, type BestSeller, type SalesFilters } from './report-api';
import classes from './reports-page.module.css';

interface BestSellersProps {
  wanted: SalesFilters;
  sort: string | undefined;
  onSort: (sort: string) => void;
}

const SORTS = ['units', 'revenue'] as const;

/** What sells best, by units or by revenue. */
export function BestSellers({ wanted, sort: asked, onSort }: BestSellersProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const sort = SORTS.find((candidate) => candidate === asked) ?? 'units';
  const { from, to, branch, kind } = wanted;
  const asking = { from, to, branch, kind, sort, limit: 10 };
  const query = useQuery(bestSellersQuery(asking));
  const sellers = query.data?.rows ?? [];
  const columns: Column<BestSeller>[] = [
    {
      key: 'what',
      title: t('orders.item'),
      cell: ({ kind, key, label }) => (
        <>
          <strong>{label}</strong>
          <span className={secondary}>{kind === 'PRODUCT' ? key : t(`reportKind.${kind}`)}</span>
        </>
      ),
    },
    { key: 'units', title: t('reportMeasure.units'), numeric: true, cell: ({ units }) => format.number(units) },
    {
      key: 'revenue',
      title: t('reportMeasure.revenue'),
      numeric: true,
      cell: ({ revenue }) => format.money(revenue),
    },
    ...(sellers.some(({ profit }) => profit)
      ? [
          {
            key: 'profit',
            title: t('reportMeasure.profit'),
            numeric: true,
            weight: 'desktop' as const,
            cell: (sold: BestSeller) => (sold.profit && costIsKnown(sold) ? format.money(sold.profit) : '–'),
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={t('reports.bestSellers')}
      flush
      actions={
        <CsvButton
          path="/api/v1/reports/best-sellers"
          query={asking}
          file="best-sellers"
          label={t('reports.csvOf', { what: t('reports.bestSellers') })}
        />
      }
    >
      <div className={classes.padded}>
        <SegmentedControl
          aria-label={t('reports.sortBy')}
          data={SORTS.map((value) => ({ value, label: t(`reportMeasure.${value}`) }))}
          value={sort}
          onChange={onSort}
        />
      </div>
      <ListState query={query} empty={sellers.length === 0} icon="chart" emptyTitle={t('reports.none')}>
        <DataTable
          caption={t('reports.bestSellers')}
          columns={columns}
          rows={sellers}
          rowKey={({ kind, key }) => `${kind} ${key}`}
        />
      </ListState>
    </Panel>
  );
}
