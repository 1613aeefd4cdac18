import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '@/lib/session/session';
import { renderPart } from '@/test-render';
import { json, serve, type Received } from '@/test-server';
import { AppointmentForm } from './appointment-form';

const VIN = '1M8GDM9AXKP042788';
const branches = {
  items: [
    {
      code: 'PHL',
      name: 'Philadelphia',
      city: 'Philadelphia',
      country: 'US',
      timeZone: 'America/New_York',
      regions: [],
    },
  ],
};
const car = { vin: VIN, make: 'Ford', model: 'F-150', modelYear: 2019 };
const maria = { id: 'c1', name: 'Maria Esposito', phone: '+1 215 555 0143' };
const at = (time: string, until: string) => ({ start: `2027-03-01T${time}:00Z`, end: `2027-03-01T${until}:00Z` });

const around = {
  'GET /api/v1/branches': () => json(200, branches),
  'GET /api/v1/branches/PHL/colleagues': () => json(200, { items: [{ id: 'e2', name: 'Anna Keller', roles: [] }] }),
  'GET /api/v1/customers': () => json(200, { items: [maria] }),
  'GET /api/v1/vehicles': () => json(200, { items: [car] }),
  // 10:00 and 11:00 at the branch, which is five hours behind.
  'GET /api/v1/appointments/free-slots': () =>
    json(200, { branch: 'PHL', slots: [at('15:00', '16:00'), at('16:00', '17:00')] }),
  'POST /api/v1/appointments': ({ body }: Received) => json(201, { id: 'a1', ...(body as object) }),
};

beforeEach(() => {
  const assignments = [{ role: 'BRANCH_MANAGER' as const, branch: 'PHL' }];
  const employee = { id: 'me', name: 'Max Manager', email: 'max@dgauto.example', assignments };
  vi.spyOn(session, 'state').mockReturnValue({ status: 'signed-in', employee });
  vi.spyOn(session, 'fetch').mockImplementation((request) => fetch(request));
});

function renderForm() {
  const onBooked = vi.fn();
  renderPart(<AppointmentForm branch="PHL" day="2027-03-01" known={{}} onBooked={onBooked} />);
  return onBooked;
}

const posts = (received: Received[]) => received.filter(({ method }) => method === 'POST');
const book = () => userEvent.click(screen.getByRole('button', { name: 'Book' }));

async function chooseMariaAndTheCar() {
  await userEvent.type(await screen.findByRole('combobox', { name: /Customer/ }), 'maria');
  await userEvent.click(await screen.findByRole('option', { name: /Maria Esposito/ }));
  await userEvent.type(screen.getByRole('combobox', { name: /Vehicle/ }), 'f-150');
  await userEvent.click(await screen.findByRole('option', { name: /2019 Ford F-150/ }));
}

describe('booking an appointment', () => {
  it('takes a free slot, which is shown in the time of the branch', async () => {
    const received = serve(around);
    const onBooked = renderForm();
    await chooseMariaAndTheCar();
    await userEvent.click(await screen.findByRole('button', { name: '11:00 AM' }));
    expect(screen.getByLabelText(/^Time/)).toHaveProperty('value', '11:00');
    await book();
    await waitFor(() => expect(onBooked).toHaveBeenCalledOnce());
    expect(posts(received)[0]?.body).toEqual({
      branch: 'PHL',
      kind: 'TEST_DRIVE',
      customerId: 'c1',
      vin: VIN,
      ...slotOf('16:00', '17:00'),
    });
    expect(posts(received)[0]?.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
  });

  it('asks what is free for the car, the person and the length', async () => {
    const received = serve(around);
    renderForm();
    await chooseMariaAndTheCar();
    await userEvent.click(screen.getByRole('combobox', { name: /Employee/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Anna Keller' }));
    await waitFor(() => {
      const asked = received.filter(({ path }) => path.endsWith('/free-slots')).at(-1);
      expect(Object.fromEntries(asked?.query ?? [])).toEqual({
        branch: 'PHL',
        kind: 'TEST_DRIVE',
        vin: VIN,
        employeeId: 'e2',
        day: '2027-03-01',
        minutes: '60',
      });
    });
  });

  it('offers the next free times when somebody was faster, and takes one with a single press', async () => {
    let refused = false;
    const received = serve({
      ...around,
      'POST /api/v1/appointments': (asked: Received) => {
        if (refused) return around['POST /api/v1/appointments'](asked);
        refused = true;
        return json(409, { code: 'SLOT_TAKEN', taken: ['VEHICLE'], nextFree: [at('17:30', '18:30')] });
      },
    });
    const onBooked = renderForm();
    await chooseMariaAndTheCar();
    await userEvent.click(await screen.findByRole('button', { name: '10:00 AM' }));
    await book();
    const notice = within(await screen.findByRole('alert'));
    await userEvent.click(notice.getByRole('button', { name: 'Take Mon, Mar 1, 12:30 PM' }));
    await waitFor(() => expect(onBooked).toHaveBeenCalledOnce());
    expect(posts(received)[1]?.body).toMatchObject(at('17:30', '18:30'));
    const keys = posts(received).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(2);
  });

  it('books a walk-in with a name and a number', async () => {
    const received = serve(around);
    const onBooked = renderForm();
    await userEvent.click(await screen.findByRole('radio', { name: 'Visit' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Walk-in' }));
    await userEvent.type(screen.getByLabelText(/Customer’s name/), ' Paolo Conti ');
    await userEvent.type(screen.getByLabelText(/Phone/), '+1 215 555 0100');
    await userEvent.type(screen.getByLabelText(/^Time/), '14:30');
    await book();
    await waitFor(() => expect(onBooked).toHaveBeenCalledOnce());
    expect(posts(received)[0]?.body).toEqual({
      branch: 'PHL',
      kind: 'VISIT',
      customerName: 'Paolo Conti',
      phone: '+1 215 555 0100',
      ...slotOf('19:30', '20:00'),
    });
  });

  it('says what is missing before anything is sent', async () => {
    const received = serve(around);
    renderForm();
    await book();
    expect(await screen.findByText('Choose a customer, or book a walk-in.')).toBeTruthy();
    expect(screen.getByText('Choose a day and a time.')).toBeTruthy();
    expect(posts(received)).toEqual([]);
  });

  it('shows at the time that the branch is closed then', async () => {
    serve({
      ...around,
      'POST /api/v1/appointments': () =>
        json(422, {
          code: 'OUTSIDE_OPENING_HOURS',
          errors: [{ field: 'start', message: 'Branch PHL is not open all through that time' }],
        }),
    });
    renderForm();
    await chooseMariaAndTheCar();
    await userEvent.type(screen.getByLabelText(/^Time/), '22:00');
    await book();
    expect(await screen.findByText('Branch PHL is not open all through that time')).toBeTruthy();
    expect(screen.getByText('The branch is closed at that time.')).toBeTruthy();
  });
});

function slotOf(time: string, until: string) {
  return { start: `2027-03-01T${time}:00.000Z`, end: `2027-03-01T${until}:00.000Z` };
}
