import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, onlyNarrow, rowLink, secondary, type Column } from '@/components/data-table';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { VehicleStatusBadge } from '@/components/status-badge';
import { ButtonLink } from '@/components/text-link';
import { VinText } from '@/components/vin-text';
import { rows } from '@/lib/api/pages';
import { useFormat } from '@/lib/i18n/format';
import { daysSince } from '@/lib/local-time';
import { usePermissions } from '@/lib/session/use-session';
import { vehicleName, vehiclesQuery, type VehicleSummary } from './vehicle-api';
import { VehicleFilterBar } from './vehicle-filter-bar';
import classes from './vehicles-page.module.css';

/** A car that is sold or still to come grows no older on the lot. */
const ON_LOT = new Set(['PREPARATION', 'AVAILABLE', 'RESERVED', 'IN_TRANSFER', 'RETURNED']);

const route = getRouteApi('/inside/vehicles');

/** The cars of all branches. The filters are in the address, so that a view can be bookmarked and sent on. */
export function VehiclesPage(): ReactElement {
  const { t } = useTranslation();
  const wanted = route.useSearch();
  const navigate = route.useNavigate();
  const { mayCreateVehicles, mayImportVehicles } = usePermissions();
  const query = useInfiniteQuery(vehiclesQuery(wanted));
  const vehicles = rows(query.data?.pages);

  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('vehicles.title')}
        description={t('vehicles.description')}
        actions={
          <>
            {mayImportVehicles && (
              <ButtonLink to="/vehicle-imports/new" variant="default">
                {t('imports.nav')}
              </ButtonLink>
            )}
            {mayCreateVehicles() && <ButtonLink to="/vehicles/new">{t('newVehicle.title')}</ButtonLink>}
          </>
        }
      />
      <Panel flush>
        <VehicleFilterBar
          value={wanted}
          onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
          onClear={() => void navigate({ search: {}, replace: true })}
        />
        <div role="status" className={classes.status}>
          {query.data?.pages[0]?.approximate && <Notice tone="blue" title={t('vehicles.approximate')} />}
        </div>
        <ListState
          query={query}
          empty={vehicles.length === 0}
          icon="car"
          emptyTitle={t('vehicles.none')}
          emptyHint={t('vehicles.noneHint')}
        >
          <VehicleTable vehicles={vehicles} busy={query.isPlaceholderData} />
          <LoadMore shown={vehicles.length} query={query} />
        </ListState>
      </Panel>
    </div>
  );
}

function VehicleTable({ vehicles, busy }: { vehicles: VehicleSummary[]; busy: boolean }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<VehicleSummary>[] = [
    {
      key: 'vehicle',
      title: t('vehicles.vehicle'),
      cell: (v) => (
        <>
          <Link to="/vehicles/$vehicleId" params={{ vehicleId: v.id }} className={rowLink}>
            {vehicleName(v)}
          </Link>
          <span className={secondary}>
            <VinText vin={v.vin} />
            <span className={onlyNarrow}> · {v.city}</span>
          </span>
        </>
      ),
    },
    { key: 'stockNumber', title: t('vehicles.stockNumber'), weight: 'desktop', cell: (v) => v.stockNumber },
    {
      key: 'branch',
      title: t('common.branch'),
      weight: 'tablet',
      cell: (v) => (
        <>
          {v.branchName}
          <span className={secondary}>
            {v.branch} · {v.city}
          </span>
        </>
      ),
    },
    { key: 'status', title: t('common.status'), cell: (v) => <VehicleStatusBadge status={v.status} /> },
    {
      key: 'condition',
      title: t('vehicles.condition'),
      weight: 'desktop',
      cell: (v) => t(`vehicleCondition.${v.condition}`),
    },
    { key: 'color', title: t('vehicles.color'), weight: 'desktop', cell: (v) => v.exteriorColor },
    {
      key: 'odometer',
      title: t('vehicles.odometer'),
      weight: 'tablet',
      numeric: true,
      cell: (v) => v.odometer && `${format.number(v.odometer.value)} ${t(`odometerUnit.${v.odometer.unit}`)}`,
    },
    {
      key: 'age',
      title: t('vehicles.daysOnLot'),
      weight: 'desktop',
      numeric: true,
      cell: (v) => ON_LOT.has(v.status) && format.number(daysSince(v.onLotSince)),
    },
    {
      key: 'price',
      title: t('vehicles.price'),
      numeric: true,
      cell: (v) =>
        v.listPrice ? (
          <strong>{format.price(v.listPrice)}</strong>
        ) : (
          <span className={secondary}>{t('vehicles.unpriced')}</span>
        ),
    },
  ];
  return <DataTable caption={t('vehicles.title')} columns={columns} rows={vehicles} rowKey={(v) => v.id} busy={busy} />;
}
