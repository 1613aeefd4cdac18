import { Button, Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import bar from '@/components/filter-bar.module.css';
import { Icon } from '@/components/icons';
import { SearchSelect } from '@/components/search-select';
import { KINDS, STATUSES, vehiclesFitting, type KnownVehicle } from './appointment-api';
import type { Colleague } from './colleague-api';
import { EmployeeSelect } from './employee-select';

export interface WantedAppointments {
  branch?: string | undefined;
  employeeId?: string | undefined;
  vin?: string | undefined;
  kind?: string | undefined;
  status?: string | undefined;
}

interface AppointmentFilterBarProps {
  value: WantedAppointments;
  colleagues: readonly Colleague[];
  onChange: (change: WantedAppointments) => void;
}

/** Narrows the week down to a branch, a person, a vehicle, a kind or a status. */
export function AppointmentFilterBar({ value, colleagues, onChange }: AppointmentFilterBarProps): ReactElement {
  const { t } = useTranslation();
  const clear = { 'aria-label': t('common.clear') };
  return (
    <search className={bar.bar} aria-label={t('appointments.filters')}>
      <BranchSelect
        className={bar.field}
        aria-label={t('common.branch')}
        placeholder={t('common.branch')}
        allowDeselect={false}
        value={value.branch}
        onChange={(branch) => onChange({ branch, employeeId: undefined })}
      />
      <EmployeeSelect
        className={bar.field}
        aria-label={t('appointments.employee')}
        placeholder={t('appointments.anyEmployee')}
        clearable
        clearButtonProps={clear}
        colleagues={colleagues}
        value={value.employeeId}
        onChange={(employeeId) => onChange({ employeeId })}
      />
      <Select
        className={bar.field}
        aria-label={t('appointments.kind')}
        placeholder={t('appointments.anyKind')}
        clearable
        clearButtonProps={clear}
        data={KINDS.map((kind) => ({ value: kind, label: t(`appointmentKind.${kind}`) }))}
        value={value.kind ?? null}
        onChange={(kind) => onChange({ kind: kind ?? undefined })}
      />
      <Select
        className={bar.field}
        aria-label={t('common.status')}
        allowDeselect={false}
        data={[
          { value: 'current', label: t('appointments.notCancelled') },
          { value: 'all', label: t('common.anyStatus') },
          ...STATUSES.map((status) => ({ value: status, label: t(`appointmentStatus.${status}`) })),
        ]}
        value={value.status ?? 'current'}
        onChange={(status) => onChange({ status: status === 'current' || status === null ? undefined : status })}
      />
      {value.vin ? (
        <Button
          variant="default"
          rightSection={<Icon name="close" size={14} />}
          aria-label={t('appointments.allVehicles', { vin: value.vin })}
          onClick={() => onChange({ vin: undefined })}
        >
          {value.vin}
        </Button>
      ) : (
        <SearchSelect<KnownVehicle>
          className={bar.field ?? ''}
          label={t('vehicles.vehicle')}
          labelHidden
          placeholder={t('appointments.anyVehicle')}
          icon="car"
          none={t('vehicles.none')}
          value={undefined}
          show={({ vin, name }) => ({ id: vin, name: name ?? vin, detail: name ? vin : undefined })}
          find={(text) => vehiclesFitting(text, undefined)}
          onChange={(vehicle) => onChange({ vin: vehicle?.vin })}
        />
      )}
    </search>
  );
}
