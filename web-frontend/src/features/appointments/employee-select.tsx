import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useEmployee, usePermissions } from '@/lib/session/use-session';
import { colleaguesQuery, type Colleague } from './colleague-api';

/**
 * Who works at a branch: everybody for those who may list employees; else oneself and whoever is met in its appointments
 * and orders. Whoever books for himself only has no choice.
 */
export function useColleagues(branch: string | undefined, met: readonly (Colleague | undefined)[]): Colleague[] {
  const me = useEmployee();
  const may = usePermissions();
  const forOthers = branch !== undefined && may.mayBookForOthers(branch);
  const { data: found = [] } = useQuery({
    ...colleaguesQuery(branch ?? '', {
      list: branch !== undefined && may.mayListEmployees(branch),
      seeOrders: branch !== undefined && may.maySeeBranchReports(branch),
    }),
    enabled: forOthers,
  });
  const known = new Map<string, Colleague>();
  for (const one of [me, ...(forOthers ? [...found, ...met] : [])]) {
    if (one?.id) known.set(one.id, { id: one.id, name: one.name });
  }
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
