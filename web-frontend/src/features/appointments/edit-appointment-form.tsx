import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import { DialogForm } from '@/components/form-dialog';
import { fieldErrors, isStale } from '@/lib/api/problem';
import { usePermissions } from '@/lib/session/use-session';
import {
  changeAppointment,
  KINDS,
  refreshAppointments,
  type AppointmentDetails,
  type TaggedAppointment,
} from './appointment-api';
import { draftOf, missingIn, readDraft } from './appointment-draft';
import { DETAIL_FIELDS, DetailsFields } from './details-fields';

interface EditAppointmentFormProps {
  tagged: TaggedAppointment;
  onDone: () => void;
}

/** Changes with whom and about what an appointment is; its time stays. */
export function EditAppointmentForm({ tagged, onDone }: EditAppointmentFormProps): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notifyProblem = useNotifyProblem();
  const may = usePermissions();
  const appointment = tagged.value;
  const { branch } = appointment;
  const [draft, setDraft] = useState(() => draftOf(appointment));
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: (details: AppointmentDetails) => changeAppointment(appointment.id, tagged.tag, details),
    onSuccess: async () => {
      await refreshAppointments(queries);
      onDone();
    },
    // The form begins anew with what somebody else has made of it.
    onError: (error) => {
      if (!isStale(error)) return;
      notifyProblem(error);
      void refreshAppointments(queries);
    },
  });
  return (
    <DialogForm
      error={change.error}
      shownAtFields={DETAIL_FIELDS}
      submit={t('common.save')}
      pending={change.isPending}
      onSubmit={() => {
        setTried(true);
        if (missingIn(draft).length === 0) change.mutate(readDraft(draft));
      }}
      onCancel={onDone}
    >
      <DetailsFields
        draft={draft}
        branch={branch}
        kinds={KINDS.filter((kind) => may.mayBookAppointments(branch, kind))}
        missing={tried ? missingIn(draft) : []}
        refused={fieldErrors(change.error)}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
    </DialogForm>
  );
}
