import type { ButtonProps } from '@navikt/ds-react';
import type { ComponentProps, ReactNode } from 'react';
import { FormWindow, OpenButton } from './form-dialog';

/**
 * A button that opens a small form in a dialog. Closes when it was done; stays open, with what was typed and the errors at their
 * fields, when the server refuses. Keep the values of the fields outside, so that they are there when it is opened again.
 */
export function AskForm({
  label,
  text,
  onSubmit,
  button,
  children,
  ...rest
}: Omit<ComponentProps<typeof FormWindow>, 'onSend' | 'onClose'> & {
  label: ReactNode;
  text?: ReactNode;
  /** Resolves to true when it was done. */
  onSubmit: () => Promise<boolean>;
  button?: ButtonProps;
}): ReactNode {
  return (
    <OpenButton label={label} {...(button ? { button } : {})}>
      {(close) => (
        <FormWindow {...rest} onSend={() => void onSubmit().then((done) => done && close())} onClose={close}>
          {text && <div>{text}</div>}
          {children}
        </FormWindow>
      )}
    </OpenButton>
  );
}
