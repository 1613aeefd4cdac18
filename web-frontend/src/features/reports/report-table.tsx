import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, unbroken, type Column } from '@/components/data-table';
import { useFormat } from '@/lib/i18n/format';
import { costIsKnown, margin } from './figures';
import type { Figures, SalesReport, SalesRow } from './report-api';

interface ReportTableProps {
  report: SalesReport;
  /** What the rows are, such as branches. */
  title: string;
  name: (row: SalesRow) => string;
  /** Narrows the report down to a row, where that can be done. */
  onNarrow: ((row: SalesRow) => void) | undefined;
}

interface Line {
  key: string;
  row: SalesRow | undefined;
  figures: Figures;
}

/** The figures of a report, which is also what a chart says to those who do not see it. Its last line is the total. */
export function ReportTable({ report, title, name, onNarrow }: ReportTableProps): ReactElement {
  const { t } = useTranslation();
  const figureColumns = useFigureColumns(report.total);
  const lines: Line[] = [
    ...report.rows.map((row) => ({ key: row.key ?? '', row, figures: row })),
    { key: ' total', row: undefined, figures: report.total },
  ];
  const columns: Column<Line>[] = [
    {
      key: 'name',
      title,
      cell: ({ row }) => {
        if (!row) return <strong>{t('reports.total')}</strong>;
        if (!onNarrow || !row.key) return <span className={unbroken}>{name(row)}</span>;
        return (
          <Button
            variant="transparent"
            size="compact-sm"
            px={0}
            aria-label={t('reports.narrow', { to: name(row) })}
            onClick={() => onNarrow(row)}
          >
            {name(row)}
          </Button>
        );
      },
    },
    ...figureColumns.map((column): Column<Line> => ({
      ...column,
      cell: ({ row, figures }) => (row ? column.cell(figures) : <strong>{column.cell(figures)}</strong>),
    })),
  ];
  return (
    <DataTable
      caption={t('reports.table', { by: title.toLocaleLowerCase() })}
      columns={columns}
      rows={lines}
      rowKey={(l) => l.key}
    />
  );
}

/** A column per figure; cost and profit only where the answer has them. */
function useFigureColumns(total: Figures): Column<Figures>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const share = (figures: Figures) => {
    const value = margin(figures);
    return value === undefined ? '–' : format.percent(value);
  };
  return [
    {
      key: 'orders',
      title: t('reportMeasure.orders'),
      numeric: true,
      weight: 'tablet',
      cell: ({ orders }) => format.number(orders),
    },
    { key: 'units', title: t('reportMeasure.units'), numeric: true, cell: ({ units }) => format.number(units) },
    {
      key: 'revenue',
      title: t('reportMeasure.revenue'),
      numeric: true,
      cell: ({ revenue }) => (revenue ? format.money(revenue) : '–'),
    },
    ...(total.cost
      ? [
          {
            key: 'cost',
            title: t('reportMeasure.cost'),
            numeric: true,
            weight: 'desktop' as const,
            cell: (figures: Figures) => (figures.cost && costIsKnown(figures) ? format.money(figures.cost) : '–'),
          },
        ]
      : []),
    ...(total.profit
      ? [
          {
            key: 'profit',
            title: t('reportMeasure.profit'),
            numeric: true,
            cell: (figures: Figures) => (figures.profit && costIsKnown(figures) ? format.money(figures.profit) : '–'),
          },
          { key: 'margin', title: t('reports.margin'), numeric: true, weight: 'tablet' as const, cell: share },
        ]
      : []),
  ];
}
