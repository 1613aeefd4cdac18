import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { FacetChoice } from '@/components/facet-choice';
import bar from '@/components/filter-bar.module.css';
import { SearchField } from '@/components/search-field';
import type { en } from '@/lib/i18n/en';
import { levelFacetsQuery, productFacetsQuery } from './parts-api';
import { catalogueFilters, levelFilters, type PartsSearch } from './parts-search';

interface PartsFilterBarProps {
  value: PartsSearch;
  onChange: (change: PartsSearch) => void;
}

/** The filters of the stock or of the catalogue, with the number of entries behind their choices. */
export function PartsFilterBar({ value, onChange }: PartsFilterBarProps): ReactElement {
  const { t } = useTranslation();
  const catalogue = value.view === 'catalogue';
  const { data: levels } = useQuery({ ...levelFacetsQuery(levelFilters(value)), enabled: !catalogue });
  const { data: products } = useQuery({ ...productFacetsQuery(catalogueFilters(value)), enabled: catalogue });
  const facets = catalogue ? products : levels;
  const set = (name: keyof PartsSearch) => (wanted: string | undefined) => onChange({ [name]: wanted });

  return (
    <search className={bar.bar} aria-label={t('parts.filters')}>
      <SegmentedControl
        size="xs"
        aria-label={t('parts.view')}
        data={[
          { value: 'stock', label: t('parts.levels') },
          { value: 'catalogue', label: t('parts.allParts') },
        ]}
        value={catalogue ? 'catalogue' : 'stock'}
        onChange={(wanted) => onChange({ view: wanted === 'catalogue' ? wanted : undefined })}
      />
      <SearchField
        className={bar.search}
        label={t('parts.search')}
        placeholder={t(catalogue ? 'parts.searchCatalogueHint' : 'parts.searchHint')}
        value={value.q}
        onChange={set('q')}
      />
      {!catalogue && (
        <BranchSelect
          className={bar.field}
          aria-label={t('common.branch')}
          placeholder={t('common.allBranches')}
          clearable
          value={value.branch}
          onChange={set('branch')}
        />
      )}
      <FacetChoice
        className={bar.field}
        label={t('parts.brand')}
        any={t('parts.anyBrand')}
        counts={facets?.brand}
        value={value.brand}
        onChange={set('brand')}
      />
      <FacetChoice
        className={bar.field}
        label={t('parts.category')}
        any={t('parts.anyCategory')}
        counts={facets?.category}
        value={value.category}
        onChange={set('category')}
      />
      {catalogue ? (
        <Select
          className={bar.field}
          aria-label={t('parts.state')}
          allowDeselect={false}
          data={[
            { value: 'true', label: t('parts.onlyActive') },
            { value: 'false', label: t('parts.onlyDeleted') },
          ]}
          value={value.active === 'false' ? 'false' : 'true'}
          onChange={(state) => onChange({ active: state === 'false' ? state : undefined })}
        />
      ) : (
        <FacetChoice
          className={bar.field}
          label={t('parts.availability')}
          any={t('parts.anyAvailability')}
          counts={levels?.availability}
          name={({ value: availability }) => t(`availability.${availability as keyof typeof en.availability}`)}
          value={value.availability}
          onChange={set('availability')}
        />
      )}
    </search>
  );
}
