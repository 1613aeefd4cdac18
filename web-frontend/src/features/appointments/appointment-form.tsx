import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import layout from '@/components/layout.module.css';
import { Panel } from '@/components/panel';
import { branchesQuery } from '@/lib/api/branches';
import { fieldErrors } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { usePermissions } from '@/lib/session/use-session';
import { today } from '@/lib/zoned-time';
import {
  bookAppointment,
  KINDS,
  refreshAppointments,
  type Appointment,
  type NewAppointment,
  type Slot,
} from './appointment-api';
import {
  missingIn,
  newDraft,
  readDraft,
  slotOf,
  timeOfSlot,
  USUAL_MINUTES,
  type Draft,
  type DraftTime,
} from './appointment-draft';
import { DETAIL_FIELDS, DetailsFields } from './details-fields';
import { TakenNotice } from './taken-notice';
import { TIME_FIELDS, TimeFields } from './time-fields';

interface AppointmentFormProps {
  branch: string | undefined;
  day?: string | undefined;
  known: Partial<Draft>;
  onBooked: (appointment: Appointment) => void;
}

/** Books a time with a customer. When somebody else was faster, the next free times are offered. */
export function AppointmentForm({ branch: first, day, known, onBooked }: AppointmentFormProps): ReactElement {
  const { t } = useTranslation();
  const may = usePermissions();
  const queries = useQueryClient();
  const submission = useSubmission();
  const { data: branches } = useQuery(branchesQuery);
  const [branch, setBranch] = useState(first);
  const timeZone = branches?.find(({ code }) => code === branch)?.timeZone ?? 'UTC';
  const kinds = KINDS.filter((kind) => may.mayBookAppointments(branch, kind));
  const [draft, setDraft] = useState(() => newDraft({ ...(kinds[0] ? { kind: kinds[0] } : {}), ...known }));
  const [chosen, setTime] = useState<Partial<DraftTime>>(day ? { day } : {});
  const [tried, setTried] = useState(false);
  const time = { day: today(timeZone), time: '', minutes: USUAL_MINUTES[draft.kind], ...chosen };
  const slot = slotOf(time, timeZone);
  const missing = tried ? missingIn(draft) : [];

  const book = useMutation({
    mutationFn: (wanted: NewAppointment) => submission.send(wanted, (key) => bookAppointment(wanted, key)),
    onSuccess: async (appointment) => {
      await refreshAppointments(queries);
      onBooked(appointment);
    },
    // Refused, the free times are not as the page shows them.
    onError: () => void queries.invalidateQueries({ queryKey: ['appointments', 'free'] }),
  });
  const refused = fieldErrors(book.error);

  function submit(wanted: Slot | undefined) {
    setTried(true);
    if (!branch || !wanted || missingIn(draft).length > 0) return;
    book.mutate({ branch, ...readDraft(draft), ...wanted });
  }

  return (
    <form
      className={layout.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(slot);
      }}
    >
      <div className={layout.halves}>
        <Panel title={t('appointments.withWhom')}>
          <div className={layout.stack}>
            <BranchSelect
              label={t('common.branch')}
              required
              allowDeselect={false}
              allowed={(code) => may.mayBookAppointments(code)}
              value={branch}
              error={tried && !branch && t('common.chooseBranch')}
              onChange={(code) => {
                setBranch(code);
                setDraft((before) => ({ ...before, employee: undefined }));
              }}
            />
            <DetailsFields
              draft={draft}
              branch={branch}
              kinds={kinds}
              missing={missing}
              refused={refused}
              onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
            />
          </div>
        </Panel>
        <Panel title={t('appointments.when')}>
          <div className={layout.stack}>
            <TimeFields
              value={time}
              timeZone={timeZone}
              wanted={
                branch
                  ? { branch, kind: draft.kind, vin: draft.vehicle?.vin, employeeId: draft.employee?.id }
                  : undefined
              }
              wrong={tried && !slot}
              refused={refused}
              onChange={(change) => setTime((before) => ({ ...before, ...change }))}
            />
            {/* Beside the button, where whoever has pressed it looks, on a phone as well. */}
            <TakenNotice
              error={book.error}
              shownAtFields={[...DETAIL_FIELDS, ...TIME_FIELDS]}
              timeZone={timeZone}
              pending={book.isPending}
              onTake={(free) => {
                setTime(timeOfSlot(free, timeZone));
                submit(free);
              }}
            />
            <div className={layout.buttons}>
              <Button type="submit" loading={book.isPending}>
                {t('appointments.book')}
              </Button>
            </div>
          </div>
        </Panel>
      </div>
    </form>
  );
}
