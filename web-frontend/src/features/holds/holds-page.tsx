import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { DataTable, onlyNarrow, secondary, unbroken, type Column } from '@/components/data-table';
import bar from '@/components/filter-bar.module.css';
import { HoldCommands } from '@/components/hold-commands';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { HoldStatusBadge } from '@/components/status-badge';
import { TextLink } from '@/components/text-link';
import { VinText } from '@/components/vin-text';
import { holdsQuery, type Hold, type HoldFilters } from '@/lib/api/holds';
import { rows } from '@/lib/api/pages';
import { en } from '@/lib/i18n/en';
import { useFormat } from '@/lib/i18n/format';

const route = getRouteApi('/inside/holds');
const STATUSES = Object.keys(en.holdStatus) as Hold['status'][];

/** What is kept for customers, at all branches. The filters are in the address. */
export function HoldsPage(): ReactElement {
  const { t } = useTranslation();
  const wanted = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(holdsQuery(wanted));
  const holds = rows(query.data?.pages);
  return (
    <div className={layout.stack}>
      <PageHeader title={t('holds.title')} description={t('holds.description')} />
      <Panel flush>
        <HoldFilterBar
          value={wanted}
          onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
          onClear={() => void navigate({ search: {}, replace: true })}
        />
        <ListState
          query={query}
          empty={holds.length === 0}
          icon="bookmark"
          emptyTitle={t('holds.none')}
          emptyHint={t('holds.noneHint')}
        >
          <HoldTable holds={holds} busy={query.isPlaceholderData} />
          <LoadMore shown={holds.length} query={query} />
        </ListState>
      </Panel>
    </div>
  );
}

interface HoldFilterBarProps {
  value: HoldFilters;
  onChange: (change: HoldFilters) => void;
  onClear: () => void;
}

function HoldFilterBar({ value, onChange, onClear }: HoldFilterBarProps): ReactElement {
  const { t } = useTranslation();
  return (
    <search className={bar.bar} aria-label={t('holds.filters')}>
      <BranchSelect
        className={bar.field}
        aria-label={t('common.branch')}
        placeholder={t('common.allBranches')}
        clearable
        value={value.branch}
        onChange={(branch) => onChange({ branch })}
      />
      <Select
        className={bar.field}
        aria-label={t('common.status')}
        placeholder={t('common.anyStatus')}
        clearable
        data={STATUSES.map((status) => ({ value: status, label: t(`holdStatus.${status}`) }))}
        value={value.status ?? null}
        onChange={(status) => onChange({ status: status ?? undefined })}
      />
      <Select
        className={bar.field}
        aria-label={t('holds.whose')}
        allowDeselect={false}
        data={[
          { value: 'all', label: t('holds.all') },
          { value: 'true', label: t('holds.mine') },
        ]}
        value={value.mine === 'true' ? 'true' : 'all'}
        onChange={(mine) => onChange({ mine: mine === 'true' ? mine : undefined })}
      />
      {value.vehicleId && <span className={secondary}>{t('holds.ofVehicle')}</span>}
      {Object.keys(value).length > 0 && (
        <Button variant="subtle" onClick={onClear}>
          {t('common.clearFilters')}
        </Button>
      )}
    </search>
  );
}

function HoldTable({ holds, busy }: { holds: Hold[]; busy: boolean }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Hold>[] = [
    {
      key: 'number',
      title: t('holds.number'),
      cell: (hold) => (
        <>
          <strong className={unbroken}>{hold.number}</strong>
          <span className={secondary}>
            <HoldStatusBadge status={hold.status} />
          </span>
        </>
      ),
    },
    { key: 'items', title: t('holds.item'), cell: (hold) => <HeldItems hold={hold} /> },
    {
      key: 'customer',
      title: t('holds.customer'),
      weight: 'tablet',
      cell: (hold) => (
        <>
          {hold.customer?.name}
          <span className={secondary}>{hold.customer?.phone ?? hold.customer?.email}</span>
          <span className={secondary}>{hold.depositNote}</span>
        </>
      ),
    },
    { key: 'branch', title: t('common.branch'), weight: 'tablet', cell: (hold) => hold.branch },
    { key: 'heldBy', title: t('holds.heldBy'), weight: 'desktop', cell: (hold) => hold.heldBy.name },
    {
      key: 'until',
      title: t('holds.until'),
      cell: (hold) => (
        <>
          {format.dateTime(hold.expiresAt)}
          {hold.closeReason && <span className={secondary}>{hold.closeReason}</span>}
        </>
      ),
    },
    {
      key: 'actions',
      title: t('common.actions'),
      titleHidden: true,
      numeric: true,
      cell: (hold) => <HoldCommands hold={hold} size="compact-xs" />,
    },
  ];
  return <DataTable caption={t('holds.title')} columns={columns} rows={holds} rowKey={(h) => h.id} busy={busy} />;
}

function HeldItems({ hold }: { hold: Hold }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {hold.lines.map(({ description, vehicleId, vin, sku, quantity }) => (
        <div key={vin ?? sku}>
          {vehicleId && (
            <TextLink to="/vehicles/$vehicleId" params={{ vehicleId }}>
              {description}
            </TextLink>
          )}
          {sku && (
            <TextLink to="/parts/$sku" params={{ sku }} search={{ branch: hold.branch }}>
              {description}
            </TextLink>
          )}
          <span className={secondary}>
            {vin && <VinText vin={vin} />}
            {sku && `${sku} · ${t('holds.units', { count: quantity, shown: format.number(quantity) })}`}
          </span>
        </div>
      ))}
      <span className={onlyNarrow}>{[hold.customer?.name, hold.branch].filter(Boolean).join(' · ')}</span>
    </>
  );
}
