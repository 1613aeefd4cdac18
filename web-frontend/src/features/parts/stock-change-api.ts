import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import type { Money } from '@/lib/money';

export interface StockLine {
  sku: string;
  quantity: number;
}

export interface ReceiptLine extends StockLine {
  unitCost?: Money;
}

export interface Receipt {
  branch: string;
  reference?: string;
  notes?: string;
  lines: ReceiptLine[];
}

export function receiveStock(receipt: Receipt, key: string) {
  return answer(api.POST('/api/v1/stock-receipts', { headers: { 'Idempotency-Key': key }, body: receipt }));
}

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['stock-receipts', id],
    queryFn: () => answer(api.GET('/api/v1/stock-receipts/{id}', { params: { path: { id } } })),
  });

export interface Issue {
  branch: string;
  reason: string;
  notes?: string;
  lines: StockLine[];
}

export function issueStock(issue: Issue, key: string) {
  return answer(api.POST('/api/v1/stock-issues', { headers: { 'Idempotency-Key': key }, body: issue }));
}

export interface Return {
  branch: string;
  reference: string;
  notes?: string;
  lines: ReceiptLine[];
}

export function returnStock(returned: Return, key: string) {
  return answer(api.POST('/api/v1/stock-returns', { headers: { 'Idempotency-Key': key }, body: returned }));
}

/** By a change, or to what was counted: exactly one of them. */
export type Adjustment = { branch: string; sku: string; reason: string; notes?: string } & (
  { change: number } | { countedOnHand: number }
);

export function adjustStock(adjustment: Adjustment, key: string) {
  return answer(api.POST('/api/v1/stock-adjustments', { headers: { 'Idempotency-Key': key }, body: adjustment }));
}
