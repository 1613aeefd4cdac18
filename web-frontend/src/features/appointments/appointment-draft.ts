import type { Colleague } from '@/lib/api/colleagues';
import { instantAt, wallTime, type WallTime } from '@/lib/zoned-time';
import type {
  Appointment,
  AppointmentDetails,
  AppointmentKind,
  KnownCustomer,
  KnownVehicle,
  Slot,
} from './appointment-api';

/** Whom an appointment is with and about what, while it is being written. */
export interface Draft {
  kind: AppointmentKind;
  /** Somebody who is not on file, of whom only a name and a number are written down. */
  walkIn: boolean;
  customer: KnownCustomer | undefined;
  name: string;
  phone: string;
  employee: Colleague | undefined;
  vehicle: KnownVehicle | undefined;
  notes: string;
}

/** The day, time and length of an appointment, by the clock of its branch. */
export interface DraftTime extends WallTime {
  minutes: number;
}

export const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240] as const;
/** What is usual until something else is chosen. */
export const USUAL_MINUTES: Record<AppointmentKind, number> = { TEST_DRIVE: 60, VISIT: 30, SERVICE: 60 };

export function newDraft(known: Partial<Draft>): Draft {
  return {
    kind: 'TEST_DRIVE',
    walkIn: false,
    customer: undefined,
    name: '',
    phone: '',
    employee: undefined,
    vehicle: undefined,
    notes: '',
    ...known,
  };
}

/** What keeps a draft from being sent, by field. */
export function missingIn({ walkIn, customer, name }: Draft): ('customer' | 'name')[] {
  if (walkIn) return name.trim() ? [] : ['name'];
  return customer ? [] : ['customer'];
}

export function readDraft(draft: Draft): AppointmentDetails {
  const { kind, walkIn, customer, vehicle, employee } = draft;
  const [name, phone, notes] = [draft.name, draft.phone, draft.notes].map((text) => text.trim());
  return {
    kind,
    ...(walkIn ? { customerName: name } : { customerId: customer?.id }),
    ...(phone ? { phone } : {}),
    ...(employee ? { employeeId: employee.id, employeeName: employee.name } : {}),
    ...(vehicle ? { vin: vehicle.vin } : {}),
    ...(notes ? { notes } : {}),
  };
}

/** The instants of a chosen time; nothing while it is incomplete. */
export function slotOf({ day, time, minutes }: DraftTime, timeZone: string): Slot | undefined {
  const start = instantAt({ day, time }, timeZone);
  if (!start) return undefined;
  return { start, end: new Date(Date.parse(start) + minutes * 60_000).toISOString() };
}

export function timeOfSlot({ start, end }: Slot, timeZone: string): DraftTime {
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
  return { ...wallTime(start, timeZone), minutes };
}

export function draftOf({ kind, customerId, customerName, phone, employee, vin, notes }: Appointment): Draft {
  return newDraft({
    kind,
    walkIn: !customerId,
    customer: customerId ? { id: customerId, name: customerName } : undefined,
    name: customerId ? '' : customerName,
    phone: phone ?? '',
    employee,
    vehicle: vin ? { vin } : undefined,
    notes: notes ?? '',
  });
}
