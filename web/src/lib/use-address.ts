import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

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
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete('after');
          for (const [name, value] of Object.entries<string | undefined>(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return {
    get: (name) => params.get(name) ?? '',
    set,
    clear: () => setParams({}, { replace: true, preventScrollReset: true }),
    any: [...params.keys()].length > 0,
  };
}
