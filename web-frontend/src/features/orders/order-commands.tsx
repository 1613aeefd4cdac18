import { Button, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import layout from '@/components/layout.module.css';
import { ProblemNotice } from '@/components/problem-notice';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { usePermissions } from '@/lib/session/use-session';
import { command, orderQuery, type Order, type OrderCommand } from './order-api';

function useOrderCommand(order: Order, onDone: () => void) {
  const queries = useQueryClient();
  const submission = useSubmission();
  return useMutation({
    mutationFn: (wanted: OrderCommand) => command(order.id, wanted, submission.keyFor(wanted)),
    onSuccess: (changed) => {
      submission.done();
      queries.setQueryData(orderQuery(order.id).queryKey, changed);
      onDone();
    },
    // Somebody else may have been faster: the page shows how the order stands now.
    onError: () => void queries.invalidateQueries({ queryKey: orderQuery(order.id).queryKey }),
  });
}

/** What the signed-in employee may do with the order as it stands. */
export function OrderCommands({ order }: { order: Order }): ReactElement {
  const { t } = useTranslation();
  const may = usePermissions();
  const notifyProblem = useNotifyProblem();
  const [cancelling, dialog] = useDisclosure(false);
  const step = useOrderCommand(order, () => undefined);
  const run = (wanted: OrderCommand) => step.mutate(wanted, { onError: notifyProblem });
  const confirmed = order.status === 'CONFIRMED';
  const underWay = confirmed || order.status === 'IN_PROGRESS';
  const runs = (kind: OrderCommand['kind']) => step.isPending && step.variables.kind === kind;

  return (
    <>
      {(underWay || order.status === 'PENDING') && may.mayCancelOrder(order) && (
        <Button variant="default" onClick={dialog.open}>
          {t('orders.cancel')}
        </Button>
      )}
      {confirmed && may.mayHandleOrder(order) && (
        <Button variant="default" loading={runs('start')} onClick={() => run({ kind: 'start' })}>
          {t('orders.start')}
        </Button>
      )}
      {underWay && may.mayHandleOrder(order) && (
        <Button loading={runs('complete')} onClick={() => run({ kind: 'complete' })}>
          {t('orders.complete')}
        </Button>
      )}
      <Modal
        opened={cancelling}
        onClose={dialog.close}
        title={t('orders.cancelTitle', { number: order.number })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <CancelForm order={order} onDone={dialog.close} />
      </Modal>
    </>
  );
}

function CancelForm({ order, onDone }: { order: Order; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const cancel = useOrderCommand(order, onDone);
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        cancel.mutate({ kind: 'cancel', reason: reason.trim() });
      }}
    >
      <ProblemNotice error={cancel.error} shownAtFields={['reason']} />
      <Textarea
        label={t('common.reason')}
        description={t('orders.cancelHint')}
        required
        rows={3}
        maxLength={500}
        data-autofocus
        value={reason}
        error={fieldErrors(cancel.error).reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={layout.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('orders.keep')}
        </Button>
        <Button type="submit" color="red.8" loading={cancel.isPending}>
          {t('orders.cancel')}
        </Button>
      </div>
    </form>
  );
}
