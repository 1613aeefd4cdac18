import { Button, TextInput, Textarea } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '@/components/layout.module.css';
import { MoneyInput } from '@/components/money-input';
import { ProblemNotice } from '@/components/problem-notice';
import { fieldErrors, moneyError, moneyFields } from '@/lib/api/problem';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY, editableAmount, parseAmount } from '@/lib/money';
import { NameSelect } from './name-select';
import type { Product, ProductDetails } from './parts-api';

const TEXTS = ['sku', 'name', 'brand', 'category', 'size', 'colour', 'barcode', 'description'] as const;
const FIELDS = [...TEXTS, ...moneyFields('price')];

interface ProductFormProps {
  /** The product to change; a new one without it. */
  product?: Product;
  error: unknown;
  /** Shown instead of the error. */
  notice?: ReactNode;
  pending: boolean;
  /** Nothing can be sent any more, as when somebody else was faster. */
  closed?: boolean;
  submit: string;
  onSubmit: (details: ProductDetails, sku: string) => void;
  onCancel?: () => void;
}

/** The record of a part in the catalogue. Its SKU is given once. */
export function ProductForm(props: ProductFormProps): ReactElement {
  const { product, error, notice, pending, closed = false, submit, onSubmit, onCancel } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const currency = product?.price.currency ?? DEFAULT_CURRENCY;
  const [typed, setTyped] = useState(() => ({
    sku: product?.sku ?? '',
    name: product?.name ?? '',
    brand: product?.brand ?? '',
    category: product?.category ?? '',
    size: product?.size ?? '',
    colour: product?.colour ?? '',
    barcode: product?.barcode ?? '',
    description: product?.description ?? '',
    price: product ? editableAmount(product.price, format.locale) : '',
  }));
  const [priceRefused, setPriceRefused] = useState(false);
  const errors = fieldErrors(error);
  const set = (name: keyof typeof typed, value: string) => setTyped((before) => ({ ...before, [name]: value }));
  const field = (name: (typeof TEXTS)[number]) => ({
    label: t(name === 'description' ? 'parts.descriptionOf' : `parts.${name}`),
    value: typed[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });

  function send() {
    const amount = parseAmount(typed.price, format.locale, currency);
    setPriceRefused(amount === undefined);
    if (amount === undefined) return;
    const optional = (name: (typeof TEXTS)[number]) => typed[name].trim() || undefined;
    const details = {
      name: typed.name.trim(),
      brand: optional('brand'),
      category: optional('category'),
      size: optional('size'),
      colour: optional('colour'),
      barcode: optional('barcode'),
      description: optional('description'),
      price: { amount, currency },
    };
    onSubmit(details, typed.sku.trim());
  }

  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {notice ?? <ProblemNotice error={error} shownAtFields={FIELDS} />}
      <div className={layout.fields}>
        {!product && <TextInput {...field('sku')} required />}
        <TextInput {...field('name')} required maxLength={200} />
        <NameSelect
          list="brands"
          label={t('parts.brand')}
          value={typed.brand || undefined}
          error={errors.brand}
          onChange={(brand) => set('brand', brand ?? '')}
        />
        <NameSelect
          list="categories"
          label={t('parts.category')}
          value={typed.category || undefined}
          error={errors.category}
          onChange={(category) => set('category', category ?? '')}
        />
        <TextInput {...field('size')} maxLength={50} />
        <TextInput {...field('colour')} maxLength={50} />
        <TextInput
          {...field('barcode')}
          maxLength={48}
          autoComplete="off"
          // A hand scanner ends with Enter, which must not send a form that is half filled in.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        <MoneyInput
          label={t('parts.price')}
          required
          currency={currency}
          value={typed.price}
          error={priceRefused ? t('common.notAnAmount') : moneyError(errors, 'price')}
          onChange={(price) => set('price', price)}
        />
      </div>
      <Textarea {...field('description')} rows={2} maxLength={2000} />
      <div className={layout.buttons}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
        <Button type="submit" loading={pending} disabled={closed}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
