import { Checkbox, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/components/form-dialog';
import { fieldErrors, problemOf } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { looksLikeVin } from '@/lib/vin';
import { useVehicleChange } from './use-vehicle-change';
import type { TaggedVehicle } from './vehicle-api';
import { correctVin, type VinCorrection } from './vehicle-record-api';

interface CorrectVinProps {
  vehicle: TaggedVehicle;
  onDone: () => void;
}

/** Corrects a VIN that was misread; one that its check digit does not confirm has to be compared with the car. */
export function CorrectVin({ vehicle, onDone }: CorrectVinProps): ReactElement {
  const { t } = useTranslation();
  const submission = useSubmission();
  const [vin, setVin] = useState(vehicle.value.vin);
  const [reason, setReason] = useState('');
  const [accepted, setAccepted] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const correct = useVehicleChange({
    id: vehicle.value.id,
    run: (correction: VinCorrection) =>
      submission.send([correction, vehicle.tag], (key) => correctVin(vehicle, correction, key)),
    said: (changed) => t('correctVin.done', { vin: changed.vin }),
    onDone,
  });
  const errors = fieldErrors(correct.error);
  const needsAcceptance = correct.error !== null && problemOf(correct.error).code === 'VIN_NEEDS_ACCEPTANCE';

  function change(typed: string) {
    setVin(typed.replace(/\s/g, '').toUpperCase());
    setWrong(undefined);
    setAccepted(false);
    correct.reset();
  }

  function submit() {
    const same = vin === vehicle.value.vin;
    setWrong(same ? t('correctVin.same') : looksLikeVin(vin) ? undefined : t('newVehicle.vinWrong'));
    if (same || !looksLikeVin(vin)) return;
    correct.mutate({ vin, reason: reason.trim(), ...(accepted ? { acceptVinWarning: true } : {}) });
  }

  return (
    <DialogForm
      error={correct.error}
      shownAtFields={['vin', 'reason']}
      submit={t('correctVin.submit')}
      pending={correct.isPending}
      onSubmit={submit}
      onCancel={onDone}
    >
      <div>{t('correctVin.hint')}</div>
      <TextInput
        label={t('correctVin.vin')}
        description={t('newVehicle.vinHint')}
        required
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        value={vin}
        error={wrong ?? errors.vin}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {(needsAcceptance || accepted) && (
        <Checkbox
          label={t('newVehicle.accept')}
          required
          checked={accepted}
          onChange={(event) => setAccepted(event.currentTarget.checked)}
        />
      )}
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
