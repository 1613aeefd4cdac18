import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { session, type Employee } from '@/lib/session/session';
import { renderPart, renderPartWithLinks } from '@/test-render';
import { json, serve } from '@/test-server';
import { ChangeFloorPrice } from './change-floor-price';
import { CorrectVin } from './correct-vin';
import { PricePanel } from './price-panels';
import { aVehicle } from './test-vehicle';
import { VehicleFacts } from './vehicle-facts';
import { VinPanel } from './vin-panel';

const RIGHT = '5XYZT3LB1EG147684';
const FLOOR = 'PUT /api/v1/vehicles/v1/floor-price';
const CORRECTION = 'POST /api/v1/vehicles/v1/vin-correction';
const DELETION = 'DELETE /api/v1/vehicles/v1';

function signInAs(role: Employee['assignments'][number]['role']) {
  const employee = { id: 'me', name: 'Max', email: 'max@dgauto.example', assignments: [{ role, branch: 'PHL' }] };
  vi.spyOn(session, 'state').mockReturnValue({ status: 'signed-in', employee });
  vi.spyOn(session, 'fetch').mockImplementation((request) => fetch(request));
}

beforeEach(() => signInAs('BRANCH_MANAGER'));

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const giveReason = () => userEvent.type(screen.getByLabelText(/Reason/), 'Misread');

async function type(label: RegExp, text: string) {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  if (text) await userEvent.type(field, text);
}

describe('changing the floor price', () => {
  const floored = aVehicle({ floorPrice: { amount: '5800.00', currency: 'USD' } });

  async function save(amount: string) {
    const onDone = vi.fn();
    renderPart(<ChangeFloorPrice vehicle={floored} onDone={onDone} />);
    await type(/Floor price/, amount);
    await giveReason();
    await press('Save the floor price');
    return onDone;
  }

  it('sends an exact amount for the version that was looked at', async () => {
    const received = serve({ [FLOOR]: () => json(200, floored.value, { ETag: '"8"' }) });
    const onDone = await save('5,500');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(received[0]?.headers.get('If-Match')).toBe('"7"');
    expect(received[0]?.body).toEqual({ floorPrice: { amount: '5500.00', currency: 'USD' }, reason: 'Misread' });
  });

  it('takes the limit away when it is left empty', async () => {
    const received = serve({ [FLOOR]: () => json(200, floored.value, { ETag: '"8"' }) });
    const onDone = await save('');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(received[0]?.body).toEqual({ reason: 'Misread' });
  });

  it('keeps what was typed when somebody else was faster', async () => {
    serve({ [FLOOR]: () => json(412, { code: 'STALE' }) });
    const onDone = await save('5500');
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody changed this in the meantime');
    expect(screen.getByLabelText(/Floor price/)).toHaveProperty('value', '5500');
    expect(onDone).not.toHaveBeenCalled();
  });

  it('is offered to those who may go below it', () => {
    serve({});
    renderPart(<PricePanel vehicle={floored} />);
    expect(screen.getByRole('button', { name: 'Change the floor price' })).toBeTruthy();
  });

  it('is not offered to a sales manager', () => {
    signInAs('SALES_MANAGER');
    renderPart(<PricePanel vehicle={floored} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('correcting a VIN', () => {
  async function correctTo(vin: string) {
    const onDone = vi.fn();
    renderPart(<CorrectVin vehicle={aVehicle()} onDone={onDone} />);
    await type(/The right VIN/, vin);
    await giveReason();
    await press('Correct');
    return onDone;
  }

  it('sends the VIN in capitals with the reason and a key', async () => {
    const received = serve({ [CORRECTION]: () => json(200, aVehicle({ vin: RIGHT }).value, { ETag: '"8"' }) });
    const onDone = await correctTo(RIGHT.toLowerCase());
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(received[0]?.body).toEqual({ vin: RIGHT, reason: 'Misread' });
    expect(received[0]?.headers.get('If-Match')).toBe('"7"');
    expect(received[0]?.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
  });

  it.each([
    ['5XYZT3LB1EG14768', /A VIN has 17 letters and digits/],
    ['1M8GDM9AXKP042788', /the VIN that the car has/],
  ])('does not send %s', async (vin, said) => {
    const received = serve({});
    await correctTo(vin);
    expect(await screen.findByText(said)).toBeTruthy();
    expect(received).toEqual([]);
  });

  it('asks to compare a VIN that its check digit does not confirm, and then accepts it', async () => {
    const received = serve({
      [CORRECTION]: ({ body }) =>
        (body as { acceptVinWarning?: boolean }).acceptVinWarning
          ? json(200, aVehicle().value, { ETag: '"8"' })
          : json(422, {
              code: 'VIN_NEEDS_ACCEPTANCE',
              errors: [{ field: 'vin', message: 'carries no valid check digit' }],
            }),
    });
    const onDone = await correctTo('WVGZZZ5NZEW069297');
    await userEvent.click(await screen.findByRole('checkbox', { name: /I compared the VIN/ }));
    await press('Correct');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(received.map(({ body }) => (body as { acceptVinWarning?: boolean }).acceptVinWarning)).toEqual([
      undefined,
      true,
    ]);
  });

  it('is not offered while an order or a hold has the car, nor to others', () => {
    serve({});
    const { unmount } = renderPart(<VinPanel vehicle={aVehicle({ status: 'SOLD' })} />);
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
    signInAs('ASSISTANT');
    renderPart(<VinPanel vehicle={aVehicle()} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('deleting a vehicle', () => {
  async function openDialog() {
    renderPartWithLinks(<VehicleFacts vehicle={aVehicle()} />);
    await press('Delete');
    return within(await screen.findByRole('dialog', { name: 'Delete 2019 Ford F-150' }));
  }

  it('says why, for the version that was looked at', async () => {
    const received = serve({ [DELETION]: () => new Response(null, { status: 204 }) });
    const dialog = await openDialog();
    await giveReason();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete the vehicle' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const asked = received.find(({ method }) => method === 'DELETE');
    expect(asked?.query.get('reason')).toBe('Misread');
    expect(asked?.headers.get('If-Match')).toBe('"7"');
  });

  it('names what refers to it', async () => {
    const detail = 'Vehicle K1 cannot be deleted, because these refer to it: order PHL-2026-000012 (ACTIVE).';
    serve({ [DELETION]: () => json(409, { code: 'VEHICLE_REFERRED_TO', detail }) });
    const dialog = await openDialog();
    await giveReason();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete the vehicle' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('order PHL-2026-000012');
    expect(screen.getByLabelText(/Reason/)).toHaveProperty('value', 'Misread');
  });

  it('is not offered to a sales manager', () => {
    serve({});
    signInAs('SALES_MANAGER');
    renderPartWithLinks(<VehicleFacts vehicle={aVehicle()} />);
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  });
});
