import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, send } from './api';
import { useRefresh } from './use-data';

/** One reason why the server did not do what was asked. */
export interface FieldError {
  code: string;
  message: string;
  path?: string[] | null;
}

/** What a mutation answers: one root field with a payload. */
type PayloadOf<Data> = Data[keyof Data];

/** A form's or a button's way to the server. */
export interface Submit<Data, Variables> {
  /** Sends. Resolves to the payload when it was done, to null when it was refused or failed; the errors then tell why. */
  submit: (variables: Variables) => Promise<PayloadOf<Data> | null>;
  busy: boolean;
  /** The message for one field of the input, `at('reflection')`, or for a place in a list, `at('evidence.0.url')`. */
  at: (path: string) => string | undefined;
  /** Everything that was refused; empty after success. */
  errors: FieldError[];
  /** Messages that belong to no field among `shown`; for the banner. */
  others: (shown?: readonly string[]) => FieldError[];
  clear: () => void;
  /** Takes away the errors that no longer stand, as what they were about has been changed. */
  mend: (mended: (error: FieldError) => boolean) => void;
}

/**
 * Sends a mutation and sorts what it answers: `userErrors` go to their fields, the rest to the banner. What was typed stays. After
 * success every open screen is fetched anew.
 */
export function useSubmit<Data extends object, Variables>(document: TadaDocumentNode<Data, Variables>): Submit<Data, Variables> {
  const { t } = useTranslation('common');
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const under = useRef(false);

  const submit = useCallback(
    async (variables: Variables): Promise<PayloadOf<Data> | null> => {
      if (under.current) return null;
      under.current = true;
      setBusy(true);
      setErrors([]);
      try {
        const data = await send(document, variables);
        const payload = Object.values(data)[0] as PayloadOf<Data> & { userErrors?: FieldError[] };
        if (payload.userErrors?.length) {
          setErrors(payload.userErrors);
          return null;
        }
        await refresh();
        return payload;
      } catch (error) {
        setErrors([{ code: error instanceof ApiError ? error.failure : 'INTERNAL_SERVER_ERROR', message: messageOf(error, t) }]);
        return null;
      } finally {
        under.current = false;
        setBusy(false);
      }
    },
    [document, refresh, t],
  );

  return useMemo(
    () => ({
      submit,
      busy,
      ...sortErrors(errors),
      clear: () => setErrors([]),
      mend: (mended) => setErrors((all) => all.filter((error) => !mended(error))),
    }),
    [submit, busy, errors],
  );
}

/** The place in the input that an error is about, `evidence.0.url`; empty when it is about none. */
export const pathOf = (error: FieldError): string => (error.path ?? []).filter((step) => step !== 'input').join('.');

/** What was refused, sorted to the fields; for forms that send in another way than {@link useSubmit}. */
export function sortErrors(errors: FieldError[]): Pick<Submit<never, never>, 'errors' | 'at' | 'others'> {
  return {
    errors,
    at: (path) => errors.find((error) => pathOf(error) === path)?.message,
    others: (shown = []) => errors.filter((error) => !shown.includes(pathOf(error))),
  };
}

/** A failure in words, with what to do. */
export function messageOf(
  error: unknown,
  t: (key: 'failed.offline' | 'failed.internal' | 'failed.old', values?: { reference: string }) => string,
): string {
  if (!(error instanceof ApiError)) return t('failed.internal', { reference: '' });
  if (error.failure === 'OFFLINE') return t('failed.offline');
  if (error.failure === 'OLD_APPLICATION') return t('failed.old');
  if (error.failure === 'INTERNAL_SERVER_ERROR') return t('failed.internal', { reference: error.reference ?? '' });
  return error.message;
}
