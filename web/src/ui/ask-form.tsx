import { Button, Modal, type ButtonProps } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from './form';
import type { FieldError } from '../lib/use-submit';

/**
 * A button that opens a small form in a dialog. Closes when it was done; stays open, with what was typed and the errors at their
 * fields, when the server refuses. Keep the values of the fields outside, so that they are there when it is opened again.
 */
export function AskForm({
  label,
  title,
  text,
  action,
  submit,
  fields,
  onSubmit,
  button,
  width = 520,
  children,
}: {
  label: ReactNode;
  title: string;
  text?: ReactNode;
  /** What the sending button says: the verb. */
  action: string;
  submit: { busy: boolean; errors: FieldError[]; others: (shown?: readonly string[]) => FieldError[]; clear: () => void };
  /** The paths of the input and the ids of their fields, as of {@link Form}. */
  fields?: Record<string, string>;
  /** Resolves to true when it was done. */
  onSubmit: () => Promise<boolean>;
  button?: ButtonProps;
  width?: number;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    submit.clear();
  };
  return (
    <>
      <Button type="button" size="small" variant="secondary" {...button} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Modal open onClose={close} header={{ heading: title }} portal width={width}>
          <Modal.Body>
            <Form submit={submit} {...(fields ? { fields } : {})} onSubmit={() => void onSubmit().then((done) => done && setOpen(false))}>
              {text && <div>{text}</div>}
              {children}
              <div className="row">
                <Button type="submit" loading={submit.busy}>
                  {action}
                </Button>
                <Button type="button" variant="secondary" onClick={close}>
                  {t('cancel')}
                </Button>
              </div>
            </Form>
          </Modal.Body>
        </Modal>
      )}
    </>
  );
}
