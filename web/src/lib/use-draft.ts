import { useCallback, useEffect, useRef, useState } from 'react';
import { countIdentityNumbers, withoutIdentityNumbers } from './identity-number';
import { now } from './now';
import { keep, kept } from './storage';

interface Draft<Values> {
  values: Partial<Values>;
  /** When it was last kept. */
  at: string;
}

/** What is kept: all; all but what looks like an identity number, as one was refused; nothing, as one was refused that does not look so. */
interface Guard {
  keeps: 'ALL' | 'SAFE' | 'NOTHING';
}
const OPEN: Guard = { keeps: 'ALL' };

/** The fields of a form, kept in this browser at every change until they are sent. */
export interface DraftForm<Values> {
  values: Values;
  set: <Key extends keyof Values>(key: Key, value: Values[Key]) => void;
  setAll: (values: Values) => void;
  /** When the draft was kept; null when nothing has been typed. */
  savedAt: string | null;
  /** True when the form opened with an earlier draft. */
  restored: boolean;
  /** True while something is not kept, as what is typed may hold an identity number. */
  withheld: boolean;
  /**
   * So many texts were refused for an identity number: what was kept of them is erased, and a text is kept again only when it no longer
   * looks as if it held one. Ends with {@link forget}. What is typed stays on the page.
   */
  withhold: (refused: number) => void;
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
  const [guard, setGuard] = useState(OPEN);
  const changed = useRef(false);
  const current = useRef(values);
  current.current = values;

  useEffect(() => {
    if (!changed.current || storageKey === null || guard.keeps === 'NOTHING') return;
    const at = now().toISOString();
    const safe = guard.keeps === 'ALL' ? values : withoutIdentityNumbers(values);
    if (keep(storageKey, { values: safe, at } satisfies Draft<Values>)) setSavedAt(at);
  }, [values, storageKey, guard]);

  const set = useCallback(<Key extends keyof Values>(field: Key, value: Values[Key]) => {
    changed.current = true;
    setValues((before) => ({ ...before, [field]: value }));
  }, []);
  const setAll = useCallback((all: Values) => {
    changed.current = true;
    setValues(all);
  }, []);
  const withhold = useCallback(
    (refused: number) => {
      // A number that only the server can see may stand anywhere: then nothing is kept.
      const seen = countIdentityNumbers(current.current) >= refused;
      setGuard((before) => ({ keeps: before.keeps === 'NOTHING' || !seen ? 'NOTHING' : 'SAFE' }));
      changed.current = true;
      if (storageKey !== null) keep(storageKey, null);
      setSavedAt(null);
      setRestored(false);
    },
    [storageKey],
  );
  const forget = useCallback(() => {
    changed.current = false;
    setGuard(OPEN);
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
  const withheld = guard.keeps === 'NOTHING' || (guard.keeps === 'SAFE' && countIdentityNumbers(values) > 0);
  return { values, set, setAll, savedAt, restored, withheld, withhold, forget, goOnFrom };
}
