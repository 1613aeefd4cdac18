import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '@/test-render';
import { json, serve } from '@/test-server';
import { EditPart } from './edit-part';

const price = { amount: '47.25', currency: 'USD' };
const oil = { sku: 'OIL-1', name: 'Engine oil', brand: 'Lubra', price, active: true };
const names = { items: [{ id: 'b1', name: 'Lubra' }] };
const around = {
  'GET /api/v1/brands': () => json(200, names),
  'GET /api/v1/categories': () => json(200, { items: [] }),
};

describe('editing a part', () => {
  it('keeps what was typed when somebody else was faster, and changes their version after loading it', async () => {
    const theirs = { ...oil, name: 'Engine oil 5W-30' };
    const received = serve({
      ...around,
      'GET /api/v1/products/OIL-1': () => json(200, theirs, { ETag: '"2"' }),
      'PUT /api/v1/products/OIL-1': ({ headers }) =>
        headers.get('If-Match') === '"2"'
          ? json(200, { ...theirs, size: '1 l' }, { ETag: '"3"' })
          : json(412, { code: 'STALE' }),
    });
    const onDone = vi.fn();
    renderPart(<EditPart product={{ value: oil, tag: '"1"' }} onDone={onDone} />);
    await userEvent.type(screen.getByLabelText('Size'), '1 l');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody changed this while you were writing');
    expect(screen.getByLabelText('Size')).toHaveProperty('value', '1 l');
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: 'Load as it is now' }));
    await waitFor(() => expect(screen.getByLabelText(/^Name/)).toHaveProperty('value', 'Engine oil 5W-30'));
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.type(screen.getByLabelText('Size'), '1 l');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(received.filter(({ method }) => method === 'PUT').at(-1)?.body).toEqual({
      name: 'Engine oil 5W-30',
      brand: 'Lubra',
      size: '1 l',
      price,
    });
  });

  it('adds a brand that is missing in place', async () => {
    const received = serve({
      ...around,
      'GET /api/v1/brands': ({ query }) => json(200, query.get('q') ? { items: [] } : names),
      'POST /api/v1/brands': () => json(201, { id: 'b2', name: 'Zeta' }),
    });
    renderPart(<EditPart product={{ value: oil, tag: '"1"' }} onDone={vi.fn()} />);
    const brand = screen.getByRole('combobox', { name: 'Brand' });
    await userEvent.clear(brand);
    await userEvent.type(brand, 'Zeta');
    await userEvent.click(await screen.findByRole('option', { name: 'Add “Zeta”' }));
    await waitFor(() => expect(received.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Zeta' }));
    await waitFor(() => expect(brand).toHaveProperty('value', 'Zeta'));
  });
});
