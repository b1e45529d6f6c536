import { Role, ScopeKind } from '../../platform/access/roles.js';
import { addDays } from '../../platform/time/clock.js';
import { type Cohort, CohortState, MilestoneRole } from '../../modules/cohorts/index.js';
import { Track } from '../../modules/regulations/index.js';
import { addCohort, type ElementStory } from '../builders/cohort.js';
import { giveRole } from '../builders/person.js';
import { addSeminars } from '../builders/seminars.js';
import { member } from '../builders/member.js';
import type { Stage } from '../builders/stage.js';
import { addTrainee } from '../builders/trainee.js';
import { RESEARCH_TRAINEES } from '../content/research/index.js';
import type { Cast } from './cast.types.js';

const TUESDAY = 2;
const DAYS_SINCE_START = 147;

const ELEMENTS: readonly ElementStory[] = [
  { key: 'existing-structures', value: true },
  { key: 'scientific-supervisor', value: true },
  { key: 'statistician-support', value: true },
  { key: 'project-support', value: true },
  { key: 'learning-seminars', value: 5 },
  { key: 'seminar-days', value: 8 },
  { key: 'course-weeks', value: 3 },
  { key: 'protected-time', value: 10 },
  { key: 'distance-share', value: 60 },
];

/** Who does what for the whole round: key of the person, role, role in the plan. */
const COHORT_STAFF = [
  ['coach-norr', Role.COACH, MilestoneRole.COACH],
  ['registerhallare-norr', Role.REGISTER_HOLDER, MilestoneRole.REGISTER_HOLDER],
  ['statistiker-norr', Role.STATISTICIAN, MilestoneRole.STATISTICIAN],
  ['granskare-norr', Role.REVIEWER, MilestoneRole.REVIEWER],
  ['kursledare-norr', Role.COURSE_LEADER, null],
] as const;

/** Adds the research round of RC Norr that is going on, about twenty weeks after its start. */
export function addRunningResearch(stage: Stage, cast: Cast): Cohort {
  const { days, plans } = stage;
  const startsOn = days.weekday(days.ago(DAYS_SINCE_START), TUESDAY);
  const office = member(cast.staff, 'kansli-norr');
  const cohort = addCohort(stage, {
    centreId: 'RCNORR',
    track: Track.RESEARCH,
    name: `Vetenskapligt arbete med kvalitetsregister, omgång ${startsOn.slice(0, 4)}`,
    capacity: 6,
    startsOn,
    endsOn: addDays(startsOn, 7 * 60),
    note: 'Pågående omgång i demonstrationen. Personer, kliniker och siffror är påhittade; register, regioner och föreskrifter är verkliga.',
    invented: true,
    actorId: office.id,
    steps: [
      { to: CohortState.PLANNED, on: addDays(startsOn, -160) },
      { to: CohortState.OPEN, on: addDays(startsOn, -110) },
      { to: CohortState.RUNNING, on: startsOn },
    ],
    elements: ELEMENTS,
  });
  const holders: Partial<Record<MilestoneRole, string>> = {};
  for (const [key, role, planRole] of COHORT_STAFF) {
    const person = member(cast.staff, key);
    giveRole(stage, person, role, { kind: ScopeKind.COHORT, id: cohort.id }, addDays(startsOn, -60));
    if (planRole) holders[planRole] = person.id;
  }
  const place = { room: 'Seminarierummet, Provvägen 2, Umeå', link: 'https://video.demo.example/norr' };
  const seminars = addSeminars(stage, cohort, plans.RESEARCH, place);
  const coach = member(cast.staff, 'coach-norr');
  const round = { ...cast, cohort, plan: plans.RESEARCH, seminars, office, coach, holders, scientific: 'vetenskaplig-norr' };
  RESEARCH_TRAINEES.forEach((story, index) => addTrainee(stage, round, story, index));
  return cohort;
}
