import { Button, Modal } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import layout from './layout.module.css';
import { ProblemNotice } from './problem-notice';

interface FormDialogProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  size?: string;
  children: ReactNode;
}

/** A dialog for a form; what is in it begins anew each time it opens. */
export function FormDialog({ title, opened, onClose, size, children }: FormDialogProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      {...(size ? { size } : {})}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened && children}
    </Modal>
  );
}

interface DialogFormProps {
  error: unknown;
  /** Fields whose messages are shown at the fields themselves. */
  shownAtFields?: readonly string[];
  submit: string;
  /** For what takes something away. */
  dangerous?: boolean;
  pending: boolean;
  /** Nothing can be sent any more, as when somebody else was faster. */
  closed?: boolean;
  /** Further buttons, at the left. */
  more?: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** The fields of a dialog between what went wrong and the buttons. */
export function DialogForm(props: DialogFormProps): ReactElement {
  const {
    error,
    shownAtFields = [],
    submit,
    dangerous,
    pending,
    closed = false,
    more,
    onSubmit,
    onCancel,
    children,
  } = props;
  const { t } = useTranslation();
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ProblemNotice error={error} shownAtFields={shownAtFields} />
      {children}
      <div className={layout.buttons}>
        {more}
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={closed} {...(dangerous ? { color: 'red.8' } : {})}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
