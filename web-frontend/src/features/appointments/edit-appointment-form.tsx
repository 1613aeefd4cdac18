import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/components/form-dialog';
import { StaleNotice } from '@/components/stale-notice';
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
  /** The appointment as it stands now; it may become another while the form is open. */
  tagged: TaggedAppointment;
  onDone: () => void;
}

/** Changes with whom and about what an appointment is; its time stays. */
export function EditAppointmentForm({ tagged, onDone }: EditAppointmentFormProps): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const may = usePermissions();
  const [opened, setOpened] = useState(tagged);
  const appointment = opened.value;
  const { branch } = appointment;
  const [draft, setDraft] = useState(() => draftOf(appointment));
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: (details: AppointmentDetails) => changeAppointment(appointment.id, opened.tag, details),
    onSuccess: async () => {
      await refreshAppointments(queries);
      onDone();
    },
    onError: (error) => {
      if (isStale(error)) void refreshAppointments(queries);
    },
  });
  const stale = isStale(change.error);

  function beginAnew() {
    setOpened(tagged);
    setDraft(draftOf(tagged.value));
    change.reset();
  }

  return (
    <DialogForm
      error={stale ? undefined : change.error}
      shownAtFields={DETAIL_FIELDS}
      submit={t('common.save')}
      pending={change.isPending}
      closed={stale}
      onSubmit={() => {
        setTried(true);
        if (missingIn(draft).length === 0) change.mutate(readDraft(draft));
      }}
      onCancel={onDone}
    >
      {stale && <StaleNotice onReload={beginAnew} />}
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
