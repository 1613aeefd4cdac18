import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { session } from '@/lib/session/session';
import { renderPartWithLinks } from '@/test-render';
import { json, serve } from '@/test-server';
import type { Order } from './order-api';
import { OrderOutcome } from './order-outcome';

const VIN = '1M8GDM9AXKP042788';
const price = { amount: '9000.00', currency: 'USD' };
const order = {
  id: 'o1',
  number: 'PHL-1',
  branch: 'PHL',
  status: 'REJECTED',
  customer: { id: 'c1', name: 'Maria Esposito' },
  salesperson: { id: 'e1', name: 'Anna' },
  placedAt: '2026-03-01T10:00:00Z',
  history: [],
  lines: [
    {
      id: 'l1',
      kind: 'VEHICLE',
      vin: VIN,
      quantity: 1,
      agreedPrice: price,
      refusal: { code: 'PRICE_BELOW_FLOOR', message: 'Below the floor' },
    },
    { id: 'l2', kind: 'PRODUCT', sku: 'OIL-1', quantity: 2, agreedPrice: price, discountPercent: 5 },
  ],
} as unknown as Order;

const signedIn = () =>
  json(200, {
    accessToken: 't',
    expiresIn: 600,
    employee: { id: 'e1', name: 'Anna', email: 'a@b.c', assignments: [{ role: 'SALESPERSON', branch: 'PHL' }] },
  });
const around = {
  'POST /api/v1/auth/sign-in': signedIn,
  'POST /api/v1/auth/sign-out': () => new Response(null, { status: 204 }),
};

describe('what became of an order', () => {
  afterEach(() => session.signOut());

  it('below the floor is saved as a draft that asks for approval', async () => {
    const received = serve({ ...around, 'POST /api/v1/orders': () => json(201, { ...order, id: 'o2' }) });
    await session.signIn('a@b.c', 'secret');
    renderPartWithLinks(<OrderOutcome order={order} />);
    await userEvent.click(screen.getByRole('button', { name: 'Save as draft and ask for approval' }));
    await waitFor(() => expect(received.some(({ path }) => path.endsWith('/orders'))).toBe(true));
    expect(received.find(({ path }) => path.endsWith('/orders'))?.body).toEqual({
      branch: 'PHL',
      draft: true,
      customerId: 'c1',
      lines: [
        { vin: VIN, agreedPrice: price },
        { sku: 'OIL-1', quantity: 2, discountPercent: 5 },
      ],
      notes: 'Approval of the prices is asked for: order PHL-1 was refused, below the floor.',
    });
  });

  it('names who approved the prices of a draft', () => {
    serve(around);
    const priceApproval = { by: { id: 'm1', name: 'Marta Bianchi' }, at: '2026-03-01T10:00:00Z' };
    renderPartWithLinks(<OrderOutcome order={{ ...order, status: 'DRAFT', priceApproval }} />);
    expect(screen.getByText('Prices approved by Marta Bianchi')).toBeTruthy();
  });

  it('offers nothing to whoever may not draft', () => {
    serve(around);
    renderPartWithLinks(<OrderOutcome order={order} />);
    expect(screen.getByText(/A price is below the floor/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
