import { useCallback, useMemo, useState } from 'react';
import { sortErrors, type FieldError } from './use-submit';

/** What is refused in a form: what was found here before sending, otherwise what the server answered. */
export interface Checks {
  errors: FieldError[];
  at: (path: string) => string | undefined;
  others: (shown?: readonly string[]) => FieldError[];
  /** Shows what is found; true when there is nothing to put right, so that it can be sent. */
  passes: (found: readonly { path: string; message: string }[]) => boolean;
}

/** Fields that cannot be sent as they stand (an empty number, a missing choice), shown in the same way as what the server refuses. */
export function useChecks(submit: { errors: FieldError[] }): Checks {
  const [own, setOwn] = useState<FieldError[]>([]);
  const passes = useCallback((found: readonly { path: string; message: string }[]) => {
    setOwn(found.map(({ path, message }) => ({ code: 'REQUIRED', message, path: path.split('.') })));
    return found.length === 0;
  }, []);
  const errors = own.length > 0 ? own : submit.errors;
  return useMemo(() => ({ ...sortErrors(errors), passes }), [errors, passes]);
}
