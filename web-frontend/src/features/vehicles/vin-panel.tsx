import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/facts';
import { FormDialog } from '@/components/form-dialog';
import { Panel } from '@/components/panel';
import { usePermissions } from '@/lib/session/use-session';
import { CorrectVin } from './correct-vin';
import type { TaggedVehicle, Vehicle } from './vehicle-api';

const GONE: ReadonlySet<Vehicle['status']> = new Set(['SOLD', 'DELIVERED', 'WHOLESALED', 'WRITTEN_OFF']);

/** What the VIN says of the car, and for those who may a way to correct it while nobody has a claim to the car. */
export function VinPanel({ vehicle }: { vehicle: TaggedVehicle }): ReactElement {
  const { t } = useTranslation();
  const { mayRemoveVehicles } = usePermissions();
  const [correcting, correction] = useDisclosure(false);
  const { branch, heldBy, status, decodedVin: decoded } = vehicle.value;
  const free = !heldBy && !GONE.has(status);
  return (
    <Panel
      title={t('vin.title')}
      actions={
        free &&
        mayRemoveVehicles(branch) && (
          <Button size="compact-sm" variant="default" onClick={correction.open}>
            {t('correctVin.open')}
          </Button>
        )
      }
    >
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
      <FormDialog title={t('correctVin.open')} opened={correcting} onClose={correction.close}>
        <CorrectVin vehicle={vehicle} onDone={correction.close} />
      </FormDialog>
    </Panel>
  );
}
