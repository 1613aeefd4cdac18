import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Customer } from '@/lib/api/customers';
import { renderPart } from '@/test-render';
import { branches, json, serve } from '@/test-server';
import { EditCustomer } from './edit-customer-page';

const maria = {
  id: 'c1',
  kind: 'PRIVATE',
  name: 'Maria Rossi',
  firstName: 'Maria',
  lastName: 'Rossi',
  email: 'maria@example.com',
  branch: 'PHL',
  address: { city: 'Lecce', country: 'IT' },
  consent: { marketing: true, channels: ['EMAIL'], givenAt: '2026-03-01T10:00:42.123Z', source: 'Form' },
  registeredBy: { id: 'e1', name: 'Anna' },
  registeredAt: '2026-03-01T10:00:00Z',
} as Customer;
const around = { 'GET /api/v1/branches': () => json(200, branches) };

function renderForm(latest = { value: maria, tag: '"2"' }) {
  const onSaved = vi.fn();
  renderPart(
    <EditCustomer
      customer={{ value: maria, tag: '"1"' }}
      reload={() => Promise.resolve(latest)}
      cancel={null}
      onSaved={onSaved}
    />,
  );
  return onSaved;
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('editing a customer', () => {
  it('keeps what was not touched, to the second', async () => {
    const received = serve({ ...around, 'PUT /api/v1/customers/c1': () => json(200, maria, { ETag: '"2"' }) });
    const onSaved = renderForm();
    await userEvent.type(screen.getByRole('textbox', { name: 'Phone' }), '+39 0832 555 0100');
    await save();
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    const sent = received.find(({ method }) => method === 'PUT');
    expect(sent?.headers.get('If-Match')).toBe('"1"');
    expect(sent?.body).toEqual({
      kind: 'PRIVATE',
      firstName: 'Maria',
      lastName: 'Rossi',
      email: 'maria@example.com',
      phone: '+39 0832 555 0100',
      branch: 'PHL',
      address: { city: 'Lecce', country: 'IT' },
      consent: { marketing: true, channels: ['EMAIL'], givenAt: '2026-03-01T10:00:42.123Z', source: 'Form' },
    });
  });

  it('writes down that consent was withdrawn', async () => {
    const received = serve({ ...around, 'PUT /api/v1/customers/c1': () => json(200, maria, { ETag: '"2"' }) });
    renderForm();
    await userEvent.click(screen.getByRole('radio', { name: 'Refused' }));
    await userEvent.clear(screen.getByLabelText('Said at'));
    await userEvent.clear(screen.getByLabelText('Known from'));
    await save();
    await waitFor(() =>
      expect(received.find(({ method }) => method === 'PUT')?.body).toMatchObject({
        consent: { marketing: false, channels: [] },
      }),
    );
  });

  it('loses nobody’s work when somebody else was faster', async () => {
    const received = serve({
      ...around,
      'PUT /api/v1/customers/c1': ({ headers }) =>
        headers.get('If-Match') === '"2"' ? json(200, maria, { ETag: '"3"' }) : json(412, { code: 'STALE' }),
    });
    const onSaved = renderForm({ value: { ...maria, profession: 'Architect' }, tag: '"2"' });
    await save();
    await userEvent.click(await screen.findByRole('button', { name: 'Load as it is now' }));
    await waitFor(() => expect(screen.getByLabelText('Profession')).toHaveProperty('value', 'Architect'));
    await save();
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    expect(received.filter(({ method }) => method === 'PUT').at(-1)?.body).toMatchObject({ profession: 'Architect' });
  });

  it('shows what the service refuses at its field', async () => {
    serve({
      ...around,
      'PUT /api/v1/customers/c1': () =>
        json(422, { code: 'INVALID', errors: [{ field: 'address.country', message: 'There is no such country' }] }),
    });
    renderForm();
    await save();
    expect(await screen.findByText('There is no such country')).toBeTruthy();
  });
});
