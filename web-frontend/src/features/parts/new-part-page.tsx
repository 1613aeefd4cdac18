import { Button, TextInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '@/components/back-link';
import layout from '@/components/layout.module.css';
import { MoneyInput } from '@/components/money-input';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemNotice } from '@/components/problem-notice';
import { TextLink } from '@/components/text-link';
import { fieldErrors, moneyError, moneyFields } from '@/lib/api/problem';
import { useSubmission } from '@/lib/api/submission';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY, parseAmount } from '@/lib/money';
import { createProduct, type NewProduct } from './parts-api';

const FIELDS = ['sku', 'name', 'brand', 'category', 'description', ...moneyFields('price')];
const NOTHING = { sku: '', name: '', brand: '', category: '', description: '', price: '' };

/** Adds a part to the catalogue; its stock comes with the first receipt. */
export function NewPartPage(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const submission = useSubmission();
  const [typed, setTyped] = useState(NOTHING);
  const [priceRefused, setPriceRefused] = useState(false);

  const create = useMutation({
    mutationFn: (product: NewProduct) => createProduct(product, submission.keyFor(product)),
    onSuccess: async ({ sku }) => {
      submission.done();
      await queries.invalidateQueries({ queryKey: ['products'] });
      await navigate({ to: '/parts/$sku', params: { sku }, search: {} });
    },
  });
  const errors = fieldErrors(create.error);
  const field = (name: 'sku' | 'name' | 'brand' | 'category') => ({
    label: t(name === 'name' ? 'parts.name' : `parts.${name}`),
    value: typed[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [name]: value }));
    },
  });

  function submit() {
    const amount = parseAmount(typed.price, format.locale, DEFAULT_CURRENCY);
    setPriceRefused(amount === undefined);
    if (amount === undefined) return;
    const { sku, name, brand, category, description } = typed;
    const optional = (text: string) => text.trim() || undefined;
    create.mutate({
      sku: sku.trim(),
      name: name.trim(),
      brand: optional(brand),
      category: optional(category),
      description: optional(description),
      price: { amount, currency: DEFAULT_CURRENCY },
    });
  }

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
        <form
          className={layout.stack}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <ProblemNotice error={create.error} shownAtFields={FIELDS} />
          <div className={layout.fields}>
            <TextInput {...field('sku')} required />
            <TextInput {...field('name')} required />
            <TextInput {...field('brand')} />
            <TextInput {...field('category')} />
            <MoneyInput
              label={t('parts.price')}
              required
              currency={DEFAULT_CURRENCY}
              value={typed.price}
              error={priceRefused ? t('common.notAnAmount') : moneyError(errors, 'price')}
              onChange={(price) => setTyped((before) => ({ ...before, price }))}
            />
          </div>
          <Textarea
            label={t('parts.descriptionOf')}
            rows={2}
            value={typed.description}
            error={errors.description}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((before) => ({ ...before, description: value }));
            }}
          />
          <div className={layout.buttons}>
            <Button type="submit" loading={create.isPending}>
              {t('parts.create')}
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}
