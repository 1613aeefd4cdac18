import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { ListState } from '@/components/list-state';
import { Panel } from '@/components/panel';
import { useFormat } from '@/lib/i18n/format';
import { useEmployee, usePermissions } from '@/lib/session/use-session';
import { CsvButton } from './csv-button';
import { MEASURES, type Measure } from './figures';
import type { Period } from './periods';
import { performanceQuery, type Figures } from './report-api';
import classes from './reports-page.module.css';

interface PerformancePanelProps {
  period: Period;
  branch: string | undefined;
  employeeId: string | undefined;
  /** The name of the employee. */
  employee: string | undefined;
}

interface Line {
  measure: Measure;
  now: Figures;
  before: Figures;
  /** By how many percent. */
  change: number | undefined;
}

/** A branch or an employee against the period before, of the same length. */
export function PerformancePanel({ period, branch, employeeId, employee }: PerformancePanelProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useEmployee();
  const { homeBranch, maySeeBranchReports } = usePermissions();
  const place = branch ?? homeBranch;
  const own = !maySeeBranchReports(place);
  const whose = employeeId || own ? { employeeId: employeeId ?? me.id } : { branch: place };
  const known = Object.values(whose).some(Boolean);
  const query = useQuery({ ...performanceQuery({ ...period, ...whose }), enabled: known });
  const performance = query.data;
  const name = 'employeeId' in whose ? (performance?.employeeName ?? (employeeId ? employee : me.name)) : place;
  const lines: Line[] = performance
    ? MEASURES.filter((measure) => performance.current.figures[measure] !== undefined).map((measure) => ({
        measure,
        now: performance.current.figures,
        before: performance.before.figures,
        change: performance.change[measure],
      }))
    : [];
  const written = (figures: Figures, measure: Measure) => {
    const value = figures[measure];
    return value === undefined ? '–' : typeof value === 'number' ? format.number(value) : format.money(value);
  };
  const columns: Column<Line>[] = [
    { key: 'measure', title: t('reports.figure'), cell: ({ measure }) => t(`reportMeasure.${measure}`) },
    {
      key: 'now',
      title: t('reports.thisPeriod'),
      numeric: true,
      cell: ({ measure, now }) => <strong>{written(now, measure)}</strong>,
    },
    {
      key: 'before',
      title: t('reports.periodBefore'),
      numeric: true,
      cell: ({ measure, before }) => written(before, measure),
    },
    {
      key: 'change',
      title: t('reports.change'),
      numeric: true,
      cell: ({ change }) => <Change percent={change} />,
    },
  ];
  return (
    <Panel
      title={name ? t('reports.performanceOf', { name }) : t('reports.performance')}
      flush
      actions={
        known && (
          <CsvButton
            path="/api/v1/reports/performance"
            query={{ ...period, ...whose }}
            file="performance"
            label={t('reports.csvOf', { what: t('reports.performance') })}
          />
        )
      }
    >
      <ListState
        query={known ? query : { ...query, isPending: false }}
        empty={lines.length === 0}
        icon="chart"
        emptyTitle={t(known ? 'reports.none' : 'common.chooseBranch')}
      >
        {performance && (
          <div className={classes.padded}>
            {t('reports.comparedWith', {
              from: format.day(performance.before.from),
              to: format.day(performance.before.to),
            })}
          </div>
        )}
        <DataTable
          caption={t('reports.performance')}
          columns={columns}
          rows={lines}
          rowKey={({ measure }) => measure}
        />
      </ListState>
    </Panel>
  );
}

/** By how much a figure grew or fell; said by a sign and not by colour alone. */
function Change({ percent }: { percent: number | undefined }): ReactElement {
  const format = useFormat();
  if (percent === undefined) return <span>–</span>;
  const direction = percent > 0 ? 'up' : percent < 0 ? 'down' : 'level';
  return (
    <span className={classes.change} data-direction={direction}>
      {format.percent(percent / 100, true)}
    </span>
  );
}
