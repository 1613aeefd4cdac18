import { Button, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { ButtonLink } from '@/components/text-link';
import { branchesQuery } from '@/lib/api/branches';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { addDays, isDay, today, wallTime } from '@/lib/zoned-time';
import { weekQuery, type Appointment } from './appointment-api';
import { AppointmentFilterBar } from './appointment-filter-bar';
import classes from './appointments-page.module.css';
import { openingHoursQuery } from './opening-hours-api';
import { daysOfWeek } from './week-layout';
import { WeekView } from './week-view';

const route = getRouteApi('/inside/appointments');

/** The week of a branch, or a day of it on a phone. What is shown is in the address. */
export function AppointmentsPage(): ReactElement {
  const { t } = useTranslation();
  const { homeBranch, mayBookAppointments, maySetOpeningHours } = usePermissions();
  const wanted = route.useSearch();
  const query = useQuery(branchesQuery);
  const branches = query.data;
  const branch =
    branches?.find(({ code }) => code === (wanted.branch ?? homeBranch)) ??
    branches?.find(({ code }) => mayBookAppointments(code)) ??
    branches?.[0];
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('appointments.title')}
        description={t('appointments.description')}
        actions={
          branch && (
            <>
              {maySetOpeningHours(branch.code) && (
                <ButtonLink to="/opening-hours" search={{ branch: branch.code }} variant="default">
                  {t('openingHours.title')}
                </ButtonLink>
              )}
              {mayBookAppointments(branch.code) && (
                <ButtonLink
                  to="/appointments/new"
                  search={{ branch: branch.code, ...(wanted.day ? { day: wanted.day } : {}) }}
                  leftSection={<Icon name="plus" size={16} />}
                >
                  {t('appointments.new')}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {query.isPending && <Loading />}
      {!branches && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {branch && <Week branch={branch.code} timeZone={branch.timeZone} />}
    </div>
  );
}

interface WeekProps {
  branch: string;
  timeZone: string;
}

function Week({ branch, timeZone }: WeekProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const wanted = route.useSearch();
  const navigate = route.useNavigate();
  const { mayBookAppointments } = usePermissions();
  const narrow = useMediaQuery('(max-width: 720px)', false, { getInitialValueInEffect: false });
  const now = today(timeZone);
  const day = isDay(wanted.day) ? wanted.day : now;
  const week = daysOfWeek(day);
  const { employeeId, vin, kind } = wanted;
  const query = useQuery(weekQuery({ branch, employeeId, vin, kind, timeZone, from: week[0] ?? day }));
  const { data: hours } = useQuery(openingHoursQuery(branch));
  const appointments = (query.data?.items ?? []).filter((appointment) => fits(appointment, wanted.status));
  const days = narrow ? [day] : week;
  const shown = appointments.filter(({ start }) => days.includes(wallTime(start, timeZone).day)).length;
  const step = narrow ? 1 : 7;
  const show = (chosen: string) => void navigate({ search: (before) => ({ ...before, day: chosen }), replace: true });

  return (
    <Panel flush>
      <AppointmentFilterBar
        value={{ ...wanted, branch }}
        met={(query.data?.items ?? []).map(({ employee }) => employee)}
        onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      />
      <div className={classes.steps} role="group" aria-label={t('appointments.period')}>
        <Button
          variant="default"
          aria-label={t(narrow ? 'appointments.dayBefore' : 'appointments.weekBefore')}
          onClick={() => show(addDays(day, -step))}
        >
          <Icon name="arrowLeft" size={16} />
        </Button>
        <Button variant="default" disabled={days.includes(now) && day === now} onClick={() => show(now)}>
          {t('appointments.today')}
        </Button>
        <Button
          variant="default"
          aria-label={t(narrow ? 'appointments.dayAfter' : 'appointments.weekAfter')}
          onClick={() => show(addDays(day, step))}
        >
          <Icon name="arrowRight" size={16} />
        </Button>
        <TextInput
          type="date"
          aria-label={t('appointments.goTo')}
          value={day}
          onChange={(event) => {
            if (isDay(event.currentTarget.value)) show(event.currentTarget.value);
          }}
        />
        <span className={classes.period} role="status">
          {narrow ? format.weekday(day) : `${format.day(week[0] ?? day)} – ${format.day(week[6] ?? day)}`}
          {query.data && ` · ${t('appointments.count', { count: shown })}`}
        </span>
        <span className={classes.zone}>{t('appointments.zone', { zone: timeZone.replaceAll('_', ' ') })}</span>
      </div>
      {query.isPending && <Loading />}
      {query.isError && !query.data && (
        <div className={classes.padded}>
          <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
        </div>
      )}
      {query.data?.more && (
        <div className={classes.padded}>
          <Notice tone="amber" title={t('appointments.more')} />
        </div>
      )}
      {query.data && (
        <WeekView
          days={days}
          appointments={appointments}
          hours={hours?.value}
          timeZone={timeZone}
          branch={branch}
          mayBook={mayBookAppointments(branch)}
        />
      )}
    </Panel>
  );
}

/** Those that were cancelled take nobody's time: they are shown to whoever asks for them. */
function fits({ status }: Appointment, wanted: string | undefined): boolean {
  if (!wanted) return status !== 'CANCELLED';
  return wanted === 'all' || status === wanted;
}
