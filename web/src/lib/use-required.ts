import { useMemo } from 'react';
import { useChecks, type Checks } from './use-checks';
import type { FieldError } from './use-submit';

interface Submit {
  busy: boolean;
  errors: FieldError[];
  clear: () => void;
}

/** What a small form in a window sends with: fields that were left empty are marked before anything is sent, and forgotten when it is closed. */
export type RequiredChecks = Checks & {
  busy: boolean;
  clear: () => void;
  /** True when none of the fields is empty; otherwise each says what to do, as told by its path. */
  filled: (values: Readonly<Record<string, string>>, messages: Readonly<Record<string, string>>) => boolean;
};

/** {@link RequiredChecks} of a form's submit. */
export function useRequired(submit: Submit): RequiredChecks {
  const checks = useChecks(submit);
  return useMemo(
    () => ({
      ...checks,
      busy: submit.busy,
      clear: () => {
        checks.passes([]);
        submit.clear();
      },
      filled: (values, messages) =>
        checks.passes(
          Object.entries(messages).flatMap(([path, message]) => ((values[path] ?? '').trim() === '' ? [{ path, message }] : [])),
        ),
    }),
    [checks, submit],
  );
}
