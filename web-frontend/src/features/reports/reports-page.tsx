import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import bar from '@/components/filter-bar.module.css';
import layout from '@/components/layout.module.css';
import { ListState, Loading } from '@/components/list-state';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { branchesQuery } from '@/lib/api/branches';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY } from '@/lib/money';
import { today } from '@/lib/zoned-time';
import { BestSellers } from './best-sellers';
import { CsvButton } from './csv-button';
import { drawn, measuresOf, type Measure } from './figures';
import { PerformancePanel } from './performance-panel';
import { periodIn, usualGrouping } from './periods';
import { GROUPINGS, isGrouping, salesQuery, type Grouping, type SalesFilters, type SalesRow } from './report-api';
import { ReportFilterBar } from './report-filter-bar';
import { ReportTable } from './report-table';
import classes from './reports-page.module.css';
import { barsOverTime, nameOfRow, OVER_TIME, type NamedRow, type Words } from './row-names';
import { TotalsPanel } from './totals-panel';

// The charts are the heaviest part of all pages: whoever never opens a report never loads them.
const SalesChart = lazy(() => import('./sales-chart'));

const route = getRouteApi('/inside/reports');
const MOST_BARS = 15;

/** What was sold, as a chart and a table, with the best sellers and the comparison with the period before. */
export function ReportsPage(): ReactElement {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const day = today(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const period = periodIn(search, day);
  const { branch, city, brand, category, employeeId, kind } = search;
  const by = isGrouping(search.by) ? search.by : usualGrouping(period);
  const wanted: SalesFilters = { ...period, branch, city, brand, category, employeeId, kind };
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });

  return (
    <div className={layout.stack}>
      <PageHeader title={t('reports.title')} description={t('reports.description')} />
      <Panel flush>
        <ReportFilterBar value={{ ...search, ...period }} today={day} onChange={change} />
      </Panel>
      <Sales wanted={wanted} by={by} measure={search.measure} onChange={change} />
      <div className={layout.halves}>
        <BestSellers wanted={wanted} sort={search.sort} onSort={(sort) => change({ sort })} />
        <PerformancePanel period={period} branch={branch} employeeId={employeeId} employee={search.employee} />
      </div>
    </div>
  );
}

interface SalesProps {
  wanted: SalesFilters;
  by: Grouping;
  measure: string | undefined;
  onChange: (change: Record<string, string | undefined>) => void;
}

function Sales({ wanted, by, measure: asked, onChange }: SalesProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(salesQuery({ ...wanted, by }));
  const { data: branches = [] } = useQuery(branchesQuery);
  const report = query.data;
  const measures = report ? measuresOf(report.total) : [];
  const measure: Measure = measures.find((candidate) => candidate === asked) ?? 'revenue';
  const overTime = OVER_TIME.has(by);
  const words: Words = {
    unnamed: t('reports.unnamed'),
    weekOf: (day) => t('reports.weekOf', { day }),
    format,
    branches,
  };
  const name = (row: NamedRow) => nameOfRow(row, by, words);
  const currency = report?.total.revenue?.currency ?? DEFAULT_CURRENCY;
  const isMoney = measure === 'revenue' || measure === 'profit';
  const bars = !report
    ? []
    : overTime
      ? barsOverTime(report.rows, by, wanted, measure, ({ key, label }) =>
          nameOfRow({ key, label }, by, { ...words, format: { ...format, day: format.shortDay } }),
        )
      : [...report.rows]
          .map((row) => ({ label: name(row), value: drawn(row, measure) }))
          .sort((a, b) => b.value - a.value)
          .slice(0, MOST_BARS);

  return (
    <>
      {report && <TotalsPanel total={report.total} />}
      <Panel
        title={t('reports.salesBy', { by: t(`reportBy.${by}`).toLocaleLowerCase(format.locale) })}
        flush
        actions={<CsvButton path="/api/v1/reports/sales" query={{ ...wanted, by }} file={`sales-by-${by}`} />}
      >
        <div className={bar.bar}>
          <Select
            className={bar.field}
            aria-label={t('reports.by')}
            allowDeselect={false}
            data={GROUPINGS.map((value) => ({ value, label: t(`reportBy.${value}`) }))}
            value={by}
            onChange={(value) => onChange({ by: value ?? undefined })}
          />
          {measures.length > 0 && (
            <SegmentedControl
              aria-label={t('reports.measure')}
              data={measures.map((value) => ({ value, label: t(`reportMeasure.${value}`) }))}
              value={measure}
              onChange={(value) => onChange({ measure: value })}
            />
          )}
        </div>
        <ListState
          query={query}
          empty={!report || report.rows.length === 0}
          icon="chart"
          emptyTitle={t('reports.none')}
          emptyHint={t('reports.noneHint')}
        >
          {report && (
            <>
              <Suspense fallback={<Loading lines={8} />}>
                <SalesChart
                  label={t('reports.chart', {
                    measure: t(`reportMeasure.${measure}`),
                    by: t(`reportBy.${by}`).toLocaleLowerCase(format.locale),
                  })}
                  measure={t(`reportMeasure.${measure}`)}
                  bars={bars}
                  overTime={overTime}
                  format={(value) => (isMoney ? format.roughMoney(value, currency) : format.number(value))}
                  formatShort={(value) => format.compact(value)}
                />
              </Suspense>
              {!overTime && report.rows.length > MOST_BARS && (
                <p className={classes.note}>{t('reports.mostBars', { count: MOST_BARS })}</p>
              )}
              <ReportTable
                report={report}
                title={t(`reportBy.${by}`)}
                name={name}
                onNarrow={overTime ? undefined : (row) => onChange(narrowed(row, by))}
              />
            </>
          )}
        </ListState>
      </Panel>
    </>
  );
}

/** The filter that a row stands for; what is left is then shown over time. */
function narrowed(row: SalesRow, by: Grouping): Record<string, string | undefined> {
  if (by === 'employee') return { employeeId: row.key, employee: row.label, by: 'month' };
  return { [by]: row.key, by: 'month' };
}
