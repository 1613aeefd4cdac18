import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import layout from '@/components/layout.module.css';
import { MoneyInput } from '@/components/money-input';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { useRefusalText } from '@/components/refusal-text';
import { useTell } from '@/components/tell';
import { fieldErrors, moneyError, moneyFields } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY } from '@/lib/money';
import type { Permissions } from '@/lib/session/permissions';
import { looksLikeVin } from '@/lib/vin';
import { vehicleName, type Vehicle } from './vehicle-api';
import { EMPTY_DRAFT, fillIn, readDraft, readMoney, type DraftErrors } from './vehicle-draft';
import { VEHICLE_FIELDS, VehicleFields } from './vehicle-fields';
import { createVehicle, decodeVin, type DecodedVin, type NewVehicle } from './vehicle-record-api';

const STATUSES = ['ORDERED', 'IN_TRANSIT', 'PREPARATION', 'AVAILABLE'] as const;
const FIELDS = [
  ...VEHICLE_FIELDS,
  'vin',
  'branch',
  'status',
  ...moneyFields('listPrice'),
  ...moneyFields('floorPrice'),
];

interface NewVehicleFormProps {
  branch: string | undefined;
  may: Permissions;
  onAdded: (vehicle: Vehicle) => unknown;
}

interface Missing {
  vin?: string;
  branch?: string;
  acceptance?: string;
  listPrice?: string;
  floorPrice?: string;
}

