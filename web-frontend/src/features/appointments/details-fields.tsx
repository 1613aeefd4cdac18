import { Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmployeeSelect } from '@/components/employee-select';
import layout from '@/components/layout.module.css';
import { SearchSelect } from '@/components/search-select';
import { usePermissions } from '@/lib/session/use-session';
import { customersFitting, vehiclesFitting, type AppointmentKind } from './appointment-api';
import type { Draft } from './appointment-draft';
import classes from './details-fields.module.css';

/** The fields at which a refusal is shown. */
export const DETAIL_FIELDS = ['kind', 'customerId', 'customerName', 'phone', 'employeeId', 'vin', 'notes'];

interface DetailsFieldsProps {
  draft: Draft;
  branch: string | undefined;
  kinds: readonly AppointmentKind[];
  missing: readonly string[];
  /** What the service refused, by field. */
  refused: Readonly<Record<string, string>>;
  onChange: (change: Partial<Draft>) => void;
}

/** With whom, about which car, and with which of us. */
export function DetailsFields(props: DetailsFieldsProps): ReactElement {
  const { draft, branch, kinds, missing, refused, onChange } = props;
  const { t } = useTranslation();
  const { mayBookAppointments, mayBookForOthers } = usePermissions();
  // Whoever books more than service has to do with customers.
  const maySearchCustomers = mayBookAppointments(branch, 'VISIT');
  const walkIn = draft.walkIn || !maySearchCustomers;
  return (
    <>
      <Radio.Group
        label={t('appointments.kind')}
        value={draft.kind}
        error={refused.kind}
        onChange={(kind) => onChange({ kind: kind as AppointmentKind })}
      >
        <div className={classes.kinds}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`appointmentKind.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      {maySearchCustomers && (
        <SegmentedControl
          aria-label={t('appointments.who')}
          data={[
            { value: 'known', label: t('appointments.onFile') },
            { value: 'walkIn', label: t('appointments.walkIn') },
          ]}
          value={walkIn ? 'walkIn' : 'known'}
          onChange={(who) => onChange({ walkIn: who === 'walkIn' })}
        />
      )}
      {walkIn ? (
        <div className={layout.fields}>
          <TextInput
            label={t('appointments.customerName')}
            required
            maxLength={200}
            autoComplete="off"
            value={draft.name}
            error={missing.includes('name') ? t('appointments.nameMissing') : refused.customerName}
            onChange={(event) => onChange({ name: event.currentTarget.value, walkIn: true })}
          />
          <TextInput
            label={t('customers.phone')}
            type="tel"
            maxLength={50}
            autoComplete="off"
            value={draft.phone}
            error={refused.phone}
            onChange={(event) => onChange({ phone: event.currentTarget.value, walkIn: true })}
          />
        </div>
      ) : (
        <SearchSelect
          label={t('orders.customer')}
          placeholder={t('customers.searchHint')}
          icon="user"
          none={t('customers.none')}
          required
          value={draft.customer}
          error={missing.includes('customer') ? t('appointments.customerMissing') : refused.customerId}
          show={({ id, name, phone, email }) => ({ id, name, detail: [phone, email].filter(Boolean).join(' · ') })}
          find={customersFitting}
          onChange={(customer) => onChange({ customer })}
        />
      )}
      <SearchSelect
        label={t('vehicles.vehicle')}
        placeholder={t('vehicles.searchHint')}
        icon="car"
        none={t('vehicles.none')}
        value={draft.vehicle}
        error={refused.vin}
        show={({ vin, name }) => ({ id: vin, name: name ?? vin, detail: name ? vin : undefined })}
        find={(text) => vehiclesFitting(text, draft.kind === 'SERVICE' ? undefined : branch)}
        onChange={(vehicle) => onChange({ vehicle })}
      />
      <EmployeeSelect
        label={t('common.employee')}
        placeholder={t('appointments.nobodyYet')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        at={branch && mayBookForOthers(branch) ? [branch] : []}
        value={draft.employee}
        error={refused.employeeId ?? refused.employeeName}
        onChange={(employee) => onChange({ employee })}
      />
      <Textarea
        label={t('common.notes')}
        rows={2}
        maxLength={2000}
        value={draft.notes}
        error={refused.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
    </>
  );
}
