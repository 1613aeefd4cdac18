import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import layout from '@/components/layout.module.css';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { useTell } from '@/components/tell';
import { TextLink } from '@/components/text-link';
import { usePermissions } from '@/lib/session/use-session';
import { ReceivePartsForm } from './receive-parts-form';

const route = getRouteApi('/inside/stock-receipts/new');

export function ReceivePartsPage(): ReactElement {
  const { t } = useTranslation();
  const tell = useTell();
  const { sku, branch } = route.useSearch();
  const navigate = route.useNavigate();
  const { homeBranch, mayReceiveParts } = usePermissions();
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('receive.title')}
        description={t('receive.description')}
        back={
          <BackLink>
            <TextLink to="/parts">{t('parts.title')}</TextLink>
          </BackLink>
        }
      />
      <Panel>
        <ReceivePartsForm
          branch={branch ?? homeBranch}
          sku={sku}
          mayReceive={mayReceiveParts}
          onReceived={({ id, branch: receivedAt, lines }) => {
            tell(t('receive.done', { count: lines.length, branch: receivedAt }));
            const only = lines.length === 1 ? lines[0] : undefined;
            void (only
              ? navigate({ to: '/parts/$sku', params: { sku: only.sku }, search: { branch: receivedAt } })
              : navigate({ to: '/stock-receipts/$receiptId', params: { receiptId: id } }));
          }}
        />
      </Panel>
    </div>
  );
}
