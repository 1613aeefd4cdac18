import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice';

/** Says that somebody else was faster and that nothing was saved; offers what they wrote. */
export function StaleNotice({ onReload }: { onReload?: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <Notice
      tone="amber"
      role="alert"
      title={t('stale.title')}
      action={
        onReload && (
          <Button variant="default" size="xs" onClick={onReload}>
            {t('editVehicle.takeLatest')}
          </Button>
        )
      }
    >
      {t('stale.hint')}
    </Notice>
  );
}
