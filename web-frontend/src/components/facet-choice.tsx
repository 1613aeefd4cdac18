import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/format';

/** How many items of a list have a value. */
export interface FacetCount {
  value: string;
  label?: string;
  count: number;
}

interface FacetChoiceProps {
  className?: string | undefined;
  /** Whether it is shown on a phone; those without are in the part that unfolds. */
  open?: boolean;
  label: string;
  any: string;
  counts: readonly FacetCount[] | undefined;
  name?: (count: FacetCount) => string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** One of the values that the items of a list have, each with the number of items behind it. */
export function FacetChoice({
  className,
  open,
  label,
  any,
  counts = [],
  name,
  value,
  onChange,
}: FacetChoiceProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const called = name ?? ((count: FacetCount) => count.label ?? count.value);
  const chosen = counts.find((count) => count.value.toLowerCase() === value?.toLowerCase());
  // What was chosen stays visible where nothing is left behind it, or none was counted yet.
  const shown = value && !chosen ? [{ value, count: 0 }, ...counts] : counts;
  return (
    <Select
      className={className}
      wrapperProps={open === undefined ? {} : { 'data-open': open }}
      aria-label={label}
      placeholder={any}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      searchable={shown.length > 8}
      data={shown.map((count) => ({
        value: count.value,
        label: `${called(count)} (${format.number(count.count)})`,
      }))}
      value={chosen?.value ?? value ?? null}
      onChange={(wanted) => onChange(wanted ?? undefined)}
    />
  );
}
