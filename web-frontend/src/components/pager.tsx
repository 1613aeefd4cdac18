import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { nextCursor, previousCursor, type Page } from '@/lib/api/pages';
import { useFormat } from '@/lib/i18n/format';
import classes from './load-more.module.css';

interface PagerProps {
  page: Page<unknown> | undefined;
  shown: number;
  /** Goes to the page of a cursor. */
  onTurn: (cursor: string | undefined) => void;
}

/** The foot of a list whose place stands in the address: one page at a time, forwards and backwards. */
export function Pager({ page, shown, onTurn }: PagerProps): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (!page) return null;
  const previous = previousCursor(page);
  const next = nextCursor(page);
  if (shown === 0 && !previous && !next) return null;
  const turn = (cursor: string | undefined) => {
    onTurn(cursor);
    window.scrollTo({ top: 0 });
  };
  return (
    <nav className={classes.foot} aria-label={t('common.pages')}>
      <span role="status">{t('common.onThisPage', { count: shown, shown: format.number(shown) })}</span>
      <span className={classes.turns}>
        <Button variant="default" size="xs" disabled={!previous} onClick={() => turn(previous)}>
          {t('common.previousPage')}
        </Button>
        <Button variant="default" size="xs" disabled={!next} onClick={() => turn(next)}>
          {t('common.nextPage')}
        </Button>
      </span>
    </nav>
  );
}
