import { Button, Textarea } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import layout from '@/components/layout.module.css';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { StaleNotice } from '@/components/stale-notice';
import { fieldErrors, isStale } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import type { Permissions } from '@/lib/session/permissions';
import { useScanner } from '@/lib/use-scanner';
import { CustomerField, type ChosenCustomer } from './customer-field';
import { isVehicle, newDraftLine, readDraftLine, type DraftLine } from './draft-line';
import { DraftLines, fieldsOfLine } from './draft-lines';
import { firstLines, freeForHolder } from './first-lines';
import { HoldNotice } from './hold-notice';
import { itemsQuery, lookUp, type Item } from './item-api';
import { ItemField } from './item-field';
import { changeDraft, command, placeOrder, type DraftContent, type Hold, type TaggedOrder } from './order-api';
import classes from './place-order-form.module.css';
import { PriceCheck } from './price-check';

interface PlaceOrderFormProps {
  branch: string | undefined;
  /** A VIN or SKU to begin with. */
  code?: string | undefined;
  /** A hold to take over, with its items. */
  hold?: Hold | undefined;
  /** Whom it is for. */
  customer?: ChosenCustomer | undefined;
  /** The draft that is written again, as it was when the form was opened. */
  draft?: TaggedOrder | undefined;
  may: Pick<Permissions, 'mayPlaceOrders' | 'mayDraftOrders' | 'maySeeCustomers' | 'maySellVehicles'>;
  /** The order or draft as it was answered. */
  onDone: (order: TaggedOrder) => void;
  /** Somebody else changed the draft: the form is wanted anew. */
  onReload?: () => void;
}

interface Missing {
  branch?: string;
  customer?: string;
  lines?: string;
}

type Intent = 'place' | 'save';

