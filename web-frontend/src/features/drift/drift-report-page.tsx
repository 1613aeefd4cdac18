import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { DataTable, secondary, type Column } from '@/components/data-table';
import bar from '@/components/filter-bar.module.css';
import { DialogForm, FormDialog } from '@/components/form-dialog';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { rows } from '@/lib/api/pages';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { usePermissions } from '@/lib/session/use-session';
import { differencesQuery, repairLevel, type Difference, type Repair } from './drift-api';

const route = getRouteApi('/inside/drift-report');

/** Where the stock contradicts its ledger or its reservations, and the way to mend it. */
export function DriftReportPage(): ReactElement {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { everywhere, homeBranch, mayCheckTheBooks } = usePermissions();
  // All branches at once are for those who act everywhere.
  const branch = search.branch ?? (everywhere ? undefined : homeBranch);
  const chosen = everywhere || branch !== undefined;
  const query = useInfiniteQuery({ ...differencesQuery(branch), enabled: chosen });
  const differences = rows(query.data?.pages);
  const [repairing, setRepairing] = useState<Difference>();
  const close = () => setRepairing(undefined);
  const text = (key: string, known: boolean) => (known ? t(`driftField.${key as 'onHand'}`) : key);

  const columns: Column<Difference>[] = [
    {
      key: 'item',
      title: t('orders.item'),
      cell: (d) => (
        <>
          <code>{d.item}</code>
          <span className={secondary}>{t(d.kind === 'VEHICLE' ? 'vehicles.vehicle' : 'parts.part')}</span>
        </>
      ),
    },
    { key: 'branch', title: t('common.branch'), cell: (d) => d.branch },
    { key: 'field', title: t('drift.field'), cell: (d) => text(d.field, FIELDS.includes(d.field)) },
    { key: 'stored', title: t('drift.stored'), numeric: true, cell: (d) => <strong>{d.stored}</strong> },
    { key: 'ledger', title: t('drift.fromLedger'), numeric: true, cell: (d) => d.fromLedger },
    {
      key: 'reservations',
      title: t('drift.fromReservations'),
      numeric: true,
      weight: 'tablet',
      cell: (d) => d.fromReservations,
    },
    {
      key: 'actions',
      title: t('common.actions'),
      titleHidden: true,
      numeric: true,
      cell: (d) =>
        d.kind === 'LEVEL' &&
        mayCheckTheBooks(d.branch) && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('drift.repairOf', { item: d.item, branch: d.branch })}
            onClick={() => setRepairing(d)}
          >
            {t('drift.repair')}
          </Button>
        ),
    },
  ];
  return (
    <div className={layout.stack}>
      <PageHeader title={t('drift.title')} description={t('drift.description')} />
      <Panel flush>
        <search className={bar.bar} aria-label={t('parts.filters')}>
          <BranchSelect
            className={bar.field}
            aria-label={t('common.branch')}
            placeholder={t('common.allBranches')}
            allowed={mayCheckTheBooks}
            clearable={everywhere}
            allowDeselect={everywhere}
            value={branch}
            onChange={(code) => void navigate({ search: code ? { branch: code } : {}, replace: true })}
          />
        </search>
        <ListState
          query={chosen ? query : { ...query, isPending: false }}
          empty={differences.length === 0}
          icon="check"
          emptyTitle={t(chosen ? 'drift.none' : 'common.chooseBranch')}
          {...(chosen ? { emptyHint: t('drift.noneHint') } : {})}
        >
          <DataTable
            caption={t('drift.title')}
            columns={columns}
            rows={differences}
            rowKey={(d) => `${d.branch} ${d.kind} ${d.item} ${d.field}`}
          />
          <LoadMore shown={differences.length} query={query} />
        </ListState>
      </Panel>
      <FormDialog
        opened={repairing !== undefined}
        onClose={close}
        title={repairing ? t('drift.repairOf', { item: repairing.item, branch: repairing.branch }) : ''}
      >
        {repairing && <RepairForm difference={repairing} onDone={close} />}
      </FormDialog>
    </div>
  );
}

const FIELDS = ['onHand', 'reserved', 'status', 'heldBy'];

function RepairForm({ difference, onDone }: { difference: Difference; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const submission = useSubmission();
  const [reason, setReason] = useState('');
  const { branch, item } = difference;
  const repair = useMutation({
    mutationFn: (wanted: Repair) => submission.send(wanted, (key) => repairLevel(wanted, key)),
    onSuccess: () => {
      for (const key of ['drift-report', 'stock-levels', 'movements'])
        void queries.invalidateQueries({ queryKey: [key] });
      onDone();
    },
  });
  return (
    <DialogForm
      error={repair.error}
      shownAtFields={['reason']}
      submit={t('drift.repair')}
      pending={repair.isPending}
      onSubmit={() => repair.mutate({ branch, sku: item, reason: reason.trim() })}
      onCancel={onDone}
    >
      <div>{t('drift.repairHint')}</div>
      <TextInput
        label={t('common.reason')}
        required
        data-autofocus
        maxLength={200}
        value={reason}
        error={fieldErrors(repair.error).reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
