import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/components/form-dialog';
import { Loading } from '@/components/list-state';
import { ProblemNotice } from '@/components/problem-notice';
import { fieldErrors } from '@/lib/api/problem';
import { parseQuantity } from '@/lib/quantity';
import { type StockLevel } from './parts-api';
import { deleteReorderRule, reorderRuleQuery, setReorderRule, type TaggedRule } from './reorder-rule-api';

interface ReorderRuleFormProps {
  level: StockLevel;
  onDone: () => void;
}

interface Rule {
  minimum: number;
  target: number;
}

/** When a branch has too little of a part, for the version of the rule that is shown. */
export function ReorderRuleForm({ level, onDone }: ReorderRuleFormProps): ReactElement {
  const queries = useQueryClient();
  const wanted = reorderRuleQuery(level.branch, level.sku);
  const query = useQuery(wanted);
  const save = useMutation({
    mutationFn: (rule: Rule | undefined): Promise<unknown> => {
      const tag = query.data?.tag;
      return rule ? setReorderRule(level, rule, tag) : deleteReorderRule(level, tag);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['stock-levels'] });
      onDone();
    },
    // Where somebody else was faster, the form shows what they wrote.
    onError: () => void query.refetch(),
  });
  if (query.isPending) return <Loading lines={3} />;
  if (query.data === undefined) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Fields
      key={query.data?.tag ?? 'none'}
      rule={query.data}
      error={save.error}
      pending={save.isPending}
      onSave={save.mutate}
      onCancel={onDone}
    />
  );
}

interface FieldsProps {
  rule: TaggedRule;
  error: unknown;
  pending: boolean;
  onSave: (rule: Rule | undefined) => void;
  onCancel: () => void;
}

function Fields({ rule, error, pending, onSave, onCancel }: FieldsProps): ReactElement {
  const { t } = useTranslation();
  const [minimum, setMinimum] = useState(String(rule?.value.minimum ?? ''));
  const [target, setTarget] = useState(String(rule?.value.target ?? ''));
  const [checked, setChecked] = useState(false);
  const least = parseQuantity(minimum);
  const wanted = parseQuantity(target);
  const errors = fieldErrors(error);
  const refused = (value: number | undefined) => (checked && value === undefined ? t('common.notANumber') : undefined);

  return (
    <DialogForm
      error={error}
      shownAtFields={['minimum', 'target']}
      submit={t('common.save')}
      pending={pending}
      more={
        rule && (
          <Button variant="subtle" color="red.8" disabled={pending} onClick={() => onSave(undefined)}>
            {t('parts.deleteRule')}
          </Button>
        )
      }
      onSubmit={() => {
        setChecked(true);
        if (least !== undefined && wanted !== undefined) onSave({ minimum: least, target: wanted });
      }}
      onCancel={onCancel}
    >
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
    </DialogForm>
  );
}
