import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormat } from '@/lib/i18n/format';
import { isDay } from '@/lib/zoned-time';
import { freeSlotsQuery, type SlotsWanted } from './appointment-api';
import { LENGTHS, timeOfSlot, type DraftTime } from './appointment-draft';
import classes from './time-fields.module.css';

/** The fields at which a refusal of the time is shown. */
export const TIME_FIELDS = ['start', 'end'];

interface TimeFieldsProps {
  value: DraftTime;
  timeZone: string;
  /** For whom a slot has to be free; nothing while that is not known. */
  wanted: Omit<SlotsWanted, 'day' | 'minutes'> | undefined;
  wrong: boolean;
  refused: Readonly<Record<string, string>>;
  onChange: (change: Partial<DraftTime>) => void;
}

/** The day and the time of an appointment, typed or taken from what is free. All times are the branch's. */
export function TimeFields({ value, timeZone, wanted, wrong, refused, onChange }: TimeFieldsProps): ReactElement {
  const { t } = useTranslation();
  const lengths = [...new Set([...LENGTHS, value.minutes])].sort((a, b) => a - b);
  const refusal = refused.start ?? refused.end;
  return (
    <>
      <div className={layout.fields}>
        <TextInput
          type="date"
          label={t('appointments.day')}
          required
          value={value.day}
          onChange={(event) => onChange({ day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('appointments.time')}
          required
          value={value.time}
          error={wrong ? t('appointments.timeMissing') : refusal}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
        <Select
          label={t('appointments.length')}
          allowDeselect={false}
          data={lengths.map((minutes) => ({
            value: String(minutes),
            label: t('appointments.minutes', { count: minutes }),
          }))}
          value={String(value.minutes)}
          onChange={(minutes) => onChange({ minutes: Number(minutes) })}
        />
      </div>
      {wanted && isDay(value.day) && (
        <FreeSlots
          value={value}
          timeZone={timeZone}
          wanted={{ ...wanted, day: value.day, minutes: value.minutes }}
          onChange={onChange}
        />
      )}
    </>
  );
}

interface FreeSlotsProps {
  value: DraftTime;
  timeZone: string;
  wanted: SlotsWanted;
  onChange: (change: Partial<DraftTime>) => void;
}

function FreeSlots({ value, timeZone, wanted, onChange }: FreeSlotsProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const query = useQuery(freeSlotsQuery(wanted));
  const slots = query.data ?? [];
  return (
    <div role="group" aria-labelledby={id}>
      <div className={classes.label} id={id}>
        {t('appointments.freeSlots')}
      </div>
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      <div role="status" className={classes.none}>
        {query.isPending && !query.isError && t('common.loading')}
        {query.data && slots.length === 0 && t('appointments.noneFree')}
      </div>
      <div className={classes.slots}>
        {slots.map((slot) => {
          const time = timeOfSlot(slot, timeZone);
          const chosen = time.time === value.time && time.minutes === value.minutes;
          return (
            <Button
              key={slot.start}
              size="compact-sm"
              variant={chosen ? 'filled' : 'default'}
              aria-pressed={chosen}
              onClick={() => onChange(time)}
            >
              {format.clock(time.time)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
