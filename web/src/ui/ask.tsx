import { Textarea, type ButtonProps } from '@navikt/ds-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChecks } from '../lib/use-checks';
import type { FieldError } from '../lib/use-submit';
import { FormWindow, OpenButton } from './form-dialog';

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
  dangerous,
  dismiss,
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
  /** True for what ends something: the confirming button is red. */
  dangerous?: boolean;
  /** What the button that leaves everything as it is says; “Avbryt” by default. */
  dismiss?: string | undefined;
  /** More fields of the question. */
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation('common');
  const field = useId();
  const [words, setWords] = useState('');
  const checks = useChecks(submit);
  const clear = (): void => {
    checks.passes([]);
    submit.clear();
  };
  const send = async (close: () => void): Promise<void> => {
    const given = words.trim();
    const missing = reason?.required === true && given === '';
    if (!checks.passes(missing ? [{ path: 'reason', message: t('errors.reason') }] : [])) return;
    if (!(await onConfirm(given))) return;
    setWords('');
    close();
  };
  return (
    <OpenButton label={label} {...(button ? { button } : {})}>
      {(close) => (
        <FormWindow
          title={title}
          action={action}
          submit={{ ...submit, ...checks, clear }}
          fields={reason ? { reason: field } : {}}
          onSend={() => void send(close)}
          onClose={close}
          width={480}
          dangerous={dangerous ?? false}
          dismiss={dismiss}
        >
          {text && <div>{text}</div>}
          {children}
          {reason && (
            <Textarea
              id={field}
              label={reason.label}
              description={reason.description}
              value={words}
              onChange={(event) => setWords(event.target.value)}
              error={checks.at('reason')}
              minRows={3}
            />
          )}
        </FormWindow>
      )}
    </OpenButton>
  );
}
