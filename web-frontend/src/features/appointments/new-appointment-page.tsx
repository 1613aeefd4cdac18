import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { PageHeader } from '@/components/page-header';
import { ProblemNotice } from '@/components/problem-notice';
import { useTell } from '@/components/tell';
import { TextLink } from '@/components/text-link';
import { branchesQuery } from '@/lib/api/branches';
import { useFormat } from '@/lib/i18n/format';
import { useEmployee, usePermissions } from '@/lib/session/use-session';
import { isDay } from '@/lib/zoned-time';
import { customerQuery, KINDS, vehicleQuery } from './appointment-api';
import type { Draft } from './appointment-draft';
import { AppointmentForm } from './appointment-form';

const route = getRouteApi('/inside/appointments/new');

/** Books an appointment; a vehicle's page, a customer's page or a day of the week view say what is known already. */
export function NewAppointmentPage(): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const format = useFormat();
  const navigate = useNavigate();
  const me = useEmployee();
  const may = usePermissions();
  const { branch, day, kind, vin, customerId } = route.useSearch();
  const branches = useQuery(branchesQuery);
  const vehicle = useQuery({ ...vehicleQuery(vin ?? ''), enabled: vin !== undefined });
  const customer = useQuery({ ...customerQuery(customerId ?? ''), enabled: customerId !== undefined });
  const loading = branches.isPending || (vin && vehicle.isPending) || (customerId && customer.isPending);
  const known: Partial<Draft> = {
    ...(may.mayBookForOthers(branch ?? may.homeBranch ?? '') ? {} : { employee: { id: me.id, name: me.name } }),
    ...(isKind(kind) ? { kind } : {}),
    ...(vehicle.data ? { vehicle: vehicle.data } : {}),
    ...(customer.data ? { customer: customer.data } : {}),
  };
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('appointments.new')}
        back={
          <BackLink>
            <TextLink to="/appointments" search={branch ? { branch } : {}}>
              {t('appointments.title')}
            </TextLink>
          </BackLink>
        }
      />
      {loading ? (
        <Loading />
      ) : !branches.data ? (
        // Without the time zone of the branch no time could be named.
        <ProblemNotice error={branches.error} onRetry={() => void branches.refetch()} />
      ) : (
        <AppointmentForm
          branch={branch ?? may.homeBranch}
          day={isDay(day) ? day : undefined}
          known={known}
          onBooked={(appointment) => {
            const zone = branches.data.find(({ code }) => code === appointment.branch)?.timeZone ?? 'UTC';
            tell(t('appointments.booked', { moment: format.momentIn(appointment.start, zone) }));
            void navigate({ to: '/appointments/$appointmentId', params: { appointmentId: appointment.id } });
          }}
        />
      )}
    </div>
  );
}

function isKind(kind: string | undefined): kind is Draft['kind'] {
  return KINDS.includes(kind as Draft['kind']);
}
