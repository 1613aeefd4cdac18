import { useId, type ReactElement, type ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title?: string;
  actions?: ReactNode;
  /** Without inner distance, for tables that reach the edges. */
  flush?: boolean;
  children: ReactNode;
}

/** A framed part of a page, and a landmark when it has a title. */
export function Panel({ title, actions, flush = false, children }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <div className={classes.head}>
          {title && (
            <h2 className={classes.title} id={id}>
              {title}
            </h2>
          )}
          {actions}
        </div>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
