import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { branchesQuery } from '@/lib/api/branches';

interface BranchSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  value: string | undefined;
  onChange: (branch: string | undefined) => void;
  /** Only the branches in which something may be done. */
  allowed?: (branch: string) => boolean;
}

/** The branches by code and name. */
export function BranchSelect({ value, onChange, allowed = () => true, ...rest }: BranchSelectProps): ReactElement {
  const { data = [] } = useQuery(branchesQuery);
  return (
    <Select
      data={data
        .filter(({ code }) => allowed(code))
        .map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      searchable={data.length > 8}
      {...rest}
    />
  );
}
