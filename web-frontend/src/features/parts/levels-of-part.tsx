import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { FormDialog } from '@/components/form-dialog';
import { Icon } from '@/components/icons';
import { ListState } from '@/components/list-state';
import { Panel } from '@/components/panel';
import { Badge } from '@/components/status-badge';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { AdjustForm } from './adjust-form';
import { isLow, levelsOfProductQuery, type StockLevel } from './parts-api';
import { ReorderRuleForm } from './reorder-rule-form';
import { UnitsForm, type UnitsOperation } from './units-form';

type Operation = UnitsOperation | 'adjust' | 'rule';

interface Opened {
  operation: Operation;
  level: StockLevel;
}

const OPERATIONS: readonly Operation[] = ['receive', 'issue', 'return', 'adjust', 'rule'];

/** Where a part lies, branch by branch, and what may be done with it there. */
export function LevelsOfPart({ sku }: { sku: string }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { mayReceiveParts } = usePermissions();
  const query = useQuery(levelsOfProductQuery(sku));
  const levels = query.data ?? [];
  const [opened, setOpened] = useState<Opened>();
  const costKnown = levels.some(({ averageCost }) => averageCost);

  const columns: Column<StockLevel>[] = [
    { key: 'branch', title: t('common.branch'), cell: (l) => <strong>{l.branch}</strong> },
    {
      key: 'state',
      title: t('common.status'),
      weight: 'tablet',
      cell: (l) => isLow(l) && <Badge tone="amber">{t('parts.low')}</Badge>,
    },
    { key: 'onHand', title: t('parts.onHand'), numeric: true, cell: (l) => format.number(l.onHand) },
    { key: 'reserved', title: t('parts.reserved'), numeric: true, cell: (l) => format.number(l.reserved) },
    {
      key: 'incoming',
      title: t('parts.incoming'),
      numeric: true,
      weight: 'tablet',
      cell: (l) => format.number(l.incoming),
    },
    {
      key: 'available',
      title: t('parts.available'),
      numeric: true,
      cell: (l) => <strong>{format.number(l.available)}</strong>,
    },
    {
      key: 'rule',
      title: t('parts.rule'),
      numeric: true,
      weight: 'tablet',
      cell: (l) =>
        typeof l.minimum === 'number' && `${format.number(l.minimum)} / ${format.number(l.target ?? l.minimum)}`,
    },
    ...(costKnown
      ? [
          {
            key: 'cost',
            title: t('parts.averageCost'),
            numeric: true,
            weight: 'desktop' as const,
            cell: (l: StockLevel) => l.averageCost && format.money(l.averageCost),
          },
        ]
      : []),
    ...(mayReceiveParts()
      ? [
          {
            key: 'actions',
            title: t('common.actions'),
            titleHidden: true,
            numeric: true,
            cell: (level: StockLevel) =>
              mayReceiveParts(level.branch) && (
                <Operations level={level} onChoose={(operation) => setOpened({ operation, level })} />
              ),
          },
        ]
      : []),
  ];
  const close = () => setOpened(undefined);
  return (
    <Panel title={t('parts.levels')} flush>
      <ListState query={query} empty={levels.length === 0} icon="box" emptyTitle={t('parts.nowhere')}>
        <DataTable caption={t('parts.levels')} columns={columns} rows={levels} rowKey={(l) => l.branch} />
      </ListState>
      <FormDialog
        opened={opened !== undefined}
        onClose={close}
        title={opened ? t(`stockOperationAt.${opened.operation}`, { branch: opened.level.branch }) : ''}
      >
        {opened && <OperationForm {...opened} onDone={close} />}
      </FormDialog>
    </Panel>
  );
}

function OperationForm({ operation, level, onDone }: Opened & { onDone: () => void }): ReactElement {
  if (operation === 'adjust') return <AdjustForm level={level} onDone={onDone} />;
  if (operation === 'rule') return <ReorderRuleForm level={level} onDone={onDone} />;
  return <UnitsForm operation={operation} level={level} onDone={onDone} />;
}

interface OperationsProps {
  level: StockLevel;
  onChoose: (operation: Operation) => void;
}

function Operations({ level, onChoose }: OperationsProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          rightSection={<Icon name="chevronDown" size={14} />}
          aria-label={t('parts.changeAt', { branch: level.branch })}
        >
          {t('parts.changeStock')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {OPERATIONS.map((operation) => (
          <Menu.Item key={operation} onClick={() => onChoose(operation)}>
            {t(`stockOperation.${operation}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
