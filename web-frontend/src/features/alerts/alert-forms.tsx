import { TextInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/components/form-dialog';
import { fieldErrors, problemOf } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { fromLocalField, toLocalField } from '@/lib/local-time';
import { acknowledge, snooze, type Alert } from './alert-api';

interface AlertFormProps {
  alert: Alert;
  onDone: () => void;
}

const DAY_MS = 24 * 60 * 60_000;
const LONGEST_SNOOZE_DAYS = 30;

/** Says that somebody takes care of an alert, and how. */
export function AcknowledgeForm({ alert, onDone }: AlertFormProps): ReactElement {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const handle = useAlertCommand((key: string, text: string) => acknowledge(alert.id, text || undefined, key), onDone);
  return (
    <DialogForm
      error={handle.error}
      shownAtFields={['note']}
      submit={t('alerts.acknowledge')}
      pending={handle.isPending}
      onSubmit={() => handle.mutate(note.trim())}
      onCancel={onDone}
    >
      <Note value={note} error={fieldErrors(handle.error).note} onChange={setNote} />
    </DialogForm>
  );
}

/** Hides an alert for a while. */
export function SnoozeForm({ alert, onDone }: AlertFormProps): ReactElement {
  const { t } = useTranslation();
  const [now] = useState(Date.now);
  const [until, setUntil] = useState(() => toLocalField(new Date(now + DAY_MS)));
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const instant = fromLocalField(until)?.toISOString();
  const handle = useAlertCommand(
    (key: string, { end, text }: { end: string; text: string }) => snooze(alert.id, end, text || undefined, key),
    onDone,
  );
  const errors = fieldErrors(handle.error);
  return (
    <DialogForm
      error={handle.error}
      shownAtFields={['until', 'note']}
      submit={t('alerts.snooze')}
      pending={handle.isPending}
      onSubmit={() => {
        setChecked(true);
        if (instant) handle.mutate({ end: instant, text: note.trim() });
      }}
      onCancel={onDone}
    >
      <TextInput
        type="datetime-local"
        label={t('alerts.until')}
        description={t('alerts.untilHint', { count: LONGEST_SNOOZE_DAYS })}
        required
        data-autofocus
        min={toLocalField(new Date(now))}
        max={toLocalField(new Date(now + LONGEST_SNOOZE_DAYS * DAY_MS))}
        value={until}
        error={checked && !instant ? t('alerts.untilWrong') : errors.until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Note value={note} error={errors.note} onChange={setNote} />
    </DialogForm>
  );
}

function useAlertCommand<What>(send: (key: string, what: What) => Promise<Alert>, onDone: () => void) {
  const queries = useQueryClient();
  const submission = useSubmission();
  return useMutation({
    mutationFn: (what: What) => submission.send(what, (key) => send(key, what)),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['alerts'] });
      onDone();
    },
    onError: (error) => {
      // It recovered meanwhile: the list behind the dialog shows it.
      if (problemOf(error).code === 'ALERT_RESOLVED') void queries.invalidateQueries({ queryKey: ['alerts'] });
    },
  });
}

interface NoteProps {
  value: string;
  error: string | undefined;
  onChange: (note: string) => void;
}

function Note({ value, error, onChange }: NoteProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('alerts.note')}
      rows={2}
      maxLength={500}
      value={value}
      error={error}
      // The note is one line: a line break is a space.
      onChange={(event) => onChange(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
    />
  );
}
