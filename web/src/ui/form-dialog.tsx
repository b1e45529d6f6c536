import { Button, Modal, type ButtonProps } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../lib/use-submit';
import { Form } from './form';

interface Sending {
  busy: boolean;
  errors: FieldError[];
  others: (shown?: readonly string[]) => FieldError[];
  clear: () => void;
}

/** A few fields in a window over the page. It stays open, with what was typed, until the server has said yes. */
export function FormWindow({
  title,
  action,
  submit,
  fields,
  onSend,
  onClose,
  children,
  width = 520,
  dangerous = false,
  dismiss,
}: {
  title: string;
  /** What the sending button says: the verb. */
  action: string;
  submit: Sending;
  /** The paths of the input and the ids of their fields, as of {@link Form}. */
  fields?: Record<string, string>;
  /** Sends; the caller closes when it was done. */
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
  width?: number;
  /** True for what ends something: the sending button is red. */
  dangerous?: boolean;
  /** What the button that leaves everything as it is says; “Avbryt” by default. */
  dismiss?: string | undefined;
}): ReactNode {
  const { t } = useTranslation('common');
  const close = (): void => {
    submit.clear();
    onClose();
  };
  return (
    <Modal open onClose={close} header={{ heading: title }} width={width} portal>
      <Modal.Body>
        <Form submit={submit} fields={fields ?? {}} onSubmit={onSend}>
          {children}
          <div className="row">
            <Button type="submit" loading={submit.busy} {...(dangerous ? { 'data-color': 'danger' as const } : {})}>
              {action}
            </Button>
            <Button type="button" variant="secondary" onClick={close}>
              {dismiss ?? t('cancel')}
            </Button>
          </div>
        </Form>
      </Modal.Body>
    </Modal>
  );
}

/** A button that opens a {@link FormWindow}. `children` make the window; call `close` when it was done. */
export function OpenButton({
  label,
  button,
  children,
}: {
  label: ReactNode;
  button?: ButtonProps;
  children: (close: () => void) => ReactNode;
}): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="button" size="small" variant="secondary" {...button} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  );
}
