import { Button, TextInput } from '@mantine/core';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { Icon } from '@/components/icons';
import layout from '@/components/layout.module.css';
import { ProblemNotice } from '@/components/problem-notice';
import { fieldErrors, moneyError, moneyFields } from '@/lib/api/problem';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY, parseAmount } from '@/lib/money';
import { parseQuantity } from '@/lib/quantity';
import { receiveStock, type ReceiptLine } from './stock-change-api';
import { ReceiptLineFields, type DraftReceiptLine } from './receipt-line';
import classes from './receive-parts-form.module.css';
import { ScanField } from './scan-field';
import { useStockChange } from './use-stock-change';

/** As many lines as the service takes at once. */
const MOST_LINES = 500;

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
  const nextId = useRef(1);
  const [branch, setBranch] = useState(atFirst && mayReceive(atFirst) ? atFirst : undefined);
  const [reference, setReference] = useState('');
  const [notes, setNotes] = useState('');
  const [lines, setLines] = useState<DraftReceiptLine[]>([{ id: 0, sku: sku ?? '', quantity: '1', unitCost: '' }]);
  const [wrong, setWrong] = useState<{ branch?: string; lines: Record<number, LineError> }>({ lines: {} });

  const receive = useStockChange(receiveStock, onReceived);
  const refused = fieldErrors(receive.error);
  const shown = [
    ...['branch', 'reference', 'notes'],
    ...lines.flatMap((_, index) => {
      const line = `lines[${index}]`;
      return [`${line}.sku`, `${line}.quantity`, ...moneyFields(`${line}.unitCost`)];
    }),
  ];

  const change = useCallback((id: number, part: Partial<DraftReceiptLine>) => {
    setLines((before) => before.map((line) => (line.id === id ? { ...line, ...part } : line)));
  }, []);
  const remove = useCallback((id: number) => setLines((before) => before.filter((line) => line.id !== id)), []);

  // Among hundreds of lines the wrong one is brought into sight.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong, receive.error]);

  // Scans come faster than the page is drawn: each one works on what the one before left.
  const current = useRef(lines);
  useEffect(() => {
    current.current = lines;
  }, [lines]);

  function add(sku: string): string | undefined {
    const after = withOneMore(current.current, sku, nextId);
    if (after.length > MOST_LINES) return t('receive.tooMany', { count: MOST_LINES });
    current.current = after;
    setLines(after);
    return undefined;
  }

  function checked(line: DraftReceiptLine): { line: ReceiptLine; error?: undefined } | { error: LineError } {
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
      ref={form}
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
      <ScanField onScan={add} />
      <fieldset className={classes.lines}>
        <legend className={classes.legend}>{t('receive.lines')}</legend>
        {lines.map((line, index) => (
          <ReceiptLineFields
            key={line.id}
            line={line}
            number={index + 1}
            skuError={wrong.lines[line.id]?.sku ?? refused[`lines[${index}].sku`]}
            quantityError={wrong.lines[line.id]?.quantity ?? refused[`lines[${index}].quantity`]}
            costError={wrong.lines[line.id]?.unitCost ?? moneyError(refused, `lines[${index}].unitCost`)}
            removable={lines.length > 1}
            onChange={change}
            onRemove={remove}
          />
        ))}
        <Button
          variant="subtle"
          leftSection={<Icon name="plus" size={16} />}
          disabled={lines.length >= MOST_LINES}
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

/** A part that stands on the delivery already is one more of it; a line that was left empty is taken first. */
function withOneMore(lines: readonly DraftReceiptLine[], sku: string, nextId: { current: number }): DraftReceiptLine[] {
  const sameSku = (line: DraftReceiptLine) => line.sku.trim().toLowerCase() === sku.toLowerCase();
  const same = lines.find(sameSku);
  if (same) {
    const quantity = String((parseQuantity(same.quantity) ?? 0) + 1);
    return lines.map((line) => (line === same ? { ...line, quantity } : line));
  }
  const empty = lines.find((line) => line.sku.trim() === '');
  if (empty) return lines.map((line) => (line === empty ? { ...line, sku, quantity: '1' } : line));
  return [...lines, { id: nextId.current++, sku, quantity: '1', unitCost: '' }];
}
