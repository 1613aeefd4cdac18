import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { ProblemNotice } from '@/components/problem-notice';
import { useTell } from '@/components/tell';
import { ButtonLink, TextLink } from '@/components/text-link';
import { VinText } from '@/components/vin-text';
import { fieldErrors, isStale } from '@/lib/api/problem';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { showChanged, vehicleName, vehicleQuery, type TaggedVehicle } from './vehicle-api';
import { draftOf, PREPARATION_FIELDS, readDraft, type DraftErrors } from './vehicle-draft';
import { VEHICLE_FIELDS, VehicleFields } from './vehicle-fields';
import { editVehicle, type EditedVehicle } from './vehicle-record-api';

const route = getRouteApi('/inside/vehicles/$vehicleId/edit');

export function EditVehiclePage(): ReactElement {
  const { vehicleId } = route.useParams();
  const navigate = route.useNavigate();
  const { t } = useTranslation();
  const { mayEditVehicle } = usePermissions();
  const query = useQuery(vehicleQuery(vehicleId));
  if (query.isPending) return <Loading />;
  const vehicle = query.data?.value;
  return (
    <div className={layout.stack}>
      <PageHeader
        title={vehicle ? t('vehicles.editTitle', { vehicle: vehicleName(vehicle) }) : t('vehicles.vehicle')}
        description={vehicle && <VinText vin={vehicle.vin} />}
        back={
          <BackLink>
            <TextLink to="/vehicles/$vehicleId" params={{ vehicleId }}>
              {vehicle ? vehicleName(vehicle) : t('vehicles.vehicle')}
            </TextLink>
          </BackLink>
        }
      />
      {!query.data && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && !mayEditVehicle(query.data.value) && <Notice tone="amber" title={t('problems.codes.FORBIDDEN')} />}
      {query.data && mayEditVehicle(query.data.value) && (
        <EditVehicleForm
          key={vehicleId}
          latest={query.data}
          onSaved={() => navigate({ to: '/vehicles/$vehicleId', params: { vehicleId } })}
        />
      )}
    </div>
  );
}

interface EditVehicleFormProps {
  /** The vehicle as it stands now; it may become another while the form is open. */
  latest: TaggedVehicle;
  onSaved: () => unknown;
}

/** Edits the version of a record that was there when the form was opened, and says so when somebody else was faster. */
export function EditVehicleForm({ latest, onSaved }: EditVehicleFormProps): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const format = useFormat();
  const queries = useQueryClient();
  const may = usePermissions();
  const [opened, setOpened] = useState(latest);
  const [draft, setDraft] = useState(() => draftOf(latest.value, format.locale));
  const [errors, setErrors] = useState<DraftErrors>({});
  const { id, branch } = opened.value;
  const whole = may.mayEditWholeVehicle(branch);

  const save = useMutation({
    mutationFn: (record: EditedVehicle) => editVehicle(opened, record),
    onSuccess: async (changed) => {
      await showChanged(queries, changed);
      tell(t('vehicles.edited', { vehicle: vehicleName(changed.value) }));
      await onSaved();
    },
    onError: (error) => {
      if (isStale(error)) void queries.invalidateQueries({ queryKey: vehicleQuery(id).queryKey });
    },
  });
  const stale = isStale(save.error);

  return (
    <form
      className={layout.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const read = readDraft(draft, format.locale);
        setErrors(read.errors);
        if (read.record) save.mutate(read.record);
      }}
    >
      <VehicleFields
        draft={draft}
        errors={errors}
        refused={fieldErrors(save.error)}
        locked={(field) => !whole && !PREPARATION_FIELDS.has(field)}
        seesCosts={may.maySeeVehicleCosts(branch)}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      {stale ? (
        <Notice
          tone="amber"
          role="alert"
          title={t('editVehicle.staleTitle')}
          action={
            <Button
              variant="default"
              size="xs"
              disabled={latest.tag === opened.tag}
              onClick={() => {
                setOpened(latest);
                setDraft(draftOf(latest.value, format.locale));
                save.reset();
              }}
            >
              {t('editVehicle.takeLatest')}
            </Button>
          }
        >
          {t('editVehicle.staleHint')}
        </Notice>
      ) : (
        <ProblemNotice error={save.error} shownAtFields={VEHICLE_FIELDS} />
      )}
      <div className={layout.buttons}>
        <ButtonLink to="/vehicles/$vehicleId" params={{ vehicleId: id }} variant="default">
          {t('common.cancel')}
        </ButtonLink>
        <Button type="submit" loading={save.isPending} disabled={stale}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
