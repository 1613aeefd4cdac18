import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import layout from '@/components/layout.module.css';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { TextLink } from '@/components/text-link';
import { usePermissions } from '@/lib/session/use-session';
import { NewVehicleForm } from './new-vehicle-form';

const route = getRouteApi('/inside/vehicles/new');

export function NewVehiclePage(): ReactElement {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const may = usePermissions();
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('newVehicle.title')}
        description={t('newVehicle.description')}
        back={
          <BackLink>
            <TextLink to="/vehicles">{t('vehicles.title')}</TextLink>
          </BackLink>
        }
      />
      {may.mayCreateVehicles() ? (
        <NewVehicleForm
          branch={may.homeBranch}
          may={may}
          onAdded={async ({ id }) => {
            await queries.invalidateQueries({ queryKey: ['vehicles'] });
            await navigate({ to: '/vehicles/$vehicleId', params: { vehicleId: id } });
          }}
        />
      ) : (
        <Notice tone="amber" title={t('problems.codes.FORBIDDEN')} />
      )}
    </div>
  );
}
