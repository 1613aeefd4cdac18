import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workplaces } from '@/lib/api/colleagues';
import { session } from '@/lib/session/session';
import { renderPart } from '@/test-render';
import { json, serve } from '@/test-server';
import { EmployeeSelect, type ChosenEmployee } from './employee-select';

const COLLEAGUES = '/api/v1/branches/PHL/colleagues';
const anna = { id: 'e1', name: 'Anna Keller', roles: ['SALESPERSON'] };
const tom = { id: 'e2', name: 'Tom Baker', roles: ['TECHNICIAN'] };

beforeEach(() => {
  const assignments = [{ role: 'ASSISTANT' as const, branch: 'PHL' }];
  const employee = { id: 'me', name: 'Zoe Assistant', email: 'zoe@dgauto.example', assignments };
  vi.spyOn(session, 'state').mockReturnValue({ status: 'signed-in', employee });
  vi.spyOn(session, 'fetch').mockImplementation((request) => fetch(request));
});

async function choicesOf(at: Workplaces, value?: ChosenEmployee, met: ChosenEmployee[] = []) {
  const onChange = vi.fn();
  renderPart(<EmployeeSelect label="Employee" at={at} value={value} met={met} onChange={onChange} />);
  await userEvent.click(screen.getByRole('combobox', { name: 'Employee' }));
  return { onChange, names: () => screen.getAllByRole('option').map(({ textContent }) => textContent) };
}

describe('choosing a colleague', () => {
  it('offers everybody of the branch and oneself, from all pages', async () => {
    const received = serve({
      [`GET ${COLLEAGUES}`]: ({ query }) =>
        json(200, query.get('cursor') ? { items: [tom] } : { items: [anna], next: `${COLLEAGUES}?cursor=two` }),
    });
    const { onChange, names } = await choicesOf(['PHL']);
    await waitFor(() => expect(names()).toEqual(['Anna Keller', 'Tom Baker', 'Zoe Assistant']));
    await userEvent.click(screen.getByRole('option', { name: 'Tom Baker' }));
    expect(onChange).toHaveBeenCalledWith({ id: 'e2', name: 'Tom Baker' });
    expect(received.map(({ query }) => query.get('cursor'))).toEqual([null, 'two']);
  });

  it('asks nobody when one may choose oneself only', async () => {
    const received = serve({});
    const { names } = await choicesOf([]);
    expect(names()).toEqual(['Zoe Assistant']);
    expect(received).toEqual([]);
  });

  it('keeps whoever is chosen or met and works there no more', async () => {
    serve({ [`GET ${COLLEAGUES}`]: () => json(200, { items: [anna] }) });
    const { names } = await choicesOf(['PHL'], { id: 'x1' }, [{ id: 'x2', name: 'Bea Former' }]);
    await waitFor(() => expect(names()).toEqual(['Anna Keller', 'Bea Former', 'Somebody else', 'Zoe Assistant']));
  });

  it('says that a large group has more people than one can choose from, without those who left', async () => {
    const gone = { id: 'e3', name: 'Gina Gone', active: false };
    serve({
      'GET /api/v1/employees': () =>
        json(200, { items: [{ ...anna, active: true }, gone], next: '/api/v1/employees?cursor=more' }),
    });
    const { names } = await choicesOf('group');
    await waitFor(() => expect(names()).toEqual(['Anna Keller', 'Zoe Assistant', 'There are more: choose a branch']));
  });

  it('says that the others could not be loaded', async () => {
    serve({ [`GET ${COLLEAGUES}`]: () => json(403, { code: 'FORBIDDEN' }) });
    const { names } = await choicesOf(['PHL']);
    expect(await screen.findByText('The list of colleagues could not be loaded.')).toBeTruthy();
    expect(names()).toEqual(['Zoe Assistant']);
  });
});
