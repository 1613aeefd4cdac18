import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import layout from './layout.module.css';
import { ProblemNotice } from './problem-notice';

interface ReasonDialogProps extends ReasonFormProps {
  opened: boolean;
  title: string;
}

interface ReasonFormProps {
  hint?: string;
  /** What the text is called; a reason unless something else is said. */
  label?: string;
  /** The name of the field in what the service refuses. */
  field?: 'reason' | 'notes';
  required?: boolean;
  submit: string;
  keep: string;
  danger?: boolean;
  /** Shown below what went wrong, where that tells more than words. */
  problem?: (error: unknown) => ReactNode;
  /** Carries it out; `key` is the same for a retry. */
  run: (reason: string, key: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why before something is done that is not simply taken back. */
export function ReasonDialog({ opened, title, ...form }: ReasonDialogProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={form.onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <ReasonForm {...form} />
    </Modal>
  );
}

function ReasonForm(props: ReasonFormProps): ReactElement {
  const { hint, label, field = 'reason', required = true, submit, keep, danger, problem, run, onClose } = props;
  const { t } = useTranslation();
  const submission = useSubmission();
  const [reason, setReason] = useState('');
  const action = useMutation({
    mutationFn: (text: string) => submission.send(text, (key) => run(text, key)),
    onSuccess: () => {
      onClose();
    },
  });
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        action.mutate(reason.trim());
      }}
    >
      {hint && <div>{hint}</div>}
      <ProblemNotice error={action.error} shownAtFields={[field]} />
      {problem?.(action.error)}
      <TextInput
        label={label ?? t('common.reason')}
        required={required}
        maxLength={200}
        data-autofocus
        value={reason}
        error={fieldErrors(action.error)[field]}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={layout.buttons}>
        <Button variant="default" onClick={onClose}>
          {keep}
        </Button>
        <Button type="submit" color={danger ? 'red.8' : undefined} loading={action.isPending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
