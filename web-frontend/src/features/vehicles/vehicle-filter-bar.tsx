import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import bar from '@/components/filter-bar.module.css';
import { SearchField } from '@/components/search-field';
import { en } from '@/lib/i18n/en';
import type { VehicleFilters } from './vehicle-api';
import { COMMON_MAKES } from './makes';

interface VehicleFilterBarProps {
  value: VehicleFilters;
  onChange: (change: VehicleFilters) => void;
  onClear: () => void;
}

const STATUSES = Object.keys(en.vehicleStatus) as (keyof typeof en.vehicleStatus)[];
const CONDITIONS = Object.keys(en.vehicleCondition) as (keyof typeof en.vehicleCondition)[];
const ORDERS = Object.keys(en.vehicleSort) as (keyof typeof en.vehicleSort)[];

export function VehicleFilterBar({ value, onChange, onClear }: VehicleFilterBarProps): ReactElement {
  const { t } = useTranslation();
  const narrowed = Object.keys(value).some((name) => name !== 'sort');
  return (
    <search className={bar.bar} aria-label={t('vehicles.filters')}>
      <SearchField
        className={bar.search}
        label={t('vehicles.search')}
        placeholder={t('vehicles.searchHint')}
        value={value.q}
        onChange={(q) => onChange({ q })}
      />
      <BranchSelect
        className={bar.field}
        aria-label={t('common.branch')}
        placeholder={t('common.allBranches')}
        clearable
        value={value.branch}
        onChange={(branch) => onChange({ branch })}
      />
      <MakeField value={value.make} onChange={(make) => onChange({ make })} />
      <Select
        className={bar.field}
        aria-label={t('common.status')}
        placeholder={t('common.anyStatus')}
        clearable
        data={STATUSES.map((status) => ({ value: status, label: t(`vehicleStatus.${status}`) }))}
        value={value.status ?? null}
        onChange={(status) => onChange({ status: status ?? undefined })}
      />
      <Select
        className={bar.field}
        aria-label={t('vehicles.condition')}
        placeholder={t('vehicles.anyCondition')}
        clearable
        data={CONDITIONS.map((condition) => ({ value: condition, label: t(`vehicleCondition.${condition}`) }))}
        value={value.condition ?? null}
        onChange={(condition) => onChange({ condition: condition ?? undefined })}
      />
      <NumberField
        label={t('vehicles.minPrice')}
        value={value.minPrice}
        onChange={(minPrice) => onChange({ minPrice })}
      />
      <NumberField
        label={t('vehicles.maxPrice')}
        value={value.maxPrice}
        onChange={(maxPrice) => onChange({ maxPrice })}
      />
      <NumberField label={t('vehicles.minYear')} value={value.minYear} onChange={(minYear) => onChange({ minYear })} />
      <NumberField label={t('vehicles.maxYear')} value={value.maxYear} onChange={(maxYear) => onChange({ maxYear })} />
      <Select
        className={bar.field}
        aria-label={t('vehicles.sort')}
        allowDeselect={false}
        data={ORDERS.map((order) => ({ value: order, label: t(`vehicleSort.${order}`) }))}
        value={value.sort ?? 'newest'}
        onChange={(sort) => onChange({ sort: sort === 'newest' ? undefined : (sort ?? undefined) })}
      />
      {narrowed && (
        <Button variant="subtle" onClick={onClear}>
          {t('common.clearFilters')}
        </Button>
      )}
    </search>
  );
}

interface FieldProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

// Typed text goes into the address when the field is left or Enter is pressed, not with every letter.
function useTyped(value: string | undefined, onChange: (value: string | undefined) => void) {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setTyped(value ?? '');
  }
  const commit = (text = typed) => {
    const wanted = text.trim() || undefined;
    if (wanted !== value) onChange(wanted);
  };
  return { typed, setTyped, commit };
}

function MakeField({ value, onChange }: FieldProps): ReactElement {
  const { t } = useTranslation();
  const { typed, setTyped, commit } = useTyped(value, onChange);
  return (
    <Autocomplete
      className={bar.field}
      aria-label={t('vehicles.make')}
      placeholder={t('vehicles.anyMake')}
      data={COMMON_MAKES}
      limit={12}
      clearable
      value={typed}
      onChange={setTyped}
      onClear={() => commit('')}
      onOptionSubmit={commit}
      onBlur={() => commit()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}

function NumberField({ label, value, onChange }: FieldProps & { label: string }): ReactElement {
  const { typed, setTyped, commit } = useTyped(value, onChange);
  return (
    <TextInput
      className={bar.narrow}
      aria-label={label}
      placeholder={label}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
      onBlur={() => commit()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
