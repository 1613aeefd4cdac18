import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { HoldEndField, readHoldEnd, usualHoldEnd } from '@/components/hold-commands';
import layout from '@/components/layout.module.css';
import { Notice } from '@/components/notice';
import { ProblemNotice } from '@/components/problem-notice';
import { useRefusalText } from '@/components/refusal-text';
import { useTell } from '@/components/tell';
import { TextLink } from '@/components/text-link';
import { makeHold, refreshHolds, type NewHold } from '@/lib/api/holds';
import { fieldErrors, problemOf } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { CONTACT_FIELDS, ContactFields, NOBODY, readContact } from './contact-fields';
import { vehicleName, type Vehicle } from './vehicle-api';

interface HoldDialogProps {
  vehicle: Vehicle;
  opened: boolean;
  onClose: () => void;
}

export function HoldDialog({ vehicle, opened, onClose }: HoldDialogProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('holds.hold')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <HoldForm vehicle={vehicle} onDone={onClose} />
    </Modal>
  );
}

const FIELDS = [...CONTACT_FIELDS, 'depositNote', 'expiresAt', 'notes'];

/** Keeps a car for a customer before there is an order. */
export function HoldForm({ vehicle, onDone }: { vehicle: Vehicle; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const format = useFormat();
  const queries = useQueryClient();
  const submission = useSubmission();
  const [customer, setCustomer] = useState(NOBODY);
  const [depositNote, setDepositNote] = useState('');
  const [notes, setNotes] = useState('');
  const [until, setUntil] = useState(usualHoldEnd);
  const [untilWrong, setUntilWrong] = useState(false);

  const make = useMutation({
    mutationFn: (hold: NewHold) => submission.send(hold, (key) => makeHold(hold, key)),
    onSuccess: async ({ expiresAt }) => {
      await refreshHolds(queries);
      const values = { vehicle: vehicleName(vehicle), until: format.dateTime(expiresAt) };
      tell(t('holds.made', values));
      onDone();
    },
    // Refused, the car is not as the page shows it: somebody else has it by now.
    onError: () => void refreshHolds(queries),
  });
  const errors = fieldErrors(make.error);
  const refusal = refusalOf(make.error);

  function submit() {
    const expiresAt = readHoldEnd(until);
    setUntilWrong(expiresAt === undefined);
    if (!expiresAt) return;
    make.mutate({
      branch: vehicle.branch,
      customer: readContact(customer),
      expiresAt,
      ...(depositNote.trim() ? { depositNote: depositNote.trim() } : {}),
      ...(notes.trim() ? { notes: notes.trim() } : {}),
      lines: [{ vin: vehicle.vin }],
    });
  }

  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {refusal ? (
        <HoldRefused refusal={refusal} vehicle={vehicle} />
      ) : (
        <ProblemNotice error={make.error} shownAtFields={FIELDS} />
      )}
      <ContactFields
        value={customer}
        errors={errors}
        onChange={(change) => setCustomer((before) => ({ ...before, ...change }))}
      />
      <HoldEndField value={until} error={untilWrong ? t('holds.untilWrong') : errors.expiresAt} onChange={setUntil} />
      <TextInput
        label={t('holds.depositNote')}
        description={t('holds.depositHint')}
        maxLength={500}
        value={depositNote}
        error={errors.depositNote}
        onChange={(event) => setDepositNote(event.currentTarget.value)}
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
        <Button type="submit" loading={make.isPending}>
          {t('holds.submit')}
        </Button>
      </div>
    </form>
  );
}

interface LineRefusal {
  code?: string;
  message?: string;
  heldBy?: string;
  heldUntil?: string;
  availableAt?: { branch: string; quantity: number }[];
}

function refusalOf(error: unknown): LineRefusal | undefined {
  if (!error) return undefined;
  const { lines } = problemOf(error).body;
  return Array.isArray(lines) ? (lines[0] as LineRefusal | undefined) : undefined;
}

/** Who has the car and until when, and where cars like it stand. */
function HoldRefused({ refusal, vehicle }: { refusal: LineRefusal; vehicle: Vehicle }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useRefusalText();
  const { message, detail } = words(refusal);
  const { heldBy, heldUntil, availableAt = [] } = refusal;
  const { make, model, modelYear } = vehicle;
  const year = String(modelYear);
  return (
    <Notice tone="red" role="alert" title={message}>
      {detail && <div>{detail}</div>}
      {heldBy && !`${message} ${detail ?? ''}`.includes(heldBy) && <div>{t('orders.heldBy', { who: heldBy })}</div>}
      {heldUntil && <div>{t('holds.refusedUntil', { until: format.dateTime(heldUntil) })}</div>}
      {availableAt.length > 0 && (
        <div>
          {t('holds.likeCars')}{' '}
          {availableAt.map(({ branch, quantity }, index) => (
            <span key={branch}>
              {index > 0 && ', '}
              <TextLink
                to="/vehicles"
                search={{ branch, make, model, minYear: year, maxYear: year, status: 'AVAILABLE', forSale: 'true' }}
              >
                {t('holds.likeCarsAt', { count: quantity, branch })}
              </TextLink>
            </span>
          ))}
        </div>
      )}
    </Notice>
  );
}
