import { Button, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { extendHold, refreshHolds, releaseHold, type Hold } from '@/lib/api/holds';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { daysFrom, fromLocalField, toLocalField } from '@/lib/local-time';
import { usePermissions } from '@/lib/session/use-session';
import layout from './layout.module.css';
import { ProblemNotice } from './problem-notice';
import { ReasonDialog } from './reason-dialog';
import { useTell } from './tell';

const LONGEST_DAYS = 14;
const USUAL_DAYS = 2;

/** What the signed-in employee may do with a hold that is active. */
export function HoldCommands({ hold, size = 'sm' }: { hold: Hold; size?: 'sm' | 'compact-xs' }): ReactElement | null {
  const { t } = useTranslation();
  const tell = useTell();
  const may = usePermissions();
  const queries = useQueryClient();
  const [extending, extension] = useDisclosure(false);
  const [releasing, release] = useDisclosure(false);
  if (hold.status !== 'ACTIVE') return null;
  const { number } = hold;
  const variant = size === 'sm' ? 'default' : 'subtle';
  return (
    <>
      {may.mayExtendHold(hold) && (
        <Button size={size} variant={variant} aria-label={t('holds.extendOf', { number })} onClick={extension.open}>
          {t('holds.extend')}
        </Button>
      )}
      {may.mayReleaseHold(hold) && (
        <Button size={size} variant={variant} aria-label={t('holds.releaseOf', { number })} onClick={release.open}>
          {t('holds.release')}
        </Button>
      )}
      <Modal
        opened={extending}
        onClose={extension.close}
        title={t('holds.extendOf', { number })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <ExtendForm hold={hold} onDone={extension.close} />
      </Modal>
      <ReasonDialog
        opened={releasing}
        title={t('holds.releaseOf', { number })}
        hint={t('holds.releaseHint')}
        required={false}
        danger
        submit={t('holds.release')}
        keep={t('holds.keep')}
        run={async (reason, key) => {
          await releaseHold(hold.id, reason, key);
          await refreshHolds(queries);
          tell(t('holds.released', { number }));
        }}
        onClose={release.close}
      />
    </>
  );
}

function ExtendForm({ hold, onDone }: { hold: Hold; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const format = useFormat();
  const queries = useQueryClient();
  const submission = useSubmission();
  const [until, setUntil] = useState(() => toLocalField(daysFrom(new Date(hold.expiresAt), USUAL_DAYS)));
  const [wrong, setWrong] = useState(false);
  const extend = useMutation({
    mutationFn: (wanted: string) => submission.send(wanted, (key) => extendHold(hold.id, wanted, key)),
    onSuccess: async ({ number, expiresAt }) => {
      await refreshHolds(queries);
      tell(t('holds.extended', { number, until: format.dateTime(expiresAt) }));
      onDone();
    },
    onError: () => void refreshHolds(queries),
  });
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = readHoldEnd(until);
        setWrong(wanted === undefined);
        if (wanted) extend.mutate(wanted);
      }}
    >
      <ProblemNotice error={extend.error} shownAtFields={['until']} />
      <HoldEndField
        value={until}
        error={wrong ? t('holds.untilWrong') : fieldErrors(extend.error).until}
        onChange={setUntil}
      />
      <div className={layout.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={extend.isPending}>
          {t('holds.extend')}
        </Button>
      </div>
    </form>
  );
}

interface HoldEndFieldProps {
  value: string;
  error?: string | undefined;
  onChange: (typed: string) => void;
}

/** Until when something is held: two days from now unless somebody says otherwise, and never longer than the group allows. */
export function HoldEndField({ value, error, onChange }: HoldEndFieldProps): ReactElement {
  const { t } = useTranslation();
  const [now] = useState(() => new Date());
  return (
    <TextInput
      type="datetime-local"
      label={t('holds.until')}
      description={t('holds.untilHint')}
      required
      min={toLocalField(now)}
      max={toLocalField(daysFrom(now, LONGEST_DAYS))}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function usualHoldEnd(): string {
  return toLocalField(daysFrom(new Date(), USUAL_DAYS));
}

/** The instant at which a hold is to end; nothing when it is past or too far away. */
export function readHoldEnd(typed: string): string | undefined {
  const moment = fromLocalField(typed);
  const now = new Date();
  if (!moment || moment <= now || moment > daysFrom(now, LONGEST_DAYS)) return undefined;
  return moment.toISOString();
}
