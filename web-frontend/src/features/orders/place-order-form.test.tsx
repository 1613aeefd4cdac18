import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '@/test-render';
import { branches, json, serve, type Received } from '@/test-server';
import { permissionsOf, type Role } from '@/lib/session/permissions';
import type { Hold, TaggedOrder } from './order-api';
import { PlaceOrderForm } from './place-order-form';

const VIN = '1M8GDM9AXKP042788';
const car = {
  id: 'v1',
  vin: VIN,
  stockNumber: 'K1',
  branch: 'PHL',
  make: 'Ford',
  model: 'F-150',
  modelYear: 2019,
  condition: 'USED',
  status: 'AVAILABLE',
  forSale: true,
  listPrice: { amount: '12520.00', currency: 'USD' },
};
const oil = { sku: 'OIL-1', name: 'Engine oil', price: { amount: '47.25', currency: 'USD' } };
const maria = { id: 'c1', kind: 'PRIVATE' as const, name: 'Maria Esposito' };
const fits = (value: string, { query }: Received) => value.toLowerCase().includes((query.get('q') ?? '').toLowerCase());

const around = {
  'GET /api/v1/branches': () => json(200, branches),
  'GET /api/v1/vehicles': (r: Received) => json(200, { items: fits(VIN, r) ? [car] : [] }),
  'GET /api/v1/products': (r: Received) => json(200, { items: fits('OIL-1 Engine oil', r) ? [oil] : [] }),
  'GET /api/v1/stock-levels': () => json(200, { items: [{ available: 12 }] }),
  'GET /api/v1/customers': () => json(200, { items: [maria] }),
  'POST /api/v1/customers': () => json(201, { ...maria, id: 'c2', name: 'Luigi Bruno' }),
  'POST /api/v1/orders': () => json(201, { id: 'o1' }, { ETag: '"1"' }),
  'GET /api/v1/customers/duplicates': () => json(200, { items: [] }),
};

const of = (role: Role) =>
  permissionsOf({ id: 'me', name: 'Me', email: 'me@dgauto.example', assignments: [{ role, branch: 'PHL' }] });

function renderForm(code?: string, role: Role = 'SALESPERSON') {
  const onDone = vi.fn();
  renderPart(<PlaceOrderForm branch="PHL" code={code} may={of(role)} onDone={onDone} />);
  return onDone;
}

const itemField = () => screen.getByRole('combobox', { name: 'Add a car or a part' });
const place = () => userEvent.click(screen.getByRole('button', { name: 'Place order' }));

async function chooseMaria() {
  await userEvent.type(screen.getByRole('combobox', { name: /Customer/ }), 'maria');
  await userEvent.click(await screen.findByText('Maria Esposito'));
}

