import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import layout from '@/components/layout.module.css';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { StaleNotice } from '@/components/stale-notice';
import { isStale } from '@/lib/api/problem';
import { useFormat } from '@/lib/i18n/format';
import { faultsIn, MOST_PERIODS, nextPeriod, WEEKDAYS } from './opening-hours';
import { setOpeningHours, type NewOpeningHours, type Period, type TaggedOpeningHours } from './opening-hours-api';
import classes from './opening-hours-form.module.css';

interface OpeningHoursFormProps {
  tagged: TaggedOpeningHours;
  onSaved: (hours: TaggedOpeningHours) => void;
  /** Somebody else was faster: the form is wanted anew. */
  onReload: () => void;
}

interface DraftDate {
  id: string;
  date: string;
  open: Period[];
  reason: string;
}

/** The hours of every week, and the dates on which it is otherwise. */
export function OpeningHoursForm({ tagged: { value, tag }, onSaved, onReload }: OpeningHoursFormProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [week, setWeek] = useState(() =>
    WEEKDAYS.map((day) => ({ day, open: value.week.find((one) => one.day === day)?.open ?? [] })),
  );
  const [dates, setDates] = useState<DraftDate[]>(() =>
    value.exceptions.map(({ date, open, reason }) => ({ id: crypto.randomUUID(), date, open, reason: reason ?? '' })),
  );
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (hours: NewOpeningHours) => setOpeningHours(value.branch, tag, hours),
    onSuccess: onSaved,
  });
  const stale = isStale(save.error);
  const dateFault = ({ id, date }: DraftDate) => {
    if (!date) return t('openingHours.dayMissing');
    return dates.some((other) => other.id !== id && other.date === date) ? t('openingHours.dayTwice') : undefined;
  };
  const sound =
    [...week, ...dates].every(({ open }) => faultsIn(open).every((fault) => !fault)) &&
    dates.every((date) => !dateFault(date));
  const changeDate = (id: string, change: Partial<DraftDate>) =>
    setDates((before) => before.map((one) => (one.id === id ? { ...one, ...change } : one)));

  return (
    <form
      className={layout.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!sound) return;
        const exceptions = dates.map(({ date, open, reason }) => ({
          date,
          open,
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        }));
        save.mutate({ week, exceptions });
      }}
    >
      {stale ? <StaleNotice onReload={onReload} /> : <ProblemNotice error={save.error} />}
      <div className={layout.halves}>
        <Panel title={t('openingHours.week')}>
          {week.map(({ day, open }) => (
            <div key={day} role="group" aria-label={t(`weekday.${day}`)} className={classes.day}>
              <div className={classes.name}>{t(`weekday.${day}`)}</div>
              <Periods
                name={t(`weekday.${day}`)}
                value={open}
                showFaults={tried}
                onChange={(periods) =>
                  setWeek((before) => before.map((one) => (one.day === day ? { day, open: periods } : one)))
                }
              />
            </div>
          ))}
        </Panel>
        <Panel title={t('openingHours.exceptions')}>
          <p className={classes.hint}>{t('openingHours.exceptionsHint')}</p>
          {dates.length === 0 && <p className={classes.hint}>{t('openingHours.noExceptions')}</p>}
          {dates.map((one, index) => {
            const name = one.date ? format.day(one.date) : t('openingHours.newDay', { number: index + 1 });
            return (
              <div key={one.id} role="group" aria-label={name} className={classes.date}>
                <div className={classes.head}>
                  <TextInput
                    type="date"
                    label={t('openingHours.dayOf')}
                    value={one.date}
                    error={tried && dateFault(one)}
                    onChange={(event) => changeDate(one.id, { date: event.currentTarget.value })}
                  />
                  <TextInput
                    className={classes.reason}
                    label={t('openingHours.note')}
                    maxLength={100}
                    value={one.reason}
                    onChange={(event) => changeDate(one.id, { reason: event.currentTarget.value })}
                  />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={t('openingHours.removeDay', { day: name })}
                    onClick={() => setDates((before) => before.filter(({ id }) => id !== one.id))}
                  >
                    <Icon name="trash" />
                  </ActionIcon>
                </div>
                <Periods
                  name={name}
                  value={one.open}
                  showFaults={tried}
                  onChange={(open) => changeDate(one.id, { open })}
                />
              </div>
            );
          })}
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() =>
              setDates((before) => [...before, { id: crypto.randomUUID(), date: '', open: [], reason: '' }])
            }
          >
            {t('openingHours.addDay')}
          </Button>
        </Panel>
      </div>
      <div className={layout.buttons}>
        <Button type="submit" loading={save.isPending} disabled={stale}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

interface PeriodsProps {
  /** The day, for the names of the fields. */
  name: string;
  value: readonly Period[];
  showFaults: boolean;
  onChange: (periods: Period[]) => void;
}

function Periods({ name, value, showFaults, onChange }: PeriodsProps): ReactElement {
  const { t } = useTranslation();
  const faults = faultsIn(value);
  const change = (index: number, part: Partial<Period>) =>
    onChange(value.map((period, at) => (at === index ? { ...period, ...part } : period)));
  return (
    <div className={classes.periods}>
      {value.length === 0 && <span className={classes.closed}>{t('openingHours.closed')}</span>}
      {value.map(({ from, to }, index) => {
        const fault = showFaults ? faults[index] : undefined;
        return (
          <div key={index}>
            <div className={classes.period}>
              <TextInput
                type="time"
                aria-label={t('openingHours.from', { day: name })}
                value={from}
                error={fault !== undefined}
                onChange={(event) => change(index, { from: event.currentTarget.value })}
              />
              <span aria-hidden="true">–</span>
              <TextInput
                type="time"
                aria-label={t('openingHours.to', { day: name })}
                value={to}
                error={fault !== undefined}
                onChange={(event) => change(index, { to: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('openingHours.removeHours', { day: name, from, to })}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              >
                <Icon name="close" size={16} />
              </ActionIcon>
            </div>
            {fault && (
              <div className={classes.fault} role="alert">
                {t(`openingHours.${fault}`)}
              </div>
            )}
          </div>
        );
      })}
      {value.length < MOST_PERIODS && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('openingHours.addHoursOn', { day: name })}
          onClick={() => onChange([...value, nextPeriod(value)])}
        >
          {t('openingHours.addHours')}
        </Button>
      )}
    </div>
  );
}
