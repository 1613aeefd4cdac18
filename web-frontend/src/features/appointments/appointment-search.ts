import { pick } from '@/lib/search-params';

export const appointmentSearch = pick(['branch', 'day', 'employeeId', 'vin', 'kind', 'status']);
export const newAppointmentSearch = pick(['branch', 'day', 'kind', 'vin', 'customerId']);
export const openingHoursSearch = pick(['branch']);
