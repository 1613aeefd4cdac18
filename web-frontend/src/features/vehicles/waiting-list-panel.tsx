import { Button, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import layout from '@/components/layout.module.css';
import { ListState } from '@/components/list-state';
import { LoadMore } from '@/components/load-more';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { Badge } from '@/components/status-badge';
import { useTell } from '@/components/tell';
import { refreshHolds } from '@/lib/api/holds';
import { rows } from '@/lib/api/pages';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { CONTACT_FIELDS, ContactFields, NOBODY, readContact } from './contact-fields';
import list from './small-list.module.css';
import { vehicleName, type Vehicle } from './vehicle-api';
import {
  addToWaitingList,
  waitingListQuery,
  withdraw,
  type NewWaitingListEntry,
  type WaitingListEntry,
} from './waiting-list-api';

/** The customers who want a car that somebody else has; shown while it is reserved or anybody waits. */
export function WaitingListPanel({ vehicle }: { vehicle: Vehicle }): ReactElement | null {
  const { t } = useTranslation();
  const { mayMakeHolds } = usePermissions();
  const query = useInfiniteQuery(waitingListQuery(vehicle.id));
  const entries = rows(query.data?.pages).filter(({ status }) => status !== 'WITHDRAWN');
  const [adding, dialog] = useDisclosure(false);
  const reserved = vehicle.status === 'RESERVED';
  if (!reserved && entries.length === 0) return null;
  return (
    <Panel
      title={t('waiting.title')}
      flush
      actions={
        reserved &&
        mayMakeHolds(vehicle.branch) && (
          <Button size="compact-sm" variant="default" onClick={dialog.open}>
            {t('waiting.add')}
          </Button>
        )
      }
    >
      <ListState
        query={query}
        empty={entries.length === 0}
        icon="user"
        emptyTitle={t('waiting.none')}
        emptyHint={t('waiting.hint')}
      >
        <ol className={list.list}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
        {query.hasNextPage && <LoadMore shown={entries.length} query={query} />}
      </ListState>
      <Modal
        opened={adding}
        onClose={dialog.close}
        title={t('waiting.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <AddForm vehicle={vehicle} onDone={dialog.close} />
      </Modal>
    </Panel>
  );
}

function Entry({ entry }: { entry: WaitingListEntry }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { mayWithdraw } = usePermissions();
  const queries = useQueryClient();
  const notifyProblem = useNotifyProblem();
  const submission = useSubmission();
  const takeOff = useMutation({
    mutationFn: () => submission.send(entry.id, (key) => withdraw(entry.id, key)),
    onError: notifyProblem,
    onSettled: () => refreshHolds(queries),
  });
  const { customer, status, addedAt, addedBy, notes } = entry;
  const name = customer?.name ?? t('waiting.hidden');
  return (
    <li className={list.item}>
      <div className={list.line}>
        <strong>{name}</strong>
        {status !== 'WAITING' && <Badge tone="amber">{t(`waitingStatus.${status}`)}</Badge>}
        {status === 'WAITING' && mayWithdraw(entry) && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('waiting.withdrawOf', { customer: name })}
            loading={takeOff.isPending}
            onClick={() => takeOff.mutate()}
          >
            {t('waiting.withdraw')}
          </Button>
        )}
      </div>
      <div>{[customer?.phone, customer?.email].filter(Boolean).join(' · ')}</div>
      {notes && <div>{notes}</div>}
      <div className={list.aside}>{t('waiting.since', { at: format.dateTime(addedAt), who: addedBy })}</div>
    </li>
  );
}

function AddForm({ vehicle, onDone }: { vehicle: Vehicle; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const queries = useQueryClient();
  const submission = useSubmission();
  const [customer, setCustomer] = useState(NOBODY);
  const [notes, setNotes] = useState('');
  const add = useMutation({
    mutationFn: (entry: NewWaitingListEntry) => submission.send(entry, (key) => addToWaitingList(entry, key)),
    onSuccess: async () => {
      await refreshHolds(queries);
      const values = { customer: customer.name.trim(), vehicle: vehicleName(vehicle) };
      tell(t('waiting.added', values));
      onDone();
    },
    onError: () => void refreshHolds(queries),
  });
  const errors = fieldErrors(add.error);
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({
          vehicleId: vehicle.id,
          customer: readContact(customer),
          ...(notes.trim() ? { notes: notes.trim() } : {}),
        });
      }}
    >
      <div>{t('waiting.hint')}</div>
      <ProblemNotice error={add.error} shownAtFields={[...CONTACT_FIELDS, 'notes']} />
      <ContactFields
        value={customer}
        errors={errors}
        onChange={(change) => setCustomer((before) => ({ ...before, ...change }))}
      />
      <Textarea
        label={t('common.notes')}
        rows={2}
        maxLength={2000}
        value={notes}
        error={errors.notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <div className={layout.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t('waiting.add')}
        </Button>
      </div>
    </form>
  );
}
