import { Button, Loader } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import { Notice } from '@/components/notice';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { withCustomer } from './line-figures';
import { placeOrder, showOrder, type NewOrder, type Order, type OrderLine } from './order-api';
import classes from './order-outcome.module.css';

/** What became of the order, said aloud as soon as it is known. */
export function OrderOutcome({ order }: { order: Order }): ReactElement {
  return (
    <div role="status" aria-live="polite">
      <Message order={order} />
    </div>
  );
}

function Message({ order }: { order: Order }): ReactElement | null {
  const { t } = useTranslation();
  switch (order.status) {
    case 'DRAFT':
      return <DraftState order={order} />;
    case 'PENDING':
      return (
        <div className={classes.pending}>
          <Loader size={18} />
          <span>{t('orders.pendingHint')}</span>
        </div>
      );
    case 'CONFIRMED':
      return (
        <Notice tone="green" title={t('orders.confirmedTitle')}>
          {t('orders.confirmedHint', { branch: order.branch })}
        </Notice>
      );
    case 'REJECTED':
      return (
        <Notice tone="red" title={t('orders.rejectedTitle')} action={<AnotherTry order={order} />}>
          {isBelowFloor(order) ? t('orders.belowFloorHint') : rejection(order, t('orders.rejectedHint'))}
        </Notice>
      );
    case 'CANCELLED':
      return (
        <Notice tone="grey" title={t(order.placedAt ? 'orders.cancelledTitle' : 'orders.discardedTitle')}>
          {order.statusReason}
        </Notice>
      );
    case 'COMPLETED':
      return order.lines.some((line) => withCustomer(line) < line.quantity) ? (
        <Notice tone="amber" title={t('returns.partly')} />
      ) : (
        <Notice tone="green" title={t('orders.completedTitle')} />
      );
    case 'RETURNED':
      return <Notice tone="amber" title={t('returns.wholly')} />;
    default:
      return null;
  }
}

function rejection(order: Order, hint: string): string | undefined {
  return order.lines.some(({ refusal }) => refusal) ? hint : order.statusReason;
}

function isBelowFloor({ lines }: Order): boolean {
  return lines.some(({ refusal }) => refusal?.code === 'PRICE_BELOW_FLOOR');
}

/** Whether somebody has approved the prices of a draft, and what is missing to place it. */
function DraftState({ order }: { order: Order }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { priceApproval } = order;
  if (priceApproval) {
    return (
      <Notice tone="green" title={t('orders.approvedBy', { who: priceApproval.by.name })}>
        {format.dateTime(priceApproval.at)}
      </Notice>
    );
  }
  return (
    <Notice tone="blue" title={t('orders.draftTitle')}>
      {t('orders.draftHint')}
    </Notice>
  );
}

/** A rejected order stays as it is: what can still be done with it begins as a draft of the same content. */
function AnotherTry({ order }: { order: Order }): ReactElement | null {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const submission = useSubmission();
  const notifyProblem = useNotifyProblem();
  const { mayDraftOrders } = usePermissions();
  const save = useMutation({
    mutationFn: (draft: NewOrder) => submission.send(draft, (key) => placeOrder(draft, key)),
    onSuccess: (draft) => {
      showOrder(queries, draft);
      void navigate({ to: '/orders/$orderId', params: { orderId: draft.value.id } });
    },
    onError: notifyProblem,
  });
  if (!mayDraftOrders(order.branch)) return null;
  return (
    <Button
      variant="default"
      size="xs"
      loading={save.isPending}
      onClick={() =>
        save.mutate(draftOf(order, isBelowFloor(order) ? t('orders.askNote', { number: order.number }) : ''))
      }
    >
      {isBelowFloor(order) ? t('orders.askForApproval') : t('orders.tryAsDraft')}
    </Button>
  );
}

/** The same order as a draft; `note` says to whoever opens it why it is there. */
export function draftOf({ branch, customer, lines, notes }: Order, note: string): NewOrder {
  const said = [notes, note].filter(Boolean).join('\n');
  return {
    branch,
    draft: true,
    ...(customer ? { customerId: customer.id } : {}),
    lines: lines.map(wantedAgain),
    ...(said ? { notes: said } : {}),
  };
}

function wantedAgain({ vin, sku, quantity, agreedPrice, discountPercent }: OrderLine) {
  return {
    ...(vin ? { vin } : {}),
    ...(sku ? { sku, quantity } : {}),
    ...(discountPercent === undefined ? (agreedPrice ? { agreedPrice } : {}) : { discountPercent }),
  };
}
