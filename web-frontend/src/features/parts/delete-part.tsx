import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '@/components/form-dialog';
import { Notice } from '@/components/notice';
import { deleteProduct, type ProductUse } from './parts-api';

interface DeletePartProps {
  sku: string;
  onDone: () => void;
}

/** Takes a part out of the catalogue, or says what it is still needed for. */
export function DeletePart({ sku, onDone }: DeletePartProps): ReactElement {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [uses, setUses] = useState<ProductUse[]>([]);
  const remove = useMutation({
    mutationFn: () => deleteProduct(sku),
    onSuccess: (usedBy) => {
      setUses(usedBy);
      if (usedBy.length > 0) return;
      void queries.invalidateQueries({ queryKey: ['products'] });
      onDone();
    },
  });
  const kindOf = ({ kind }: ProductUse) => {
    const key = `productUse.${kind}`;
    return i18n.exists(key) ? t(key as 'productUse.STOCK') : kind;
  };
  return (
    <DialogForm
      error={remove.error}
      submit={t('parts.delete')}
      dangerous
      pending={remove.isPending}
      onSubmit={() => remove.mutate()}
      onCancel={onDone}
    >
      {uses.length > 0 && (
        <Notice tone="red" role="alert" title={t('parts.inUse')}>
          <ul>
            {uses.map((use) => (
              <li key={use.kind + use.branch + use.detail}>
                {use.branch} · {kindOf(use)}: {use.detail}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div>{t('parts.deleteHint')}</div>
    </DialogForm>
  );
}