/** Order entry on one page: what, for whom, where, and at what price. */
export function PlaceOrderForm(props: PlaceOrderFormProps): ReactElement {
  const { branch: atFirst, code, hold, draft, may, onDone, onReload } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const submission = useSubmission();
  const [branch, setBranch] = useState(atFirst && may.mayDraftOrders(atFirst) ? atFirst : undefined);
  const [customer, setCustomer] = useState(props.customer);
  const [lines, setLines] = useState<DraftLine[]>(() => firstLines(code, hold, draft, format.locale));
  const [codesAtFirst] = useState(() => lines.map((line) => line.code));
  const [notes, setNotes] = useState(draft?.value.notes ?? '');
  const [checked, setChecked] = useState<Intent>();
  const [unknown, setUnknown] = useState<string>();
  const [added, setAdded] = useState('');
  const basis = useRef(draft);

  const send = useMutation({
    mutationFn: ({ intent, content }: { intent: Intent; content: DraftContent }) =>
      submission.send({ intent, branch, content }, async (key) => {
        if (!draft) {
          const how = intent === 'save' ? { draft: true } : {};
          return placeOrder({ branch: branch ?? '', ...content, ...how }, key);
        }
        const saved = await changeDraft(basis.current ?? draft, content);
        // It is saved even if it cannot be placed: what follows is a change of that.
        basis.current = saved;
        return intent === 'save' ? saved : command(saved, { kind: 'place' }, key);
      }),
    onSuccess: (order) => {
      onDone(order);
    },
  });
  const refused = fieldErrors(send.error);
  const shown = ['branch', 'customerId', 'notes', ...lines.flatMap((_, index) => fieldsOfLine(index))];
  const stale = isStale(send.error);

  // The first lines came as bare codes, from the address, a hold or a draft: their names and prices follow.
  const found = useQueries({
    queries: codesAtFirst.map((first) => itemsQuery(first, undefined)),
    combine: (answers) => answers.flatMap(({ data = [] }) => data),
  });
  const named = lines.map((line) => {
    const item = line.item ?? found.find((candidate) => candidate.code === line.code);
    return { ...line, item: item && freeForHolder(item, hold) };
  });
  const read = named.map((line) => readDraftLine(line, format.locale));
  const withVehicles = named.some(isVehicle);
  const mayPlace = branch === undefined || may.mayPlaceOrders(branch);

  function add(item: Item) {
    setUnknown(undefined);
    setAdded(item.name);
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

  useScanner((scanned) => {
    void lookUp(queries, scanned).then((meant) => {
      if ('item' in meant) add(meant.item);
      else setUnknown(scanned);
    });
  });

  const missing: Missing = {
    ...(checked && !branch ? { branch: t('common.chooseBranch') } : {}),
    ...(checked === 'place' && !customer && withVehicles ? { customer: t('orders.customerMissing') } : {}),
    ...(checked && lines.length === 0 ? { lines: t('orders.linesMissing') } : {}),
  };

  function submit(intent: Intent) {
    setChecked(intent);
    const good = read.flatMap((line) => (line.order ? [line.order] : []));
    if (!branch || good.length === 0 || good.length < lines.length || send.isPending || stale) return;
    if (intent === 'place' && !customer && withVehicles) return;
    const holdId = draft ? draft.value.holdId : hold?.status === 'ACTIVE' ? hold.id : undefined;
    const content: DraftContent = {
      ...(customer ? { customerId: customer.id } : {}),
      lines: good,
      ...(holdId ? { holdId } : {}),
      ...(notes.trim() ? { notes: notes.trim() } : {}),
    };
    send.mutate({ intent, content });
  }

  const runs = (intent: Intent) => send.isPending && send.variables.intent === intent;
  useHotkeys([['mod+Enter', () => submit(mayPlace ? 'place' : 'save')]], []);

  return (
    <div className={layout.columns}>
      <div className={layout.stack}>
        {hold && <HoldNotice hold={hold} />}
        <Panel title={t('orders.lines')}>
          <div className={layout.stack}>
            <ItemField
              branch={branch}
              error={missing.lines}
              unknown={unknown}
              cars={branch === undefined || may.maySellVehicles(branch)}
              onChoose={add}
              onUnknown={setUnknown}
            />
            <div role="status" className={classes.added}>
              {added && t('receive.scanned', { name: added })}
            </div>
            {lines.length > 0 && (
              <DraftLines
                lines={named}
                read={read}
                showErrors={checked !== undefined}
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
              allowed={may.mayDraftOrders}
              allowDeselect={false}
              disabled={draft !== undefined}
              value={branch}
              error={missing.branch ?? refused.branch}
              onChange={setBranch}
            />
            {may.maySeeCustomers && (
              <CustomerField
                value={customer}
                required={withVehicles || lines.length === 0}
                branch={branch}
                error={missing.customer ?? refused.customerId}
                onChange={setCustomer}
              />
            )}
            {!customer && lines.length > 0 && !withVehicles && (
              <p className={classes.hint}>{t('orders.counterSaleHint')}</p>
            )}
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
        <Panel title={t('orders.priceCheck')}>
          <form
            className={layout.stack}
            onSubmit={(event) => {
              event.preventDefault();
              submit(mayPlace ? 'place' : 'save');
            }}
          >
            <PriceCheck lines={read} />
            {stale ? (
              <StaleNotice {...(onReload ? { onReload } : {})} />
            ) : (
              <ProblemNotice error={send.error} shownAtFields={shown} />
            )}
            {mayPlace && (
              <Button type="submit" fullWidth size="md" loading={runs('place')} disabled={stale}>
                {draft ? t('orders.saveAndPlace') : t('orders.submit')}
              </Button>
            )}
            <Button
              type={mayPlace ? 'button' : 'submit'}
              variant={mayPlace ? 'default' : 'filled'}
              fullWidth
              loading={runs('save')}
              disabled={stale}
              {...(mayPlace ? { onClick: () => submit('save') } : {})}
            >
              {draft ? t('orders.saveChanges') : t('orders.saveDraft')}
            </Button>
            <p className={classes.hint}>{mayPlace ? t('orders.submitHint') : t('orders.draftOnlyHint')}</p>
          </form>
        </Panel>
      </div>
    </div>
  );
}
