import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { DataTable, rowLink, secondary } from '@/components/data-table';
import { Facts } from '@/components/facts';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { TextLink } from '@/components/text-link';
import { useFormat } from '@/lib/i18n/format';
import { receiptQuery } from './stock-change-api';

const route = getRouteApi('/inside/stock-receipts/$receiptId');

/** A delivery as it was entered. */
export function ReceiptPage(): ReactElement {
  const { receiptId } = route.useParams();
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(receiptQuery(receiptId));
  const back = (
    <BackLink>
      <TextLink to="/parts" search={query.data ? { branch: query.data.branch } : {}}>
        {t('parts.title')}
      </TextLink>
    </BackLink>
  );
  if (query.isPending) return <Loading />;
  if (!query.data) {
    return (
      <div className={layout.stack}>
        <PageHeader title={t('receive.delivery')} back={back} />
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  const { branch, reference, notes, receivedAt, receivedBy, lines } = query.data;
  // The same part may stand on several lines.
  const numbered = lines.map((line, index) => ({ ...line, key: String(index) }));
  const costKnown = lines.some(({ unitCost }) => unitCost);
  return (
    <div className={layout.stack}>
      <PageHeader title={t('receive.delivery')} description={reference} back={back} />
      <Panel title={t('parts.details')}>
        <Facts
          items={[
            [t('common.branch'), branch],
            [t('receive.receivedAt'), format.dateTime(receivedAt)],
            [t('receive.receivedBy'), receivedBy],
            [t('receive.reference'), reference],
            [t('common.notes'), notes],
          ]}
        />
      </Panel>
      <Panel title={t('receive.lines')} flush>
        <DataTable
          caption={t('receive.lines')}
          rows={numbered}
          rowKey={(line) => line.key}
          columns={[
            {
              key: 'part',
              title: t('parts.part'),
              cell: (line) => (
                <>
                  <Link to="/parts/$sku" params={{ sku: line.sku }} search={{ branch }} className={rowLink}>
                    {line.productName}
                  </Link>
                  <span className={secondary}>{line.sku}</span>
                </>
              ),
            },
            {
              key: 'quantity',
              title: t('parts.quantity'),
              numeric: true,
              cell: (line) => format.number(line.quantity),
            },
            ...(costKnown
              ? [
                  {
                    key: 'cost',
                    title: t('receive.unitCost'),
                    numeric: true,
                    cell: (line: (typeof numbered)[number]) => line.unitCost && format.money(line.unitCost),
                  },
                ]
              : []),
          ]}
        />
      </Panel>
    </div>
  );
}
