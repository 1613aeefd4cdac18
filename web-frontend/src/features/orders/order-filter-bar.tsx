import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BranchSelect } from '@/components/branch-select';
import { EmployeeSelect } from '@/components/employee-select';
import bar from '@/components/filter-bar.module.css';
import { Icon } from '@/components/icons';
import { SearchField } from '@/components/search-field';
import type { OrderStatus } from '@/components/status-badge';
import { customerQuery } from '@/lib/api/customers';
import { en } from '@/lib/i18n/en';
import { useEmployee, usePermissions } from '@/lib/session/use-session';
import classes from './order-filter-bar.module.css';

export interface OrderFilterSearch {
  q?: string | undefined;
  branch?: string | undefined;
  /** Several statuses are separated by commas. */
  status?: string | undefined;
  customerId?: string | undefined;
  salespersonId?: string | undefined;
  mine?: string | undefined;
  /** Days of the local calendar, as in 2026-03-31. */
  from?: string | undefined;
  to?: string | undefined;
  /** A VIN or a SKU. */
  item?: string | undefined;
}

const STATUSES = Object.keys(en.orderStatus) as OrderStatus[];

interface OrderFilterBarProps {
  value: OrderFilterSearch;
  onChange: (change: OrderFilterSearch) => void;
}

/** Narrows the orders down by everything that the service knows of them. */
export function OrderFilterBar({ value, onChange }: OrderFilterBarProps): ReactElement {
  const { t } = useTranslation();
  const { maySeeOrders } = usePermissions();
  const known = (value.status?.split(',') ?? []).filter((status) => STATUSES.includes(status as OrderStatus));
  return (
    <search className={bar.bar} aria-label={t('orders.filters')}>
      <SearchField
        className={bar.search}
        label={t('orders.search')}
        placeholder={t('orders.searchHint')}
        value={value.q}
        onChange={(q) => onChange({ q })}
      />
      <SearchField
        className={classes.item}
        label={t('orders.itemFilter')}
        value={value.item}
        onChange={(item) => onChange({ item })}
      />
      <BranchSelect
        className={bar.field}
        aria-label={t('common.branch')}
        placeholder={t('common.allBranches')}
        allowed={maySeeOrders}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        value={value.branch}
        onChange={(branch) => onChange({ branch })}
      />
      <MultiSelect
        className={classes.statuses}
        aria-label={t('common.status')}
        placeholder={known.length === 0 ? t('common.anyStatus') : undefined}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        data={STATUSES.map((status) => ({ value: status, label: t(`orderStatus.${status}`) }))}
        value={known}
        onChange={(statuses) => onChange({ status: statuses.join(',') || undefined })}
      />
      <Whose value={value} onChange={onChange} />
      <TextInput
        className={classes.day}
        type="date"
        aria-label={t('orders.from')}
        leftSection={<span className={classes.which}>{t('orders.fromShort')}</span>}
        leftSectionWidth={44}
        max={value.to}
        value={value.from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        className={classes.day}
        type="date"
        aria-label={t('orders.to')}
        leftSection={<span className={classes.which}>{t('orders.toShort')}</span>}
        leftSectionWidth={44}
        min={value.from}
        value={value.to ?? ''}
        onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
      />
      {value.customerId && <OfCustomer id={value.customerId} onClear={() => onChange({ customerId: undefined })} />}
    </search>
  );
}

/** Everybody's orders, one's own, or those of somebody else. */
function Whose({ value: { branch, mine, salespersonId }, onChange }: OrderFilterBarProps): ReactElement {
  const { t } = useTranslation();
  const me = useEmployee();
  const { everywhere, ownBranches, maySeeOrdersOfOthers } = usePermissions();
  const at = branch ? [branch] : ownBranches;
  const chosen = mine ? me.id : salespersonId;
  return (
    <EmployeeSelect
      className={bar.field}
      aria-label={t('orders.whose')}
      placeholder={t('orders.everybodys')}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      at={everywhere && !branch ? 'group' : at.filter(maySeeOrdersOfOthers)}
      value={chosen ? { id: chosen } : undefined}
      onChange={(employee) =>
        onChange({
          mine: employee?.id === me.id ? 'true' : undefined,
          salespersonId: employee && employee.id !== me.id ? employee.id : undefined,
        })
      }
    />
  );
}

function OfCustomer({ id, onClear }: { id: string; onClear: () => void }): ReactElement {
  const { t } = useTranslation();
  const { data } = useQuery(customerQuery(id));
  return (
    <Button
      variant="light"
      size="compact-sm"
      rightSection={<Icon name="close" size={14} />}
      aria-label={t('orders.clearCustomer')}
      onClick={onClear}
    >
      {data?.value.name ?? t('orders.customer')}
    </Button>
  );
}
