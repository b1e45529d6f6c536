/** The regulations on specialist training, oldest first. */
export const REGULATION_IDS = ['SOSFS_2008_17', 'SOSFS_2015_8', 'HSLF_FS_2021_8'] as const;
export type RegulationId = (typeof REGULATION_IDS)[number];

/** Between which days a regulation can be followed. */
interface RegulationWindow {
  /** In force from: nobody follows it before. */
  readonly from: string;
  /** Only for training, or a round, that began before this day. */
  readonly begunBefore: string | null;
  /** Last day on which an application under it could be received. */
  readonly until: string | null;
}

/**
 * The transition rules as far as the dates of a trainee tell them. Licence, Swedish AT and degree are not recorded here, so what
 * depends on them (2021:8 instead of 2015:8 for someone with AT, and the reverse) is left to the people who choose.
 *
 * - SOSFS 2008:17: repealed 2015-05-01 by SOSFS 2015:8, complete applications received by 2022-04-30 at the latest.
 * - SOSFS 2015:8: repealed 2021-07-01 by HSLF-FS 2021:8, but still followed by those with Swedish AT; no last day is known.
 * - HSLF-FS 2021:8: may be chosen whenever the training began.
 */
const WINDOWS: Readonly<Record<RegulationId, RegulationWindow>> = {
  SOSFS_2008_17: { from: '2008-09-01', begunBefore: '2015-05-01', until: '2022-04-30' },
  SOSFS_2015_8: { from: '2015-05-01', begunBefore: null, until: null },
  HSLF_FS_2021_8: { from: '2021-07-01', begunBefore: null, until: null },
};

/** What the choice rests on. */
export interface TrainingDates {
  /** First day of the specialist training. */
  readonly trainingStartOn: string;
  /** First day of the round. */
  readonly cohortStartsOn: string;
  /** The days of which the regulation is to be followed on at least one: the round, or the single day of a change. */
  readonly first: string;
  readonly last: string;
}

/** True when a trainee may follow a regulation at that time. An unknown regulation may not be followed. */
export function mayFollow(regulationId: string, dates: TrainingDates): boolean {
  const window = isRegulation(regulationId) ? WINDOWS[regulationId] : null;
  if (!window || dates.last < window.from || (window.until !== null && dates.first > window.until)) return false;
  const { begunBefore } = window;
  return begunBefore === null || dates.trainingStartOn < begunBefore || dates.cohortStartsOn < begunBefore;
}

/** The regulations that a trainee may follow at that time, oldest first. */
export function allowedRegulations(dates: TrainingDates): RegulationId[] {
  return REGULATION_IDS.filter((id) => mayFollow(id, dates));
}

/** The first day on which a trainee who is enrolled today follows a regulation: when training began, but not before it was in force. */
export function firstDayUnder(regulationId: string, trainingStartOn: string, today: string): string {
  const from = isRegulation(regulationId) ? WINDOWS[regulationId].from : trainingStartOn;
  const first = trainingStartOn > from ? trainingStartOn : from;
  return first < today ? first : today;
}

function isRegulation(id: string): id is RegulationId {
  return (REGULATION_IDS as readonly string[]).includes(id);
}
