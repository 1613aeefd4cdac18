import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** What stands beside the title, such as a status. */
  beside?: ReactNode;
  /** The line under the title. */
  description?: ReactNode;
  /** The way back to the list. */
  back?: ReactNode;
  actions?: ReactNode;
}

let pagesSeen = 0;

/**
 * The heading of a page, which also names the browser's tab. On a change of page the focus goes to the heading, so that
 * a screen reader says where it is and the Tab key goes on from there.
 */
export function PageHeader({ title, beside, description, back, actions }: PageHeaderProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · Keeper`;
  }, [title]);

  useEffect(() => {
    const typing = document.activeElement?.matches('input, textarea, select');
    if (pagesSeen++ > 0 && !typing) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <header className={classes.header}>
      <div className={classes.text}>
        {back && <div className={classes.back}>{back}</div>}
        <div className={classes.line}>
          <h1 className={classes.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {beside}
        </div>
        {description && <div className={classes.description}>{description}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
