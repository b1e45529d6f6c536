import { useAddress } from '../../lib/use-address';

/** What the trail is filtered by, as the address says it. `who` is the name of the person, so that the filter can be shown. */
export type FilterName = 'cohort' | 'person' | 'who' | 'record' | 'action' | 'from' | 'to';

/** The filter and the ways to change it. */
export type TrailFilter = ReturnType<typeof useAddress<FilterName>>;

/** The filter of the trail, in the address. */
export const useTrailFilter = (): TrailFilter => useAddress<FilterName>();

/** The action of what was refused; the only events whose outcome is not “done”. */
export const DENIED = 'operation.denied';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter of the server. A day that is not whole yet filters nothing. */
export function filterOf(get: TrailFilter['get']): Record<'cohortId' | 'personId' | 'entityId' | 'action' | 'from' | 'to', string | null> {
  const day = (name: 'from' | 'to'): string | null => (DAY.test(get(name)) ? get(name) : null);
  return {
    cohortId: get('cohort') || null,
    personId: get('person') || null,
    entityId: get('record') || null,
    action: get('action') || null,
    from: day('from'),
    to: day('to'),
  };
}