/** Adds a car: its VIN first, which fills in what it says, then the rest of its record. */
export function NewVehicleForm({ branch: atFirst, may, onAdded }: NewVehicleFormProps): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const format = useFormat();
  const submission = useSubmission();
  const [vin, setVin] = useState('');
  const [accepted, setAccepted] = useState(false);
  const [branch, setBranch] = useState(atFirst && may.mayCreateVehicles(atFirst) ? atFirst : undefined);
  const [status, setStatus] = useState<(typeof STATUSES)[number]>('AVAILABLE');
  const [listPrice, setListPrice] = useState('');
  const [floorPrice, setFloorPrice] = useState('');
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [missing, setMissing] = useState<Missing>({});

  const decode = useMutation({
    mutationFn: decodeVin,
    onSuccess: (decoded) => setDraft((before) => fillIn(before, decoded)),
  });
  const create = useMutation({
    mutationFn: (vehicle: NewVehicle) => submission.send(vehicle, (key) => createVehicle(vehicle, key)),
    onSuccess: (vehicle) => {
      tell(t('newVehicle.added', { vehicle: vehicleName(vehicle) }));
      return onAdded(vehicle);
    },
  });
  const refused = fieldErrors(create.error);
  const decoded = decode.data;

  function changeVin(typed: string) {
    const next = typed.replace(/\s/g, '').toUpperCase();
    setVin(next);
    setAccepted(false);
    setMissing({});
    decode.reset();
    // A scanner sends all of it at once, a person ends with its last character.
    if (looksLikeVin(next)) decode.mutate(next);
  }

  function submit() {
    const list = readMoney(listPrice, format.locale);
    const floor = readMoney(floorPrice, format.locale);
    const needs: Missing = {
      ...(looksLikeVin(vin) ? {} : { vin: t('newVehicle.vinWrong') }),
      ...(branch ? {} : { branch: t('common.chooseBranch') }),
      ...(decoded?.acceptance === 'NEEDS_ACCEPTANCE' && !accepted ? { acceptance: t('newVehicle.acceptFirst') } : {}),
      ...(list === null ? { listPrice: t('common.notAnAmount') } : {}),
      ...(floor === null ? { floorPrice: t('common.notAnAmount') } : {}),
    };
    const read = readDraft(draft, format.locale);
    setMissing(needs);
    setErrors(read.errors);
    if (Object.keys(needs).length > 0 || !read.record || !branch) return;
    create.mutate({
      ...read.record,
      vin,
      branch,
      status,
      ...(list && may.mayChangePrice(branch) ? { listPrice: list } : {}),
      ...(floor && may.mayApprovePrice(branch) ? { floorPrice: floor } : {}),
      ...(accepted ? { acceptVinWarning: true } : {}),
    });
  }

  return (
    <form
      className={layout.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Panel title={t('vehicles.vin')}>
        <div className={layout.stack}>
          <div className={layout.fields}>
            <TextInput
              label={t('vehicles.vin')}
              description={t('newVehicle.vinHint')}
              required
              data-autofocus
              autoComplete="off"
              spellCheck={false}
              maxLength={20}
              value={vin}
              error={missing.vin ?? refused.vin}
              onChange={(event) => changeVin(event.currentTarget.value)}
              onKeyDown={(event) => {
                // A hand scanner ends with Enter: that reads the VIN, and does not yet add the car.
                if (event.key === 'Enter') event.preventDefault();
              }}
            />
            <BranchSelect
              label={t('common.branch')}
              required
              allowed={may.mayCreateVehicles}
              allowDeselect={false}
              value={branch}
              error={missing.branch ?? refused.branch}
              onChange={setBranch}
            />
          </div>
          <div role="status">{decoded && <Said decoded={decoded} />}</div>
          {decode.error && <ProblemNotice error={decode.error} onRetry={() => decode.mutate(vin)} />}
          {decoded?.acceptance === 'NEEDS_ACCEPTANCE' && (
            <Checkbox
              label={t('newVehicle.accept')}
              checked={accepted}
              error={missing.acceptance}
              onChange={(event) => setAccepted(event.currentTarget.checked)}
            />
          )}
        </div>
      </Panel>
      <VehicleFields
        draft={draft}
        errors={errors}
        refused={refused}
        seesCosts={branch !== undefined && may.maySeeVehicleCosts(branch)}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <Panel title={t('newVehicle.money')}>
        <div className={layout.fields}>
          <Select
            label={t('newVehicle.status')}
            allowDeselect={false}
            data={STATUSES.map((value) => ({ value, label: t(`vehicleStatus.${value}`) }))}
            value={status}
            error={refused.status}
            onChange={(value) => value && setStatus(value as (typeof STATUSES)[number])}
          />
          {branch && may.mayChangePrice(branch) && (
            <MoneyInput
              label={t('vehicles.price')}
              currency={DEFAULT_CURRENCY}
              value={listPrice}
              error={missing.listPrice ?? moneyError(refused, 'listPrice')}
              onChange={setListPrice}
            />
          )}
          {branch && may.mayApprovePrice(branch) && (
            <MoneyInput
              label={t('vehicles.floorPrice')}
              currency={DEFAULT_CURRENCY}
              value={floorPrice}
              error={missing.floorPrice ?? moneyError(refused, 'floorPrice')}
              onChange={setFloorPrice}
            />
          )}
        </div>
      </Panel>
      <ProblemNotice error={create.error} shownAtFields={FIELDS} />
      <div className={layout.buttons}>
        <Button type="submit" loading={create.isPending} disabled={decoded?.acceptance === 'REFUSED'}>
          {t('newVehicle.submit')}
        </Button>
      </div>
    </form>
  );
}

/** Who made the car according to its VIN, or why the VIN is refused or must be looked at. */
function Said({ decoded }: { decoded: DecodedVin }): ReactElement {
  const words = useRefusalText();
  const { manufacturer, country, region, acceptance, acceptanceProblem } = decoded;
  if (!acceptanceProblem) {
    return <Notice tone="green" title={[manufacturer, country ?? region].filter(Boolean).join(', ')} />;
  }
  const { message, detail } = words(acceptanceProblem);
  return (
    <Notice tone={acceptance === 'REFUSED' ? 'red' : 'amber'} title={message}>
      {detail}
    </Notice>
  );
}
