import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { MoneyInput } from '@/components/money-input';
import { Notice } from '@/components/notice';
import { ProblemNotice } from '@/components/problem-notice';
import { useTell } from '@/components/tell';
import { fieldErrors, moneyError, moneyFields, ProblemError } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY, editableAmount, parseAmount, type Money } from '@/lib/money';
import { useVehicleChange } from './use-vehicle-change';
import { changePrice, vehicleName, type TaggedVehicle } from './vehicle-api';
import { askForPrice } from './vehicle-story-api';

interface ChangePriceDialogProps {
  vehicle: TaggedVehicle;
  opened: boolean;
  onClose: () => void;
}

export function ChangePriceDialog({ vehicle, opened, onClose }: ChangePriceDialogProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(vehicle.value.listPrice ? 'vehicles.changePrice' : 'vehicles.setPrice')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ChangePriceForm vehicle={vehicle} onDone={onClose} />
    </Modal>
  );
}

/** Changes a list price with a reason, for the version of the vehicle that is on the page. */
export function ChangePriceForm({ vehicle, onDone }: { vehicle: TaggedVehicle; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const format = useFormat();
  const queries = useQueryClient();
  const { id, listPrice } = vehicle.value;
  const currency = listPrice?.currency ?? DEFAULT_CURRENCY;
  const [amount, setAmount] = useState(listPrice ? editableAmount(listPrice, format.locale) : '');
  const submission = useSubmission();
  const [reason, setReason] = useState('');
  const [amountRefused, setAmountRefused] = useState(false);

  const change = useVehicleChange({
    id,
    run: (price: Money) => changePrice(vehicle, price, reason.trim()),
    said: (changed) => t('vehicles.priceChanged', { vehicle: vehicleName(changed) }),
    onDone,
  });
  const ask = useMutation({
    mutationFn: (price: Money) => {
      const why = reason.trim();
      return submission.send([price, why], (key) => askForPrice(id, price, why, key));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['vehicles'] });
      tell(t('priceRequests.asked'));
      onDone();
    },
  });
  const error = ask.error ?? change.error;
  const errors = fieldErrors(error);
  const belowFloor = change.error instanceof ProblemError && change.error.code === 'PRICE_BELOW_FLOOR';

  function send(how: typeof change | typeof ask) {
    const exact = parseAmount(amount, format.locale, currency);
    setAmountRefused(exact === undefined);
    if (exact !== undefined) how.mutate({ amount: exact, currency });
  }

  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        ask.reset();
        send(change);
      }}
    >
      <ProblemNotice error={error} shownAtFields={[...moneyFields('listPrice'), 'reason']} />
      {belowFloor && (
        <Notice
          tone="blue"
          action={
            <Button variant="default" size="xs" loading={ask.isPending} onClick={() => send(ask)}>
              {t('priceRequests.ask')}
            </Button>
          }
        >
          {t('priceRequests.belowFloor')}
        </Notice>
      )}
      <MoneyInput
        label={t('vehicles.newPrice')}
        required
        data-autofocus
        currency={currency}
        value={amount}
        onChange={setAmount}
        error={amountRefused ? t('common.notAnAmount') : moneyError(errors, 'listPrice')}
      />
      <TextInput
        label={t('common.reason')}
        required
        maxLength={200}
        value={reason}
        error={errors.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={layout.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={change.isPending}>
          {t('vehicles.savePrice')}
        </Button>
      </div>
    </form>
  );
}
