import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '@/lib/session/session';
import { renderPart } from '@/test-render';
import { json, serve, type Received } from '@/test-server';
import type { TaggedOpeningHours } from './opening-hours-api';
import { OpeningHoursForm } from './opening-hours-form';

const usual = [{ from: '09:00', to: '18:00' }];
const tagged: TaggedOpeningHours = {
  tag: '"3"',
  value: {
    branch: 'PHL',
    timeZone: 'America/New_York',
    week: [
      { day: 'MONDAY', open: usual },
      { day: 'SUNDAY', open: [] },
    ],
    exceptions: [{ date: '2026-12-25', open: [], reason: 'Christmas Day' }],
  },
};

beforeEach(() => {
  vi.spyOn(session, 'fetch').mockImplementation((request) => fetch(request));
});

function renderForm() {
  const onSaved = vi.fn();
  renderPart(<OpeningHoursForm tagged={tagged} onSaved={onSaved} onReload={vi.fn()} />);
  return onSaved;
}

const day = (name: string) => within(screen.getByRole('group', { name }));
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

async function enter(field: HTMLElement, time: string) {
  await userEvent.clear(field);
  await userEvent.type(field, time);
}

describe('the opening hours of a branch', () => {
  it('are changed for every week and for a date, on the version that was read', async () => {
    const received = serve({ 'PUT /api/v1/opening-hours/PHL': ({ body }: Received) => json(200, body) });
    const onSaved = renderForm();
    await enter(day('Monday').getByLabelText('Monday, to'), '12:30');
    await userEvent.click(day('Monday').getByRole('button', { name: 'Add hours on Monday' }));
    await userEvent.click(day('Dec 25, 2026').getByRole('button', { name: /^Add hours on/ }));
    await save();
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    const put = received.find(({ method }) => method === 'PUT');
    expect(put?.headers.get('If-Match')).toBe('"3"');
    const closed = ['TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
    expect(put?.body).toEqual({
      week: [
        {
          day: 'MONDAY',
          open: [
            { from: '09:00', to: '12:30' },
            { from: '13:30', to: '17:30' },
          ],
        },
        ...closed.map((name) => ({ day: name, open: [] })),
      ],
      exceptions: [{ date: '2026-12-25', open: usual, reason: 'Christmas Day' }],
    });
  });

  it('that end before they begin are not sent', async () => {
    const received = serve({});
    renderForm();
    await enter(day('Monday').getByLabelText('Monday, to'), '08:00');
    await userEvent.click(screen.getByRole('button', { name: 'Add a day' }));
    await save();
    expect(day('Monday').getByText('The end has to be after the beginning.')).toBeTruthy();
    expect(day('New day 2').getByText('Choose a day.')).toBeTruthy();
    expect(received).toEqual([]);
  });

  it('keep what was typed when somebody else was faster, until that is wanted', async () => {
    const onReload = vi.fn();
    serve({ 'PUT /api/v1/opening-hours/PHL': () => json(412, { code: 'STALE' }) });
    renderPart(<OpeningHoursForm tagged={tagged} onSaved={vi.fn()} onReload={onReload} />);
    await enter(day('Monday').getByLabelText('Monday, to'), '12:30');
    await save();
    await userEvent.click(await screen.findByRole('button', { name: 'Load as it is now' }));
    expect(day('Monday').getByLabelText('Monday, to')).toHaveProperty('value', '12:30');
    expect(onReload).toHaveBeenCalledOnce();
  });

  it('can be taken away', async () => {
    const received = serve({ 'PUT /api/v1/opening-hours/PHL': ({ body }: Received) => json(200, body) });
    const onSaved = renderForm();
    await userEvent.click(day('Monday').getByRole('button', { name: /^Remove the hours/ }));
    expect(day('Monday').getByText('Closed')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Dec 25, 2026' }));
    await save();
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    expect(received[0]?.body).toMatchObject({ exceptions: [] });
  });
});
