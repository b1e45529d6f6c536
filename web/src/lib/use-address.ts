import { useCallback, useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/**
 * What was asked for but does not stand in the address yet: a change that comes before that must build on it, or it would bring back
 * what the one before took away.
 */
let asked: { path: string; from: string; next: URLSearchParams } | null = null;

/**
 * Filters kept in the address, so that a link and a reload show the same list. A filter that is set is a step: the back button takes it
 * away again. What changes while one types, and windows that open over the page, are no steps: they change the address in place.
 * Empty values leave the address; changing one starts from the first page again.
 */
export function useAddress<Name extends string>(): {
  get: (name: Name) => string;
  /** Sets filters, as a step that the back button takes back. */
  set: (changes: Partial<Record<Name, string>>) => void;
  /** Changes the address in place: for typing, and for what is opened and closed. */
  replace: (changes: Partial<Record<Name, string>>) => void;
  clear: () => void;
  any: boolean;
} {
  const [params, setParams] = useSearchParams();
  const path = useLocation().pathname;
  useEffect(() => {
    if (asked?.next.toString() === params.toString()) asked = null;
  }, [params, path]);
  useEffect(() => {
    // Back and forward may come before what was asked for has been drawn: then nothing is asked for any more.
    const forget = (): void => {
      asked = null;
    };
    window.addEventListener('popstate', forget);
    return () => window.removeEventListener('popstate', forget);
  }, []);
  const go = useCallback(
    (next: URLSearchParams, from: string, replace: boolean) => {
      // What changes nothing is no step.
      if (next.toString() === from) return;
      asked = { path, from, next };
      setParams(next, { replace, preventScrollReset: true });
    },
    [setParams, path],
  );
  const change = useCallback(
    (changes: Partial<Record<Name, string>>, replace: boolean) => {
      const from = params.toString();
      const next = new URLSearchParams(asked?.path === path && asked.from === from ? asked.next : params);
      next.delete('after');
      for (const [name, value] of Object.entries<string | undefined>(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      go(next, from, replace);
    },
    [go, params, path],
  );
  return {
    get: (name) => params.get(name) ?? '',
    set: (changes) => change(changes, false),
    replace: (changes) => change(changes, true),
    clear: () => go(new URLSearchParams(), params.toString(), false),
    any: [...params.keys()].length > 0,
  };
}
