import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { isStale } from '@/lib/api/problem';
import { useTranslation } from 'react-i18next';
import { editProduct, productQuery, type ProductDetails, type TaggedProduct } from './parts-api';
import { ProductForm } from './product-form';

interface EditPartProps {
  product: TaggedProduct;
  onDone: () => void;
}

/** Changes the record of a part, for the version that was shown when the editing began. */
export function EditPart({ product, onDone }: EditPartProps): ReactElement {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [basis, setBasis] = useState(product);
  const { sku } = basis.value;
  const edit = useMutation({
    mutationFn: (details: ProductDetails) => editProduct(sku, basis.tag, details),
    onSuccess: (changed) => {
      queries.setQueryData(productQuery(sku).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ['products', 'list'] });
      void queries.invalidateQueries({ queryKey: ['stock-levels'] });
      onDone();
    },
    onError: async (error) => {
      // Somebody else was faster: what they wrote is shown, and the next attempt is meant for that.
      if (isStale(error)) setBasis(await queries.fetchQuery({ ...productQuery(sku), staleTime: 0 }));
    },
  });
  return (
    <ProductForm
      key={basis.tag}
      product={basis.value}
      error={edit.error}
      pending={edit.isPending}
      submit={t('common.save')}
      onSubmit={(details) => edit.mutate(details)}
      onCancel={onDone}
    />
  );
}