describe('placing an order', () => {
  it('orders a scanned car and parts for a customer, with exact prices', async () => {
    const received = serve(around);
    const onDone = renderForm();
    await userEvent.type(itemField(), `${VIN.toLowerCase()}{Enter}`);
    expect(await screen.findByText('2019 Ford F-150')).toBeTruthy();
    await userEvent.type(itemField(), 'OIL-1{Enter}');
    const oilLine = within(await screen.findByRole('listitem', { name: 'Engine oil' }));
    await userEvent.clear(oilLine.getByLabelText('Quantity'));
    await userEvent.type(oilLine.getByLabelText('Quantity'), '3');
    await userEvent.type(oilLine.getByLabelText('Agreed price'), '45.10');
    expect(screen.getByText('$12,655.30')).toBeTruthy();
    await chooseMaria();
    await place();
    await waitFor(() => expect(onDone).toHaveBeenCalledWith({ value: { id: 'o1' }, tag: '"1"' }));
    const order = received.find(({ method, path }) => method === 'POST' && path.endsWith('/orders'));
    expect(order?.body).toEqual({
      branch: 'PHL',
      customerId: 'c1',
      lines: [{ vin: VIN }, { sku: 'OIL-1', quantity: 3, agreedPrice: { amount: '45.10', currency: 'USD' } }],
    });
    expect(order?.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
    expect(order?.headers.get('Prefer')).toBe('wait=5');
  });

  it('shows what a discount comes to while it is typed', async () => {
    const received = serve(around);
    renderForm(VIN);
    const line = within(await screen.findByRole('listitem', { name: '2019 Ford F-150' }));
    await userEvent.type(line.getByLabelText('Agreed price'), '12,000');
    await userEvent.type(line.getByLabelText('Discount'), '2.5');
    expect(line.getByLabelText('Agreed price')).toHaveProperty('value', '');
    expect(screen.getByText('−$313.00 (2.5 %)')).toBeTruthy();
    expect(screen.getAllByText('$12,207.00')).toHaveLength(2);
    await chooseMaria();
    await place();
    await waitFor(() =>
      expect(received.find(({ method, path }) => method === 'POST' && path.endsWith('/orders'))?.body).toMatchObject({
        lines: [{ vin: VIN, discountPercent: 2.5 }],
      }),
    );
  });

  it('is saved as a draft without a customer, and nothing is waited for', async () => {
    const received = serve(around);
    const onDone = renderForm(VIN, 'ASSISTANT');
    await screen.findByText('2019 Ford F-150');
    expect(screen.queryByRole('button', { name: 'Place order' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Save as draft' }));
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    const draft = received.find(({ method, path }) => method === 'POST' && path.endsWith('/orders'));
    expect(draft?.body).toEqual({ branch: 'PHL', lines: [{ vin: VIN }], draft: true });
    expect(draft?.headers.get('Prefer')).toBeNull();
  });

  it('is a counter sale where a parts clerk sells parts', async () => {
    const received = serve(around);
    renderForm(undefined, 'PARTS_CLERK');
    expect(screen.queryByRole('combobox', { name: /Customer/ })).toBeNull();
    await userEvent.type(itemField(), 'OIL-1{Enter}');
    expect(await screen.findByText('Without a customer this is a counter sale.')).toBeTruthy();
    await place();
    await waitFor(() =>
      expect(received.find(({ method, path }) => method === 'POST' && path.endsWith('/orders'))?.body).toEqual({
        branch: 'PHL',
        lines: [{ sku: 'OIL-1', quantity: 1 }],
      }),
    );
  });

  it('takes what is scanned while no field has the focus', async () => {
    serve(around);
    renderForm();
    const label = screen.getByText('Price check');
    for (const key of [...VIN, 'Enter']) fireEvent.keyDown(label, { key });
    expect(await screen.findByRole('listitem', { name: '2019 Ford F-150' })).toBeTruthy();
  });

  it('takes the known customer instead of writing him down twice', async () => {
    const received = serve({
      ...around,
      'GET /api/v1/customers/duplicates': ({ query }) =>
        json(200, {
          items: query.get('lastName') === 'Espozito' ? [{ customer: maria, because: ['NAME', 'EMAIL'] }] : [],
        }),
    });
    renderForm(VIN);
    await userEvent.type(screen.getByRole('combobox', { name: /Customer/ }), 'Maria Espozito');
    await userEvent.click(await screen.findByText('Add “Maria Espozito” as a new customer'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText(/Last name/)).toHaveProperty('value', 'Espozito');
    expect(await dialog.findByText(/Similar name, Same e-mail/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Take Maria Esposito instead' }));
    expect(await screen.findByText('Maria Esposito')).toBeTruthy();
    expect(received.some(({ method, path }) => method === 'POST' && path.endsWith('/customers'))).toBe(false);
  });

  it('changes a draft in the version that was opened, and says so when somebody else was faster', async () => {
    const received = serve({ ...around, 'PUT /api/v1/orders/o1': () => json(412, { code: 'STALE' }) });
    const onReload = vi.fn();
    const draft = {
      tag: '"4"',
      value: {
        id: 'o1',
        number: 'PHL-1',
        branch: 'PHL',
        status: 'DRAFT',
        customer: { id: 'c1', name: 'Maria Esposito' },
        salesperson: { id: 'me', name: 'Me' },
        placedAt: '2026-03-01T10:00:00Z',
        history: [],
        lines: [{ id: 'l1', kind: 'PRODUCT', sku: 'OIL-1', quantity: 2, discountPercent: 10 }],
      },
    } as unknown as TaggedOrder;
    renderPart(
      <PlaceOrderForm
        branch="PHL"
        customer={draft.value.customer}
        draft={draft}
        may={of('SALESPERSON')}
        onDone={vi.fn()}
        onReload={onReload}
      />,
    );
    expect(await screen.findByText('Engine oil')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Load as it is now' }));
    expect(onReload).toHaveBeenCalledOnce();
    const sent = received.find(({ method }) => method === 'PUT');
    expect(sent?.headers.get('If-Match')).toBe('"4"');
    expect(sent?.body).toEqual({
      customerId: 'c1',
      lines: [{ sku: 'OIL-1', quantity: 2, discountPercent: 10 }],
    });
  });

  it('begins with the car that was looked at', async () => {
    serve(around);
    renderForm(VIN);
    expect(await screen.findByText('2019 Ford F-150')).toBeTruthy();
    expect(screen.getAllByText('$12,520.00')).toHaveLength(3);
  });

  it('counts a part that is scanned twice as two, and a car as one', async () => {
    serve(around);
    renderForm();
    for (const code of ['OIL-1', 'OIL-1', VIN, VIN]) {
      await userEvent.type(itemField(), `${code}{Enter}`);
      await waitFor(() => expect(itemField()).toHaveProperty('value', ''));
    }
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByLabelText('Quantity')).toHaveProperty('value', '2');
  });

  it('adds a new customer on the spot', async () => {
    const received = serve(around);
    renderForm(VIN);
    await userEvent.click(screen.getByRole('button', { name: 'New customer' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/First name/), 'Luigi');
    await userEvent.type(dialog.getByLabelText(/Last name/), 'Bruno');
    await userEvent.click(dialog.getByRole('button', { name: 'Add customer' }));
    expect(await screen.findByText('Luigi Bruno')).toBeTruthy();
    expect(received.find(({ path, method }) => method === 'POST' && path.endsWith('/customers'))?.body).toEqual({
      kind: 'PRIVATE',
      firstName: 'Luigi',
      lastName: 'Bruno',
      branch: 'PHL',
    });
  });

  it('says what is missing before anything is sent', async () => {
    const received = serve(around);
    renderForm();
    await place();
    expect(screen.getByText('Add at least one car or part.')).toBeTruthy();
    await userEvent.type(itemField(), `${VIN}{Enter}`);
    await screen.findByText('2019 Ford F-150');
    await place();
    expect(screen.getByText('Choose or add a customer.')).toBeTruthy();
    expect(received.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('says that a code is unknown', async () => {
    serve(around);
    renderForm();
    await userEvent.type(itemField(), 'NO-SUCH{Enter}');
    expect(await screen.findByText(/no car and no part “NO-SUCH”/)).toBeTruthy();
  });

  it('shows what the service refuses at its line', async () => {
    serve({
      ...around,
      'POST /api/v1/orders': () =>
        json(422, { code: 'INVALID', errors: [{ field: 'lines[0].vin', message: 'Not a valid VIN' }] }),
    });
    renderForm(VIN);
    await screen.findByText('2019 Ford F-150');
    await chooseMaria();
    await place();
    const line = within(screen.getByRole('listitem', { name: '2019 Ford F-150' }));
    expect(await line.findByText('Not a valid VIN')).toBeTruthy();
  });

  it('takes over a hold with its car and its customer', async () => {
    const held = { ...car, status: 'RESERVED', forSale: false };
    const received = serve({ ...around, 'GET /api/v1/vehicles': () => json(200, { items: [held] }) });
    const hold: Hold = {
      id: 'h1',
      number: 'H-000012',
      branch: 'PHL',
      status: 'ACTIVE',
      madeAt: '2026-03-01T10:00:00Z',
      expiresAt: '2026-03-03T10:00:00Z',
      extensions: 0,
      heldBy: { id: 'e1', name: 'Anna Rossi' },
      lines: [{ vin: VIN, vehicleId: 'v1', description: '2019 Ford F-150', quantity: 1 }],
    };
    renderPart(
      <PlaceOrderForm branch="PHL" code={VIN} hold={hold} customer={maria} may={of('SALESPERSON')} onDone={vi.fn()} />,
    );
    expect(screen.getByText(/takes over hold H-000012/)).toBeTruthy();
    expect(await screen.findByText('2019 Ford F-150')).toBeTruthy();
    expect(screen.queryByText('Reserved')).toBeNull();
    await place();
    await waitFor(() =>
      expect(received.find(({ method, path }) => method === 'POST' && path.endsWith('/orders'))?.body).toEqual({
        branch: 'PHL',
        customerId: 'c1',
        lines: [{ vin: VIN }],
        holdId: 'h1',
      }),
    );
  });
});
