import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPartWithLinks } from '@/test-render';
import { json, serve } from '@/test-server';
import { DeleteForm } from './customer-commands';

function renderForm() {
  const onDeleted = vi.fn().mockResolvedValue(undefined);
  renderPartWithLinks(<DeleteForm id="c1" onCancel={vi.fn()} onDeleted={onDeleted} />);
  return onDeleted;
}

const remove = () => userEvent.click(screen.getByRole('button', { name: 'Delete' }));

describe('deleting a customer', () => {
  it('whom nothing refers to', async () => {
    serve({ 'DELETE /api/v1/customers/c1': () => new Response(null, { status: 204 }) });
    const onDeleted = renderForm();
    await remove();
    await waitFor(() => expect(onDeleted).toHaveBeenCalledOnce());
  });

  it('names what stands in the way', async () => {
    const refusal = { code: 'CUSTOMER_REFERRED_TO', orders: ['PHL-2026-000012'], appointments: ['a1', 'a2'] };
    serve({ 'DELETE /api/v1/customers/c1': () => json(409, refusal) });
    const onDeleted = renderForm();
    await remove();
    expect((await screen.findByRole('alert')).textContent).toContain('the data can be erased instead');
    const order = screen.getByRole('link', { name: 'Order PHL-2026-000012' });
    expect(order.getAttribute('href')).toContain('PHL-2026-000012');
    expect(screen.getByText('2 appointments')).toBeTruthy();
    expect(onDeleted).not.toHaveBeenCalled();
  });
});
