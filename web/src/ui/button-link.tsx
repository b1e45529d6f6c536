import { Button, type ButtonProps } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link that looks like a button; told as the link it is, which the library's own `as` does not. */
export function ButtonLink({
  to,
  state,
  children,
  ...look
}: Pick<ButtonProps, 'variant' | 'size' | 'icon' | 'iconPosition' | 'className' | 'data-color'> & {
  to: string;
  /** What the page that is led to should know, as where one came from. */
  state?: unknown;
  children: ReactNode;
}): ReactNode {
  return (
    <Button as={Link} to={to} state={state} role="link" {...look}>
      {children}
    </Button>
  );
}
