import type { VariablesOf } from '../../lib/graphql';
import type { cohortMeasuresDocument } from './cohort-measures.graphql';

type Variables = VariablesOf<typeof cohortMeasuresDocument>;

/** The kinds of measures, in the order in which one speaks of them. */
export const KINDS = ['OUTCOME', 'PROCESS', 'BALANCING', 'PROM', 'PREM'] as const;

/** The orders that the address may name; without one, by trainee. */
export const ORDERS = ['latest', 'oldest'] as const;

/** What the address asks for, as the server is asked; what it does not know is left out. */
export function cohortMeasuresAsked(get: (name: 'search' | 'kind' | 'sort') => string): Pick<Variables, 'filter' | 'orderBy'> {
  const kind = KINDS.find((one) => one === get('kind')) ?? null;
  const order = ORDERS.find((one) => one === get('sort'));
  return {
    filter: { kind, search: get('search') || null },
    orderBy: order ? { field: 'LAST_RECORDED', direction: order === 'latest' ? 'DESC' : 'ASC' } : null,
  };
}
