import { useAddress } from '../../lib/use-address';

/** How many cohorts are compared at a time; the server takes no more. */
export const MOST = 20;

/** Which cohorts are compared, and which of them are listed to choose among: all of it in the address. */
export function useChoice(): {
  chosen: string[];
  choose: (ids: readonly string[]) => void;
  get: (name: 'centre' | 'track' | 'from' | 'to') => string;
  set: (changes: Partial<Record<'centre' | 'track' | 'from' | 'to', string>>) => void;
} {
  const address = useAddress<'cohorts' | 'centre' | 'track' | 'from' | 'to'>();
  const chosen = [...new Set(address.get('cohorts').split('.').filter(Boolean))].slice(0, MOST);
  return {
    chosen,
    choose: (ids) => address.set({ cohorts: ids.slice(0, MOST).join('.') }),
    get: address.get,
    set: address.set,
  };
}

/** The filter of the server for what the address says; a year that is not whole yet filters nothing. */
export function filterOf(get: (name: 'centre' | 'track' | 'from' | 'to') => string): {
  centreId?: string;
  track?: 'IMPROVEMENT' | 'RESEARCH';
  from?: string;
  to?: string;
} {
  const track = get('track');
  const year = (name: 'from' | 'to'): string | null => (/^\d{4}$/.test(get(name)) ? get(name) : null);
  const [from, to] = [year('from'), year('to')];
  return {
    ...(get('centre') && { centreId: get('centre') }),
    ...((track === 'IMPROVEMENT' || track === 'RESEARCH') && { track }),
    ...(from && { from: `${from}-01-01` }),
    ...(to && { to: `${to}-12-31` }),
  };
}
