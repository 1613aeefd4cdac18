import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '@/test-render';
import { json, serve } from '@/test-server';
import type { TaggedOrder } from './order-api';
import { ReturnForm } from './return-form';

const value = {
  id: 'o1',
  number: 'PHL-1',
  lines: [
    {
      id: 'l1',
      kind: 'VEHICLE',
      vin: '1M8GDM9AXKP042788',
      description: '2019 Ford F-150',
      quantity: 1,
      returnedQuantity: 0,
    },
    { id: 'l2', kind: 'PRODUCT', sku: 'OIL-1', description: 'Engine oil', quantity: 4, returnedQuantity: 1 },
    { id: 'l3', kind: 'PRODUCT', sku: 'WIP-1', description: 'Wipers', quantity: 2, returnedQuantity: 2 },
  ],
};
const order = { value, tag: '"7"' } as TaggedOrder;
const refund = { amount: '90.20', currency: 'USD' };
const takesBack = { 'POST /api/v1/orders/o1/returns': () => json(201, { id: 'r1', refund, lines: [] }) };

function renderForm() {
  const onDone = vi.fn();
  renderPart(<ReturnForm order={order} onDone={onDone} />);
  return onDone;
}

const submit = () => userEvent.click(screen.getByRole('button', { name: 'Take back' }));
const quantity = () => screen.getByRole('textbox', { name: 'Quantity of Engine oil' });

describe('a return', () => {
  it('takes back some units of one line', async () => {
    const received = serve(takesBack);
    const onDone = renderForm();
    expect(screen.queryByText('Wipers')).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Engine oil' }));
    expect(quantity()).toHaveProperty('value', '3');
    await userEvent.clear(quantity());
    await userEvent.type(quantity(), '2');
    await userEvent.type(screen.getByLabelText(/Reason/), 'Wrong grade');
    await submit();
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(received[0]?.body).toEqual({ reason: 'Wrong grade', lines: [{ lineId: 'l2', quantity: 2 }] });
    expect(received[0]?.headers.get('If-Match')).toBe('"7"');
    expect(received[0]?.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
  });

  it('is not more than the customer still has', async () => {
    const received = serve(takesBack);
    renderForm();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Engine oil' }));
    await userEvent.clear(quantity());
    await userEvent.type(quantity(), '4');
    await userEvent.type(screen.getByLabelText(/Reason/), 'Wrong grade');
    await submit();
    expect(screen.getByText('Enter 1 to 3.')).toBeTruthy();
    expect(received).toEqual([]);
  });

  it('is of something', async () => {
    const received = serve(takesBack);
    renderForm();
    await userEvent.type(screen.getByLabelText(/Reason/), 'Wrong grade');
    await submit();
    expect(screen.getByRole('alert').textContent).toBe('Choose at least one item.');
    expect(received).toEqual([]);
  });
});
