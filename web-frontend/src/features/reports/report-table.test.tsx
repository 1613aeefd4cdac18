import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '@/test-render';
import type { SalesReport } from './report-api';
import { ReportTable } from './report-table';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const sold = { orders: 2, units: 3, revenue: usd('30000.50') };
const withProfit = { ...sold, cost: usd('24000.40'), profit: usd('6000.10') };

function renderTable(figures: typeof sold | typeof withProfit, onNarrow?: () => void) {
  const report = { currency: 'USD', rows: [{ key: 'Ford', label: 'Ford', ...figures }], total: figures };
  renderPart(
    <ReportTable
      report={report as unknown as SalesReport}
      title="Brand"
      name={({ label }) => label}
      onNarrow={onNarrow}
    />,
  );
}

const headings = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);

describe('the table of a report', () => {
  it('has exact figures per row, and their total in the last one', () => {
    renderTable(withProfit);
    expect(headings()).toEqual(['Brand', 'Orders', 'Units', 'Revenue', 'Cost', 'Profit', 'Margin']);
    const [, ford, total] = screen.getAllByRole('row');
    expect(within(ford as HTMLElement).getByText('$30,000.50')).toBeTruthy();
    expect(within(ford as HTMLElement).getByText('20%')).toBeTruthy();
    expect(within(total as HTMLElement).getByText('Total')).toBeTruthy();
  });

  it('has no cost and no profit for whoever is not told them', () => {
    renderTable(sold);
    expect(headings()).toEqual(['Brand', 'Orders', 'Units', 'Revenue']);
  });

  it('narrows the report down to one of its rows', async () => {
    const onNarrow = vi.fn();
    renderTable(sold, onNarrow);
    await userEvent.click(screen.getByRole('button', { name: 'Only Ford' }));
    expect(onNarrow).toHaveBeenCalledWith(expect.objectContaining({ key: 'Ford' }));
  });
});
