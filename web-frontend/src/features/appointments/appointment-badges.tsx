import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '@/components/status-badge';
import type { AppointmentStatus } from './appointment-api';

const tones: Record<AppointmentStatus, Tone> = {
  REQUESTED: 'amber',
  CONFIRMED: 'green',
  DONE: 'grey',
  NO_SHOW: 'red',
  CANCELLED: 'grey',
};

export function AppointmentStatusBadge({ status }: { status: AppointmentStatus }): ReactElement {
  const { t } = useTranslation();
  return <Badge tone={tones[status] ?? 'grey'}>{t(`appointmentStatus.${status}`)}</Badge>;
}
