import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { en } from '@/lib/i18n/en';
import classes from './status-badge.module.css';

export type Tone = 'green' | 'amber' | 'red' | 'blue' | 'grey';
export type VehicleStatus = keyof typeof en.vehicleStatus;
export type OrderStatus = keyof typeof en.orderStatus;
export type HoldStatus = keyof typeof en.holdStatus;

const vehicleTones: Record<VehicleStatus, Tone> = {
  ORDERED: 'blue',
  IN_TRANSIT: 'blue',
  PREPARATION: 'blue',
  AVAILABLE: 'green',
  RESERVED: 'amber',
  IN_TRANSFER: 'blue',
  SOLD: 'grey',
  DELIVERED: 'grey',
  RETURNED: 'amber',
  WHOLESALED: 'grey',
  WRITTEN_OFF: 'red',
};

const orderTones: Record<OrderStatus, Tone> = {
  DRAFT: 'grey',
  PENDING: 'blue',
  CONFIRMED: 'green',
  REJECTED: 'red',
  IN_PROGRESS: 'amber',
  COMPLETED: 'grey',
  RETURNED: 'amber',
  CANCELLED: 'grey',
};

const holdTones: Record<HoldStatus, Tone> = { ACTIVE: 'amber', CONVERTED: 'green', RELEASED: 'grey', EXPIRED: 'grey' };

export function Badge({ tone, children }: { tone: Tone; children: string }): ReactElement {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}

export function VehicleStatusBadge({ status }: { status: VehicleStatus }): ReactElement {
  const { t } = useTranslation();
  return <Badge tone={vehicleTones[status] ?? 'grey'}>{t(`vehicleStatus.${status}`)}</Badge>;
}

export function OrderStatusBadge({ status }: { status: OrderStatus }): ReactElement {
  const { t } = useTranslation();
  return <Badge tone={orderTones[status] ?? 'grey'}>{t(`orderStatus.${status}`)}</Badge>;
}

export function HoldStatusBadge({ status }: { status: HoldStatus }): ReactElement {
  const { t } = useTranslation();
  return <Badge tone={holdTones[status] ?? 'grey'}>{t(`holdStatus.${status}`)}</Badge>;
}
