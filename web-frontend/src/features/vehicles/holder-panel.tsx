import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/facts';
import { HoldCommands } from '@/components/hold-commands';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { ButtonLink, TextLink } from '@/components/text-link';
import { holdQuery } from '@/lib/api/holds';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import list from './small-list.module.css';
import type { Vehicle } from './vehicle-api';

interface HolderPanelProps {
  vehicle: Vehicle;
  holder: NonNullable<Vehicle['heldBy']>;
}

/** Which order or hold has a car, whose it is and until when. */
export function HolderPanel({ vehicle, holder }: HolderPanelProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { orderId, holdId } = holder;
  return (
    <Panel title={t('vehicles.heldBy')}>
      <Facts
        items={[
          [t('vehicles.salesperson'), holder.salesperson],
          orderId
            ? [
                t('orders.order'),
                <TextLink key="order" to="/orders/$orderId" params={{ orderId }}>
                  {holder.reference}
                </TextLink>,
              ]
            : [
                t('vehicles.hold'),
                <TextLink key="hold" to="/holds" search={{ vehicleId: vehicle.id }}>
                  {holder.reference}
                </TextLink>,
              ],
          [t('vehicles.since'), format.dateTime(holder.since)],
          [t('vehicles.until'), holder.until && format.dateTime(holder.until)],
        ]}
      />
      {holdId && <HoldOfVehicle vehicle={vehicle} holdId={holdId} />}
    </Panel>
  );
}

function HoldOfVehicle({ vehicle, holdId }: { vehicle: Vehicle; holdId: string }): ReactElement | null {
  const { t } = useTranslation();
  const { mayPlaceOrders } = usePermissions();
  const { data: hold, error, refetch } = useQuery(holdQuery(holdId));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!hold) return null;
  const { customer, depositNote, notes } = hold;
  return (
    <>
      <div className={list.below}>
        <Facts
          items={[
            [t('holds.customer'), customer?.name],
            [t('holds.phone'), customer?.phone],
            [t('holds.email'), customer?.email],
            [t('holds.depositNote'), depositNote],
            [t('common.notes'), notes],
          ]}
        />
      </div>
      <div className={list.buttons}>
        {hold.status === 'ACTIVE' && mayPlaceOrders(vehicle.branch) && (
          <ButtonLink to="/orders/new" search={{ vin: vehicle.vin, branch: vehicle.branch, holdId }}>
            {t('holds.order')}
          </ButtonLink>
        )}
        <HoldCommands hold={hold} />
      </div>
    </>
  );
}
