import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

// At once: a box that was ticked must not wait, unticked, until the page has drawn what it leads to.
const NOW = { replace: true, preventScrollReset: true, flushSync: true } as const;

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
  const set = useCallback(
    (changes: Partial<Record<Name, string>>) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        next.delete('after');
        for (const [name, value] of Object.entries<string | undefined>(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      }, NOW),
    [setParams],
  );
  return {
    get: (name) => params.get(name) ?? '',
    set,
    clear: () => setParams({}, NOW),
    any: [...params.keys()].length > 0,
  };
}
