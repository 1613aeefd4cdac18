import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icons';
import classes from './back-link.module.css';

/** Puts an arrow before the way back. */
export function BackLink({ children }: { children: ReactNode }): ReactElement {
  return (
    <span className={classes.back}>
      <Icon name="arrowLeft" size={14} />
      {children}
    </span>
  );
}
