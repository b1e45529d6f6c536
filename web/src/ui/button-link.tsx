import { Button, type ButtonProps } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link that looks like a button; told as the link it is, which the library's own `as` does not. */
export function ButtonLink({
  to,
  children,
  ...look
}: Pick<ButtonProps, 'variant' | 'size' | 'icon' | 'iconPosition' | 'className' | 'data-color'> & {
  to: string;
  children: ReactNode;
}): ReactNode {
  return (
    <Button as={Link} to={to} role="link" {...look}>
      {children}
    </Button>
  );
}
