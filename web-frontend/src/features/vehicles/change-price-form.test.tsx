import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '@/test-render';
import { json, serve } from '@/test-server';
import { ChangePriceForm } from './change-price-dialog';
import { aVehicle } from './test-vehicle';

const vehicle = aVehicle();

async function submit(price: string) {
  const field = screen.getByLabelText(/New price/);
  await userEvent.clear(field);
  await userEvent.type(field, price);
  await userEvent.type(screen.getByLabelText(/Reason/), 'Season');
  await userEvent.click(screen.getByRole('button', { name: 'Save price' }));
}

describe('changing a price', () => {
  it('sends an exact amount for the version that was looked at', async () => {
    const received = serve({ 'PUT /api/v1/vehicles/v1/price': () => json(200, vehicle.value, { ETag: '"8"' }) });
    const onDone = vi.fn();
    renderPart(<ChangePriceForm vehicle={vehicle} onDone={onDone} />);
    await submit('5,999.9');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(received[0]?.headers.get('If-Match')).toBe('"7"');
    expect(received[0]?.body).toEqual({ listPrice: { amount: '5999.90', currency: 'USD' }, reason: 'Season' });
  });

  it('asks nobody when there is no amount', async () => {
    const received = serve({});
    renderPart(<ChangePriceForm vehicle={vehicle} onDone={vi.fn()} />);
    await submit('cheap');
    expect(await screen.findByText(/Enter an amount/)).toBeTruthy();
    expect(received).toEqual([]);
  });

  it('says that somebody else was faster', async () => {
    serve({ 'PUT /api/v1/vehicles/v1/price': () => json(412, { code: 'STALE' }) });
    const onDone = vi.fn();
    renderPart(<ChangePriceForm vehicle={vehicle} onDone={onDone} />);
    await submit('5000');
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody changed this in the meantime');
    expect(onDone).not.toHaveBeenCalled();
  });
});
