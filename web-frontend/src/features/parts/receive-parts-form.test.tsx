import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '@/test-render';
import { branches, json, serve } from '@/test-server';
import { ReceivePartsForm } from './receive-parts-form';

const around = {
  'GET /api/v1/branches': () => json(200, branches),
  'GET /api/v1/products': () => json(200, { items: [] }),
};
const line = (number: number) => within(screen.getByRole('group', { name: `Line ${number}` }));

function renderForm(onReceived = vi.fn()) {
  renderPart(
    <ReceivePartsForm branch="PHL" sku="OIL-1" mayReceive={(code) => code === 'PHL'} onReceived={onReceived} />,
  );
  return onReceived;
}

async function fillTwoLines() {
  await userEvent.clear(line(1).getByLabelText(/Quantity/));
  await userEvent.type(line(1).getByLabelText(/Quantity/), '12');
  await userEvent.type(line(1).getByLabelText(/Unit cost/), '4.5');
  await userEvent.click(screen.getByRole('button', { name: 'Add a line' }));
  await userEvent.type(line(2).getByRole('combobox', { name: /SKU/ }), 'PAD-2');
}

describe('receiving parts', () => {
  it('books all lines in one request', async () => {
    const received = serve({
      ...around,
      'POST /api/v1/stock-receipts': () => json(201, { branch: 'PHL', levels: [] }),
    });
    const onReceived = renderForm();
    await fillTwoLines();
    await userEvent.click(screen.getByRole('button', { name: 'Receive' }));
    await waitFor(() => expect(onReceived).toHaveBeenCalledOnce());
    const receipt = received.find(({ method }) => method === 'POST');
    expect(receipt?.body).toEqual({
      branch: 'PHL',
      lines: [
        { sku: 'OIL-1', quantity: 12, unitCost: { amount: '4.50', currency: 'USD' } },
        { sku: 'PAD-2', quantity: 1 },
      ],
    });
    expect(receipt?.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
  });

  it('shows a refused line at its field', async () => {
    serve({
      ...around,
      'POST /api/v1/stock-receipts': () =>
        json(422, { code: 'INVALID', errors: [{ field: 'lines[1].sku', message: 'There is no product PAD-2' }] }),
    });
    renderForm();
    await fillTwoLines();
    await userEvent.click(screen.getByRole('button', { name: 'Receive' }));
    expect(await line(2).findByText('There is no product PAD-2')).toBeTruthy();
    expect(line(2).getByRole('combobox', { name: /SKU/ }).getAttribute('aria-invalid')).toBe('true');
  });

  it('repeats a request that got no answer under the same key', async () => {
    let answered = false;
    const received = serve({
      ...around,
      'POST /api/v1/stock-receipts': () => {
        if (answered) return json(201, { branch: 'PHL', levels: [] });
        answered = true;
        return Promise.reject(new TypeError('network'));
      },
    });
    const onReceived = renderForm();
    await userEvent.click(screen.getByRole('button', { name: 'Receive' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No connection');
    await userEvent.click(screen.getByRole('button', { name: 'Receive' }));
    await waitFor(() => expect(onReceived).toHaveBeenCalledOnce());
    const keys = received
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('sends nothing while a quantity is wrong', async () => {
    const received = serve(around);
    renderForm();
    await userEvent.clear(line(1).getByLabelText(/Quantity/));
    await userEvent.type(line(1).getByLabelText(/Quantity/), '0');
    await userEvent.click(screen.getByRole('button', { name: 'Receive' }));
    expect(line(1).getByText('Enter 1 or more.')).toBeTruthy();
    expect(received.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('adds a line for each scanned part, and one more of it when it is scanned again', async () => {
    const oil = { sku: 'OIL-1', name: 'Engine oil', barcode: '4006633123457', active: true };
    const pad = { sku: 'PAD-2', name: 'Brake pad', barcode: undefined, active: true };
    const received = serve({
      ...around,
      'GET /api/v1/products': ({ query }) =>
        json(200, { items: [oil, pad].filter((p) => [p.sku, p.barcode].includes(query.get('q') ?? '')) }),
      'POST /api/v1/stock-receipts': () => json(201, { id: 'r1', branch: 'PHL', lines: [] }),
    });
    const onReceived = renderForm();
    const scanner = screen.getByLabelText(/Scan or type a code/);
    await userEvent.type(scanner, 'PAD-2{Enter}4006633123457{Enter}PAD-2{Enter}');
    await waitFor(() => expect(line(2).getByLabelText(/Quantity/)).toHaveProperty('value', '2'));
    await userEvent.type(scanner, 'NOPE{Enter}');
    expect(await screen.findByText(/no part with the SKU or barcode “NOPE”/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Receive' }));
    await waitFor(() => expect(onReceived).toHaveBeenCalledOnce());
    expect(received.find(({ method }) => method === 'POST')?.body).toEqual({
      branch: 'PHL',
      lines: [
        { sku: 'OIL-1', quantity: 2 },
        { sku: 'PAD-2', quantity: 2 },
      ],
    });
  });
});
