import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '@/lib/session/session';
import { renderPart } from '@/test-render';
import { branches, json, serve } from '@/test-server';
import { PartsFilterBar } from './parts-filter-bar';
import type { PartsSearch } from './parts-search';

const levels = {
  brand: [
    { value: 'Bosch', count: 1200 },
    { value: 'Valeo', count: 3 },
  ],
  category: [{ value: 'Brakes', count: 7 }],
  availability: [
    { value: 'available', count: 1190 },
    { value: 'low', count: 12 },
  ],
};
const products = { brand: [{ value: 'NGK', count: 5 }], category: [] };

beforeEach(() => {
  vi.spyOn(session, 'fetch').mockImplementation((request) => fetch(request));
});

function show(value: PartsSearch) {
  const onChange = vi.fn();
  const received = serve({
    'GET /api/v1/branches': () => json(200, branches),
    'GET /api/v1/stock-levels/facets': () => json(200, levels),
    'GET /api/v1/products/facets': () => json(200, products),
  });
  renderPart(<PartsFilterBar value={value} onChange={onChange} />);
  return { onChange, received };
}

const field = (name: string) => screen.getByRole('combobox', { name });

async function choicesOf(name: string) {
  await userEvent.click(field(name));
  return screen.getAllByRole('option').map(({ textContent }) => textContent);
}

const counted = (received: { path: string; query: URLSearchParams }[]) =>
  received.filter(({ path }) => path.endsWith('/facets')).map(({ path, query }) => `${path}?${query.toString()}`);

describe('the filters of parts', () => {
  it('say how many levels there are behind each choice, with the other filters', async () => {
    const { onChange, received } = show({ q: 'pads', branch: 'PHL', category: 'Brakes' });
    await waitFor(() => expect(field('Category')).toHaveProperty('value', 'Brakes (7)'));
    expect(await choicesOf('Brand')).toEqual(['Bosch (1,200)', 'Valeo (3)']);
    await userEvent.click(screen.getByRole('option', { name: 'Valeo (3)' }));
    expect(onChange).toHaveBeenCalledWith({ brand: 'Valeo' });
    expect(await choicesOf('Availability')).toEqual(['Available (1,190)', 'Low (12)']);
    expect(counted(received)).toEqual(['/api/v1/stock-levels/facets?q=pads&branch=PHL&category=Brakes']);
  });

  it('count the products in the catalogue', async () => {
    const { received } = show({ view: 'catalogue', branch: 'PHL', brand: 'ngk' });
    await waitFor(() => expect(field('Brand')).toHaveProperty('value', 'NGK (5)'));
    expect(screen.queryByRole('combobox', { name: 'Availability' })).toBeNull();
    expect(counted(received)).toEqual(['/api/v1/products/facets?brand=ngk&active=true']);
  });

  it('keep showing a choice behind which nothing is left', async () => {
    show({ brand: 'gone', category: 'brakes' });
    await waitFor(() => expect(field('Category')).toHaveProperty('value', 'Brakes (7)'));
    expect(field('Brand')).toHaveProperty('value', 'gone (0)');
  });
});
