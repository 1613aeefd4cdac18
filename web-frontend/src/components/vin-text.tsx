import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import classes from './vin-text.module.css';

/** A VIN in letters that tell 0 from O and 1 from I apart, in upper case; with a button that copies it if wanted. */
export function VinText({ vin, copyable = false }: { vin: string; copyable?: boolean }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className={classes.line}>
      <span className={classes.vin}>{vin}</span>
      {copyable && (
        <CopyButton value={vin}>
          {({ copied, copy }) => {
            const label = copied ? t('common.copied') : t('vehicles.copyVin');
            return (
              <Tooltip label={label}>
                <ActionIcon variant="subtle" color="gray" size="sm" onClick={copy} aria-label={label}>
                  <Icon name={copied ? 'check' : 'copy'} size={15} />
                </ActionIcon>
              </Tooltip>
            );
          }}
        </CopyButton>
      )}
    </span>
  );
}
