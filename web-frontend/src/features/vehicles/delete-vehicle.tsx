import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '@/components/reason-dialog';
import { useTell } from '@/components/tell';
import { vehicleName, vehicleQuery, type TaggedVehicle } from './vehicle-api';
import { deleteVehicle } from './vehicle-record-api';

interface DeleteVehicleProps {
  vehicle: TaggedVehicle;
  opened: boolean;
  onClose: () => void;
}

/** Takes away a car that was entered by mistake, or says what refers to it. */
export function DeleteVehicle({ vehicle, opened, onClose }: DeleteVehicleProps): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const name = vehicleName(vehicle.value);
  const { queryKey } = vehicleQuery(vehicle.value.id);

  // What stands in the way came to it after the page was opened.
  async function showAsItIsNow(refusal: unknown): Promise<never> {
    await queries.invalidateQueries({ queryKey });
    throw refusal;
  }

  return (
    <ReasonDialog
      opened={opened}
      title={t('deleteVehicle.title', { vehicle: name })}
      hint={t('deleteVehicle.hint')}
      danger
      submit={t('deleteVehicle.submit')}
      keep={t('deleteVehicle.keep')}
      run={async (reason) => {
        await deleteVehicle(vehicle, reason).catch(showAsItIsNow);
        await navigate({ to: '/vehicles' });
        queries.removeQueries({ queryKey });
        void queries.invalidateQueries({ queryKey: ['vehicles'] });
        tell(t('deleteVehicle.done', { vehicle: name }));
      }}
      onClose={onClose}
    />
  );
}
