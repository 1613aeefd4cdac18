import { ActionIcon } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { CSSProperties, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import { useFormat } from '@/lib/i18n/format';
import { minutesOf, timeOf, wallTime } from '@/lib/zoned-time';
import type { Appointment } from './appointment-api';
import { openOn, spansOf } from './opening-hours';
import type { OpeningHours } from './opening-hours-api';
import { columnOf, hoursShown, type Column, type Placed, type Span } from './week-layout';
import classes from './week-view.module.css';

interface WeekViewProps {
  /** The days to show: a whole week, or one where there is no room for more. */
  days: readonly string[];
  appointments: readonly Appointment[];
  hours: OpeningHours | undefined;
  timeZone: string;
  now?: Date;
  branch: string;
  mayBook: boolean;
}

const LANE_WIDTH = 96;

/**
 * The days of a week beside each other. Each is a list of its appointments in the order of time, for whoever listens or
 * uses the keyboard; what is drawn around it says the same to the eye.
 */
export function WeekView(props: WeekViewProps): ReactElement {
  const { days, appointments, hours, timeZone, now = new Date(), branch, mayBook } = props;
  const format = useFormat();
  const columns = days.map((day) => columnOf(day, appointments, timeZone));
  const open = days.map((day) => spansOf(openOn(hours, day)));
  const shown = hoursShown(open.flat(), columns);
  const fullHours = Array.from({ length: (shown.to - shown.from) / 60 }, (_, hour) => shown.from + hour * 60);
  const here = wallTime(now, timeZone);
  return (
    <div className={classes.scroll}>
      <div
        className={classes.week}
        style={
          {
            '--hours': fullHours.length,
            gridTemplateColumns: `56px ${columns
              .map(({ lanes }) => `minmax(${lanes * LANE_WIDTH}px, ${(lanes + 1) / 2}fr)`)
              .join(' ')}`,
          } as CSSProperties
        }
      >
        <div className={classes.axis} aria-hidden="true">
          {fullHours.map((minute) => (
            <div key={minute} className={classes.hour}>
              {format.clockHour(timeOf(minute))}
            </div>
          ))}
        </div>
        {columns.map((column, index) => (
          <Day
            key={column.day}
            column={column}
            open={open[index] ?? []}
            shown={shown}
            nowAt={column.day === here.day ? minutesOf(here.time) : undefined}
            timeZone={timeZone}
            branch={branch}
            mayBook={mayBook && column.day >= here.day}
          />
        ))}
      </div>
    </div>
  );
}

interface DayProps {
  column: Column<Appointment>;
  open: readonly Span[];
  shown: Span;
  /** The minute of the day, where it is today. */
  nowAt: number | undefined;
  timeZone: string;
  branch: string;
  mayBook: boolean;
}

function Day({ column, open, shown, nowAt, timeZone, branch, mayBook }: DayProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { day, placed, lanes } = column;
  const heading = `day-${day}`;
  const opening = open.map(({ from, to }) => format.clockRange(timeOf(from), timeOf(to)));
  const inside = ({ from, to }: Span) => ({ '--from': from - shown.from, '--to': to - shown.from }) as CSSProperties;
  return (
    <section className={classes.day} aria-labelledby={heading} data-today={nowAt !== undefined}>
      <div className={classes.head}>
        <h2 className={classes.title} id={heading}>
          <span aria-hidden="true">{format.columnDay(day)}</span>
          <span className={classes.spoken}>{format.weekday(day)}</span>
        </h2>
        {mayBook && open.length > 0 && (
          <ActionIcon
            className={classes.add}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('appointments.newOn', { day: format.weekday(day) })}
            onClick={() => void navigate({ to: '/appointments/new', search: { branch, day } })}
          >
            <Icon name="plus" size={15} />
          </ActionIcon>
        )}
        <div className={classes.opening}>
          {opening.map((period) => (
            <span key={period} className={classes.period}>
              {period}{' '}
            </span>
          ))}
          {opening.length === 0 && t('openingHours.closed')}
        </div>
      </div>
      <div className={classes.body} style={{ '--lanes': lanes } as CSSProperties}>
        {open.map((span) => (
          <div key={span.from} className={classes.open} style={inside(span)} aria-hidden="true" />
        ))}
        <div className={classes.lines} aria-hidden="true" />
        {nowAt !== undefined && nowAt >= shown.from && nowAt <= shown.to && (
          <div className={classes.now} style={inside({ from: nowAt, to: nowAt })} aria-hidden="true" />
        )}
        {placed.length === 0 && <p className={classes.spoken}>{t('appointments.noneOnDay')}</p>}
        {placed.length > 0 && (
          <ol className={classes.list} aria-label={t('appointments.onDay', { day: format.weekday(day) })}>
            {placed.map((entry) => (
              <Entry key={entry.appointment.id} entry={entry} style={inside(entry)} timeZone={timeZone} />
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}

interface EntryProps {
  entry: Placed<Appointment>;
  style: CSSProperties;
  timeZone: string;
}

function Entry({ entry, style, timeZone }: EntryProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { appointment, lane, wide, from, to } = entry;
  const { id, kind, status, customerName, vin, employee, start, end } = appointment;
  const size = to - from < 40 ? 'small' : to - from < 75 ? 'middle' : 'large';
  return (
    <li
      className={classes.entry}
      style={{ ...style, '--lane': lane, '--wide': wide } as CSSProperties}
      data-size={size}
    >
      <Link
        to="/appointments/$appointmentId"
        params={{ appointmentId: id }}
        className={classes.link}
        data-kind={kind}
        data-status={status}
      >
        <span className={classes.time}>
          {format.timeIn(start, timeZone)}
          <span className={classes.until}> – {format.timeIn(end, timeZone)}</span>
        </span>{' '}
        <span className={classes.who}>{customerName}</span>{' '}
        <span className={classes.kind}>{t(`appointmentKind.${kind}`)}</span>{' '}
        <span className={classes.what}>{[employee?.name, vin?.slice(-8)].filter(Boolean).join(' · ')}</span>{' '}
        <span className={classes.spoken}>{t(`appointmentStatus.${status}`)}</span>
      </Link>
    </li>
  );
}
