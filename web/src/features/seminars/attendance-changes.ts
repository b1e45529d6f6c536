/** How one may be registered, in the order of the choices. */
export const STATUSES = ['PRESENT', 'LATE', 'ABSENT', 'EXCUSED', 'MADE_UP'] as const;
export type Status = (typeof STATUSES)[number];

/** What has been chosen for a trainee and not been saved, and what was registered when it was chosen. */
export interface Change {
  to: Status;
  from: Status | null;
}
/** By the id of the trainee's place. */
export type Changes = Readonly<Record<string, Change>>;
/** What the server has registered, by the id of the trainee's place. */
export type Registered = ReadonlyMap<string, Status>;

/** Chooses for one trainee; choosing what is registered already takes the change back. */
export function choose(changes: Changes, registered: Registered, place: string, to: Status): Changes {
  const from = registered.get(place) ?? null;
  const { [place]: _before, ...rest } = changes;
  return from === to ? rest : { ...rest, [place]: { to, from } };
}

/** Chooses the same for everybody for whom nothing is registered or chosen. */
export function chooseForRest(changes: Changes, registered: Registered, places: readonly string[], to: Status): Changes {
  const rest = places.filter((place) => !registered.has(place) && !(place in changes));
  return { ...changes, ...Object.fromEntries(rest.map((place) => [place, { to, from: null }])) };
}

/**
 * Parts the changes that still hold from those that something overtook: who checked in while the list was being filled in is not
 * made absent by it.
 */
export function sift(changes: Changes, registered: Registered): { valid: Changes; overtaken: string[] } {
  const entries = Object.entries(changes);
  const holds = ([place, change]: [string, Change]): boolean => (registered.get(place) ?? null) === change.from;
  return {
    valid: Object.fromEntries(entries.filter(holds)),
    overtaken: entries.filter((entry) => !holds(entry) && registered.get(entry[0]) !== entry[1].to).map(([place]) => place),
  };
}

/** What undoes a batch that was saved; null when somebody was registered for the first time, because that cannot be undone. */
export function inverseOf(saved: Changes): { enrolmentId: string; status: Status }[] | null {
  const entries = Object.entries(saved).map(([enrolmentId, { from }]) => ({ enrolmentId, status: from }));
  return entries.every((entry): entry is { enrolmentId: string; status: Status } => entry.status !== null) ? entries : null;
}
