import { Button, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/facts';
import { Panel } from '@/components/panel';
import { branchesQuery } from '@/lib/api/branches';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { DeleteVehicle } from './delete-vehicle';
import type { TaggedVehicle } from './vehicle-api';
import classes from './vehicle-page.module.css';

/** The record of a car. One that was entered by mistake is deleted from here. */
export function VehicleFacts({ vehicle: tagged }: { vehicle: TaggedVehicle }): ReactElement {
  const { t } = useTranslation();
  const vehicle = tagged.value;
  const { mayRemoveVehicles } = usePermissions();
  const [deleting, deletion] = useDisclosure(false);
  const format = useFormat();
  const { data: branches } = useQuery(branchesQuery);
  const place = branches?.find(({ code }) => code === vehicle.branch);
  const { odometer, lastOilChange, fuel, transmission, drivetrain } = vehicle;
  const distance = (value: number) => `${format.number(value)} ${t(`odometerUnit.${odometer.unit}`)}`;
  const oilChangedOn = lastOilChange && format.day(lastOilChange.on);
  return (
    <Panel
      title={t('vehicles.details')}
      actions={
        mayRemoveVehicles(vehicle.branch) && (
          <Button size="compact-sm" variant="default" onClick={deletion.open}>
            {t('deleteVehicle.open')}
          </Button>
        )
      }
    >
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
      <DeleteVehicle vehicle={tagged} opened={deleting} onClose={deletion.close} />
    </Panel>
  );
}

/** The photos lie on other servers, from which the content security policy lets nothing into the page: they are linked. */
export function PhotosPanel({ photos }: { photos: string[] }): ReactElement {
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
