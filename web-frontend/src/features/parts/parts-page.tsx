import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ButtonLink } from '@/components/text-link';
import { usePermissions } from '@/lib/session/use-session';
import { PartsFilterBar } from './parts-filter-bar';
import { Catalogue, Levels } from './parts-lists';
import { catalogueFilters, levelFilters, type PartsSearch } from './parts-search';

const route = getRouteApi('/inside/parts');

/** The stock of parts branch by branch, and the catalogue of all parts, stocked or not. */
export function PartsPage(): ReactElement {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { branch, view } = search;
  const navigate = route.useNavigate();
  const { mayReceiveParts } = usePermissions();
  const catalogue = view === 'catalogue';
  const change = (part: PartsSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });

  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('parts.title')}
        description={t('parts.description')}
        actions={
          <>
            <ButtonLink to="/past-stock" search={branch ? { branch } : {}} variant="default">
              {t('pastStock.title')}
            </ButtonLink>
            {mayReceiveParts() && (
              <>
                <ButtonLink to="/new-part" variant="default">
                  {t('parts.new')}
                </ButtonLink>
                <ButtonLink to="/stock-receipts/new" search={branch ? { branch } : {}}>
                  {t('parts.receive')}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <Panel flush>
        <PartsFilterBar value={search} onChange={change} />
        {catalogue ? <Catalogue of={catalogueFilters(search)} /> : <Levels of={levelFilters(search)} />}
      </Panel>
    </div>
  );
}
