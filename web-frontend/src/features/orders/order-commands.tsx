import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import { FormDialog } from '@/components/form-dialog';
import { ReasonDialog } from '@/components/reason-dialog';
import { ButtonLink } from '@/components/text-link';
import { useSubmission } from '@/lib/api/submission';
import { usePermissions } from '@/lib/session/use-session';
import { withCustomer } from './line-figures';
import { command, orderQuery, showOrder, type OrderCommand, type TaggedOrder } from './order-api';
import { ReturnForm } from './return-form';

/** What the signed-in employee may do with the order as it stands. */
export function OrderCommands({ order }: { order: TaggedOrder }): ReactElement {
  const { t } = useTranslation();
  const may = usePermissions();
  const queries = useQueryClient();
  const submission = useSubmission();
  const notifyProblem = useNotifyProblem();
  const [cancelling, cancellation] = useDisclosure(false);
  const [approving, approval] = useDisclosure(false);
  const [returning, dialog] = useDisclosure(false);
  const { id, number, status, branch, lines, priceApproval } = order.value;
  const refresh = () => void queries.invalidateQueries({ queryKey: orderQuery(id).queryKey });

  const step = useMutation({
    mutationFn: (wanted: OrderCommand) => submission.send(wanted, (key) => command(order, wanted, key)),
    onSuccess: (changed) => {
      showOrder(queries, changed);
    },
    onError: (error) => {
      notifyProblem(error);
      // Somebody else may have been faster: the page shows how the order stands now.
      refresh();
    },
  });
  const withReason = (kind: 'cancel' | 'approve') => async (reason: string, key: string) => {
    try {
      showOrder(queries, await command(order, { kind, reason }, key));
    } catch (error) {
      refresh();
      throw error;
    }
  };
  const runs = (kind: OrderCommand['kind']) => step.isPending && step.variables.kind === kind;

  const draft = status === 'DRAFT';
  const confirmed = status === 'CONFIRMED';
  const underWay = confirmed || status === 'IN_PROGRESS';
  const cars = lines.some(({ vin }) => vin);
  const sells = !cars || may.maySellVehicles(branch);

  return (
    <>
      {(underWay || draft || status === 'PENDING') && may.mayCancelOrder(order.value) && (
        <Button variant="default" onClick={cancellation.open}>
          {draft ? t('orders.discard') : t('orders.cancel')}
        </Button>
      )}
      {draft && may.mayDraftOrders(branch) && sells && (
        <ButtonLink to="/orders/$orderId/edit" params={{ orderId: id }} variant="default">
          {t('orders.edit')}
        </ButtonLink>
      )}
      {draft && may.mayApproveOrderPrices(branch) && !priceApproval && (
        <Button variant="default" onClick={approval.open}>
          {t('orders.approve')}
        </Button>
      )}
      {draft && may.mayPlaceOrders(branch) && sells && (
        <Button loading={runs('place')} onClick={() => step.mutate({ kind: 'place' })}>
          {t('orders.submit')}
        </Button>
      )}
      {confirmed && may.mayHandleOrder(order.value) && (
        <Button variant="default" loading={runs('start')} onClick={() => step.mutate({ kind: 'start' })}>
          {t('orders.start')}
        </Button>
      )}
      {underWay && may.mayHandleOrder(order.value) && (
        <Button loading={runs('complete')} onClick={() => step.mutate({ kind: 'complete' })}>
          {t('orders.complete')}
        </Button>
      )}
      {status === 'COMPLETED' && may.mayReturnOrder(order.value) && lines.some((line) => withCustomer(line) > 0) && (
        <Button variant="default" onClick={dialog.open}>
          {t('returns.take')}
        </Button>
      )}
      <ReasonDialog
        opened={cancelling}
        title={t(draft ? 'orders.discardTitle' : 'orders.cancelTitle', { number })}
        hint={draft ? t('orders.discardHint') : t('orders.cancelHint')}
        danger
        submit={draft ? t('orders.discard') : t('orders.cancel')}
        keep={draft ? t('orders.keepDraft') : t('orders.keep')}
        run={withReason('cancel')}
        onClose={cancellation.close}
      />
      <ReasonDialog
        opened={approving}
        title={t('orders.approveTitle', { number })}
        hint={t('orders.approveHint')}
        required={false}
        submit={t('orders.approve')}
        keep={t('common.cancel')}
        run={withReason('approve')}
        onClose={approval.close}
      />
      <FormDialog title={t('returns.title', { number })} opened={returning} onClose={dialog.close} size="lg">
        <ReturnForm order={order} onDone={dialog.close} />
      </FormDialog>
    </>
  );
}
