import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { Facts } from '@/components/facts';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { TextLink } from '@/components/text-link';
import { VinText } from '@/components/vin-text';
import { branchesQuery } from '@/lib/api/branches';
import { useFormat } from '@/lib/i18n/format';
import { wallTime } from '@/lib/zoned-time';
import { appointmentQuery, vehicleQuery, type TaggedAppointment } from './appointment-api';
import { AppointmentStatusBadge } from './appointment-badges';
import { AppointmentCommands } from './appointment-commands';

const route = getRouteApi('/inside/appointments/$appointmentId');

export function AppointmentPage(): ReactElement {
  const { appointmentId } = route.useParams();
  const { t } = useTranslation();
  const query = useQuery(appointmentQuery(appointmentId));
  const branches = useQuery(branchesQuery);
  if (query.isPending || branches.isPending) return <Loading />;
  if (!query.data || !branches.data) {
    return (
      <div className={layout.stack}>
        <PageHeader title={t('appointments.appointment')} back={<BackToWeek />} />
        <ProblemNotice
          error={query.error ?? branches.error}
          onRetry={() => {
            void query.refetch();
            void branches.refetch();
          }}
        />
      </div>
    );
  }
  const branch = branches.data.find(({ code }) => code === query.data.value.branch);
  return (
    <Details
      key={appointmentId}
      tagged={query.data}
      timeZone={branch?.timeZone ?? 'UTC'}
      place={branch ? `${branch.name} (${branch.code}), ${branch.city}` : query.data.value.branch}
    />
  );
}

function BackToWeek({ branch, day }: { branch?: string; day?: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <BackLink>
      <TextLink to="/appointments" search={branch && day ? { branch, day } : {}}>
        {t('appointments.title')}
      </TextLink>
    </BackLink>
  );
}

interface DetailsProps {
  tagged: TaggedAppointment;
  timeZone: string;
  place: string;
}

function Details({ tagged, timeZone, place }: DetailsProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const appointment = tagged.value;
  const { kind, status, customerName, vin, employee, start, end } = appointment;
  const { data: vehicle } = useQuery({ ...vehicleQuery(vin ?? ''), enabled: vin !== undefined });
  const { day } = wallTime(start, timeZone);
  const hours = `${format.timeIn(start, timeZone)} – ${format.timeIn(end, timeZone)}`;
  return (
    <div className={layout.stack}>
      <PageHeader
        back={<BackToWeek branch={appointment.branch} day={day} />}
        title={`${t(`appointmentKind.${kind}`)}: ${customerName}`}
        beside={<AppointmentStatusBadge status={status} />}
        description={`${format.weekday(day)}, ${hours}`}
        actions={<AppointmentCommands tagged={tagged} timeZone={timeZone} />}
      />
      {appointment.statusReason && (
        <Notice tone="grey" title={t(`appointmentStatus.${status}`)}>
          {appointment.statusReason}
        </Notice>
      )}
      <Panel title={t('appointments.details')}>
        <Facts
          items={[
            [t('appointments.day'), format.weekday(day)],
            [t('appointments.time'), hours],
            [t('appointments.timeZone'), timeZone.replaceAll('_', ' ')],
            [t('common.branch'), place],
            [t('orders.customer'), customerName],
            [t('customers.phone'), appointment.phone],
            [t('common.employee'), employee?.name],
            [t('vehicles.vehicle'), vehicle?.name],
            [t('vehicles.vin'), vin && <VinText vin={vin} copyable />],
            [t('common.notes'), appointment.notes],
            [t('appointments.bookedBy'), `${appointment.createdBy.name}, ${format.dateTime(appointment.createdAt)}`],
            [t('appointments.remindedAt'), appointment.remindedAt && format.dateTime(appointment.remindedAt)],
          ]}
        />
      </Panel>
    </div>
  );
}
