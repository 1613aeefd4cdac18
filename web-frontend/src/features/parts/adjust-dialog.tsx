import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { ProblemNotice } from '@/components/problem-notice';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { adjustStock, type Adjustment, type StockLevel } from './parts-api';

interface DialogProps {
  /** The level to adjust; the dialog is open while there is one. */
  level: StockLevel | undefined;
  onClose: () => void;
}

export function AdjustDialog({ level, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Modal
      opened={level !== undefined}
      onClose={onClose}
      title={t('parts.adjustAt', { branch: level?.branch })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {level && <AdjustForm level={level} onDone={onClose} />}
    </Modal>
  );
}

function AdjustForm({ level, onDone }: { level: StockLevel; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const submission = useSubmission();
  const [change, setChange] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const units = /^[+-]?[1-9]\d{0,6}$/.test(change.trim()) ? Number(change) : undefined;

  const adjust = useMutation({
    mutationFn: (adjustment: Adjustment) => adjustStock(adjustment, submission.keyFor(adjustment)),
    onSuccess: async () => {
      submission.done();
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['stock-levels'] }),
        queries.invalidateQueries({ queryKey: ['movements'] }),
      ]);
      onDone();
    },
  });
  const errors = fieldErrors(adjust.error);

  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (units === undefined) return;
        adjust.mutate({ branch: level.branch, sku: level.sku, change: units, reason: reason.trim() });
      }}
    >
      <ProblemNotice error={adjust.error} shownAtFields={['change', 'reason']} />
      <TextInput
        label={t('parts.change')}
        description={t('parts.changeHint', { count: level.onHand })}
        required
        data-autofocus
        value={change}
        error={checked && units === undefined ? t('parts.changeWrong') : errors.change}
        onChange={(event) => setChange(event.currentTarget.value)}
      />
      <TextInput
        label={t('common.reason')}
        required
        maxLength={200}
        value={reason}
        error={errors.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={layout.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={adjust.isPending}>
          {t('parts.adjust')}
        </Button>
      </div>
    </form>
  );
}
