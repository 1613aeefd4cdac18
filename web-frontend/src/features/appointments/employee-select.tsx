import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api, filters } from '@/lib/api/client';
import { useEmployee, usePermissions } from '@/lib/session/use-session';

/** Somebody of a branch with whom an appointment can be made. */
export interface Colleague {
  id: string;
  name: string;
}

/**
 * Who works at a branch: everybody for those who may list employees, else oneself and whoever is met in the
 * appointments that are shown.
 */
export function useColleagues(branch: string | undefined, met: readonly (Colleague | undefined)[]): Colleague[] {
  const me = useEmployee();
  const { mayListEmployees, mayBookForOthers } = usePermissions();
  const { data: listed = [] } = useQuery({
    queryKey: ['employees', branch],
    queryFn: async () => {
      const query = filters({ branch, limit: 200 });
      return (await answer(api.GET('/api/v1/employees', { params: { query } }))).items.filter(({ active }) => active);
    },
    enabled: branch !== undefined && mayListEmployees(branch),
    staleTime: 5 * 60_000,
  });
  const others = branch !== undefined && mayBookForOthers(branch) ? [...listed, ...met] : [];
  const known = new Map([me, ...others].flatMap((one) => (one?.id ? [[one.id, { id: one.id, name: one.name }]] : [])));
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
}

interface EmployeeSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  colleagues: readonly Colleague[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

export function EmployeeSelect({ colleagues, value, onChange, ...rest }: EmployeeSelectProps): ReactElement {
  return (
    <Select
      data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      value={colleagues.some(({ id }) => id === value) ? (value ?? null) : null}
      onChange={(id) => onChange(id ?? undefined)}
      searchable={colleagues.length > 8}
      {...rest}
    />
  );
}
