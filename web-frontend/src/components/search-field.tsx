import { CloseButton, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  className?: string;
}

const PAUSE_MS = 300;

/** A search box that asks when the typing pauses, or at once on Enter, as a hand scanner sends it. */
export function SearchField({ label, placeholder, value, onChange, className }: SearchFieldProps): ReactElement {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  const pause = useRef<number>(undefined);

  // The address changed by itself: back and forward, or all filters cleared.
  if (value !== known) {
    setKnown(value);
    if ((value ?? '') !== typed.trim()) setTyped(value ?? '');
  }
  useEffect(() => () => window.clearTimeout(pause.current), []);

  function ask(text: string, wait: number) {
    setTyped(text);
    window.clearTimeout(pause.current);
    pause.current = window.setTimeout(() => onChange(text.trim() || undefined), wait);
  }

  return (
    <TextInput
      type="search"
      className={className}
      aria-label={label}
      placeholder={placeholder ?? label}
      autoComplete="off"
      spellCheck={false}
      leftSection={<Icon name="search" size={16} />}
      rightSection={typed && <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => ask('', 0)} />}
      value={typed}
      onChange={(event) => ask(event.currentTarget.value, PAUSE_MS)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') ask(event.currentTarget.value, 0);
      }}
    />
  );
}
