import { SegmentedControl, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/components/form-dialog';
import { fieldErrors } from '@/lib/api/problem';
import { useFormat } from '@/lib/i18n/format';
import { parseQuantity } from '@/lib/quantity';
import { type StockLevel } from './parts-api';
import { adjustStock } from './stock-change-api';
import { useStockChange } from './use-stock-change';

type Way = 'change' | 'counted';

interface AdjustFormProps {
  level: StockLevel;
  onDone: () => void;
}

/** Corrects what is on hand, by a difference or to what was counted; shows what was there before and asks why. */
export function AdjustForm({ level, onDone }: AdjustFormProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [way, setWay] = useState<Way>('counted');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const adjust = useStockChange(adjustStock, onDone);
  const errors = fieldErrors(adjust.error);
  const units = way === 'counted' ? parseQuantity(typed) : parseChange(typed);
  const change = way === 'counted' && units !== undefined ? units - level.onHand : units;

  function submit() {
    setChecked(true);
    if (units === undefined) return;
    const what = way === 'counted' ? { countedOnHand: units } : { change: units };
    adjust.mutate({ branch: level.branch, sku: level.sku, reason: reason.trim(), ...what });
  }

  return (
    <DialogForm
      error={adjust.error}
      shownAtFields={['change', 'countedOnHand', 'reason']}
      submit={t('parts.adjust')}
      pending={adjust.isPending}
      onSubmit={submit}
      onCancel={onDone}
    >
      <SegmentedControl
        aria-label={t('parts.adjustBy')}
        data={[
          { value: 'counted', label: t('parts.byCount') },
          { value: 'change', label: t('parts.byChange') },
        ]}
        value={way}
        onChange={(wanted) => {
          setWay(wanted);
          setTyped('');
          setChecked(false);
        }}
      />
      <TextInput
        label={t(way === 'counted' ? 'parts.counted' : 'parts.change')}
        description={t(way === 'counted' ? 'parts.before' : 'parts.changeHint', {
          count: level.onHand,
          shown: format.number(level.onHand),
        })}
        required
        data-autofocus
        autoComplete="off"
        inputMode={way === 'counted' ? 'numeric' : 'text'}
        value={typed}
        error={
          checked && units === undefined
            ? t(way === 'counted' ? 'common.notANumber' : 'parts.changeWrong')
            : (errors.change ?? errors.countedOnHand)
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {change !== undefined && (
        <div role="status">
          {t('parts.fromTo', {
            before: format.number(level.onHand),
            after: format.number(level.onHand + change),
            change: (change > 0 ? '+' : '') + format.number(change),
          })}
        </div>
      )}
      <TextInput
        label={t('parts.whyDiffers')}
        required
        maxLength={200}
        value={reason}
        error={errors.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

function parseChange(typed: string): number | undefined {
  return /^[+-]?[1-9]\d{0,6}$/.test(typed.trim()) ? Number(typed) : undefined;
}
