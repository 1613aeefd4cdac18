import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { colleaguesQuery, type Colleague, type Workplaces } from '@/lib/api/colleagues';
import { useEmployee } from '@/lib/session/use-session';

/** Whoever is chosen; of somebody whom only an address names, the name may not be known. */
export interface ChosenEmployee {
  id: string;
  name?: string | undefined;
}

interface EmployeeSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'limit'> {
  /** Where the people work who may be chosen, besides oneself. */
  at: Workplaces;
  /** Whoever has to do with what is shown, and may work there no more. */
  met?: readonly (ChosenEmployee | undefined)[];
  value: ChosenEmployee | undefined;
  onChange: (employee: Colleague | undefined) => void;
}

const SHOWN_AT_ONCE = 100;

/** Chooses oneself or somebody one works with. */
export function EmployeeSelect({ at, met = [], value, onChange, error, ...rest }: EmployeeSelectProps): ReactElement {
  const { t } = useTranslation();
  const me = useEmployee();
  const query = useQuery({ ...colleaguesQuery(at), enabled: at.length > 0 });
  const known = new Map<string, string>();
  for (const { id, name } of [value, ...met, ...(query.data?.people ?? []), me].filter(isSomebody)) {
    known.set(id, name ?? known.get(id) ?? t('common.somebodyElse'));
  }
  const choices = [...known].map(([id, name]) => ({ value: id, label: name, disabled: false }));
  choices.sort((a, b) => a.label.localeCompare(b.label));
  if (query.data?.more) choices.push({ value: '', label: t('common.morePeople'), disabled: true });
  return (
    <Select
      data={choices}
      limit={SHOWN_AT_ONCE}
      value={value?.id ?? null}
      error={error ?? (query.isError && t('common.peopleNotLoaded'))}
      onChange={(id) => onChange(id ? { id, name: known.get(id) ?? '' } : undefined)}
      searchable={choices.length > 8}
      {...rest}
    />
  );
}

function isSomebody(one: ChosenEmployee | undefined): one is ChosenEmployee {
  return Boolean(one?.id);
}
