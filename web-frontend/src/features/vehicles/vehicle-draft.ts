import { DEFAULT_CURRENCY, editableAmount, parseAmount, type Money } from '@/lib/money';
import { parseQuantity } from '@/lib/quantity';
import type { Vehicle } from './vehicle-api';
import type { DecodedVin, EditedVehicle } from './vehicle-record-api';

/** A car's record while it is being written: texts as typed. */
export interface VehicleDraft {
  stockNumber: string;
  plate: string;
  lotSpot: string;
  make: string;
  model: string;
  trim: string;
  modelYear: string;
  bodyStyle: string;
  fuel: string;
  transmission: string;
  drivetrain: string;
  exteriorColor: string;
  interiorColor: string;
  condition: string;
  odometer: string;
  odometerUnit: string;
  source: string;
  titleStatus: string;
  msrp: string;
  purchaseCost: string;
  knownIncidents: string;
  oilChangeOn: string;
  oilChangeOdometer: string;
  notes: string;
  photos: string;
}

export type DraftField = keyof VehicleDraft;
export type Wrong = 'required' | 'year' | 'number' | 'amount' | 'oilDate';
export type DraftErrors = Partial<Record<DraftField, Wrong>>;

export const EMPTY_DRAFT: VehicleDraft = {
  stockNumber: '',
  plate: '',
  lotSpot: '',
  make: '',
  model: '',
  trim: '',
  modelYear: '',
  bodyStyle: '',
  fuel: '',
  transmission: '',
  drivetrain: '',
  exteriorColor: '',
  interiorColor: '',
  condition: 'USED',
  odometer: '',
  odometerUnit: 'MI',
  source: 'TRADE_IN',
  titleStatus: 'CLEAN',
  msrp: '',
  purchaseCost: '',
  knownIncidents: '',
  oilChangeOn: '',
  oilChangeOdometer: '',
  notes: '',
  photos: '',
};

/** What a technician may change while a car is in preparation. */
export const PREPARATION_FIELDS: ReadonlySet<DraftField> = new Set<DraftField>([
  'lotSpot',
  'odometer',
  'odometerUnit',
  'knownIncidents',
  'oilChangeOn',
  'oilChangeOdometer',
  'notes',
  'photos',
]);

export function draftOf(vehicle: Vehicle, locale: string): VehicleDraft {
  const money = (amount: Money | undefined) => (amount ? editableAmount(amount, locale) : '');
  return {
    stockNumber: vehicle.stockNumber,
    plate: vehicle.plate ?? '',
    lotSpot: vehicle.lotSpot ?? '',
    make: vehicle.make,
    model: vehicle.model,
    trim: vehicle.trim ?? '',
    modelYear: String(vehicle.modelYear),
    bodyStyle: vehicle.bodyStyle ?? '',
    fuel: vehicle.fuel ?? '',
    transmission: vehicle.transmission ?? '',
    drivetrain: vehicle.drivetrain ?? '',
    exteriorColor: vehicle.exteriorColor ?? '',
    interiorColor: vehicle.interiorColor ?? '',
    condition: vehicle.condition,
    odometer: String(vehicle.odometer.value),
    odometerUnit: vehicle.odometer.unit,
    source: vehicle.source,
    titleStatus: vehicle.titleStatus,
    msrp: money(vehicle.msrp),
    purchaseCost: money(vehicle.purchaseCost),
    knownIncidents: vehicle.knownIncidents ?? '',
    oilChangeOn: vehicle.lastOilChange?.on ?? '',
    oilChangeOdometer: String(vehicle.lastOilChange?.odometer ?? ''),
    notes: vehicle.notes ?? '',
    photos: vehicle.photos.join('\n'),
  };
}

// How makers write it in what a VIN stands for, by the beginning of the word.
const FUELS = [
  ['plug', 'PLUG_IN_HYBRID'],
  ['hybrid', 'HYBRID'],
  ['gasoline', 'PETROL'],
  ['petrol', 'PETROL'],
  ['diesel', 'DIESEL'],
  ['electric', 'ELECTRIC'],
  ['lpg', 'LPG'],
  ['cng', 'CNG'],
  ['hydrogen', 'HYDROGEN'],
] as const;
const TRANSMISSIONS = [
  ['manual', 'MANUAL'],
  ['semi', 'SEMI_AUTOMATIC'],
  ['auto', 'AUTOMATIC'],
  ['cvt', 'CVT'],
] as const;
const DRIVETRAINS = [
  ['fwd', 'FWD'],
  ['rwd', 'RWD'],
  ['awd', 'AWD'],
  ['4wd', 'FOUR_WD'],
  ['4x4', 'FOUR_WD'],
] as const;

