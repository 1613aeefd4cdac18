import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import { useNotifyProblem } from '@/components/describe-problem';
import { Facts } from '@/components/facts';
import { FormDialog } from '@/components/form-dialog';
import layout from '@/components/layout.module.css';
import { Loading } from '@/components/list-state';
import { MovementsTable } from '@/components/movements-table';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { ButtonLink, TextLink } from '@/components/text-link';
import { useSubmission } from '@/lib/api/submission';
import { endOfDay, startOfDay } from '@/lib/days';
import { useFormat } from '@/lib/i18n/format';
import { usePermissions } from '@/lib/session/use-session';
import { DeletePart } from './delete-part';
import { EditPart } from './edit-part';
import { LedgerFilters } from './ledger-filters';
import { LevelsOfPart } from './levels-of-part';
import { productQuery, reactivateProduct, type TaggedProduct } from './parts-api';

const route = getRouteApi('/inside/parts/$sku');

/** One part: where it lies, and the ledger that tells how it came to that. */
export function PartPage(): ReactElement {
  const { sku } = route.useParams();
  const { branch } = route.useSearch();
  const { t } = useTranslation();
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
  const { name, active } = product.data.value;
  const at = { sku, ...(branch ? { branch } : {}) };
  return (
    <div className={layout.stack}>
      <PageHeader
        back={back}
        title={name}
        description={<code>{sku}</code>}
        actions={
          active && (
            <>
              {may.mayReceiveParts() && (
                <ButtonLink to="/stock-receipts/new" search={at} variant="default">
                  {t('parts.receive')}
                </ButtonLink>
              )}
              {may.mayPlaceOrders() && (
                <ButtonLink to="/orders/new" search={at}>
                  {t('parts.order')}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {!active && <Deleted sku={sku} mayReactivate={may.mayReceiveParts()} />}
      <Details product={product.data} mayEdit={may.mayReceiveParts()} />
      <LevelsOfPart sku={sku} />
      <Ledger sku={sku} />
    </div>
  );
}

function Deleted({ sku, mayReactivate }: { sku: string; mayReactivate: boolean }): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const submission = useSubmission();
  const notifyProblem = useNotifyProblem();
  const reactivate = useMutation({
    mutationFn: () => submission.send(sku, (key) => reactivateProduct(sku, key)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['products'] });
    },
    onError: notifyProblem,
  });
  return (
    <Notice
      tone="amber"
      title={t('parts.deleted')}
      action={
        mayReactivate && (
          <Button variant="default" size="xs" loading={reactivate.isPending} onClick={() => reactivate.mutate()}>
            {t('parts.reactivate')}
          </Button>
        )
      }
    >
      {t('parts.deletedHint')}
    </Notice>
  );
}

function Details({ product, mayEdit }: { product: TaggedProduct; mayEdit: boolean }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState<'edit' | 'delete'>();
  const close = () => setOpened(undefined);
  const { sku, name, active, price, brand, category, size, colour, barcode, description } = product.value;
  return (
    <Panel
      title={t('parts.details')}
      actions={
        mayEdit && (
          <div className={layout.buttons}>
            <Button size="compact-sm" variant="subtle" onClick={() => setOpened('edit')}>
              {t('parts.edit')}
            </Button>
            {active && (
              <Button size="compact-sm" variant="subtle" color="red.8" onClick={() => setOpened('delete')}>
                {t('parts.delete')}
              </Button>
            )}
          </div>
        )
      }
    >
      <Facts
        items={[
          [t('parts.price'), format.money(price)],
          [t('parts.brand'), brand],
          [t('parts.category'), category],
          [t('parts.size'), size],
          [t('parts.colour'), colour],
          [t('parts.barcode'), barcode && <code>{barcode}</code>],
          [t('parts.descriptionOf'), description],
        ]}
      />
      <FormDialog opened={opened === 'edit'} onClose={close} size="lg" title={t('parts.editOf', { name })}>
        <EditPart product={product} onDone={close} />
      </FormDialog>
      <FormDialog opened={opened === 'delete'} onClose={close} title={t('parts.deleteOf', { name })}>
        <DeletePart sku={sku} onDone={close} />
      </FormDialog>
    </Panel>
  );
}

function Ledger({ sku }: { sku: string }): ReactElement {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { branch, kind, from, to } = search;
  return (
    <Panel
      title={t('movements.title')}
      flush
      actions={
        <TextLink to="/past-stock" search={branch ? { branch } : {}}>
          {t('pastStock.title')}
        </TextLink>
      }
    >
      <LedgerFilters
        value={search}
        onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      />
      <MovementsTable
        of={{ sku, branch, kind, from: startOfDay(from), to: endOfDay(to) }}
        caption={t('movements.title')}
      />
    </Panel>
  );
}
