import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDescribeProblem } from '@/components/describe-problem';
import { problemOf } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { addName, namesQuery, type NameList } from './parts-api';

interface NameSelectProps {
  list: NameList;
  label: string;
  value: string | undefined;
  error?: string | undefined;
  onChange: (name: string | undefined) => void;
}

// No name has a line break: this option can never be mistaken for one.
const ADD = '\n';

/** Chooses a brand or a category by a part of its name; one that is missing is added in place. */
export function NameSelect(props: NameSelectProps): ReactElement {
  const { list, label, value, error, onChange } = props;
  const { t } = useTranslation();
  const describe = useDescribeProblem();
  const queries = useQueryClient();
  const submission = useSubmission();
  const [typed, setTyped] = useState(value ?? '');
  const wanted = typed === value ? '' : typed.trim();
  const [asked] = useDebouncedValue(wanted, 250);
  const { data: names = [], isFetching } = useQuery(namesQuery(list, asked));

  const add = useMutation({
    mutationFn: (name: string) => submission.send(name, (key) => addName(list, name, key)),
    onSuccess: (name) => {
      setTyped(name);
      onChange(name);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [list] }),
  });

  const known = value && !names.includes(value) ? [value, ...names] : names;
  const isNew = wanted !== '' && !known.some((name) => name.toLowerCase() === wanted.toLowerCase());
  const offersNew = isNew && asked === wanted && !isFetching;
  return (
    <Select
      label={label}
      data={[
        ...known.map((name) => ({ value: name, label: name })),
        ...(offersNew ? [{ value: ADD, label: t('parts.addName', { name: wanted }) }] : []),
      ]}
      filter={({ options }) => options}
      searchable
      clearable
      autoComplete="off"
      nothingFoundMessage={isFetching || asked !== wanted ? t('common.loading') : t('parts.noName')}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value ?? null}
      disabled={add.isPending}
      error={add.error ? describe(problemOf(add.error)).message : error}
      onChange={(chosen) => {
        add.reset();
        if (chosen === ADD) add.mutate(wanted);
        else onChange(chosen ?? undefined);
      }}
    />
  );
}
