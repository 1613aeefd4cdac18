import { Button, VisuallyHidden } from '@mantine/core';
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
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { VehicleStatusBadge } from '@/components/status-badge';
import { ButtonLink, TextLink } from '@/components/text-link';
import { VinText } from '@/components/vin-text';
import { branchesQuery } from '@/lib/api/branches';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { ChangePriceDialog } from './change-price-dialog';
import { CostsPanel } from './costs-panel';
import { HoldDialog } from './hold-dialog';
import { HolderPanel } from './holder-panel';
import { PriceHistoryPanel, PricePanel, PriceRequestsPanel } from './price-panels';
import { StepsPanel } from './steps-panel';
import { TimelinePanel } from './timeline-panel';
import { WaitingListPanel } from './waiting-list-panel';
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
  const { id, branch } = vehicle;
  const may = usePermissions();
  const [changing, dialog] = useDisclosure(false);
  const [holding, holdDialog] = useDisclosure(false);
  const forSale = vehicle.status === 'AVAILABLE' && vehicle.forSale;

  return (
    <div className={layout.stack}>
      <PageHeader
        back={<BackToVehicles />}
        title={vehicleName(vehicle)}
        beside={<VehicleStatusBadge status={vehicle.status} />}
        description={<VinText vin={vehicle.vin} copyable />}
        actions={
          <>
            {may.mayEditVehicle(vehicle) && (
              <ButtonLink to="/vehicles/$vehicleId/edit" params={{ vehicleId: id }} variant="default">
                {t('vehicles.edit')}
              </ButtonLink>
            )}
            {may.mayChangePrice(branch) && (
              <Button variant="default" leftSection={<Icon name="pencil" size={16} />} onClick={dialog.open}>
                {t(vehicle.listPrice ? 'vehicles.changePrice' : 'vehicles.setPrice')}
              </Button>
            )}
            {forSale && may.mayBookAppointments(branch, 'TEST_DRIVE') && (
              <ButtonLink
                to="/appointments/new"
                search={{ branch, vin: vehicle.vin, kind: 'TEST_DRIVE' }}
                variant="default"
                leftSection={<Icon name="calendar" size={16} />}
              >
                {t('appointments.testDrive')}
              </ButtonLink>
            )}
            {forSale && may.mayMakeHolds(branch) && (
              <Button variant="default" leftSection={<Icon name="bookmark" size={16} />} onClick={holdDialog.open}>
                {t('holds.hold')}
              </Button>
            )}
            {forSale && may.mayPlaceOrders(branch) && (
              <ButtonLink to="/orders/new" search={{ vin: vehicle.vin, branch }}>
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
          {vehicle.photos.length > 0 && <PhotosPanel photos={vehicle.photos} />}
          <TimelinePanel vehicleId={id} />
        </div>
        <div className={layout.stack}>
          <PricePanel vehicle={vehicle} />
          {vehicle.heldBy && <HolderPanel vehicle={vehicle} holder={vehicle.heldBy} />}
          <StepsPanel tagged={tagged} />
          <WaitingListPanel vehicle={vehicle} />
          {may.mayChangePrice(branch) && <PriceRequestsPanel vehicle={vehicle} />}
          {may.maySeeVehicleCosts(branch) && <CostsPanel vehicleId={id} />}
          <PriceHistoryPanel vehicleId={id} />
          <VinPanel decoded={vehicle.decodedVin} />
        </div>
      </div>
      <ChangePriceDialog vehicle={tagged} opened={changing} onClose={dialog.close} />
      <HoldDialog vehicle={vehicle} opened={holding} onClose={holdDialog.close} />
    </div>
  );
}

function VehicleFacts({ vehicle }: { vehicle: Vehicle }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: branches } = useQuery(branchesQuery);
  const place = branches?.find(({ code }) => code === vehicle.branch);
  const { odometer, lastOilChange, fuel, transmission, drivetrain } = vehicle;
  const distance = (value: number) => `${format.number(value)} ${t(`odometerUnit.${odometer.unit}`)}`;
  const oilChangedOn = lastOilChange && format.day(lastOilChange.on);
  return (
    <Panel title={t('vehicles.details')}>
      <Facts
        items={[
          [t('vehicles.stockNumber'), vehicle.stockNumber],
          [t('vehicles.plate'), vehicle.plate],
          [t('common.branch'), place ? `${place.name} (${place.code}), ${place.city}` : vehicle.branch],
          [t('vehicles.lotSpot'), vehicle.lotSpot],
          [t('vehicles.make'), vehicle.make],
          [t('vehicles.model'), vehicle.model],
          [t('vehicles.modelYear'), vehicle.modelYear],
          [t('vehicles.trim'), vehicle.trim],
          [t('vehicles.bodyStyle'), vehicle.bodyStyle],
          [t('vehicles.fuel'), fuel && t(`fuel.${fuel}`)],
          [t('vehicles.transmission'), transmission && t(`transmission.${transmission}`)],
          [t('vehicles.drivetrain'), drivetrain && t(`drivetrain.${drivetrain}`)],
          [t('vehicles.condition'), t(`vehicleCondition.${vehicle.condition}`)],
          [t('vehicles.exteriorColor'), vehicle.exteriorColor],
          [t('vehicles.interiorColor'), vehicle.interiorColor],
          [t('vehicles.odometer'), distance(odometer.value)],
          [t('vehicles.titleStatus'), t(`titleStatus.${vehicle.titleStatus}`)],
          [t('vehicles.knownIncidents'), vehicle.knownIncidents],
          [
            t('vehicles.lastOilChange'),
            lastOilChange?.odometer === undefined
              ? oilChangedOn
              : t('vehicles.oilChangedAt', { on: oilChangedOn, odometer: distance(lastOilChange.odometer) }),
          ],
          [t('vehicles.source'), t(`vehicleSource.${vehicle.source}`)],
          [t('vehicles.acquiredAt'), format.date(vehicle.acquiredAt)],
          [t('vehicles.firstOnLotAt'), vehicle.firstOnLotAt && format.date(vehicle.firstOnLotAt)],
          [t('vehicles.soldAt'), vehicle.soldAt && format.date(vehicle.soldAt)],
          [t('vehicles.deliveredAt'), vehicle.deliveredAt && format.date(vehicle.deliveredAt)],
          [t('common.notes'), vehicle.notes],
        ]}
      />
    </Panel>
  );
}

/** The photos lie on other servers, from which the content security policy lets nothing into the page: they are linked. */
function PhotosPanel({ photos }: { photos: string[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t('vehicles.photos')}>
      <ul className={classes.photos}>
        {photos.map((photo, index) => (
          <li key={photo}>
            <a className={classes.photo} href={photo} target="_blank" rel="noreferrer noopener" title={photo}>
              {t('vehicles.photo', { number: index + 1 })}
              <VisuallyHidden> ({t('vehicles.newTab')})</VisuallyHidden>
            </a>
          </li>
        ))}
      </ul>
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
          [t('vehicles.make'), decoded.make],
          [t('vehicles.model'), decoded.model],
          [t('vin.modelYear'), decoded.modelYear],
          [t('vin.country'), decoded.country],
          [t('vin.region'), decoded.region],
          [t('vin.checkDigit'), t(`vin.check.${decoded.checkDigit}`)],
        ]}
      />
    </Panel>
  );
}
