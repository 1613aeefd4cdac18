import { Button, type ButtonProps } from '@mantine/core';
import { createLink, type LinkComponent } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes, type ReactElement } from 'react';
import classes from './text-link.module.css';

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement>;

const PlainButtonLink = forwardRef<HTMLAnchorElement, ButtonProps & Omit<AnchorProps, keyof ButtonProps>>(
  function PlainButtonLink(props, ref): ReactElement {
    return <Button component="a" ref={ref} {...props} />;
  },
);

const PlainTextLink = forwardRef<HTMLAnchorElement, AnchorProps>(function PlainTextLink({ className, ...rest }, ref) {
  return <a ref={ref} className={`${classes.link} ${className ?? ''}`} {...rest} />;
});

/** A way to another page that looks like a button. */
export const ButtonLink: LinkComponent<typeof PlainButtonLink> = createLink(PlainButtonLink);

/** A way to another page within a text. */
export const TextLink: LinkComponent<typeof PlainTextLink> = createLink(PlainTextLink);
