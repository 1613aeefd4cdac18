import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { MoneyInput } from '@/components/money-input';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { ReasonDialog } from '@/components/reason-dialog';
import { rows } from '@/lib/api/pages';
import { fieldErrors, moneyError, moneyFields } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { en } from '@/lib/i18n/en';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY, parseAmount } from '@/lib/money';
import list from './small-list.module.css';
import { addCost, cancelCost, costsQuery, type NewCost, type VehicleCost } from './vehicle-story-api';

const KINDS = Object.keys(en.costKind) as VehicleCost['kind'][];

/** What was spent on a car besides its price, for those who may see costs. */
export function CostsPanel({ vehicleId }: { vehicleId: string }): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useInfiniteQuery(costsQuery(vehicleId));
  const costs = rows(query.data?.pages);
  const [adding, dialog] = useDisclosure(false);
  const [cancelling, setCancelling] = useState<VehicleCost>();
  const refresh = () => queries.invalidateQueries({ queryKey: ['vehicles'] });
  return (
    <Panel
      title={t('costs.title')}
      flush
      actions={
        <Button size="compact-sm" variant="default" onClick={dialog.open}>
          {t('costs.add')}
        </Button>
      }
    >
      <ListState query={query} empty={costs.length === 0} icon="document" emptyTitle={t('costs.none')}>
        <ul className={list.list}>
          {costs.map((cost) => (
            <CostItem key={cost.id} cost={cost} onCancel={() => setCancelling(cost)} />
          ))}
        </ul>
        {query.hasNextPage && <LoadMore shown={costs.length} query={query} />}
      </ListState>
      <Modal
        opened={adding}
        onClose={dialog.close}
        title={t('costs.add')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <AddCostForm
          vehicleId={vehicleId}
          onDone={() => {
            void refresh();
            dialog.close();
          }}
          onCancel={dialog.close}
        />
      </Modal>
      <ReasonDialog
        opened={cancelling !== undefined}
        title={cancelling ? t('costs.cancelOf', { cost: t(`costKind.${cancelling.kind}`) }) : ''}
        danger
        submit={t('costs.cancel')}
        keep={t('costs.keep')}
        run={async (reason, key) => {
          if (cancelling) await cancelCost(vehicleId, cancelling.id, reason, key);
          await refresh();
        }}
        onClose={() => setCancelling(undefined)}
      />
    </Panel>
  );
}

function CostItem({ cost, onCancel }: { cost: VehicleCost; onCancel: () => void }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, amount, notes, by, at, cancelled } = cost;
  return (
    <li className={list.item} data-tone={cancelled && 'muted'}>
      <div className={list.line}>
        <span className={cancelled && list.struck}>
          {t(`costKind.${kind}`)} · <strong>{format.money(amount)}</strong>
        </span>
        {!cancelled && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('costs.cancelOf', { cost: `${t(`costKind.${kind}`)} ${format.money(amount)}` })}
            onClick={onCancel}
          >
            {t('costs.cancel')}
          </Button>
        )}
      </div>
      {notes && <div>{notes}</div>}
      {cancelled && <div>{t('costs.cancelled', { who: cancelled.by, reason: cancelled.reason })}</div>}
      <div className={list.aside}>
        {format.dateTime(at)} · {by}
      </div>
    </li>
  );
}

interface AddCostFormProps {
  vehicleId: string;
  onDone: () => void;
  onCancel: () => void;
}

function AddCostForm({ vehicleId, onDone, onCancel }: AddCostFormProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const submission = useSubmission();
  const [kind, setKind] = useState<VehicleCost['kind']>('PREPARATION');
  const [amount, setAmount] = useState('');
  const [notes, setNotes] = useState('');
  const [refused, setRefused] = useState(false);
  const add = useMutation({
    mutationFn: (cost: NewCost) => submission.send(cost, (key) => addCost(vehicleId, cost, key)),
    onSuccess: () => {
      onDone();
    },
  });
  const errors = fieldErrors(add.error);
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        const exact = parseAmount(amount, format.locale, DEFAULT_CURRENCY);
        setRefused(exact === undefined);
        if (exact === undefined) return;
        add.mutate({
          kind,
          amount: { amount: exact, currency: DEFAULT_CURRENCY },
          ...(notes.trim() ? { notes: notes.trim() } : {}),
        });
      }}
    >
      <ProblemNotice error={add.error} shownAtFields={['kind', 'notes', ...moneyFields('amount')]} />
      <Select
        label={t('costs.kind')}
        required
        allowDeselect={false}
        data={KINDS.map((value) => ({ value, label: t(`costKind.${value}`) }))}
        value={kind}
        error={errors.kind}
        onChange={(value) => value && setKind(value as VehicleCost['kind'])}
      />
      <MoneyInput
        label={t('costs.amount')}
        required
        currency={DEFAULT_CURRENCY}
        value={amount}
        error={refused ? t('common.notAnAmount') : moneyError(errors, 'amount')}
        onChange={setAmount}
      />
      <TextInput
        label={t('common.notes')}
        maxLength={500}
        value={notes}
        error={errors.notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <div className={layout.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t('costs.add')}
        </Button>
      </div>
    </form>
  );
}
