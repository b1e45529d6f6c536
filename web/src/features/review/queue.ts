interface Named {
  id: string;
  name: string;
}

/** The rounds that something in the queue belongs to, each once, by name. */
export function cohortsOf(cohorts: readonly (Named | null)[]): Named[] {
  const byId = new Map(cohorts.flatMap((cohort) => (cohort ? [[cohort.id, cohort] as const] : [])));
  return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}
