import { useEffect } from 'react';
import { useRefresh } from '../../lib/use-data';
import type { FieldError } from '../../lib/use-submit';

/** Reads the diagram anew when somebody else was first, so that the change can be made again; what was typed stays. */
export function useRenewWhenStale(errors: readonly FieldError[]): void {
  const refresh = useRefresh();
  const stale = errors.some(({ code }) => code === 'STALE_VERSION');
  useEffect(() => {
    if (stale) void refresh();
  }, [stale, refresh]);
}
