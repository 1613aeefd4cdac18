import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import classes from './quick-search.module.css';

/** Finds a car from any page; a hand scanner can read a VIN into it. */
export function QuickSearch(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  return (
    <form
      role="search"
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const q = typed.trim();
        setTyped('');
        void navigate({ to: '/vehicles', search: q ? { q } : {} });
      }}
    >
      <TextInput
        type="search"
        aria-label={t('shell.search')}
        placeholder={t('shell.searchHint')}
        autoComplete="off"
        spellCheck={false}
        leftSection={<Icon name="search" size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  );
}
