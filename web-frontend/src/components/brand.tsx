import type { ReactElement } from 'react';
import classes from './brand.module.css';

/** The sign and name of the product, on dark ground. */
export function Brand(): ReactElement {
  return (
    <span className={classes.brand}>
      <img src="/favicon.svg" alt="" width={26} height={26} />
      Keeper
    </span>
  );
}