function known(said: string | undefined, words: readonly (readonly [string, string])[]): string | undefined {
  const text = said?.toLowerCase();
  return text && words.find(([beginning]) => text.startsWith(beginning))?.[1];
}

/** Fills in what a VIN says; what it does not tell stays as it was typed. */
export function fillIn(draft: VehicleDraft, decoded: DecodedVin): VehicleDraft {
  return {
    ...draft,
    make: decoded.make ?? draft.make,
    model: decoded.model ?? draft.model,
    modelYear: decoded.modelYear === undefined ? draft.modelYear : String(decoded.modelYear),
    trim: decoded.trim ?? decoded.series ?? draft.trim,
    bodyStyle: decoded.bodyStyle ?? draft.bodyStyle,
    fuel: known(decoded.fuel, FUELS) ?? draft.fuel,
    transmission: known(decoded.transmission, TRANSMISSIONS) ?? draft.transmission,
    drivetrain: known(decoded.drivetrain, DRIVETRAINS) ?? draft.drivetrain,
  };
}

interface ReadDraft {
  record: EditedVehicle | undefined;
  errors: DraftErrors;
}

/** Reads a draft: the record to send, or what is wrong at which field. */
export function readDraft(draft: VehicleDraft, locale: string): ReadDraft {
  const errors: DraftErrors = {};
  const required = (field: DraftField) => {
    const text = draft[field].trim();
    if (text === '') errors[field] = 'required';
    return text;
  };
  const optional = (field: DraftField) => {
    const text = draft[field].trim();
    return text === '' ? {} : { [field]: text };
  };
  const money = (field: 'msrp' | 'purchaseCost') => {
    const amount = readMoney(draft[field], locale);
    if (amount === null) errors[field] = 'amount';
    return amount ? { [field]: amount } : {};
  };

  const modelYear = parseQuantity(draft.modelYear);
  if (modelYear === undefined || modelYear < 1900 || modelYear > 2100) errors.modelYear = 'year';
  const odometer = parseQuantity(draft.odometer);
  if (odometer === undefined) errors.odometer = 'number';
  const oilOdometer = draft.oilChangeOdometer.trim() ? parseQuantity(draft.oilChangeOdometer) : null;
  if (oilOdometer === undefined) errors.oilChangeOdometer = 'number';
  if (oilOdometer !== null && draft.oilChangeOn === '') errors.oilChangeOn = 'oilDate';
  const on = draft.oilChangeOn;

  const record = {
    make: required('make'),
    model: required('model'),
    modelYear,
    condition: draft.condition,
    source: draft.source,
    titleStatus: draft.titleStatus,
    odometer: { value: odometer, unit: draft.odometerUnit },
    ...optional('stockNumber'),
    ...optional('plate'),
    ...optional('lotSpot'),
    ...optional('trim'),
    ...optional('bodyStyle'),
    ...optional('fuel'),
    ...optional('transmission'),
    ...optional('drivetrain'),
    ...optional('exteriorColor'),
    ...optional('interiorColor'),
    ...optional('knownIncidents'),
    ...optional('notes'),
    ...money('msrp'),
    ...money('purchaseCost'),
    ...(on ? { lastOilChange: { on, ...(oilOdometer === null ? {} : { odometer: oilOdometer }) } } : {}),
    photos: draft.photos.split(/\s+/).filter(Boolean),
  };
  const good = Object.keys(errors).length === 0;
  // Each choice comes from a list of what the service knows, and every other field was read above.
  return { record: good ? (record as EditedVehicle) : undefined, errors };
}

/** An amount that may be left out: nothing when it is empty, null when it is none. */
export function readMoney(typed: string, locale: string): Money | null | undefined {
  if (typed.trim() === '') return undefined;
  const amount = parseAmount(typed, locale, DEFAULT_CURRENCY);
  return amount === undefined ? null : { amount, currency: DEFAULT_CURRENCY };
}
