import { TextInput, type TextInputProps } from '@mantine/core';
import type { ReactElement } from 'react';

interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  currency: string;
  value: string;
  onChange: (typed: string) => void;
}

/** A field for an amount. What was typed stays as it is: it is read by `parseAmount` when the form is sent. */
export function MoneyInput({ currency, value, onChange, ...rest }: MoneyInputProps): ReactElement {
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden="true">{currency}</span>}
      rightSectionWidth={48}
      rightSectionProps={{ style: { fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' } }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  );
}
