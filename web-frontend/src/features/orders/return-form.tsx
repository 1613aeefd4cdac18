import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/components/form-dialog';
import { useTell } from '@/components/tell';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { parseQuantity } from '@/lib/quantity';
import { nameOfLine, withCustomer } from './line-figures';
import { orderQuery, takeBack, type NewReturn, type OrderLine, type TaggedOrder } from './order-api';
import classes from './return-form.module.css';

interface ReturnFormProps {
  order: TaggedOrder;
  onDone: () => void;
}

/** Takes back what the customer brings: lines are ticked, of parts it may be some units only. */
export function ReturnForm({ order, onDone }: ReturnFormProps): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const format = useFormat();
  const queries = useQueryClient();
  const submission = useSubmission();
  const open = order.value.lines.filter((line) => withCustomer(line) > 0);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(open.length === 1 ? open.map((line) => [line.id, String(withCustomer(line))]) : []),
  );
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);

  const send = useMutation({
    mutationFn: (wanted: NewReturn) => submission.send(wanted, (key) => takeBack(order, wanted, key)),
    onSuccess: async ({ refund }) => {
      await queries.invalidateQueries({ queryKey: ['orders'] });
      tell(t('returns.done', { refund: format.money(refund) }));
      onDone();
    },
    onError: () => void queries.invalidateQueries({ queryKey: orderQuery(order.value.id).queryKey }),
  });
  const refused = fieldErrors(send.error);
  const chosen = open.filter(({ id }) => typed[id] !== undefined);
  const quantityOf = (line: OrderLine) => {
    const quantity = parseQuantity(typed[line.id] ?? '');
    return quantity && quantity <= withCustomer(line) ? quantity : undefined;
  };

  return (
    <DialogForm
      error={send.error}
      shownAtFields={['reason']}
      submit={t('returns.submit')}
      pending={send.isPending}
      onCancel={onDone}
      onSubmit={() => {
        setChecked(true);
        const lines = chosen.flatMap((line) => {
          const quantity = quantityOf(line);
          return quantity ? [{ lineId: line.id, quantity }] : [];
        });
        if (lines.length > 0 && lines.length === chosen.length) send.mutate({ reason: reason.trim(), lines });
      }}
    >
      <fieldset className={classes.lines}>
        <legend className={classes.legend}>{t('returns.what')}</legend>
        {open.map((line) => {
          const most = withCustomer(line);
          const ticked = typed[line.id] !== undefined;
          const tick = (on: boolean) =>
            setTyped((before) =>
              on
                ? { ...before, [line.id]: String(most) }
                : Object.fromEntries(Object.entries(before).filter(([id]) => id !== line.id)),
            );
          return (
            <div key={line.id} className={classes.line}>
              <Checkbox
                className={classes.tick}
                label={nameOfLine(line)}
                description={line.vin ?? line.sku}
                checked={ticked}
                onChange={(event) => tick(event.currentTarget.checked)}
              />
              {line.vin === undefined && (
                <TextInput
                  className={classes.quantity}
                  aria-label={t('returns.quantityOf', { name: nameOfLine(line) })}
                  description={t('returns.ofUnits', { count: most, shown: format.number(most) })}
                  inputMode="numeric"
                  autoComplete="off"
                  disabled={!ticked}
                  value={typed[line.id] ?? ''}
                  error={checked && ticked && !quantityOf(line) && t('returns.quantityWrong', { most })}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    setTyped((before) => ({ ...before, [line.id]: value }));
                  }}
                />
              )}
            </div>
          );
        })}
        {checked && chosen.length === 0 && (
          <div className={classes.error} role="alert">
            {t('returns.nothing')}
          </div>
        )}
      </fieldset>
      <TextInput
        label={t('common.reason')}
        required
        maxLength={500}
        value={reason}
        error={refused.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className={classes.hint}>{t('returns.hint')}</p>
    </DialogForm>
  );
}
