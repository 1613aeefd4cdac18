import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { MoneyInput } from '@/components/money-input';
import { Panel } from '@/components/panel';
import { moneyError, moneyFields } from '@/lib/api/problem';
import { en } from '@/lib/i18n/en';
import { DEFAULT_CURRENCY } from '@/lib/money';
import { COMMON_MAKES } from './makes';
import type { DraftErrors, DraftField, VehicleDraft } from './vehicle-draft';

interface VehicleFieldsProps {
  draft: VehicleDraft;
  /** What is wrong with what was typed. */
  errors: DraftErrors;
  /** What the service refused, by its names of the fields. */
  refused: Readonly<Record<string, string>>;
  /** Fields that may not be changed by this person. */
  locked?: (field: DraftField) => boolean;
  seesCosts: boolean;
  onChange: (change: Partial<VehicleDraft>) => void;
}

type PlainField = Exclude<DraftField, 'oilChangeOn' | 'oilChangeOdometer' | 'odometerUnit'>;
type ChoiceField = 'fuel' | 'transmission' | 'drivetrain' | 'condition' | 'source' | 'titleStatus';

const LONGEST: Partial<Record<DraftField, number>> = { stockNumber: 30, plate: 30, lotSpot: 30 };

/** The fields of the service that {@link VehicleFields} shows messages for. */
export const VEHICLE_FIELDS = [
  'stockNumber',
  'plate',
  'lotSpot',
  'make',
  'model',
  'trim',
  'modelYear',
  'bodyStyle',
  'fuel',
  'transmission',
  'drivetrain',
  'exteriorColor',
  'interiorColor',
  'condition',
  'source',
  'titleStatus',
  'odometer',
  'odometer.value',
  'odometer.unit',
  'knownIncidents',
  'lastOilChange',
  'lastOilChange.on',
  'lastOilChange.odometer',
  'notes',
  ...moneyFields('msrp'),
  ...moneyFields('purchaseCost'),
];

/** A car's record as fields, for a new car and for one that is edited. */
export function VehicleFields(props: VehicleFieldsProps): ReactElement {
  const { draft, errors, refused, locked = () => false, seesCosts, onChange } = props;
  const { t } = useTranslation();
  const wrong = (field: DraftField): string | undefined => {
    switch (errors[field]) {
      case 'required':
        return t('newVehicle.required');
      case 'year':
        return t('newVehicle.yearWrong');
      case 'number':
        return t('common.notANumber');
      case 'amount':
        return t('common.notAnAmount');
      case 'oilDate':
        return t('newVehicle.oilDateMissing');
      default:
        return undefined;
    }
  };
  const base = (field: DraftField, error?: string) => ({
    value: draft[field],
    error: wrong(field) ?? error ?? refused[field],
    disabled: locked(field),
  });
  const text = (field: PlainField, required = false) => ({
    ...base(field),
    label: field === 'notes' ? t('common.notes') : t(`vehicles.${field}`),
    required,
    maxLength: LONGEST[field] ?? 60,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
  });
  const long = (field: 'knownIncidents' | 'notes' | 'photos') => ({ ...text(field), maxLength: undefined, rows: 2 });
  const choice = (field: ChoiceField, data: { value: string; label: string }[], required = false) => ({
    ...base(field),
    label: t(`vehicles.${field}`),
    data,
    value: draft[field] || null,
    required,
    allowDeselect: !required,
    clearable: !required,
    ...(required ? {} : { placeholder: t('newVehicle.unknown') }),
    onChange: (value: string | null) => onChange({ [field]: value ?? '' }),
  });
  const money = (field: 'msrp' | 'purchaseCost') => ({
    ...base(field, moneyError(refused, field)),
    label: t(`vehicles.${field}`),
    currency: DEFAULT_CURRENCY,
    onChange: (value: string) => onChange({ [field]: value }),
  });
  // A link is refused by its place in the list.
  const photosRefused = Object.entries(refused).find(([field]) => field.startsWith('photos'))?.[1];

  return (
    <>
      <Panel title={t('newVehicle.car')}>
        <div className={layout.fields}>
          <Autocomplete
            {...base('make')}
            label={t('vehicles.make')}
            required
            maxLength={60}
            data={COMMON_MAKES}
            limit={12}
            onChange={(make) => onChange({ make })}
          />
          <TextInput {...text('model', true)} />
          <TextInput {...text('modelYear', true)} inputMode="numeric" maxLength={4} />
          <TextInput {...text('trim')} />
          <TextInput {...text('bodyStyle')} />
          <Select
            {...choice(
              'fuel',
              choices(en.fuel, (value) => t(`fuel.${value}`)),
            )}
          />
          <Select
            {...choice(
              'transmission',
              choices(en.transmission, (value) => t(`transmission.${value}`)),
            )}
          />
          <Select
            {...choice(
              'drivetrain',
              choices(en.drivetrain, (value) => t(`drivetrain.${value}`)),
            )}
          />
          <TextInput {...text('exteriorColor')} />
          <TextInput {...text('interiorColor')} />
        </div>
      </Panel>
      <Panel title={t('newVehicle.stock')}>
        <div className={layout.fields}>
          <TextInput {...text('stockNumber')} description={t('newVehicle.stockNumberHint')} />
          <TextInput {...text('plate')} />
          <TextInput {...text('lotSpot')} />
          <Select
            {...choice(
              'source',
              choices(en.vehicleSource, (value) => t(`vehicleSource.${value}`)),
              true,
            )}
          />
          <MoneyInput {...money('msrp')} />
          {seesCosts && <MoneyInput {...money('purchaseCost')} />}
        </div>
      </Panel>
      <Panel title={t('newVehicle.history')}>
        <div className={layout.stack}>
          <div className={layout.fields}>
            <Select
              {...choice(
                'condition',
                choices(en.vehicleCondition, (value) => t(`vehicleCondition.${value}`)),
                true,
              )}
            />
            <TextInput
              {...text('odometer', true)}
              error={wrong('odometer') ?? refused['odometer.value'] ?? refused.odometer}
              inputMode="numeric"
              maxLength={7}
            />
            <Select
              {...base('odometerUnit', refused['odometer.unit'])}
              label={t('newVehicle.odometerUnit')}
              allowDeselect={false}
              data={choices(en.odometerUnit, (value) => t(`odometerUnit.${value}`))}
              onChange={(odometerUnit) => odometerUnit && onChange({ odometerUnit })}
            />
            <Select
              {...choice(
                'titleStatus',
                choices(en.titleStatus, (value) => t(`titleStatus.${value}`)),
                true,
              )}
            />
            <TextInput
              {...base('oilChangeOn', refused['lastOilChange.on'] ?? refused.lastOilChange)}
              label={t('newVehicle.oilChangeOn')}
              type="date"
              onChange={(event) => onChange({ oilChangeOn: event.currentTarget.value })}
            />
            <TextInput
              {...base('oilChangeOdometer', refused['lastOilChange.odometer'])}
              label={t('newVehicle.oilChangeOdometer')}
              inputMode="numeric"
              maxLength={7}
              onChange={(event) => onChange({ oilChangeOdometer: event.currentTarget.value })}
            />
          </div>
          <Textarea {...long('knownIncidents')} />
          <Textarea {...long('notes')} />
          <Textarea {...long('photos')} description={t('newVehicle.photosHint')} error={photosRefused} />
        </div>
      </Panel>
    </>
  );
}

function choices<K extends string>(texts: Record<K, string>, label: (value: K) => string) {
  return (Object.keys(texts) as K[]).map((value) => ({ value, label: label(value) }));
}
