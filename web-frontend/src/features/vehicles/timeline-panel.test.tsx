import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { session } from '@/lib/session/session';
import { renderPartWithLinks } from '@/test-render';
import { json, serve } from '@/test-server';
import { TimelinePanel } from './timeline-panel';

beforeEach(() => {
  vi.spyOn(session, 'fetch').mockImplementation((request) => fetch(request));
});

it('tells what was changed, amounts as people write them', async () => {
  const changes = [
    { field: 'floorPrice', before: '10500.00 USD', after: '9900.50 USD' },
    { field: 'lotSpot', before: undefined, after: 'A 12' },
  ];
  const entry = { id: '1', kind: 'FLOOR_PRICE_CHANGE', at: '2026-11-26T13:00:00Z', actor: 'Diane Foster', changes };
  serve({ 'GET /api/v1/vehicles/v1/timeline': () => json(200, { items: [entry] }) });
  renderPartWithLinks(<TimelinePanel vehicleId="v1" />);
  expect(await screen.findByText(/\$10,500 → \$9,900\.50/)).toBeTruthy();
  expect(screen.getByText(/A 12/)).toBeTruthy();
});
