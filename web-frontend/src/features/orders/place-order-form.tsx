import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueries } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import layout from '@/components/layout.module.css';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { CustomerField } from './customer-field';
import { draftTotal, newDraftLine, readDraftLine, type DraftLine } from './draft-line';
import { DraftLines, fieldsOfLine } from './draft-lines';
import { ItemField } from './item-field';
import { itemsQuery, type Item } from './item-api';
import { HoldNotice } from './hold-notice';
import { placeOrder, type Customer, type Hold, type NewOrder, type Order } from './order-api';
import classes from './place-order-form.module.css';

interface PlaceOrderFormProps {
  branch: string | undefined;
  /** A VIN or SKU to begin with. */
  code: string | undefined;
  /** A hold to take over, with its items. */
  hold?: Hold | undefined;
  /** Whom the hold is for. */
  customer?: Customer | undefined;
  mayPlace: (branch: string) => boolean;
  onPlaced: (order: Order) => void;
}

interface Missing {
  branch?: string;
  customer?: string;
  lines?: string;
}

/** Order entry on one page: where, for whom, what. */
export function PlaceOrderForm(props: PlaceOrderFormProps): ReactElement {
  const { branch: atFirst, code, hold, customer: forWhom, mayPlace, onPlaced } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const submission = useSubmission();
  const [branch, setBranch] = useState(atFirst && mayPlace(atFirst) ? atFirst : undefined);
  const [customer, setCustomer] = useState(forWhom);
  const [lines, setLines] = useState<DraftLine[]>(() => firstLines(code, hold));
  const [notes, setNotes] = useState('');
  const [checked, setChecked] = useState(false);

  const place = useMutation({
    mutationFn: (order: NewOrder) => placeOrder(order, submission.keyFor(order)),
    onSuccess: (order) => {
      submission.done();
      onPlaced(order);
    },
  });
  const refused = fieldErrors(place.error);
  const shown = ['branch', 'customerId', 'notes', ...lines.flatMap((_, index) => fieldsOfLine(index))];

  // The first lines came as bare codes, from the address or a hold: their names and prices follow.
  const found = useQueries({
    queries: firstCodes(code, hold).map((first) => itemsQuery(first, undefined)),
    combine: (answers) => answers.flatMap(({ data = [] }) => data),
  });
  const named = lines.map((line) => {
    const item = line.item ?? found.find((candidate) => candidate.code === line.code);
    return { ...line, item: item && freeForHolder(item, hold) };
  });

  function add(item: Item) {
    setLines((before) => {
      const same = before.find((line) => line.code === item.code);
      if (!same) return [...before, newDraftLine(item.code, item)];
      // The same part scanned again is one more of it; the same car cannot be sold twice.
      if (item.kind === 'VEHICLE') return before;
      return before.map((line) =>
        line === same ? { ...line, quantity: String(Number(line.quantity || 0) + 1) } : line,
      );
    });
  }

  const read = named.map((line) => readDraftLine(line, format.locale));
  const missing: Missing = checked
    ? {
        ...(branch ? {} : { branch: t('common.chooseBranch') }),
        ...(customer ? {} : { customer: t('orders.customerMissing') }),
        ...(lines.length > 0 ? {} : { lines: t('orders.linesMissing') }),
      }
    : {};
  const total = draftTotal(read.flatMap((line) => (line.total ? [line.total] : [])));

  function submit() {
    setChecked(true);
    const good = read.flatMap((line) => (line.order ? [line.order] : []));
    if (!branch || !customer || good.length === 0 || good.length < lines.length) return;
    place.mutate({
      branch,
      customerId: customer.id,
      lines: good,
      ...(hold?.status === 'ACTIVE' ? { holdId: hold.id } : {}),
      ...(notes.trim() ? { notes: notes.trim() } : {}),
    });
  }

  return (
    <div className={layout.columns}>
      <div className={layout.stack}>
        {hold && <HoldNotice hold={hold} />}
        <Panel title={t('orders.lines')}>
          <div className={layout.stack}>
            <ItemField branch={branch} error={missing.lines} onChoose={add} />
            {lines.length > 0 && (
              <DraftLines
                lines={named}
                read={read}
                showErrors={checked}
                refused={refused}
                branch={branch}
                onChange={(id, change) =>
                  setLines((before) => before.map((line) => (line.id === id ? { ...line, ...change } : line)))
                }
                onRemove={(id) => setLines((before) => before.filter((line) => line.id !== id))}
              />
            )}
          </div>
        </Panel>
      </div>
      <div className={layout.stack}>
        <Panel title={t('orders.forWhom')}>
          <div className={layout.stack}>
            <BranchSelect
              label={t('common.branch')}
              required
              allowed={mayPlace}
              allowDeselect={false}
              value={branch}
              error={missing.branch ?? refused.branch}
              onChange={setBranch}
            />
            <CustomerField value={customer} error={missing.customer ?? refused.customerId} onChange={setCustomer} />
            <Textarea
              label={t('common.notes')}
              rows={2}
              maxLength={1000}
              value={notes}
              error={refused.notes}
              onChange={(event) => setNotes(event.currentTarget.value)}
            />
          </div>
        </Panel>
        <Panel>
          <form
            className={layout.stack}
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <dl className={classes.total}>
              <dt>{t('orders.total')}</dt>
              <dd>{total ? format.money(total) : '–'}</dd>
            </dl>
            <ProblemNotice error={place.error} shownAtFields={shown} />
            <Button type="submit" fullWidth size="md" loading={place.isPending}>
              {t('orders.submit')}
            </Button>
            <p className={classes.hint}>{t('orders.submitHint')}</p>
          </form>
        </Panel>
      </div>
    </div>
  );
}

function firstCodes(code: string | undefined, hold: Hold | undefined): string[] {
  const held = (hold?.lines ?? []).flatMap(({ vin, sku }) => vin ?? sku ?? []);
  return [...new Set([...(code ? [code] : []), ...held])];
}

function firstLines(code: string | undefined, hold: Hold | undefined): DraftLine[] {
  return firstCodes(code, hold).map((first) => {
    const held = hold?.lines.find(({ vin, sku }) => (vin ?? sku) === first);
    return { ...newDraftLine(first), ...(held ? { quantity: String(held.quantity) } : {}) };
  });
}

/** A car that is reserved by the very hold that the order takes over is free for it. */
function freeForHolder(item: Item, hold: Hold | undefined): Item {
  const held = hold?.status === 'ACTIVE' && hold.lines.some(({ vin }) => vin === item.code);
  return held && item.status === 'RESERVED' ? { ...item, status: undefined } : item;
}
