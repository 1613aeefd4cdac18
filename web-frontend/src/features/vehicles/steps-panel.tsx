import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import { Panel } from '@/components/panel';
import { ReasonDialog } from '@/components/reason-dialog';
import { useTell } from '@/components/tell';
import { useSubmission } from '@/lib/api/submission';
import type { Permissions } from '@/lib/session/permissions';
import { usePermissions } from '@/lib/session/use-session';
import list from './small-list.module.css';
import {
  arrive,
  removeVehicle,
  showChanged,
  takeStep,
  vehicleName,
  type TaggedVehicle,
  type Vehicle,
} from './vehicle-api';

interface Step {
  name: 'shipment' | 'arrival' | 'arrivalReady' | 'readiness' | 'delivery' | 'inspection';
  from: Vehicle['status'];
  may: (may: Permissions, branch: string) => boolean;
}

interface AskedStep {
  name: 'return' | 'wholesale' | 'writeOff';
  from: Vehicle['status'];
  may: (may: Permissions, branch: string) => boolean;
}

const STEPS: readonly Step[] = [
  { name: 'shipment', from: 'ORDERED', may: (may, branch) => may.mayEditWholeVehicle(branch) },
  { name: 'arrival', from: 'IN_TRANSIT', may: (may, branch) => may.mayEditWholeVehicle(branch) },
  { name: 'arrivalReady', from: 'IN_TRANSIT', may: (may, branch) => may.mayEditWholeVehicle(branch) },
  { name: 'readiness', from: 'PREPARATION', may: (may, branch) => may.mayPrepareVehicles(branch) },
  { name: 'delivery', from: 'SOLD', may: (may, branch) => may.mayDeliverVehicles(branch) },
  { name: 'inspection', from: 'RETURNED', may: (may, branch) => may.mayPrepareVehicles(branch) },
];

/** What is asked about first, because it is not simply taken back. */
const ASKED: readonly AskedStep[] = [
  { name: 'return', from: 'DELIVERED', may: (may, branch) => may.mayTakeVehiclesBack(branch) },
  { name: 'wholesale', from: 'AVAILABLE', may: (may, branch) => may.mayRemoveVehicles(branch) },
  { name: 'writeOff', from: 'AVAILABLE', may: (may, branch) => may.mayRemoveVehicles(branch) },
];

function carryOut(vehicle: TaggedVehicle, step: Step['name'], key: string): Promise<TaggedVehicle> {
  if (step === 'arrival' || step === 'arrivalReady') return arrive(vehicle, step === 'arrivalReady', key);
  return takeStep(vehicle, step, { key });
}

function carryOutAsked(vehicle: TaggedVehicle, step: AskedStep['name'], reason: string, key: string) {
  if (step === 'return') return takeStep(vehicle, 'return', { notes: reason, key });
  return removeVehicle(vehicle, step === 'writeOff' ? 'write-off' : 'wholesale', reason, key);
}

/** The steps that a car can take from where it is, as far as the signed-in employee may take them. */
export function StepsPanel({ tagged }: { tagged: TaggedVehicle }): ReactElement | null {
  const { t } = useTranslation();
  const tell = useTell();
  const may = usePermissions();
  const queries = useQueryClient();
  const notifyProblem = useNotifyProblem();
  const submission = useSubmission();
  const [asked, setAsked] = useState<AskedStep['name']>();
  const { branch, status } = tagged.value;
  const fits = (step: Step | AskedStep) => step.from === status && step.may(may, branch);
  const steps = STEPS.filter(fits);
  const askedSteps = ASKED.filter(fits);

  async function done(changed: TaggedVehicle) {
    await showChanged(queries, changed);
    const values = { vehicle: vehicleName(changed.value), status: t(`vehicleStatus.${changed.value.status}`) };
    tell(t('steps.done', values));
  }

  const step = useMutation({
    mutationFn: (name: Step['name']) => submission.send([name, tagged.tag], (key) => carryOut(tagged, name, key)),
    onSuccess: done,
    onError: (error) => {
      notifyProblem(error);
      // Somebody else may have been faster: the page shows how the car stands now.
      void queries.invalidateQueries({ queryKey: ['vehicles'] });
    },
  });

  if (steps.length === 0 && askedSteps.length === 0 && !asked) return null;
  return (
    <Panel title={t('steps.title')}>
      <div className={list.steps}>
        {steps.map(({ name }, index) => (
          <Button
            key={name}
            variant={index === 0 ? 'filled' : 'default'}
            loading={step.isPending && step.variables === name}
            disabled={step.isPending}
            onClick={() => step.mutate(name)}
          >
            {t(`steps.${name}`)}
          </Button>
        ))}
        {askedSteps.map(({ name }) => (
          <Button key={name} variant="default" onClick={() => setAsked(name)}>
            {t(`steps.${name}`)}
          </Button>
        ))}
      </div>
      <ReasonDialog
        opened={asked !== undefined}
        title={asked ? t(`steps.${asked}`) : ''}
        {...(asked ? { hint: t(`steps.${asked}Hint`) } : {})}
        field={asked === 'return' ? 'notes' : 'reason'}
        danger={asked !== 'return'}
        submit={asked ? t(`steps.${asked}`) : ''}
        keep={t('common.cancel')}
        run={async (reason, key) => {
          if (asked) await done(await carryOutAsked(tagged, asked, reason, key));
        }}
        onClose={() => setAsked(undefined)}
      />
    </Panel>
  );
}
