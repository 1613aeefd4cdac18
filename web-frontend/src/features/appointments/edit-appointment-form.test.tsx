import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '@/lib/session/session';
import { renderPart } from '@/test-render';
import { json, serve } from '@/test-server';
import type { TaggedAppointment } from './appointment-api';
import { EditAppointmentForm } from './edit-appointment-form';

const CHANGE = 'PUT /api/v1/appointments/a1';
const colleagues = {
  'GET /api/v1/branches/PHL/colleagues': () =>
    json(200, { items: [{ id: 'e1', name: 'Anna Keller', roles: ['SALESPERSON'] }] }),
};
const tagged: TaggedAppointment = {
  tag: '"1"',
  value: {
    id: 'a1',
    branch: 'PHL',
    kind: 'VISIT',
    status: 'REQUESTED',
    customerName: 'Paolo Conti',
    start: '2027-03-01T15:00:00Z',
    end: '2027-03-01T15:30:00Z',
    createdBy: { id: 'e2', name: 'Tom Becker' },
    createdAt: '2027-02-01T15:00:00Z',
  },
};

beforeEach(() => {
  const assignments = [{ role: 'ASSISTANT' as const, branch: 'PHL' }];
  const employee = { id: 'e2', name: 'Tom Becker', email: 'tom@dgauto.example', assignments };
  vi.spyOn(session, 'state').mockReturnValue({ status: 'signed-in', employee });
  vi.spyOn(session, 'fetch').mockImplementation((request) => fetch(request));
});

const name = () => screen.getByLabelText(/Customer’s name/);

async function rename(to: string) {
  await userEvent.clear(name());
  await userEvent.type(name(), to);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
}

describe('changing an appointment', () => {
  it('gives it to a colleague, whom an assistant may choose', async () => {
    const received = serve({ ...colleagues, [CHANGE]: () => json(200, tagged.value, { ETag: '"2"' }) });
    const onDone = vi.fn();
    renderPart(<EditAppointmentForm tagged={tagged} onDone={onDone} />);
    await userEvent.click(screen.getByRole('combobox', { name: /Employee/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Anna Keller' }));
    await rename('Paolo Bianchi');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    const put = received.find(({ method }) => method === 'PUT');
    expect(put?.headers.get('If-Match')).toBe('"1"');
    expect(put?.body).toMatchObject({
      customerName: 'Paolo Bianchi',
      employeeId: 'e1',
      employeeName: 'Anna Keller',
    });
  });

  it('keeps what was typed when somebody else was faster, until that is wanted', async () => {
    serve({ ...colleagues, [CHANGE]: () => json(412, { code: 'STALE' }) });
    renderPart(<EditAppointmentForm tagged={tagged} onDone={vi.fn()} />);
    await rename('Paolo Bianchi');
    const reload = await screen.findByRole('button', { name: 'Load as it is now' });
    expect(name()).toHaveProperty('value', 'Paolo Bianchi');
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await userEvent.click(reload);
    expect(name()).toHaveProperty('value', 'Paolo Conti');
  });
});
