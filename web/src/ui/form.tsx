import { Button, ErrorSummary, LocalAlert, TextField, type TextFieldProps } from '@navikt/ds-react';
import { createContext, useContext, useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../lib/format';
import { useLanguage } from '../lib/i18n';
import { mayHoldIdentityNumber } from '../lib/identity-number';
import type { DraftForm } from '../lib/use-draft';
import { pathOf, type FieldError } from '../lib/use-submit';

/** What {@link Form} needs to know of a submit. */
interface Refusals {
  errors: FieldError[];
  others: (shown?: readonly string[]) => FieldError[];
  /** Takes away what has been mended since; see {@link Form}. */
  mend?: (mended: (error: FieldError) => boolean) => void;
}

const isIdentity = ({ code }: FieldError): boolean => code === 'PATIENT_IDENTIFIER';

/** What was refused of the form around. */
const RefusedContext = createContext<FieldError[]>([]);

/**
 * A form: Ctrl+Enter sends, what was refused is summed up at the top with links to the fields and takes focus, the rest stands in a
 * banner. `fields` maps the paths of the input to the ids of the fields, `{ text: 'log-text' }`.
 */
export function Form({
  onSubmit,
  submit,
  fields = {},
  children,
}: {
  onSubmit: () => void;
  submit: Refusals;
  fields?: Record<string, string>;
  children: ReactNode;
}): ReactNode {
  const send = (event: FormEvent): void => {
    event.preventDefault();
    // A window over the page may belong to a form: what is sent in it is not sent by that form too.
    event.stopPropagation();
    onSubmit();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      onSubmit();
    }
  };
  // An identity number that has been taken out is no fault any more. Other faults stand until the next try.
  const mend = ({ target }: FormEvent): void => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) || mayHoldIdentityNumber(target.value)) return;
    if (submit.errors.some(isIdentity)) submit.mend?.((error) => isIdentity(error) && fields[pathOf(error)] === target.id);
  };
  return (
    <form onSubmit={send} onKeyDown={keys} onChange={mend} noValidate className="form">
      <Refused submit={submit} fields={fields} />
      <RefusedContext value={submit.errors}>{children}</RefusedContext>
    </form>
  );
}

/** Why it was refused: links to the fields, and sentences that belong to none. Takes focus when it appears. */
export function Refused({ submit, fields = {} }: { submit: Refusals; fields?: Record<string, string> }): ReactNode {
  const { t } = useTranslation('common');
  const place = useRef<HTMLDivElement>(null);
  const told = useRef<FieldError[]>([]);
  const known = Object.keys(fields);
  const general = submit.others(known);
  const atFields = submit.errors.filter((error) => !general.includes(error));
  // The server says what is wrong, as “Fältet måste fyllas i”; in a list of several it must be told of which field.
  const [names, setNames] = useState<Record<string, string>>({});
  useEffect(() => {
    setNames(
      Object.fromEntries(atFields.map((error) => [fields[pathOf(error)] ?? '', nameBefore(fields[pathOf(error)] ?? '', error.message)])),
    );
    // Who mends one fault of several goes on where they write.
    if (submit.errors.some((error) => !told.current.includes(error))) place.current?.focus();
    told.current = submit.errors;
  }, [submit.errors]);
  if (submit.errors.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1} className="refused">
      {general.length > 0 && (
        <LocalAlert status="error" as="div" role="alert">
          <LocalAlert.Header>
            <LocalAlert.Title as="h2">{t('failed.title')}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>
            {general.map((error) => (
              <p key={error.message}>{error.message}</p>
            ))}
          </LocalAlert.Content>
        </LocalAlert>
      )}
      {atFields.length > 0 && (
        <ErrorSummary heading={t('errors.summary')}>
          {atFields.map((error) => (
            <ErrorSummary.Item key={`${String(error.path)}${error.message}`} href={`#${fields[pathOf(error)] ?? ''}`}>
              {names[fields[pathOf(error)] ?? ''] ?? ''}
              {error.message}
            </ErrorSummary.Item>
          ))}
        </ErrorSummary>
      )}
    </div>
  );
}

/** `E-postadress: `, when the message does not name its field itself. */
function nameBefore(id: string, message: string): string {
  const field = id === '' ? null : document.getElementById(id);
  const label =
    document.querySelector(`label[for="${CSS.escape(id)}"]`) ??
    field?.querySelector('legend') ??
    field?.closest('fieldset')?.querySelector('legend');
  const name = label?.textContent.split(' (')[0] ?? '';
  return name === '' || message.toLocaleLowerCase('sv').includes(name.toLocaleLowerCase('sv')) ? '' : `${name}: `;
}

/**
 * Tells that what is typed is kept, and since when; offers to throw it away. A text that was refused for an identity number is not kept in
 * the browser as long as it looks as if it held one: outside a {@link Form} the note is told by `submit`.
 */
export function DraftNote<Values>({ draft, submit }: { draft: DraftForm<Values>; submit?: Pick<Refusals, 'errors'> }): ReactNode {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const { withhold } = draft;
  const ofForm = useContext(RefusedContext);
  const errors = submit?.errors ?? ofForm;
  useEffect(() => {
    const refused = errors.filter(isIdentity).length;
    if (refused > 0) withhold(refused);
  }, [errors, withhold]);
  if (draft.withheld) {
    return (
      <p className="draft-note" role="status">
        {t('draft.withheld')}
      </p>
    );
  }
  if (!draft.savedAt) return null;
  const time = formatTime(draft.savedAt, language);
  return (
    <div className="draft-note">
      <span role="status">{t(draft.restored ? 'draft.restored' : 'draft.saved', { time })}</span>
      <Button type="button" size="xsmall" variant="tertiary" data-color="neutral" onClick={draft.forget}>
        {t('draft.discard')}
      </Button>
    </div>
  );
}

/** A civil day. */
export function DayField({
  value,
  onDay,
  ...rest
}: Omit<TextFieldProps, 'type' | 'value' | 'onChange'> & { value: string; onDay: (day: string) => void }): ReactNode {
  return <TextField {...rest} type={'date' as never} value={value} onChange={(event) => onDay(event.target.value)} className="day-field" />;
}
