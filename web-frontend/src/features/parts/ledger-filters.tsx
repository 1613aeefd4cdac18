import { Select, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import bar from '@/components/filter-bar.module.css';

export interface LedgerSearch {
  branch?: string;
  kind?: string;
  /** Days of the local calendar, as in 2026-03-31. */
  from?: string;
  to?: string;
}

const KINDS = ['RECEIPT', 'ISSUE', 'ADJUSTMENT', 'RESERVATION', 'RELEASE', 'SALE', 'RETURN', 'CORRECTION'] as const;

interface LedgerFiltersProps {
  value: LedgerSearch;
  onChange: (change: Partial<Record<keyof LedgerSearch, string | undefined>>) => void;
}

/** Narrows the ledger of a part down to a branch, a kind of movement and a period. */
export function LedgerFilters({ value, onChange }: LedgerFiltersProps): ReactElement {
  const { t } = useTranslation();
  return (
    <search className={bar.bar} aria-label={t('movements.filters')}>
      <Select
        className={bar.field}
        aria-label={t('movements.kind')}
        placeholder={t('movements.anyKind')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        data={KINDS.map((kind) => ({ value: kind, label: t(`movementKind.${kind}`) }))}
        value={value.kind ?? null}
        onChange={(kind) => onChange({ kind: kind ?? undefined })}
      />
      <BranchSelect
        className={bar.field}
        aria-label={t('common.branch')}
        placeholder={t('common.allBranches')}
        clearable
        value={value.branch}
        onChange={(branch) => onChange({ branch })}
      />
      <TextInput
        className={bar.field}
        type="date"
        aria-label={t('movements.from')}
        title={t('movements.from')}
        max={value.to}
        value={value.from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        className={bar.field}
        type="date"
        aria-label={t('movements.to')}
        title={t('movements.to')}
        min={value.from}
        value={value.to ?? ''}
        onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
      />
    </search>
  );
}
