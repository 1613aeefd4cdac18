import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import classes from './notice.module.css';
import type { Tone } from './status-badge';

const icons: Record<Tone, IconName> = { green: 'check', amber: 'alert', red: 'alert', blue: 'info', grey: 'info' };

interface NoticeProps {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Whether screen readers say it at once (alert), at the next pause (status) or only when they come to it. */
  role?: 'alert' | 'status';
}

/** A message in the flow of a page. */
export function Notice({ tone, title, children, action, role }: NoticeProps): ReactElement {
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <Icon name={icons[tone]} className={classes.icon} />
      <div className={classes.text}>
        {title && <div className={classes.title}>{title}</div>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
