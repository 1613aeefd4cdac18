import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { ProblemNotice } from '@/components/problem-notice';
import { problemOf } from '@/lib/api/problem';
import { useFormat } from '@/lib/i18n/format';
import type { Slot } from './appointment-api';
import classes from './time-fields.module.css';

interface TakenNoticeProps {
  error: unknown;
  shownAtFields: readonly string[];
  timeZone: string;
  pending: boolean;
  /** Takes another slot, at once. */
  onTake: (slot: Slot) => void;
}

/** Why a time could not be had; when it is taken, with the next ones that are free, each a button. */
export function TakenNotice({
  error,
  shownAtFields,
  timeZone,
  pending,
  onTake,
}: TakenNoticeProps): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const next = nextFree(error);
  if (!next) return <ProblemNotice error={error} shownAtFields={shownAtFields} />;
  const { detail } = problemOf(error);
  return (
    <Notice tone="red" role="alert" title={t('problems.codes.SLOT_TAKEN')}>
      {detail && <div>{detail}</div>}
      {next.length > 0 ? (
        <>
          <div className={classes.label}>{t('appointments.nextFree')}</div>
          <div className={classes.slots}>
            {next.map((slot) => {
              const moment = format.momentIn(slot.start, timeZone);
              return (
                <Button
                  key={slot.start}
                  size="compact-sm"
                  variant="default"
                  disabled={pending}
                  aria-label={t('appointments.take', { moment })}
                  onClick={() => onTake(slot)}
                >
                  {moment}
                </Button>
              );
            })}
          </div>
        </>
      ) : (
        <div>{t('appointments.noneFreeSoon')}</div>
      )}
    </Notice>
  );
}

function nextFree(error: unknown): Slot[] | undefined {
  if (!error) return undefined;
  const problem = problemOf(error);
  if (problem.code !== 'SLOT_TAKEN') return undefined;
  const slots: unknown = problem.body.nextFree;
  return Array.isArray(slots) ? slots.filter(isSlot) : [];
}

function isSlot(value: unknown): value is Slot {
  const slot = value as Partial<Slot> | null;
  return typeof slot?.start === 'string' && typeof slot.end === 'string';
}
