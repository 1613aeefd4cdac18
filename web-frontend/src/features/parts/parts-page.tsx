import { SegmentedControl, Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import bar from '@/components/filter-bar.module.css';
import layout from '@/components/layout.module.css';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { SearchField } from '@/components/search-field';
import { ButtonLink } from '@/components/text-link';
import { usePermissions } from '@/lib/session/use-session';
import { NameSelect } from './name-select';
import { Catalogue, Levels } from './parts-lists';

const route = getRouteApi('/inside/parts');
const AVAILABILITIES = ['available', 'low', 'none'] as const;

/** The stock of parts branch by branch, and the catalogue of all parts, stocked or not. */
export function PartsPage(): ReactElement {
  const { t } = useTranslation();
  const { q, branch, availability, view, brand, category, active } = route.useSearch();
  const navigate = route.useNavigate();
  const { mayReceiveParts } = usePermissions();
  const catalogue = view === 'catalogue';
  const change = (part: Partial<Record<keyof ReturnType<typeof route.useSearch>, string | undefined>>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });

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
        <search className={bar.bar} aria-label={t('parts.filters')}>
          <SegmentedControl
            size="xs"
            aria-label={t('parts.view')}
            data={[
              { value: 'stock', label: t('parts.levels') },
              { value: 'catalogue', label: t('parts.allParts') },
            ]}
            value={catalogue ? 'catalogue' : 'stock'}
            onChange={(wanted) => change({ view: wanted === 'catalogue' ? wanted : undefined })}
          />
          <SearchField
            className={bar.search}
            label={t('parts.search')}
            placeholder={t(catalogue ? 'parts.searchCatalogueHint' : 'parts.searchHint')}
            value={q}
            onChange={(text) => change({ q: text })}
          />
          {catalogue ? (
            <>
              <NameSelect
                className={bar.field}
                list="brands"
                placeholder={t('parts.anyBrand')}
                value={brand}
                onChange={(name) => change({ brand: name })}
              />
              <NameSelect
                className={bar.field}
                list="categories"
                placeholder={t('parts.anyCategory')}
                value={category}
                onChange={(name) => change({ category: name })}
              />
              <Select
                className={bar.field}
                aria-label={t('parts.state')}
                allowDeselect={false}
                data={[
                  { value: 'true', label: t('parts.onlyActive') },
                  { value: 'false', label: t('parts.onlyDeleted') },
                ]}
                value={active === 'false' ? 'false' : 'true'}
                onChange={(state) => change({ active: state === 'false' ? state : undefined })}
              />
            </>
          ) : (
            <>
              <BranchSelect
                className={bar.field}
                aria-label={t('common.branch')}
                placeholder={t('common.allBranches')}
                clearable
                value={branch}
                onChange={(code) => change({ branch: code })}
              />
              <Select
                className={bar.field}
                aria-label={t('parts.availability')}
                placeholder={t('parts.anyAvailability')}
                clearable
                clearButtonProps={{ 'aria-label': t('common.clear') }}
                data={AVAILABILITIES.map((value) => ({ value, label: t(`availability.${value}`) }))}
                value={availability ?? null}
                onChange={(wanted) => change({ availability: wanted ?? undefined })}
              />
            </>
          )}
        </search>
        {catalogue ? (
          <Catalogue of={{ q, brand, category, active: active === 'false' ? 'false' : 'true' }} />
        ) : (
          <Levels of={{ q, branch, availability }} />
        )}
      </Panel>
    </div>
  );
}
