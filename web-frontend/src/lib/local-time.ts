const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export function daysFrom(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY);
}

/** Full days that have passed since an instant. */
export function daysSince(instant: string, now = new Date()): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(instant).getTime()) / DAY));
}

/** An instant as a field of type `datetime-local` shows it, in the time zone of whoever looks. */
export function toLocalField(moment: Date): string {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
}

/** The instant that was chosen in a field of type `datetime-local`; nothing when it is incomplete. */
export function fromLocalField(typed: string): Date | undefined {
  const moment = new Date(typed);
  return typed === '' || Number.isNaN(moment.getTime()) ? undefined : moment;
}
