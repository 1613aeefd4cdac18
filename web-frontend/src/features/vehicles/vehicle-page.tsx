import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { Icon } from '@/components/icons';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { ProblemNotice } from '@/components/problem-notice';
import { VehicleStatusBadge } from '@/components/status-badge';
import { ButtonLink, TextLink } from '@/components/text-link';
import { VinText } from '@/components/vin-text';
import { usePermissions } from '@/lib/session/use-session';
import { ChangePriceDialog } from './change-price-dialog';
import { CostsPanel } from './costs-panel';
import { HoldDialog } from './hold-dialog';
import { HolderPanel } from './holder-panel';
import { PriceHistoryPanel, PricePanel, PriceRequestsPanel } from './price-panels';
import { StepsPanel } from './steps-panel';
import { TimelinePanel } from './timeline-panel';
import { WaitingListPanel } from './waiting-list-panel';
import { vehicleName, vehicleQuery, type TaggedVehicle } from './vehicle-api';
import { PhotosPanel, VehicleFacts } from './vehicle-facts';
import { VinPanel } from './vin-panel';

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
          <VehicleFacts vehicle={tagged} />
          {vehicle.photos.length > 0 && <PhotosPanel photos={vehicle.photos} />}
          <TimelinePanel vehicleId={id} />
        </div>
        <div className={layout.stack}>
          <PricePanel vehicle={tagged} />
          {vehicle.heldBy && <HolderPanel vehicle={vehicle} holder={vehicle.heldBy} />}
          <StepsPanel tagged={tagged} />
          <WaitingListPanel vehicle={vehicle} />
          {may.mayChangePrice(branch) && <PriceRequestsPanel vehicle={vehicle} />}
          {may.maySeeVehicleCosts(branch) && <CostsPanel vehicleId={id} />}
          <PriceHistoryPanel vehicleId={id} />
          <VinPanel vehicle={tagged} />
        </div>
      </div>
      <ChangePriceDialog vehicle={tagged} opened={changing} onClose={dialog.close} />
      <HoldDialog vehicle={vehicle} opened={holding} onClose={holdDialog.close} />
    </div>
  );
}
