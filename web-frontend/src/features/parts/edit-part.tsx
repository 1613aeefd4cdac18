import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifyProblem } from '@/components/describe-problem';
import { StaleNotice } from '@/components/stale-notice';
import { isStale } from '@/lib/api/problem';
import { editProduct, productQuery, type ProductDetails, type TaggedProduct } from './parts-api';
import { ProductForm } from './product-form';

interface EditPartProps {
  product: TaggedProduct;
  onDone: () => void;
}

/** Changes the version that was there when the editing began, and says so when somebody else was faster. */
export function EditPart({ product, onDone }: EditPartProps): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notifyProblem = useNotifyProblem();
  const [opened, setOpened] = useState(product);
  const { sku } = opened.value;
  const edit = useMutation({
    mutationFn: (details: ProductDetails) => editProduct(sku, opened.tag, details),
    onSuccess: (changed) => {
      queries.setQueryData(productQuery(sku).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ['products', 'list'] });
      void queries.invalidateQueries({ queryKey: ['stock-levels'] });
      onDone();
    },
  });
  const stale = isStale(edit.error);

  async function beginAnew() {
    const latest = await queries.fetchQuery({ ...productQuery(sku), staleTime: 0 }).catch(notifyProblem);
    if (!latest) return;
    setOpened(latest);
    edit.reset();
  }

  return (
    <ProductForm
      key={opened.tag}
      product={opened.value}
      error={edit.error}
      {...(stale ? { notice: <StaleNotice onReload={() => void beginAnew()} /> } : {})}
      pending={edit.isPending}
      closed={stale}
      submit={t('common.save')}
      onSubmit={(details) => edit.mutate(details)}
      onCancel={onDone}
    />
  );
}
