import { describe, expect, it } from '@jest/globals';
import { CohortState } from '../cohorts/index.js';
import { EnrolmentState } from '../enrolments/index.js';
import { MilestoneState, type Milestone } from '../milestones/index.js';
import { LANGUAGES } from '../../platform/i18n/i18n.js';
import { addDays, instantInSweden } from '../../platform/time/clock.js';
import {
  BoardFlagKind,
  FLAG_AFTER_DAYS,
  flagsOf,
  nextMilestone,
  reasonOf,
  takesPart,
  type FlagFacts,
  type FoundFlag,
  type PlannedMilestone,
} from './board.rules.js';

const TODAY = '2026-11-21';
const ago = (days: number): Date => instantInSweden(addDays(TODAY, -days), '12:00');

/** A trainee for whom nothing needs to be done. */
const fine: FlagFacts = {
  enrolmentState: EnrolmentState.ADMITTED,
  cohortState: CohortState.RUNNING,
  beganOn: '2026-09-01',
  milestones: [],
  lastActivityAt: ago(0),
  attendance: { canStillReach: true, threshold: 80 },
  hasSupervisor: true,
  hasProject: true,
};
/** A trainee for whom everything needs to be done. */
const bad: FlagFacts = {
  ...fine,
  milestones: [
    milestone(MilestoneState.OPEN, { dueOn: addDays(TODAY, -23) }),
    milestone(MilestoneState.RETURNED, { dueOn: addDays(TODAY, -2), decidedAt: ago(5) }),
    milestone(MilestoneState.SUBMITTED, { submittedAt: ago(12) }),
  ],
  lastActivityAt: ago(41),
  attendance: { canStillReach: false, threshold: 80 },
  hasSupervisor: false,
  hasProject: false,
};

function milestone(state: MilestoneState, given: Partial<FlagFacts['milestones'][number]> = {}): FlagFacts['milestones'][number] {
  return { state, dueOn: addDays(TODAY, 30), submittedAt: null, decidedAt: null, ...given };
}
const kinds = (facts: Partial<FlagFacts>): BoardFlagKind[] => flagsOf({ ...fine, ...facts }, TODAY).map((flag) => flag.kind);
const GOES_ON = [CohortState.PLANNED, CohortState.OPEN, CohortState.RUNNING];

describe('flags', () => {
  it('none for whom all is well, every one for whom nothing is, the most pressing first', () => {
    expect(flagsOf(fine, TODAY)).toEqual([]);
    expect(flagsOf(bad, TODAY).map((flag) => flag.kind)).toEqual(Object.values(BoardFlagKind));
  });

  describe.each(Object.values(CohortState))('in a cohort that is %s', (cohortState) => {
    it.each(Object.values(EnrolmentState))('a trainee who is %s', (enrolmentState) => {
      const flags = flagsOf({ ...bad, cohortState, enrolmentState }, TODAY);
      const asked = enrolmentState === EnrolmentState.ADMITTED && GOES_ON.includes(cohortState);
      expect(takesPart({ cohortState, enrolmentState })).toBe(asked);
      expect(flags.length > 0).toBe(asked);
      expect(flags.some((flag) => flag.kind === BoardFlagKind.SILENT)).toBe(asked && cohortState === CohortState.RUNNING);
    });
  });

  it.each<[MilestoneState, number, BoardFlagKind[]]>([
    [MilestoneState.OPEN, -1, [BoardFlagKind.OVERDUE]],
    [MilestoneState.OPEN, 0, []],
    [MilestoneState.SUBMITTED, -1, []],
    [MilestoneState.IN_REVIEW, -1, []],
    [MilestoneState.APPROVED, -1, []],
    [MilestoneState.RETURNED, -1, [BoardFlagKind.OVERDUE, BoardFlagKind.RETURNED]],
    [MilestoneState.RETURNED, 1, [BoardFlagKind.RETURNED]],
  ])('a milestone %s that is due in %i days', (state, days, expected) => {
    expect(kinds({ milestones: [milestone(state, { dueOn: addDays(TODAY, days), submittedAt: ago(1), decidedAt: ago(1) })] })).toEqual(
      expected,
    );
  });

  it.each([MilestoneState.SUBMITTED, MilestoneState.IN_REVIEW])('%s waits from the limit on', (state) => {
    const days = FLAG_AFTER_DAYS.waiting;
    expect(kinds({ milestones: [milestone(state, { submittedAt: ago(days - 1) })] })).toEqual([]);
    expect(
      flagsOf({ ...fine, milestones: [milestone(state, { submittedAt: ago(days) }), milestone(state, { submittedAt: ago(3) })] }, TODAY),
    ).toEqual([{ kind: BoardFlagKind.WAITING, days }]);
  });

  it('silence from the limit of the list of silent trainees on', () => {
    expect(kinds({ lastActivityAt: ago(20) })).toEqual([]);
    expect(flagsOf({ ...fine, lastActivityAt: ago(21) }, TODAY)).toEqual([{ kind: BoardFlagKind.SILENT, days: 21 }]);
  });

  it('attendance when it cannot be reached, and not before anything is planned', () => {
    expect(kinds({ attendance: null })).toEqual([]);
    expect(flagsOf({ ...fine, attendance: { canStillReach: false, threshold: 75 } }, TODAY)).toEqual([
      { kind: BoardFlagKind.ATTENDANCE, percent: 75 },
    ]);
  });

  it('no project from the limit on, counted from the first day of the trainee', () => {
    const days = FLAG_AFTER_DAYS.noProject;
    expect(kinds({ hasProject: false, beganOn: addDays(TODAY, 1 - days) })).toEqual([]);
    expect(kinds({ hasProject: false, beganOn: addDays(TODAY, 10) })).toEqual([]);
    expect(flagsOf({ ...fine, hasProject: false, beganOn: addDays(TODAY, -days) }, TODAY)).toEqual([
      { kind: BoardFlagKind.NO_PROJECT, days },
    ]);
  });

  it('no supervisor at once', () => {
    expect(kinds({ hasSupervisor: false, beganOn: TODAY })).toEqual([BoardFlagKind.NO_SUPERVISOR]);
  });
});

