import { useCallback, useEffect, useRef, useState } from 'react';
import { now } from './now';
import { keep, kept } from './storage';

interface Draft<Values> {
  values: Values;
  /** When it was last kept. */
  at: string;
}

/** The fields of a form, kept in this browser at every change until they are sent. */
export interface DraftForm<Values> {
  values: Values;
  set: <Key extends keyof Values>(key: Key, value: Values[Key]) => void;
  setAll: (values: Values) => void;
  /** When the draft was kept; null when nothing has been typed. */
  savedAt: string | null;
  /** True when the form opened with an earlier draft. */
  restored: boolean;
  /** True while nothing is kept, as what is typed may hold an identity number. */
  withheld: boolean;
  /** Keeps nothing from now on and erases what was kept, or keeps again; what is typed stays on the page. */
  withhold: (whether: boolean) => void;
  /** Forgets the draft: call it when the server has what was typed, or when the person throws it away. */
  forget: () => void;
  /** Forgets the draft and goes on from these values, as they now stand on the server. */
  goOnFrom: (values: Values) => void;
}

/**
 * A form that survives a reload, a lost connection and an ended session. `key` names what is written, as `log.<projectId>`; without a
 * key nothing is kept (passwords).
 */
export function useDraft<Values extends object>(key: string | null, initial: Values): DraftForm<Values> {
  const storageKey = key === null ? null : `draft.${key}`;
  const read = (): Draft<Values> | null => (storageKey === null ? null : kept<Draft<Values>>(storageKey));
  const first = useRef<Draft<Values> | null | undefined>(undefined);
  if (first.current === undefined) first.current = read();
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...first.current?.values }));
  const [savedAt, setSavedAt] = useState<string | null>(first.current?.at ?? null);
  const [restored, setRestored] = useState(first.current !== null);
  const [withheld, setWithheld] = useState(false);
  const changed = useRef(false);

  useEffect(() => {
    if (!changed.current || storageKey === null || withheld) return;
    const at = now().toISOString();
    if (keep(storageKey, { values, at } satisfies Draft<Values>)) setSavedAt(at);
  }, [values, storageKey, withheld]);

  const set = useCallback(<Key extends keyof Values>(field: Key, value: Values[Key]) => {
    changed.current = true;
    setValues((before) => ({ ...before, [field]: value }));
  }, []);
  const setAll = useCallback((all: Values) => {
    changed.current = true;
    setValues(all);
  }, []);
  const withhold = useCallback(
    (whether: boolean) => {
      setWithheld(whether);
      if (!whether) return;
      if (storageKey !== null) keep(storageKey, null);
      setSavedAt(null);
      setRestored(false);
    },
    [storageKey],
  );
  const forget = useCallback(() => {
    changed.current = false;
    setWithheld(false);
    if (storageKey !== null) keep(storageKey, null);
    setSavedAt(null);
    setRestored(false);
    setValues(initial);
  }, [storageKey]);
  const goOnFrom = useCallback(
    (saved: Values) => {
      forget();
      setValues(saved);
    },
    [forget],
  );
  return { values, set, setAll, savedAt, restored, withheld, withhold, forget, goOnFrom };
}
