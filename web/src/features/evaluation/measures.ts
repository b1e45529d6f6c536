import type { Evaluation, Figure } from './evaluation.graphql';
import type { FigureKind } from './figures';

/** A measure of the comparison, the same for every cohort. */
export interface ComparedMeasure {
  key: keyof typeof READ;
  kind: FigureKind;
  read: (evaluation: Evaluation) => Figure;
}

/** A number that is its own n. */
const count = (n: number): Figure => ({ value: n, n, of: n });

const READ = {
  capacity: ['number', (e) => count(e.places.capacity)],
  applicants: ['number', (e) => e.places.applicantsPerPlace],
  admitted: ['number', (e) => count(e.places.admitted)],
  completed: ['proportion', (e) => e.completion.share],
  withdrawn: ['proportion', (e) => e.withdrawn.share],
  attended: ['share', (e) => e.attendance.meanShareOfHeld],
  threshold: ['proportion', (e) => e.attendance.reachedThreshold],
  contacts: ['number', (e) => e.coachContacts.perTrainee],
  requests: ['number', (e) => count(e.support.requests)],
  firstAnswer: ['days', (e) => e.support.medianDaysToFirstAnswer],
  parts: ['share', (e) => e.goalsConfirmed.partsShare],
  goals: ['proportion', (e) => e.goalsConfirmed.goalsComplete],
} satisfies Record<string, [FigureKind, (evaluation: Evaluation) => Figure]>;

/** Counts, which need no n beside them. */
const COUNTS = new Set<ComparedMeasure['key']>(['capacity', 'admitted', 'requests']);

/** True for a number of places, people or requests. */
export const isCount = (key: ComparedMeasure['key']): boolean => COUNTS.has(key);

/** What is known before a round begins: its places and who has applied. The rest are outcomes. */
const BEFORE_START = new Set<ComparedMeasure['key']>(['capacity', 'applicants', 'admitted']);

/** True for what a round has to show only once it has begun. */
export const isOutcome = (key: ComparedMeasure['key']): boolean => !BEFORE_START.has(key);

/** Every measure of the comparison, in the order of a round. */
export const MEASURES: readonly ComparedMeasure[] = Object.entries(READ).map(([key, [kind, read]]) => ({
  key: key as ComparedMeasure['key'],
  kind: kind,
  read: read,
}));
