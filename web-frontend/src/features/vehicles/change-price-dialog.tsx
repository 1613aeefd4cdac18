import { Button, Modal, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { MoneyInput } from '@/components/money-input';
import { ProblemNotice } from '@/components/problem-notice';
import { fieldErrors, moneyError, moneyFields, ProblemError } from '@/lib/api/problem';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY, editableAmount, parseAmount, type Money } from '@/lib/money';
import { changePrice, vehicleName, vehicleQuery, type TaggedVehicle } from './vehicle-api';

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
  const format = useFormat();
  const queries = useQueryClient();
  const { id, listPrice } = vehicle.value;
  const currency = listPrice?.currency ?? DEFAULT_CURRENCY;
  const [amount, setAmount] = useState(listPrice ? editableAmount(listPrice, format.locale) : '');
  const [reason, setReason] = useState('');
  const [amountRefused, setAmountRefused] = useState(false);

  const change = useMutation({
    mutationFn: (price: Money) => changePrice(vehicle, price, reason.trim()),
    onSuccess: (changed) => {
      queries.setQueryData(vehicleQuery(id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ['vehicles', 'list'] });
      notifications.show({
        color: 'green',
        message: t('vehicles.priceChanged', { vehicle: vehicleName(changed.value) }),
      });
      onDone();
    },
    onError: (error) => {
      // The page shows what the other person did; sent again, the change is meant for that version.
      if (error instanceof ProblemError && error.code === 'STALE')
        void queries.invalidateQueries({ queryKey: vehicleQuery(id).queryKey });
    },
  });
  const errors = fieldErrors(change.error);

  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        const exact = parseAmount(amount, format.locale, currency);
        setAmountRefused(exact === undefined);
        if (exact !== undefined) change.mutate({ amount: exact, currency });
      }}
    >
      <ProblemNotice error={change.error} shownAtFields={[...moneyFields('listPrice'), 'reason']} />
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
