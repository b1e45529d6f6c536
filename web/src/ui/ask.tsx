import { Button, Modal, Textarea, type ButtonProps } from '@navikt/ds-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from './form';
import type { FieldError } from '../lib/use-submit';

/**
 * A button that asks before it does something that cannot be undone in one step; with `reason`, asks for the reason too. The question
 * stays open, with what was typed, when the server refuses.
 */
export function AskButton({
  label,
  title,
  text,
  action,
  reason,
  onConfirm,
  submit,
  button,
  children,
}: {
  label: string;
  title: string;
  text?: ReactNode;
  /** What the confirming button says: the verb, as “Återlämna”. */
  action: string;
  /** The label of the field for the reason; left out when none is asked for. */
  reason?: { label: string; description?: string; required?: boolean };
  /** Resolves to true when it was done; the question then closes. */
  onConfirm: (reason: string) => Promise<boolean>;
  submit: { busy: boolean; errors: FieldError[]; others: (shown?: readonly string[]) => FieldError[]; clear: () => void };
  button?: ButtonProps;
  /** More fields of the question. */
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
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
        <Modal ref={dialog} open onClose={close} header={{ heading: title }} portal width={480}>
          <Modal.Body>
            <div className="form">
              <Refused submit={submit} />
              {text && <div>{text}</div>}
              {children}
              {reason && (
                <Textarea
                  label={reason.label}
                  description={reason.description}
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                  minRows={3}
                />
              )}
            </div>
          </Modal.Body>
          <Modal.Footer>
            <Button
              type="button"
              loading={submit.busy}
              disabled={reason?.required === true && words.trim() === ''}
              onClick={() =>
                void onConfirm(words.trim()).then((done) => {
                  if (done) {
                    setWords('');
                    setOpen(false);
                  }
                })
              }
            >
              {action}
            </Button>
            <Button type="button" variant="secondary" onClick={close}>
              {t('cancel')}
            </Button>
          </Modal.Footer>
        </Modal>
      )}
    </>
  );
}
