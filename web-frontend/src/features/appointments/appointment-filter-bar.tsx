import { Button, Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { EmployeeSelect, type ChosenEmployee } from '@/components/employee-select';
import bar from '@/components/filter-bar.module.css';
import { Icon } from '@/components/icons';
import { SearchSelect } from '@/components/search-select';
import { usePermissions } from '@/lib/session/use-session';
import { KINDS, STATUSES, vehiclesFitting, type KnownVehicle } from './appointment-api';

export interface WantedAppointments {
  branch: string;
  employeeId?: string | undefined;
  vin?: string | undefined;
  kind?: string | undefined;
  status?: string | undefined;
}

interface AppointmentFilterBarProps {
  value: WantedAppointments;
  /** With whom the appointments are that are shown. */
  met: readonly (ChosenEmployee | undefined)[];
  onChange: (change: Partial<WantedAppointments>) => void;
}

/** Narrows the week down to a branch, a person, a vehicle, a kind or a status. */
export function AppointmentFilterBar({ value, met, onChange }: AppointmentFilterBarProps): ReactElement {
  const { t } = useTranslation();
  const { mayBookAppointments, mayBookForOthers } = usePermissions();
  const clear = { 'aria-label': t('common.clear') };
  return (
    <search className={bar.bar} aria-label={t('appointments.filters')}>
      <BranchSelect
        className={bar.field}
        aria-label={t('common.branch')}
        placeholder={t('common.branch')}
        allowDeselect={false}
        allowed={(code) => mayBookAppointments(code)}
        value={value.branch}
        onChange={(branch) => branch && onChange({ branch, employeeId: undefined })}
      />
      <EmployeeSelect
        className={bar.field}
        aria-label={t('common.employee')}
        placeholder={t('common.anyEmployee')}
        clearable
        clearButtonProps={clear}
        {...(mayBookForOthers(value.branch) ? { at: [value.branch], met } : { at: [] })}
        value={value.employeeId ? { id: value.employeeId } : undefined}
        onChange={(employee) => onChange({ employeeId: employee?.id })}
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
