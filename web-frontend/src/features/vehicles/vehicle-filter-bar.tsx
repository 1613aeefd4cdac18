import { Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FacetChoice } from '@/components/facet-choice';
import bar from '@/components/filter-bar.module.css';
import { Icon } from '@/components/icons';
import { SearchField } from '@/components/search-field';
import { en } from '@/lib/i18n/en';
import { BandChoice, NumberField } from './filter-fields';
import { facetsQuery, type VehicleFilters } from './vehicle-api';
import classes from './vehicle-filter-bar.module.css';

interface VehicleFilterBarProps {
  value: VehicleFilters;
  onChange: (change: VehicleFilters) => void;
  onClear: () => void;
}

type Name = keyof VehicleFilters;

const ORDERS = Object.keys(en.vehicleSort) as (keyof typeof en.vehicleSort)[];
const BEHIND: readonly Name[] = [
  'city',
  'model',
  'condition',
  'bodyStyle',
  'fuel',
  'minPrice',
  'maxPrice',
  'minYear',
  'maxYear',
  'minOdometer',
  'maxOdometer',
  'odometerUnit',
  'forSale',
];

/** The filters of the list, each with the number of cars behind its choices; on a phone they unfold. */
export function VehicleFilterBar({ value, onChange, onClear }: VehicleFilterBarProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const behind = BEHIND.filter((name) => value[name] !== undefined).length;
  const [open, unfold] = useDisclosure(false);
  const { data: facets } = useQuery(facetsQuery(value));
  const narrowed = Object.keys(value).some((name) => name !== 'sort');
  const set = (name: Name) => (wanted: string | undefined) => onChange({ [name]: wanted });

  return (
    <search className={bar.bar} aria-label={t('vehicles.filters')}>
      <SearchField
        className={bar.search}
        label={t('vehicles.search')}
        placeholder={t('vehicles.searchHint')}
        value={value.q}
        onChange={set('q')}
      />
      <FacetChoice
        className={`${bar.field} ${classes.first}`}
        open={open}
        label={t('common.branch')}
        any={t('common.allBranches')}
        counts={facets?.branch}
        name={({ value: code, label }) => (label ? `${code} · ${label}` : code)}
        value={value.branch}
        onChange={set('branch')}
      />
      <FacetChoice
        className={`${bar.field} ${classes.first}`}
        open={open}
        label={t('vehicles.make')}
        any={t('vehicles.anyMake')}
        counts={facets?.make}
        value={value.make}
        onChange={(make) => onChange({ make, model: undefined })}
      />
      <FacetChoice
        className={`${bar.field} ${classes.first}`}
        open={open}
        label={t('common.status')}
        any={t('common.anyStatus')}
        counts={facets?.status}
        name={({ value: status }) => t(`vehicleStatus.${status as keyof typeof en.vehicleStatus}`)}
        value={value.status}
        onChange={set('status')}
      />
      <Select
        className={`${bar.field} ${classes.first}`}
        wrapperProps={{ 'data-open': open }}
        aria-label={t('vehicles.sort')}
        allowDeselect={false}
        data={ORDERS.map((order) => ({ value: order, label: t(`vehicleSort.${order}`) }))}
        value={value.sort ?? 'newest'}
        onChange={(sort) => onChange({ sort: sort === 'newest' ? undefined : (sort ?? undefined) })}
      />
      <Button
        variant="default"
        leftSection={<Icon name="filter" size={16} />}
        aria-expanded={open}
        aria-controls={id}
        aria-description={behind > 0 ? t('vehicles.filtersSet', { count: behind }) : undefined}
        onClick={unfold.toggle}
      >
        {t(open ? 'vehicles.fewerFilters' : 'vehicles.moreFilters')}
        {behind > 0 && ` (${behind})`}
      </Button>
      {narrowed && (
        <Button variant="subtle" onClick={onClear}>
          {t('common.clearFilters')}
        </Button>
      )}
      <div id={id} className={classes.more} hidden={!open}>
        {value.make && (
          <FacetChoice
            className={bar.field}
            label={t('vehicles.model')}
            any={t('vehicles.anyModel')}
            counts={facets?.model}
            value={value.model}
            onChange={set('model')}
          />
        )}
        <FacetChoice
          className={bar.field}
          label={t('vehicles.city')}
          any={t('vehicles.anyCity')}
          counts={facets?.city}
          value={value.city}
          onChange={set('city')}
        />
        <FacetChoice
          className={bar.field}
          label={t('vehicles.condition')}
          any={t('vehicles.anyCondition')}
          counts={facets?.condition}
          name={({ value: condition }) => t(`vehicleCondition.${condition as keyof typeof en.vehicleCondition}`)}
          value={value.condition}
          onChange={set('condition')}
        />
        <FacetChoice
          className={bar.field}
          label={t('vehicles.bodyStyle')}
          any={t('vehicles.anyBodyStyle')}
          counts={facets?.bodyStyle}
          value={value.bodyStyle}
          onChange={set('bodyStyle')}
        />
        <FacetChoice
          className={bar.field}
          label={t('vehicles.fuel')}
          any={t('vehicles.anyFuel')}
          counts={facets?.fuel}
          name={({ value: fuel }) => t(`fuel.${fuel as keyof typeof en.fuel}`)}
          value={value.fuel}
          onChange={set('fuel')}
        />
        <Select
          className={bar.field}
          aria-label={t('vehicles.forSale')}
          placeholder={t('vehicles.anySale')}
          clearable
          data={[
            { value: 'true', label: t('vehicles.onlyForSale') },
            { value: 'false', label: t('vehicles.onlyNotForSale') },
          ]}
          value={value.forSale ?? null}
          onChange={(forSale) => onChange({ forSale: forSale ?? undefined })}
        />
        <BandChoice
          label={t('vehicles.priceRange')}
          any={t('vehicles.anyPrice')}
          counts={facets?.price}
          kind="price"
          from={value.minPrice}
          to={value.maxPrice}
          onChange={(minPrice, maxPrice) => onChange({ minPrice, maxPrice })}
        />
        <NumberField label={t('vehicles.minPrice')} value={value.minPrice} onChange={set('minPrice')} />
        <NumberField label={t('vehicles.maxPrice')} value={value.maxPrice} onChange={set('maxPrice')} />
        <BandChoice
          label={t('vehicles.yearRange')}
          any={t('vehicles.anyYear')}
          counts={facets?.year}
          kind="year"
          from={value.minYear}
          to={value.maxYear}
          onChange={(minYear, maxYear) => onChange({ minYear, maxYear })}
        />
        <NumberField label={t('vehicles.minYear')} value={value.minYear} onChange={set('minYear')} />
        <NumberField label={t('vehicles.maxYear')} value={value.maxYear} onChange={set('maxYear')} />
        <NumberField wide label={t('vehicles.minOdometer')} value={value.minOdometer} onChange={set('minOdometer')} />
        <NumberField wide label={t('vehicles.maxOdometer')} value={value.maxOdometer} onChange={set('maxOdometer')} />
        <Select
          className={bar.narrow}
          aria-label={t('newVehicle.odometerUnit')}
          allowDeselect={false}
          data={[
            { value: 'MI', label: t('odometerUnit.MI') },
            { value: 'KM', label: t('odometerUnit.KM') },
          ]}
          value={value.odometerUnit ?? 'MI'}
          onChange={(unit) => onChange({ odometerUnit: unit === 'KM' ? unit : undefined })}
        />
      </div>
    </search>
  );
}
