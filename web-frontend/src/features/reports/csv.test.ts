import { afterEach, describe, expect, it, vi } from 'vitest';
import { session } from '@/lib/session/session';
import { downloadCsv } from './csv';

afterEach(() => vi.unstubAllGlobals());

describe('a report as a file', () => {
  it('is fetched through the session and saved under its name', async () => {
    const asked: Request[] = [];
    vi.spyOn(session, 'fetch').mockImplementation((request) => {
      asked.push(request);
      return Promise.resolve(new Response('day,revenue\r\n', { headers: { 'Content-Type': 'text/csv' } }));
    });
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:report';
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.getAttribute('href')}`);
    });
    await downloadCsv('/api/v1/reports/sales', { from: '2026-11-01', branch: undefined, by: 'day' }, 'sales-by-day');
    const [request] = asked;
    expect(request?.headers.get('Accept')).toBe('text/csv');
    expect(new URL(request?.url ?? '').search).toBe('?from=2026-11-01&by=day');
    expect(saved).toEqual(['sales-by-day.csv blob:report']);
  });

  it('that is refused says why', async () => {
    const refusal = new Response(JSON.stringify({ code: 'FORBIDDEN' }), { status: 403 });
    vi.spyOn(session, 'fetch').mockResolvedValue(refusal);
    await expect(downloadCsv('/api/v1/reports/sales', {}, 'sales')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
