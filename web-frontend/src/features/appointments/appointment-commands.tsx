import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import { FormDialog } from '@/components/form-dialog';
import { ReasonDialog } from '@/components/reason-dialog';
import { useTell } from '@/components/tell';
import { useSubmission } from '@/lib/api/submission';
import { usePermissions } from '@/lib/session/use-session';
import {
  cancelAppointment,
  command,
  refreshAppointments,
  type AppointmentStatus,
  type PlainCommand,
  type TaggedAppointment,
} from './appointment-api';
import { EditAppointmentForm } from './edit-appointment-form';
import { RescheduleForm } from './reschedule-form';

interface AppointmentCommandsProps {
  tagged: TaggedAppointment;
  timeZone: string;
}

// What an appointment's status allows; the service decides.
const allowed: Record<AppointmentStatus, readonly PlainCommand[]> = {
  REQUESTED: ['confirmation'],
  CONFIRMED: ['completion', 'no-show'],
  DONE: [],
  NO_SHOW: [],
  CANCELLED: [],
};

/** What can be done with an appointment as it stands. */
export function AppointmentCommands({ tagged, timeZone }: AppointmentCommandsProps): ReactElement | null {
  const { t } = useTranslation();
  const tell = useTell();
  const queries = useQueryClient();
  const submission = useSubmission();
  const notifyProblem = useNotifyProblem();
  const { mayHandleAppointment } = usePermissions();
  const [opened, setOpened] = useState<'reschedule' | 'edit' | 'cancel'>();
  const close = () => setOpened(undefined);
  const appointment = tagged.value;
  const { id, status } = appointment;
  const refresh = () => refreshAppointments(queries);
  const run = useMutation({
    mutationFn: (wanted: PlainCommand) => submission.send(wanted, (key) => command(id, wanted, key)),
    onSuccess: async ({ status: reached }) => {
      await refresh();
      tell(t('appointments.now', { status: t(`appointmentStatus.${reached}`) }));
    },
    onError: (error) => {
      notifyProblem(error);
      void refresh();
    },
  });
  const stands = status === 'REQUESTED' || status === 'CONFIRMED';
  if (!stands || !mayHandleAppointment(appointment)) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened('edit')}>
        {t('appointments.edit')}
      </Button>
      <Button variant="default" onClick={() => setOpened('reschedule')}>
        {t('appointments.reschedule')}
      </Button>
      <Button variant="default" onClick={() => setOpened('cancel')}>
        {t('appointments.cancel')}
      </Button>
      {[...allowed[status]].reverse().map((wanted) => (
        <Button
          key={wanted}
          variant={wanted === 'no-show' ? 'default' : 'filled'}
          loading={run.isPending && run.variables === wanted}
          onClick={() => run.mutate(wanted)}
        >
          {t(`appointmentCommand.${wanted}`)}
        </Button>
      ))}
      <FormDialog opened={opened === 'reschedule'} onClose={close} title={t('appointments.reschedule')} size="lg">
        <RescheduleForm tagged={tagged} timeZone={timeZone} onDone={close} />
      </FormDialog>
      <FormDialog opened={opened === 'edit'} onClose={close} title={t('appointments.edit')}>
        <EditAppointmentForm tagged={tagged} onDone={close} />
      </FormDialog>
      <ReasonDialog
        opened={opened === 'cancel'}
        title={t('appointments.cancel')}
        hint={t('appointments.cancelHint')}
        submit={t('appointments.cancel')}
        keep={t('appointments.keep')}
        danger
        run={async (reason, key) => {
          await cancelAppointment(id, reason, key);
          await refresh();
        }}
        onClose={close}
      />
    </>
  );
}
