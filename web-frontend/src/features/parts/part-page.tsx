import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { BranchSelect } from '@/components/branch-select';
import { DataTable, type Column } from '@/components/data-table';
import { Facts } from '@/components/facts';
import layout from '@/components/layout.module.css';
import { ListState, Loading } from '@/components/list-state';
import { MovementsTable } from '@/components/movements-table';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { Badge } from '@/components/status-badge';
import { ButtonLink, TextLink } from '@/components/text-link';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { AdjustDialog } from './adjust-dialog';
import { isLow, levelsOfProductQuery, productQuery, type StockLevel } from './parts-api';
import { ReorderRuleDialog } from './reorder-rule-dialog';

const route = getRouteApi('/inside/parts/$sku');

/** One part: where it lies, and the ledger that tells how it came to that. */
export function PartPage(): ReactElement {
  const { sku } = route.useParams();
  const { branch } = route.useSearch();
  const navigate = route.useNavigate();
  const { t } = useTranslation();
  const format = useFormat();
  const may = usePermissions();
  const product = useQuery(productQuery(sku));
  const back = (
    <BackLink>
      <TextLink to="/parts" search={branch ? { branch } : {}}>
        {t('parts.title')}
      </TextLink>
    </BackLink>
  );

  if (product.isPending) return <Loading />;
  if (!product.data) {
    return (
      <div className={layout.stack}>
        <PageHeader title={sku} back={back} />
        <ProblemNotice error={product.error} onRetry={() => void product.refetch()} />
      </div>
    );
  }
  const { name, description, brand, category, price } = product.data;
  return (
    <div className={layout.stack}>
      <PageHeader
        back={back}
        title={name}
        description={<code>{sku}</code>}
        actions={
          <>
            {may.mayReceiveParts() && (
              <ButtonLink to="/stock-receipts/new" search={{ sku, ...(branch ? { branch } : {}) }} variant="default">
                {t('parts.receive')}
              </ButtonLink>
            )}
            {may.mayPlaceOrders() && (
              <ButtonLink to="/orders/new" search={{ sku, ...(branch ? { branch } : {}) }}>
                {t('parts.order')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Panel title={t('parts.details')}>
        <Facts
          items={[
            [t('parts.price'), format.money(price)],
            [t('parts.brand'), brand],
            [t('parts.category'), category],
            [t('parts.descriptionOf'), description],
          ]}
        />
      </Panel>
      <LevelsOfPart sku={sku} />
      <Panel
        title={t('movements.title')}
        flush
        actions={
          <BranchSelect
            size="xs"
            aria-label={t('common.branch')}
            placeholder={t('common.allBranches')}
            clearable
            value={branch}
            onChange={(code) => void navigate({ search: code ? { branch: code } : {}, replace: true })}
          />
        }
      >
        <MovementsTable of={branch ? { sku, branch } : { sku }} caption={t('movements.title')} />
      </Panel>
    </div>
  );
}

function LevelsOfPart({ sku }: { sku: string }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { mayReceiveParts } = usePermissions();
  const query = useQuery(levelsOfProductQuery(sku));
  const levels = query.data ?? [];
  const [ruleOf, setRuleOf] = useState<StockLevel>();
  const [adjusting, setAdjusting] = useState<StockLevel>();
  const costKnown = levels.some(({ averageCost }) => averageCost);

  const columns: Column<StockLevel>[] = [
    { key: 'branch', title: t('common.branch'), cell: (l) => <strong>{l.branch}</strong> },
    { key: 'state', title: t('common.status'), cell: (l) => isLow(l) && <Badge tone="amber">{t('parts.low')}</Badge> },
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
    {
      key: 'actions',
      title: t('common.actions'),
      titleHidden: true,
      numeric: true,
      cell: (l) =>
        mayReceiveParts(l.branch) && (
          <>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('parts.editRuleAt', { branch: l.branch })}
              onClick={() => setRuleOf(l)}
            >
              {t('parts.editRule')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('parts.adjustAt', { branch: l.branch })}
              onClick={() => setAdjusting(l)}
            >
              {t('parts.adjust')}
            </Button>
          </>
        ),
    },
  ];
  return (
    <Panel title={t('parts.levels')} flush>
      <ListState query={query} empty={levels.length === 0} icon="box" emptyTitle={t('parts.nowhere')}>
        <DataTable caption={t('parts.levels')} columns={columns} rows={levels} rowKey={(l) => l.branch} />
      </ListState>
      <ReorderRuleDialog level={ruleOf} onClose={() => setRuleOf(undefined)} />
      <AdjustDialog level={adjusting} onClose={() => setAdjusting(undefined)} />
    </Panel>
  );
}
