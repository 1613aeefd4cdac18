import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPart } from '@/test-render';
import { CustomerField } from './customer-field';

const maria = { id: 'c1', name: 'Maria Rossi', phone: '+1 215 555 0110' };

it('shows at the chosen customer what is wrong with the choice, and lets another one be chosen', async () => {
  const onChange = vi.fn();
  renderPart(
    <CustomerField value={maria} required branch="PHL" error="No such customer is known." onChange={onChange} />,
  );
  expect(screen.getByRole('group', { name: 'Customer' }).textContent).toContain('Maria Rossi+1 215 555 0110');
  expect(screen.getByText('No such customer is known.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Change: Customer' }));
  expect(onChange).toHaveBeenCalledWith(undefined);
});
