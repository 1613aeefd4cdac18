import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import { unreadQuery } from './alert-api';
import classes from './alert-bell.module.css';

/** How many alerts nobody here has read, and the way to them. */
export function AlertBell(): ReactElement {
  const { t } = useTranslation();
  const { data: unread = 0 } = useQuery(unreadQuery);
  const label = t('alerts.unread', { count: unread });
  return (
    <Tooltip label={label}>
      <Link to="/alerts" className={classes.bell} aria-label={label}>
        <Icon name="bell" size={19} />
        {unread > 0 && (
          <span className={classes.count} aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
