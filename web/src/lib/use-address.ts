import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/**
 * What was asked for but does not stand in the address yet: a change that comes before that must build on it, or it would bring back
 * what the one before took away.
 */
let asked: { path: string; from: string; next: URLSearchParams } | null = null;

/**
 * Filters kept in the address, so that a link, a reload and the back button show the same list. Empty values leave the address.
 * `names` are the filters of the page; changing one starts from the first page again.
 */
export function useAddress<Name extends string>(): {
  get: (name: Name) => string;
  set: (changes: Partial<Record<Name, string>>) => void;
  clear: () => void;
  any: boolean;
} {
  const [params, setParams] = useSearchParams();
  const path = useLocation().pathname;
  const go = useCallback(
    (next: URLSearchParams, from: string) => {
      asked = { path, from, next };
      setParams(next, { replace: true, preventScrollReset: true });
    },
    [setParams, path],
  );
  const set = useCallback(
    (changes: Partial<Record<Name, string>>) => {
      const from = params.toString();
      const next = new URLSearchParams(asked?.path === path && asked.from === from ? asked.next : params);
      next.delete('after');
      for (const [name, value] of Object.entries<string | undefined>(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      go(next, from);
    },
    [go, params, path],
  );
  return {
    get: (name) => params.get(name) ?? '',
    set,
    clear: () => go(new URLSearchParams(), params.toString()),
    any: [...params.keys()].length > 0,
  };
}