describe('reasons', () => {
  it('say it with numbers', () => {
    expect(flagsOf(bad, TODAY).map((flag) => reasonOf(flag, 'sv'))).toEqual([
      '2 milstolpar försenade, den äldsta 23 dagar',
      '1 milstolpe återlämnades för 5 dagar sedan',
      'Väntar på granskning sedan 12 dagar',
      'Ingen aktivitet på 41 dagar',
      'Kan inte längre nå 80\u00a0% närvaro',
      'Ingen handledare är utsedd',
      'Inget projekt 81 dagar efter start',
    ]);
    expect(flagsOf(bad, TODAY).map((flag) => reasonOf(flag, 'en'))).toContain('2 milestones overdue, the oldest by 23 days');
    expect(flagsOf(bad, TODAY).map((flag) => reasonOf(flag, 'nb'))).toContain('2 milepæler forsinket, den eldste 23 dager');
  });

  it.each<[FoundFlag, string]>([
    [{ kind: BoardFlagKind.OVERDUE, count: 1, days: 1 }, '1 milstolpe försenad, 1 dag'],
    [{ kind: BoardFlagKind.OVERDUE, count: 2, days: 1 }, '2 milstolpar försenade, den äldsta 1 dag'],
    [{ kind: BoardFlagKind.RETURNED, count: 1, days: 0 }, '1 milstolpe återlämnades i dag'],
    [{ kind: BoardFlagKind.RETURNED, count: 1, days: 1 }, '1 milstolpe återlämnades för 1 dag sedan'],
    [{ kind: BoardFlagKind.RETURNED, count: 3, days: 2 }, '3 milstolpar återlämnade, den äldsta för 2 dagar sedan'],
  ])('in the singular and the plural: %j', (flag, sentence) => {
    expect(reasonOf(flag, 'sv')).toBe(sentence);
  });

  it.each(LANGUAGES)('exist for every flag in %s', (language) => {
    for (const flag of flagsOf(bad, TODAY)) {
      expect(reasonOf(flag, language)).not.toMatch(/board\.|\{\{|undefined/);
      if (flag.kind !== BoardFlagKind.NO_SUPERVISOR) expect(reasonOf(flag, language)).toMatch(/\d/);
    }
  });
});

describe('what comes next', () => {
  const planned = (id: string, state: MilestoneState, dueIn: number, given: Partial<PlannedMilestone> = {}): PlannedMilestone => ({
    milestone: { id, state, dueOn: addDays(TODAY, dueIn), submittedAt: null, decidedAt: null } as Milestone,
    required: true,
    own: true,
    ...given,
  });
  const next = (...milestones: PlannedMilestone[]): string | undefined => nextMilestone(milestones, EnrolmentState.ADMITTED)?.id;
  const approved = planned('done', MilestoneState.APPROVED, -90);
  const waiting = planned('handed in', MilestoneState.SUBMITTED, -80);
  const open = planned('to do', MilestoneState.OPEN, 5);

  it('is what the trainee is to hand in, not what waits for its reviewer', () => {
    expect(next(approved, waiting, open)).toBe('to do');
    expect(next(approved, planned('later', MilestoneState.OPEN, 9), open)).toBe('to do');
  });

  it('is first of all what came back', () => expect(next(open, planned('back', MilestoneState.RETURNED, 20))).toBe('back'));

  it('is what waits for others when nothing is left for the trainee', () => {
    expect(next(approved, waiting, planned('coach', MilestoneState.OPEN, 3, { own: false }))).toBe('handed in');
  });

  it('is nothing once all that is required is approved, and for those who have left', () => {
    expect(next(approved, planned('follow-up', MilestoneState.OPEN, 300, { required: false }))).toBeUndefined();
    for (const state of [EnrolmentState.WITHDRAWN, EnrolmentState.COMPLETED, EnrolmentState.APPLIED])
      expect(nextMilestone([open], state)).toBeNull();
  });
});
