import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { session, type Employee } from '@/lib/session/session';
import { renderPart } from '@/test-render';
import { json, serve } from '@/test-server';
import { PerformancePanel } from './performance-panel';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const period = { from: '2026-11-01', to: '2026-11-26' };
const answer = {
  current: { ...period, figures: { orders: 6, units: 8, revenue: usd('90000.00') } },
  before: { from: '2026-10-06', to: '2026-10-31', figures: { orders: 4, units: 0, revenue: usd('120000.00') } },
  change: { orders: 50, revenue: -25.04 },
};

function signIn(role: Employee['assignments'][number]['role']) {
  const employee = {
    id: 'me',
    name: 'Anna Keller',
    email: 'a@b.example',
    assignments: [role === 'ADMIN' ? { role } : { role, branch: 'PHL' }],
  };
  vi.spyOn(session, 'state').mockReturnValue({ status: 'signed-in', employee });
}

beforeEach(() => {
  vi.spyOn(session, 'fetch').mockImplementation((request) => fetch(request));
});

const panel = <PerformancePanel period={period} branch={undefined} employeeId={undefined} employee={undefined} />;

describe('the performance against the period before', () => {
  it('is that of the own branch for a manager, with the change of every figure', async () => {
    signIn('SALES_MANAGER');
    const received = serve({ 'GET /api/v1/reports/performance': () => json(200, answer) });
    renderPart(panel);
    const row = within(await screen.findByRole('row', { name: /Revenue/ }));
    expect(row.getByText('$90,000.00')).toBeTruthy();
    expect(row.getByText('-25%')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Orders/ })).getByText('+50%')).toBeTruthy();
    // Nothing can be so many per cent more than nothing.
    expect(within(screen.getByRole('row', { name: /Units/ })).getByText('–')).toBeTruthy();
    expect(screen.queryByRole('row', { name: /Profit/ })).toBeNull();
    expect(received[0]?.query.get('branch')).toBe('PHL');
  });

  it('is one’s own for a salesperson', async () => {
    signIn('SALESPERSON');
    const received = serve({ 'GET /api/v1/reports/performance': () => json(200, answer) });
    renderPart(panel);
    expect(await screen.findByRole('region', { name: /Anna Keller/ })).toBeTruthy();
    expect(Object.fromEntries(received[0]?.query ?? [])).toEqual({ ...period, employeeId: 'me' });
  });

  it('waits for a branch to be chosen by those who see all of them', async () => {
    signIn('ADMIN');
    const received = serve({});
    renderPart(panel);
    expect(await screen.findByText('Choose a branch.')).toBeTruthy();
    expect(received).toEqual([]);
  });
});
