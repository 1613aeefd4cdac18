import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPart } from '@/test-render';
import { Pager } from './pager';

const onTurn = vi.fn();
const links = { next: '/api/v1/orders?limit=50&cursor=later', previous: '/api/v1/orders?limit=50&cursor=earlier' };

describe('the pages of a list', () => {
  beforeEach(() => {
    onTurn.mockClear();
    vi.stubGlobal('scrollTo', vi.fn());
  });

  it('are turned in both directions', async () => {
    renderPart(<Pager page={{ items: [], ...links }} shown={50} onTurn={onTurn} />);
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(onTurn.mock.calls).toEqual([['later'], ['earlier']]);
  });

  it('end', () => {
    renderPart(<Pager page={{ items: [] }} shown={3} onTurn={onTurn} />);
    expect(screen.getByText('3 entries on this page')).toBeTruthy();
    for (const button of screen.getAllByRole('button')) expect(button).toHaveProperty('disabled', true);
  });
});
