import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/components/form-dialog';
import { useTell } from '@/components/tell';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { refreshAppointments, reschedule, type Slot, type TaggedAppointment } from './appointment-api';
import { slotOf, timeOfSlot } from './appointment-draft';
import { TakenNotice } from './taken-notice';
import { TIME_FIELDS, TimeFields } from './time-fields';

interface RescheduleFormProps {
  tagged: TaggedAppointment;
  timeZone: string;
  onDone: () => void;
}

/** Moves an appointment to another time. */
export function RescheduleForm({ tagged, timeZone, onDone }: RescheduleFormProps): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const format = useFormat();
  const queries = useQueryClient();
  const submission = useSubmission();
  const appointment = tagged.value;
  const [time, setTime] = useState(() => timeOfSlot(appointment, timeZone));
  const [tried, setTried] = useState(false);
  const slot = slotOf(time, timeZone);
  const move = useMutation({
    mutationFn: (to: Slot) => submission.send(to, (key) => reschedule(appointment.id, to, key)),
    onSuccess: async ({ start }) => {
      await refreshAppointments(queries);
      tell(t('appointments.moved', { moment: format.momentIn(start, timeZone) }));
      onDone();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['appointments', 'free'] }),
  });
  const { branch, kind, vin, employee } = appointment;
  return (
    <DialogForm
      error={undefined}
      submit={t('appointments.move')}
      pending={move.isPending}
      onSubmit={() => {
        setTried(true);
        if (slot) move.mutate(slot);
      }}
      onCancel={onDone}
    >
      <TakenNotice
        error={move.error}
        shownAtFields={TIME_FIELDS}
        timeZone={timeZone}
        pending={move.isPending}
        onTake={(free) => {
          setTime(timeOfSlot(free, timeZone));
          move.mutate(free);
        }}
      />
      <TimeFields
        value={time}
        timeZone={timeZone}
        wanted={{ branch, kind, vin, employeeId: employee?.id }}
        wrong={tried && !slot}
        refused={fieldErrors(move.error)}
        onChange={(change) => setTime((before) => ({ ...before, ...change }))}
      />
    </DialogForm>
  );
}
