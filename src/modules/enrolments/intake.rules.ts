import { mayFollow } from './regulation-choice.rules.js';

/** Longest name of a unit. */
const CLINIC_MAX = 160;

/** What can be wrong with a trainee who is to be taken in, beside what the text alone tells. */
export type IntakeFaultCode =
  'UNKNOWN_SPECIALTY' | 'TOO_LONG' | 'PERSON_MISMATCH' | 'REGULATION_CLOSED' | 'CAPACITY_REACHED' | 'SAME_PERSON' | 'TRAINEE_ELSEWHERE';

/** Which part of a trainee's details is at fault; null for the trainee as a whole. */
export type IntakeField = 'email' | 'hsaId' | 'clinic' | 'specialty' | 'regulation' | 'supervisorEmail' | null;

/** One fault, by place and reason; never the text. */
export interface IntakeFault {
  readonly field: IntakeField;
  readonly code: IntakeFaultCode;
  readonly params?: Readonly<Record<string, number>>;
}

/** A trainee who is to be taken in. */
export interface IntakeRow {
  readonly email: string;
  readonly hsaId: string | null;
  readonly clinic: string;
  /** Null when no specialty has the name. */
  readonly specialtyId: string | null;
  readonly regulation: string;
  readonly startDate: string;
  readonly supervisorEmail: string | null;
}

/** What the database knows. */
export interface IntakeFacts {
  readonly people: readonly { id: string; email: string; hsaId: string | null }[];
  /** Everybody who has or had a place in the cohort, or applied for one. */
  readonly enrolledIds: ReadonlySet<string>;
  /** Everybody whose supervisors only the administrator assigns, because they take part in another centre's cohort. */
  readonly elsewhereIds: ReadonlySet<string>;
  /** The address of whoever takes them in, who may not become their supervisor; null for the administrator. */
  readonly ownEmail: string | null;
  readonly cohort: { readonly startsOn: string; readonly endsOn: string; readonly capacity: number };
  /** Places left. */
  readonly free: number;
}

/** CREATE: a place is made. EXISTS: the person is in the cohort already, nothing is made. FAULTY: nothing can be made. */
export type IntakeAction = 'CREATE' | 'EXISTS' | 'FAULTY';

/** What will come of one row. */
export interface IntakeDecision {
  readonly action: IntakeAction;
  /** The person, if known already. */
  readonly personId: string | null;
  readonly faults: readonly IntakeFault[];
}

/**
 * Decides row by row, in order: the free places go to the first rows without fault. Somebody who is in the cohort already is no
 * fault and takes no place, so that the same roster can be read twice.
 */
export function decideIntake(rows: readonly IntakeRow[], facts: IntakeFacts): IntakeDecision[] {
  const byEmail = new Map(facts.people.map((p) => [p.email, p]));
  const byHsaId = new Map(facts.people.flatMap((p) => (p.hsaId === null ? [] : [[p.hsaId, p] as const])));
  let free = facts.free;
  return rows.map((row): IntakeDecision => {
    const person = byEmail.get(row.email);
    const personId = person?.id ?? null;
    const owner = row.hsaId === null ? undefined : byHsaId.get(row.hsaId);
    const otherId = row.hsaId !== null && person !== undefined && person.hsaId !== null && person.hsaId !== row.hsaId;
    const mismatch = otherId || (owner !== undefined && owner !== person);
    if (!mismatch && person && facts.enrolledIds.has(person.id)) return { action: 'EXISTS', personId, faults: [] };
    const faults = [...(mismatch ? [{ field: 'hsaId', code: 'PERSON_MISMATCH' } as const] : []), ...faultsOf(row, personId, facts)];
    if (faults.length === 0 && free <= 0)
      faults.push({ field: null, code: 'CAPACITY_REACHED', params: { capacity: facts.cohort.capacity } });
    if (faults.length > 0) return { action: 'FAULTY', personId, faults };
    free -= 1;
    return { action: 'CREATE', personId, faults };
  });
}

function faultsOf(row: IntakeRow, personId: string | null, { cohort, elsewhereIds, ownEmail }: IntakeFacts): IntakeFault[] {
  const dates = { trainingStartOn: row.startDate, cohortStartsOn: cohort.startsOn, first: cohort.startsOn, last: cohort.endsOn };
  const named = row.supervisorEmail !== null;
  const faults: (IntakeFault | false)[] = [
    row.clinic.length > CLINIC_MAX && { field: 'clinic', code: 'TOO_LONG', params: { max: CLINIC_MAX } },
    row.specialtyId === null && { field: 'specialty', code: 'UNKNOWN_SPECIALTY' },
    !mayFollow(row.regulation, dates) && { field: 'regulation', code: 'REGULATION_CLOSED' },
    named && (row.supervisorEmail === row.email || row.supervisorEmail === ownEmail) && { field: 'supervisorEmail', code: 'SAME_PERSON' },
    named && personId !== null && elsewhereIds.has(personId) && { field: 'supervisorEmail', code: 'TRAINEE_ELSEWHERE' },
  ];
  return faults.filter((fault) => fault !== false);
}

/** A name for somebody of whom only the address is known: `bo.ek-lund@region.se` is Bo Ek-Lund, `bo@region.se` Bo (region.se). */
export function nameFromAddress(email: string): { givenName: string; familyName: string } {
  const [local = '', domain = ''] = email.split('@');
  const [first = '', ...rest] = local
    .split('.')
    .filter((part) => part !== '')
    .map(capitalised);
  const familyName = rest.length > 0 ? rest.join(' ') : `(${domain})`;
  return { givenName: first.slice(0, 80), familyName: familyName.slice(0, 80) };
}

function capitalised(word: string): string {
  return word.replace(/(^|-)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('sv'));
}
