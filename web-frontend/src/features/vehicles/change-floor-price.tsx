import { TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/components/form-dialog';
import { MoneyInput } from '@/components/money-input';
import { fieldErrors, moneyError, moneyFields } from '@/lib/api/problem';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY, editableAmount, parseAmount } from '@/lib/money';
import { useVehicleChange } from './use-vehicle-change';
import { changeFloorPrice, vehicleName, type TaggedVehicle } from './vehicle-api';

interface ChangeFloorPriceProps {
  vehicle: TaggedVehicle;
  onDone: () => void;
}

/** Changes the price below which a car is sold with approval only; left empty, there is none. */
export function ChangeFloorPrice({ vehicle, onDone }: ChangeFloorPriceProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, floorPrice, listPrice } = vehicle.value;
  const currency = (floorPrice ?? listPrice)?.currency ?? DEFAULT_CURRENCY;
  const [amount, setAmount] = useState(floorPrice ? editableAmount(floorPrice, format.locale) : '');
  const [reason, setReason] = useState('');
  const [notAnAmount, setNotAnAmount] = useState(false);
  const change = useVehicleChange({
    id,
    run: (exact: string) =>
      changeFloorPrice(vehicle, exact === '' ? undefined : { amount: exact, currency }, reason.trim()),
    said: (changed) => t('floorPrice.changed', { vehicle: vehicleName(changed) }),
    onDone,
  });
  const errors = fieldErrors(change.error);
  return (
    <DialogForm
      error={change.error}
      shownAtFields={[...moneyFields('floorPrice'), 'reason']}
      submit={t('floorPrice.save')}
      pending={change.isPending}
      onSubmit={() => {
        const exact = amount.trim() === '' ? '' : parseAmount(amount, format.locale, currency);
        setNotAnAmount(exact === undefined);
        if (exact !== undefined) change.mutate(exact);
      }}
      onCancel={onDone}
    >
      <MoneyInput
        label={t('vehicles.floorPrice')}
        description={t('floorPrice.hint')}
        data-autofocus
        currency={currency}
        value={amount}
        onChange={setAmount}
        error={notAnAmount ? t('common.notAnAmount') : moneyError(errors, 'floorPrice')}
      />
      <TextInput
        label={t('common.reason')}
        required
        maxLength={200}
        value={reason}
        error={errors.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
