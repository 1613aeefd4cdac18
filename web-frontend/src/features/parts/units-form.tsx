import { TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/components/form-dialog';
import { MoneyInput } from '@/components/money-input';
import { fieldErrors, moneyError, moneyFields } from '@/lib/api/problem';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY, parseAmount } from '@/lib/money';
import { parseQuantity } from '@/lib/quantity';
import { type StockLevel } from './parts-api';
import { issueStock, receiveStock, returnStock, type ReceiptLine } from './stock-change-api';
import { useStockChange } from './use-stock-change';

/** What may happen to some units of a part at a branch. */
export type UnitsOperation = 'receive' | 'issue' | 'return';

interface Units {
  line: ReceiptLine;
  /** The reason of an issue, the reference of the others. */
  why: string;
  notes: string;
}

function send(operation: UnitsOperation, branch: string, { line, why, notes }: Units, key: string): Promise<unknown> {
  const common = { branch, lines: [line], ...(notes ? { notes } : {}) };
  switch (operation) {
    case 'receive':
      return receiveStock({ ...common, ...(why ? { reference: why } : {}) }, key);
    case 'issue':
      return issueStock({ ...common, reason: why }, key);
    case 'return':
      return returnStock({ ...common, reference: why }, key);
  }
}

interface UnitsFormProps {
  operation: UnitsOperation;
  level: StockLevel;
  onDone: () => void;
}

/** Receives, issues or takes back units of one part at one branch. */
export function UnitsForm({ operation, level, onDone }: UnitsFormProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState({ quantity: '1', cost: '', why: '', notes: '' });
  const [checked, setChecked] = useState(false);
  const change = useStockChange((units: Units, key) => send(operation, level.branch, units, key), onDone);
  const errors = fieldErrors(change.error);
  const quantity = parseQuantity(typed.quantity) || undefined;
  const amount = typed.cost.trim() ? parseAmount(typed.cost, format.locale, DEFAULT_CURRENCY) : undefined;
  const costWrong = typed.cost.trim() !== '' && amount === undefined;
  const whyField = operation === 'issue' ? 'reason' : 'reference';

  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [name]: value }));
    },
  });

  function submit() {
    setChecked(true);
    if (!quantity || costWrong) return;
    change.mutate({
      line: { sku: level.sku, quantity, ...(amount ? { unitCost: { amount, currency: DEFAULT_CURRENCY } } : {}) },
      why: typed.why.trim(),
      notes: typed.notes.trim(),
    });
  }

  return (
    <DialogForm
      error={change.error}
      shownAtFields={[whyField, 'notes', 'lines[0].quantity', ...moneyFields('lines[0].unitCost')]}
      submit={t(`stockOperation.${operation}`)}
      pending={change.isPending}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextInput
        label={t('parts.quantity')}
        description={t('parts.nowThere', { shown: format.number(level.onHand), free: format.number(level.available) })}
        required
        data-autofocus
        inputMode="numeric"
        autoComplete="off"
        error={checked && !quantity ? t('receive.quantityWrong') : errors['lines[0].quantity']}
        {...field('quantity')}
      />
      <TextInput
        label={t(operation === 'issue' ? 'common.reason' : 'receive.reference')}
        placeholder={t(`stockOperationHint.${operation}`)}
        required={operation !== 'receive'}
        maxLength={operation === 'issue' ? 200 : 100}
        error={errors[whyField]}
        {...field('why')}
      />
      {operation !== 'issue' && (
        <MoneyInput
          label={t('receive.unitCost')}
          description={operation === 'return' ? t('parts.returnCostHint') : undefined}
          currency={DEFAULT_CURRENCY}
          value={typed.cost}
          error={checked && costWrong ? t('common.notAnAmount') : moneyError(errors, 'lines[0].unitCost')}
          onChange={(cost) => setTyped((before) => ({ ...before, cost }))}
        />
      )}
      <TextInput label={t('common.notes')} maxLength={2000} error={errors.notes} {...field('notes')} />
    </DialogForm>
  );
}
