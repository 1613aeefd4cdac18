import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '@/test-render';
import { json, serve } from '@/test-server';
import { AdjustForm } from './adjust-form';

const level = {
  sku: 'OIL-1',
  productName: 'Engine oil',
  branch: 'PHL',
  onHand: 20,
  reserved: 2,
  incoming: 0,
  available: 18,
};

function renderForm() {
  const received = serve({ 'POST /api/v1/stock-adjustments': () => json(201, level) });
  const onDone = vi.fn();
  renderPart(<AdjustForm level={level} onDone={onDone} />);
  return { received, onDone };
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Adjust' }));

describe('adjusting a level', () => {
  it('to what was counted shows what was there before, asks why, and sends the count alone', async () => {
    const { received, onDone } = renderForm();
    expect(screen.getByText('On hand before: 20 units.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/^Counted/), '18');
    expect(screen.getByText('On hand: 20 → 18 (-2)')).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/Why does it differ/), 'Damaged in the store');
    await send();
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(received[0]?.body).toEqual({
      branch: 'PHL',
      sku: 'OIL-1',
      reason: 'Damaged in the store',
      countedOnHand: 18,
    });
  });

  it('by a change sends the change alone', async () => {
    const { received, onDone } = renderForm();
    await userEvent.click(screen.getByLabelText('By a change'));
    await userEvent.type(screen.getByLabelText(/^Change/), '+3');
    await userEvent.type(screen.getByLabelText(/Why does it differ/), 'Found');
    await send();
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(received[0]?.body).toEqual({ branch: 'PHL', sku: 'OIL-1', reason: 'Found', change: 3 });
  });

  it('asks nobody while the number is none', async () => {
    const { received } = renderForm();
    await userEvent.type(screen.getByLabelText(/^Counted/), '-4');
    await userEvent.type(screen.getByLabelText(/Why does it differ/), 'x');
    await send();
    expect(screen.getByText('Enter a whole number.')).toBeTruthy();
    expect(received).toEqual([]);
  });
});
