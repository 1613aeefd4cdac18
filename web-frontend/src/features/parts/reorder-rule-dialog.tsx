import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { ProblemNotice } from '@/components/problem-notice';
import { fieldErrors } from '@/lib/api/problem';
import { parseQuantity } from '@/lib/quantity';
import { setReorderRule, type StockLevel } from './parts-api';

interface DialogProps {
  /** The level the rule is for; the dialog is open while there is one. */
  level: StockLevel | undefined;
  onClose: () => void;
}

export function ReorderRuleDialog({ level, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Modal
      opened={level !== undefined}
      onClose={onClose}
      title={t('parts.editRuleAt', { branch: level?.branch })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {level && <ReorderRuleForm level={level} onDone={onClose} />}
    </Modal>
  );
}

function ReorderRuleForm({ level, onDone }: { level: StockLevel; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [minimum, setMinimum] = useState(String(level.minimum ?? ''));
  const [target, setTarget] = useState(String(level.target ?? ''));
  const [checked, setChecked] = useState(false);
  const least = parseQuantity(minimum);
  const wanted = parseQuantity(target);

  const save = useMutation({
    mutationFn: (rule: { minimum: number; target: number }) =>
      setReorderRule(level.branch, level.sku, rule.minimum, rule.target),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['stock-levels'] });
      onDone();
    },
  });
  const errors = fieldErrors(save.error);
  const refused = (value: number | undefined) => (checked && value === undefined ? t('common.notANumber') : undefined);

  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (least !== undefined && wanted !== undefined) save.mutate({ minimum: least, target: wanted });
      }}
    >
      <ProblemNotice error={save.error} shownAtFields={['minimum', 'target']} />
      <TextInput
        label={t('parts.minimum')}
        description={t('parts.minimumHint')}
        inputMode="numeric"
        required
        data-autofocus
        value={minimum}
        error={refused(least) ?? errors.minimum}
        onChange={(event) => setMinimum(event.currentTarget.value)}
      />
      <TextInput
        label={t('parts.target')}
        description={t('parts.targetHint')}
        inputMode="numeric"
        required
        value={target}
        error={refused(wanted) ?? errors.target}
        onChange={(event) => setTarget(event.currentTarget.value)}
      />
      <div className={layout.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
