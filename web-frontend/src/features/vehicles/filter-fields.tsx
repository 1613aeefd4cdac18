import { Select, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import bar from '@/components/filter-bar.module.css';
import { useFormat } from '@/lib/i18n/format';
import { DEFAULT_CURRENCY } from '@/lib/money';
import type { FacetCount } from './vehicle-api';

interface BandChoiceProps {
  label: string;
  any: string;
  counts: readonly FacetCount[] | undefined;
  kind: 'price' | 'year';
  from: string | undefined;
  to: string | undefined;
  onChange: (from: string | undefined, to: string | undefined) => void;
}

/** Offers the bands in which cars are counted; any other limits are typed beside it. */
export function BandChoice({ label, any, counts = [], kind, from, to, onChange }: BandChoiceProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const written = (limit: number) =>
    kind === 'year' ? String(limit) : format.price({ amount: String(Math.round(limit)), currency: DEFAULT_CURRENCY });
  const called = (band: FacetCount) => {
    if (band.from === undefined) return band.to === undefined ? any : t('vehicles.upTo', { to: written(band.to) });
    if (band.to === undefined) return t('vehicles.fromOn', { from: written(band.from) });
    return `${written(band.from)} – ${written(band.to)}`;
  };
  const text = (limit: number | undefined) => (limit === undefined ? undefined : String(limit));
  const chosen = counts.find((band) => text(band.from) === from && text(band.to) === to);
  return (
    <Select
      className={bar.field}
      aria-label={label}
      placeholder={any}
      clearable
      data={counts.map((band) => ({ value: band.value, label: `${called(band)} (${format.number(band.count)})` }))}
      value={from === undefined && to === undefined ? null : (chosen?.value ?? null)}
      onChange={(wanted) => {
        const band = counts.find((count) => count.value === wanted);
        onChange(text(band?.from), text(band?.to));
      }}
    />
  );
}

interface NumberFieldProps {
  label: string;
  wide?: boolean;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** What is typed goes into the address when the field is left or Enter is pressed, not with every letter. */
export function NumberField({ label, wide = false, value, onChange }: NumberFieldProps): ReactElement {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setTyped(value ?? '');
  }
  const commit = () => {
    const wanted = typed.trim() || undefined;
    if (wanted !== value) onChange(wanted);
  };
  return (
    <TextInput
      className={wide ? bar.field : bar.narrow}
      aria-label={label}
      placeholder={label}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
