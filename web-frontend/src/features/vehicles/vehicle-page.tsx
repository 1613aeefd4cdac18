import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { Facts } from '@/components/facts';
import { Icon } from '@/components/icons';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { MovementsTable } from '@/components/movements-table';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { VehicleStatusBadge } from '@/components/status-badge';
import { ButtonLink, TextLink } from '@/components/text-link';
import { VinText } from '@/components/vin-text';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { ChangePriceDialog } from './change-price-dialog';
import { vehicleName, vehicleQuery, type TaggedVehicle, type Vehicle } from './vehicle-api';
import classes from './vehicle-page.module.css';

const route = getRouteApi('/inside/vehicles/$vehicleId');

export function VehiclePage(): ReactElement {
  const { vehicleId } = route.useParams();
  const { t } = useTranslation();
  const query = useQuery(vehicleQuery(vehicleId));
  if (query.isPending) return <Loading />;
  if (query.isError && !query.data) {
    return (
      <div className={layout.stack}>
        <PageHeader title={t('vehicles.vehicle')} back={<BackToVehicles />} />
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  return <VehicleDetails key={vehicleId} tagged={query.data} />;
}

function BackToVehicles(): ReactElement {
  const { t } = useTranslation();
  return (
    <BackLink>
      <TextLink to="/vehicles">{t('vehicles.title')}</TextLink>
    </BackLink>
  );
}

function VehicleDetails({ tagged }: { tagged: TaggedVehicle }): ReactElement {
  const { t } = useTranslation();
  const vehicle = tagged.value;
  const may = usePermissions();
  const [changing, dialog] = useDisclosure(false);
  const canOrder = vehicle.status === 'AVAILABLE' && vehicle.forSale && may.mayPlaceOrders(vehicle.branch);

  return (
    <div className={layout.stack}>
      <PageHeader
        back={<BackToVehicles />}
        title={vehicleName(vehicle)}
        beside={<VehicleStatusBadge status={vehicle.status} />}
        description={<VinText vin={vehicle.vin} copyable />}
        actions={
          <>
            {may.mayChangePrice(vehicle.branch) && (
              <Button variant="default" leftSection={<Icon name="pencil" size={16} />} onClick={dialog.open}>
                {t(vehicle.listPrice ? 'vehicles.changePrice' : 'vehicles.setPrice')}
              </Button>
            )}
            {canOrder && (
              <ButtonLink to="/orders/new" search={{ vin: vehicle.vin, branch: vehicle.branch }}>
                {t('vehicles.order')}
              </ButtonLink>
            )}
          </>
        }
      />
      {!vehicle.forSale && vehicle.status === 'AVAILABLE' && (
        <Notice tone="amber" title={t('vehicles.notForSale')}>
          {!vehicle.listPrice && t('vehicles.notForSaleUnpriced')}
        </Notice>
      )}
      <div className={layout.columns}>
        <div className={layout.stack}>
          <VehicleFacts vehicle={vehicle} />
          <Panel title={t('movements.title')} flush>
            <MovementsTable of={{ vehicleId: vehicle.id }} caption={t('movements.title')} />
          </Panel>
        </div>
        <div className={layout.stack}>
          <PricePanel vehicle={vehicle} />
          {vehicle.heldBy && <HolderPanel holder={vehicle.heldBy} />}
          <VinPanel decoded={vehicle.decodedVin} />
        </div>
      </div>
      <ChangePriceDialog vehicle={tagged} opened={changing} onClose={dialog.close} />
    </div>
  );
}

function VehicleFacts({ vehicle }: { vehicle: Vehicle }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('vehicles.details')}>
      <Facts
        items={[
          [t('vehicles.stockNumber'), vehicle.stockNumber],
          [t('common.branch'), vehicle.branch],
          [t('vehicles.make'), vehicle.make],
          [t('vehicles.model'), vehicle.model],
          [t('vehicles.modelYear'), vehicle.modelYear],
          [t('vehicles.trim'), vehicle.trim],
          [t('vehicles.bodyStyle'), vehicle.bodyStyle],
          [t('vehicles.condition'), t(`vehicleCondition.${vehicle.condition}`)],
          [t('vehicles.color'), vehicle.exteriorColor],
          [
            t('vehicles.odometer'),
            vehicle.odometer &&
              `${format.number(vehicle.odometer.value)} ${t(`odometerUnit.${vehicle.odometer.unit}`)}`,
          ],
          [t('vehicles.titleStatus'), vehicle.titleStatus && t(`titleStatus.${vehicle.titleStatus}`)],
          [t('vehicles.acquiredAt'), vehicle.acquiredAt && format.date(vehicle.acquiredAt)],
          [t('vehicles.soldAt'), vehicle.soldAt && format.date(vehicle.soldAt)],
          [t('common.notes'), vehicle.notes],
        ]}
      />
    </Panel>
  );
}

function PricePanel({ vehicle }: { vehicle: Vehicle }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('vehicles.price')}>
      <div className={classes.price}>
        {vehicle.listPrice ? format.price(vehicle.listPrice) : t('vehicles.unpriced')}
      </div>
      {(vehicle.purchaseCost || vehicle.floorPrice) && (
        <Facts
          items={[
            [t('vehicles.floorPrice'), vehicle.floorPrice && format.price(vehicle.floorPrice)],
            [t('vehicles.purchaseCost'), vehicle.purchaseCost && format.price(vehicle.purchaseCost)],
          ]}
        />
      )}
    </Panel>
  );
}

function HolderPanel({ holder }: { holder: NonNullable<Vehicle['heldBy']> }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('vehicles.heldBy')}>
      <Facts
        items={[
          [t('vehicles.salesperson'), holder.salesperson],
          [
            t('orders.order'),
            <TextLink key="order" to="/orders/$orderId" params={{ orderId: holder.orderId }}>
              {holder.reference}
            </TextLink>,
          ],
          [t('vehicles.since'), format.dateTime(holder.since)],
        ]}
      />
    </Panel>
  );
}

function VinPanel({ decoded }: { decoded: Vehicle['decodedVin'] }): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t('vin.title')}>
      <Facts
        items={[
          [t('vin.manufacturer'), decoded.manufacturer],
          [t('vin.modelYear'), decoded.modelYear],
          [t('vin.country'), decoded.country],
          [t('vin.region'), decoded.region],
          [t('vin.checkDigit'), t(`vin.check.${decoded.checkDigit}`)],
        ]}
      />
    </Panel>
  );
}
