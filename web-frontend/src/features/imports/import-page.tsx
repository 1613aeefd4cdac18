import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { DataTable, rowLink, secondary, type Column } from '@/components/data-table';
import layout from '@/components/layout.module.css';
import { ListState, Loading } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { useRefusalText } from '@/components/refusal-text';
import { ButtonLink, TextLink } from '@/components/text-link';
import { VinText } from '@/components/vin-text';
import { rows } from '@/lib/api/pages';
import { useFormat } from '@/lib/i18n/format';
import { importQuery, importRowsQuery, type ImportRow, type Outcome } from './import-api';
import classes from './import.module.css';

const route = getRouteApi('/inside/vehicle-imports/$importId');

/** What became of an import: the sums, and the answer to each row. */
export function ImportPage(): ReactElement {
  const { importId } = route.useParams();
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(importQuery(importId));
  if (query.isPending) return <Loading />;
  if (!query.data) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  const { fileName, startedBy, finishedAt, refused, accepted, rows: total } = query.data;
  const figures = [
    { name: t('imports.rows'), value: total, tone: undefined },
    { name: t('imports.accepted'), value: accepted, tone: 'green' },
    { name: t('imports.refused'), value: refused, tone: refused > 0 ? 'red' : undefined },
  ];
  return (
    <div className={layout.stack}>
      <PageHeader
        back={
          <BackLink>
            <TextLink to="/vehicle-imports/new">{t('imports.title')}</TextLink>
          </BackLink>
        }
        title={fileName}
        description={[startedBy, finishedAt && format.dateTime(finishedAt)].filter(Boolean).join(' · ')}
        actions={<ButtonLink to="/vehicles">{t('imports.toStock')}</ButtonLink>}
      />
      <div role="status">
        <dl className={classes.figures}>
          {figures.map(({ name, value, tone }) => (
            <div key={name} className={classes.figure} data-tone={tone}>
              <dt>{name}</dt>
              <dd>{format.number(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <ImportRows importId={importId} first={refused > 0 ? 'REFUSED' : 'ACCEPTED'} />
    </div>
  );
}

function ImportRows({ importId, first }: { importId: string; first: Outcome }): ReactElement {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  const [outcome, setOutcome] = useState(first);
  const query = useInfiniteQuery(importRowsQuery(importId, outcome));
  const items = rows(query.data?.pages);

  const columns: Column<ImportRow>[] = [
    { key: 'row', title: t('imports.row'), numeric: true, cell: (r) => r.row },
    {
      key: 'vin',
      title: t('vehicles.vin'),
      cell: (r) =>
        r.vehicleId && r.outcome === 'ACCEPTED' ? (
          <Link to="/vehicles/$vehicleId" params={{ vehicleId: r.vehicleId }} className={rowLink}>
            <VinText vin={r.vin ?? ''} />
          </Link>
        ) : (
          <VinText vin={r.vin ?? '–'} />
        ),
    },
    {
      key: 'answer',
      title: t(outcome === 'REFUSED' ? 'common.reason' : 'imports.remark'),
      cell: (r) => {
        const { message, detail } = refusalText(r);
        return (
          <>
            {message}
            {detail && <span className={secondary}>{detail}</span>}
          </>
        );
      },
    },
  ];

  return (
    <Panel
      title={t('imports.answers')}
      flush
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('imports.answers')}
          data={[
            { value: 'REFUSED', label: t('imports.refused') },
            { value: 'ACCEPTED', label: t('imports.accepted') },
          ]}
          value={outcome}
          onChange={setOutcome}
        />
      }
    >
      <ListState query={query} empty={items.length === 0} icon="check" emptyTitle={t('imports.noRows')}>
        <DataTable caption={t('imports.answers')} columns={columns} rows={items} rowKey={(r) => String(r.row)} />
        <LoadMore shown={items.length} query={query} />
      </ListState>
    </Panel>
  );
}
