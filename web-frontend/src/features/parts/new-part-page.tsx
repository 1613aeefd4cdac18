import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import layout from '@/components/layout.module.css';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { TextLink } from '@/components/text-link';
import { useSubmission } from '@/lib/api/submission';
import { createProduct, type NewProduct } from './parts-api';
import { ProductForm } from './product-form';

/** Adds a part to the catalogue; its stock comes with the first receipt. */
export function NewPartPage(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const submission = useSubmission();
  const create = useMutation({
    mutationFn: (product: NewProduct) => submission.send(product, (key) => createProduct(product, key)),
    onSuccess: async ({ sku }) => {
      await queries.invalidateQueries({ queryKey: ['products'] });
      await navigate({ to: '/parts/$sku', params: { sku }, search: {} });
    },
  });
  return (
    <div className={layout.stack}>
      <PageHeader
        title={t('parts.new')}
        back={
          <BackLink>
            <TextLink to="/parts">{t('parts.title')}</TextLink>
          </BackLink>
        }
      />
      <Panel>
        <ProductForm
          error={create.error}
          pending={create.isPending}
          submit={t('parts.create')}
          onSubmit={(details, sku) => create.mutate({ sku, ...details })}
        />
      </Panel>
    </div>
  );
}
