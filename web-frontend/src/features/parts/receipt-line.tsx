import { ActionIcon, Autocomplete, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { memo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import { MoneyInput } from '@/components/money-input';
import { DEFAULT_CURRENCY } from '@/lib/money';
import { codeQuery } from './parts-api';
import classes from './receive-parts-form.module.css';

/** A line of a delivery while it is being written: texts as typed. */
export interface DraftReceiptLine {
  id: number;
  sku: string;
  quantity: string;
  unitCost: string;
}

interface ReceiptLineProps {
  line: DraftReceiptLine;
  number: number;
  skuError: string | undefined;
  quantityError: string | undefined;
  costError: string | undefined;
  removable: boolean;
  onChange: (id: number, part: Partial<DraftReceiptLine>) => void;
  onRemove: (id: number) => void;
}

/** One line of a delivery; drawn anew only when it changes itself, as there may be hundreds. */
export const ReceiptLineFields = memo(function ReceiptLineFields(props: ReceiptLineProps): ReactElement {
  const { line, number, skuError, quantityError, costError, removable, onChange, onRemove } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.line} role="group" aria-label={t('receive.line', { number })}>
      <SkuField value={line.sku} error={skuError} onChange={(sku) => onChange(line.id, { sku })} />
      <TextInput
        label={t('parts.quantity')}
        required
        inputMode="numeric"
        autoComplete="off"
        value={line.quantity}
        error={quantityError}
        onChange={(event) => onChange(line.id, { quantity: event.currentTarget.value })}
      />
      <MoneyInput
        label={t('receive.unitCost')}
        currency={DEFAULT_CURRENCY}
        value={line.unitCost}
        error={costError}
        onChange={(unitCost) => onChange(line.id, { unitCost })}
      />
      <ActionIcon
        className={classes.remove}
        variant="subtle"
        color="gray"
        size="lg"
        disabled={!removable}
        aria-label={t('receive.removeLine', { number })}
        onClick={() => onRemove(line.id)}
      >
        <Icon name="trash" />
      </ActionIcon>
    </div>
  );
});

interface SkuFieldProps {
  value: string;
  error: string | undefined;
  onChange: (sku: string) => void;
}

function SkuField({ value, error, onChange }: SkuFieldProps): ReactElement {
  const { t } = useTranslation();
  const [focused, setFocused] = useState(false);
  const [asked] = useDebouncedValue(value.trim(), 250);
  // Only where somebody writes: hundreds of scanned lines ask for nothing.
  const { data: found = [] } = useQuery({ ...codeQuery(asked), enabled: focused && asked.length >= 2 });
  return (
    <Autocomplete
      label={t('parts.sku')}
      placeholder={t('receive.skuHint')}
      required
      autoComplete="off"
      spellCheck={false}
      data={found.map((product) => product.sku)}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          <code>{option.value}</code> {found.find(({ sku }) => sku === option.value)?.name}
        </span>
      )}
      value={value}
      error={error}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={onChange}
    />
  );
}
