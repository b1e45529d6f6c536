import { Button, ErrorSummary, LocalAlert, TextField, type TextFieldProps } from '@navikt/ds-react';
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../lib/format';
import { useLanguage } from '../lib/i18n';
import type { DraftForm } from '../lib/use-draft';
import { pathOf, type FieldError } from '../lib/use-submit';

/** What {@link Form} needs to know of a submit. */
interface Refusals {
  errors: FieldError[];
  others: (shown?: readonly string[]) => FieldError[];
}

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
  return (
    <form onSubmit={send} onKeyDown={keys} noValidate className="form">
      <Refused submit={submit} fields={fields} />
      {children}
    </form>
  );
}

/** Why it was refused: links to the fields, and sentences that belong to none. Takes focus when it appears. */
export function Refused({ submit, fields = {} }: { submit: Refusals; fields?: Record<string, string> }): ReactNode {
  const { t } = useTranslation('common');
  const place = useRef<HTMLDivElement>(null);
  const known = Object.keys(fields);
  const general = submit.others(known);
  const atFields = submit.errors.filter((error) => !general.includes(error));
  useEffect(() => {
    if (submit.errors.length > 0) place.current?.focus();
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
              {named(fields[pathOf(error)] ?? '', error.message)}
            </ErrorSummary.Item>
          ))}
        </ErrorSummary>
      )}
    </div>
  );
}

/** A message with the name of its field before it: many fields are refused in the same words. */
function named(id: string, message: string): string {
  const field = document.getElementById(id);
  const choice = field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
  const name = choice
    ? field.closest('fieldset')?.querySelector('legend')?.textContent
    : (field as HTMLInputElement | null)?.labels?.[0]?.textContent;
  return name ? `${name.trim()}: ${message}` : message;
}

/** Tells that what is typed is kept, and since when; offers to throw it away. */
export function DraftNote<Values>({ draft }: { draft: DraftForm<Values> }): ReactNode {
  const { t } = useTranslation('common');
  const language = useLanguage();
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
