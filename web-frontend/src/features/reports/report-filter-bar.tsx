import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { EmployeeSelect } from '@/components/employee-select';
import bar from '@/components/filter-bar.module.css';
import { Icon } from '@/components/icons';
import { branchesQuery } from '@/lib/api/branches';
import { usePermissions } from '@/lib/session/use-session';
import { periodOf, presetOf, PRESETS, type Period } from './periods';
import type { ReportSearch } from './report-search';

interface ReportFilterBarProps {
  value: ReportSearch & Period;
  /** Today, at the place of whoever looks. */
  today: string;
  onChange: (change: Record<string, string | undefined>) => void;
}

const SET_BY_ROWS = ['brand', 'category'] as const;

/** The period and what the report is narrowed down to. Brands and categories are chosen in the table. */
export function ReportFilterBar({ value, today, onChange }: ReportFilterBarProps): ReactElement {
  const { t } = useTranslation();
  const { everywhere, ownBranches, maySeeReports, maySeeBranchReports } = usePermissions();
  const { data: branches = [] } = useQuery(branchesQuery);
  const clear = { 'aria-label': t('common.clear') };
  const preset = presetOf(value, today);
  const chips = SET_BY_ROWS.flatMap((filter) => {
    const chosen = value[filter];
    return chosen ? [{ filter, chosen }] : [];
  });
  const branchesOfOthers = (value.branch ? [value.branch] : ownBranches).filter(maySeeBranchReports);
  return (
    <search className={bar.bar} aria-label={t('reports.filters')}>
      <div role="group" aria-label={t('reports.period')}>
        <Button.Group>
          {PRESETS.map((candidate) => (
            <Button
              key={candidate}
              variant={candidate === preset ? 'filled' : 'default'}
              aria-pressed={candidate === preset}
              onClick={() => onChange({ ...periodOf(candidate, today) })}
            >
              {t(`reportPeriod.${candidate}`)}
            </Button>
          ))}
        </Button.Group>
      </div>
      <TextInput
        className={bar.field}
        type="date"
        aria-label={t('movements.from')}
        title={t('movements.from')}
        max={value.to}
        value={value.from}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        className={bar.field}
        type="date"
        aria-label={t('movements.to')}
        title={t('movements.to')}
        min={value.from}
        value={value.to}
        onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
      />
      <BranchSelect
        className={bar.field}
        aria-label={t('common.branch')}
        placeholder={t(everywhere ? 'common.allBranches' : 'reports.myBranches')}
        allowed={maySeeReports}
        clearable
        clearButtonProps={clear}
        value={value.branch}
        onChange={(branch) => onChange({ branch })}
      />
      {everywhere && (
        <Select
          className={bar.field}
          aria-label={t('vehicles.city')}
          placeholder={t('vehicles.anyCity')}
          clearable
          clearButtonProps={clear}
          data={[...new Set(branches.map(({ city }) => city))].sort((a, b) => a.localeCompare(b))}
          value={value.city ?? null}
          onChange={(city) => onChange({ city: city ?? undefined })}
        />
      )}
      <Select
        className={bar.field}
        aria-label={t('reports.kind')}
        placeholder={t('reports.anyKind')}
        clearable
        clearButtonProps={clear}
        data={(['VEHICLE', 'PRODUCT'] as const).map((kind) => ({ value: kind, label: t(`reportKind.${kind}`) }))}
        value={value.kind ?? null}
        onChange={(kind) => onChange({ kind: kind ?? undefined })}
      />
      {maySeeBranchReports(value.branch) && (
        <EmployeeSelect
          className={bar.field}
          aria-label={t('common.employee')}
          placeholder={t('common.anyEmployee')}
          clearable
          clearButtonProps={clear}
          at={everywhere && !value.branch ? 'group' : branchesOfOthers}
          value={value.employeeId ? { id: value.employeeId, name: value.employee } : undefined}
          onChange={(employee) => onChange({ employeeId: employee?.id, employee: employee?.name })}
        />
      )}
      {chips.map(({ filter, chosen }) => (
        <Button
          key={filter}
          variant="default"
          rightSection={<Icon name="close" size={14} />}
          aria-label={t('reports.widen', { from: chosen })}
          onClick={() => onChange({ [filter]: undefined })}
        >
          {chosen}
        </Button>
      ))}
    </search>
  );
}
