import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { Icon } from '@/components/icons';
import layout from '@/components/layout.module.css';
import { MoneyInput } from '@/components/money-input';
import { ProblemNotice } from '@/components/problem-notice';
import { rows } from '@/lib/api/pages';
import { fieldErrors, moneyError, moneyFields } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY, parseAmount } from '@/lib/money';
import { parseQuantity } from '@/lib/quantity';
import { productsQuery, receiveStock, type Receipt, type ReceiptLine } from './parts-api';
import classes from './receive-parts-form.module.css';

interface Line {
  id: number;
  sku: string;
  quantity: string;
  unitCost: string;
}

type LineError = Partial<Record<'sku' | 'quantity' | 'unitCost', string>>;

interface ReceivePartsFormProps {
  branch: string | undefined;
  sku: string | undefined;
  mayReceive: (branch: string) => boolean;
  onReceived: (receipt: Awaited<ReturnType<typeof receiveStock>>) => void;
}

/** A delivery: one branch, several lines. All of it is booked or nothing. */
export function ReceivePartsForm({
  branch: atFirst,
  sku,
  mayReceive,
  onReceived,
}: ReceivePartsFormProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const submission = useSubmission();
  const nextId = useRef(1);
  const [branch, setBranch] = useState(atFirst && mayReceive(atFirst) ? atFirst : undefined);
  const [reference, setReference] = useState('');
  const [notes, setNotes] = useState('');
  const [lines, setLines] = useState<Line[]>([{ id: 0, sku: sku ?? '', quantity: '1', unitCost: '' }]);
  const [wrong, setWrong] = useState<{ branch?: string; lines: Record<number, LineError> }>({ lines: {} });

  const receive = useMutation({
    mutationFn: (receipt: Receipt) => receiveStock(receipt, submission.keyFor(receipt)),
    onSuccess: (receipt) => {
      submission.done();
      void queries.invalidateQueries({ queryKey: ['stock-levels'] });
      void queries.invalidateQueries({ queryKey: ['movements'] });
      onReceived(receipt);
    },
  });
  const refused = fieldErrors(receive.error);
  const shown = [
    ...['branch', 'reference', 'notes'],
    ...lines.flatMap((_, index) => {
      const line = `lines[${index}]`;
      return [`${line}.sku`, `${line}.quantity`, ...moneyFields(`${line}.unitCost`)];
    }),
  ];

  function change(id: number, part: Partial<Line>) {
    setLines((before) => before.map((line) => (line.id === id ? { ...line, ...part } : line)));
  }

  function checked(line: Line): { line: ReceiptLine; error?: undefined } | { error: LineError } {
    const error: LineError = {};
    const quantity = parseQuantity(line.quantity);
    const amount = line.unitCost.trim() ? parseAmount(line.unitCost, format.locale, DEFAULT_CURRENCY) : undefined;
    if (!line.sku.trim()) error.sku = t('receive.skuMissing');
    if (!quantity) error.quantity = t('receive.quantityWrong');
    if (line.unitCost.trim() && amount === undefined) error.unitCost = t('common.notAnAmount');
    if (Object.keys(error).length > 0 || !quantity) return { error };
    return {
      line: { sku: line.sku.trim(), quantity, ...(amount ? { unitCost: { amount, currency: DEFAULT_CURRENCY } } : {}) },
    };
  }

  function submit() {
    const results = lines.map((line) => ({ id: line.id, ...checked(line) }));
    const errors = Object.fromEntries(results.flatMap((result) => (result.error ? [[result.id, result.error]] : [])));
    setWrong({ lines: errors, ...(branch ? {} : { branch: t('common.chooseBranch') }) });
    const good = results.flatMap((result) => (result.error ? [] : [result.line]));
    if (!branch || good.length < lines.length) return;
    receive.mutate({
      branch,
      ...(reference.trim() ? { reference: reference.trim() } : {}),
      ...(notes.trim() ? { notes: notes.trim() } : {}),
      lines: good,
    });
  }

  return (
    <form
      className={layout.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ProblemNotice error={receive.error} shownAtFields={shown} />
      <div className={layout.fields}>
        <BranchSelect
          label={t('common.branch')}
          required
          allowed={mayReceive}
          allowDeselect={false}
          value={branch}
          error={wrong.branch ?? refused.branch}
          onChange={setBranch}
        />
        <TextInput
          label={t('receive.reference')}
          placeholder={t('receive.referenceHint')}
          value={reference}
          error={refused.reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <TextInput
          label={t('common.notes')}
          value={notes}
          error={refused.notes}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
      </div>
      <fieldset className={classes.lines}>
        <legend className={classes.legend}>{t('receive.lines')}</legend>
        {lines.map((line, index) => (
          <div
            key={line.id}
            className={classes.line}
            role="group"
            aria-label={t('receive.line', { number: index + 1 })}
          >
            <SkuField
              value={line.sku}
              error={wrong.lines[line.id]?.sku ?? refused[`lines[${index}].sku`]}
              onChange={(value) => change(line.id, { sku: value })}
            />
            <TextInput
              label={t('parts.quantity')}
              required
              inputMode="numeric"
              autoComplete="off"
              value={line.quantity}
              error={wrong.lines[line.id]?.quantity ?? refused[`lines[${index}].quantity`]}
              onChange={(event) => change(line.id, { quantity: event.currentTarget.value })}
            />
            <MoneyInput
              label={t('receive.unitCost')}
              currency={DEFAULT_CURRENCY}
              value={line.unitCost}
              error={wrong.lines[line.id]?.unitCost ?? moneyError(refused, `lines[${index}].unitCost`)}
              onChange={(value) => change(line.id, { unitCost: value })}
            />
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              color="gray"
              size="lg"
              disabled={lines.length === 1}
              aria-label={t('receive.removeLine', { number: index + 1 })}
              onClick={() => setLines((before) => before.filter(({ id }) => id !== line.id))}
            >
              <Icon name="trash" />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() =>
            setLines((before) => [...before, { id: nextId.current++, sku: '', quantity: '1', unitCost: '' }])
          }
        >
          {t('receive.addLine')}
        </Button>
      </fieldset>
      <div className={layout.buttons}>
        <Button type="submit" loading={receive.isPending}>
          {t('receive.submit')}
        </Button>
      </div>
    </form>
  );
}

interface SkuFieldProps {
  value: string;
  error: string | undefined;
  onChange: (sku: string) => void;
}

function SkuField({ value, error, onChange }: SkuFieldProps): ReactElement {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(value.trim(), 250);
  const { data } = useInfiniteQuery({ ...productsQuery(asked), enabled: asked.length >= 2 });
  const found = rows(data?.pages);
  return (
    <Autocomplete
      label={t('parts.sku')}
      placeholder={t('receive.skuHint')}
      required
      autoComplete="off"
      spellCheck={false}
      data={found.map((product) => product.sku)}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          <code>{option.value}</code> {found.find(({ sku }) => sku === option.value)?.name}
        </span>
      )}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
