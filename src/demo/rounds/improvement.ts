import { Role, ScopeKind } from '../../platform/access/roles.js';
import { addDays } from '../../platform/time/clock.js';
import { type Cohort, CohortState } from '../../modules/cohorts/index.js';
import { Track } from '../../modules/regulations/index.js';
import { addCohort, type ElementStory } from '../builders/cohort.js';
import { giveRole } from '../builders/person.js';
import { addSeminars } from '../builders/seminars.js';
import { member } from '../builders/member.js';
import type { Stage } from '../builders/stage.js';
import { addTrainee } from '../builders/trainee.js';
import { IMPROVEMENT_TRAINEES } from '../content/improvement/index.js';
import type { Cast } from './cast.types.js';

const THURSDAY = 4;
const HALFWAY_WEEK = 22;

/** Adds the improvement round of QRC that is going on: the halfway seminar is one to two weeks away. */
export function addRunningImprovement(stage: Stage, cast: Cast, id: string): Cohort {
  const { days, plans } = stage;
  const halfway = days.weekday(addDays(days.today, 7), THURSDAY);
  const startsOn = addDays(halfway, -7 * HALFWAY_WEEK);
  const office = member(cast.staff, 'kansli');
  const coach = member(cast.staff, 'coach');
  const cohort = addCohort(stage, {
    id,
    centreId: 'QRC',
    track: Track.IMPROVEMENT,
    name: `Förbättringsarbete med kvalitetsregister, omgång ${startsOn.slice(0, 4)}`,
    capacity: 14,
    startsOn,
    endsOn: addDays(startsOn, 7 * 40),
    note: 'Pågående omgång i demonstrationen. Personer, kliniker och siffror är påhittade; register, regioner och föreskrifter är verkliga.',
    invented: true,
    actorId: office.id,
    steps: [
      { to: CohortState.PLANNED, on: addDays(startsOn, -150) },
      { to: CohortState.OPEN, on: addDays(startsOn, -100) },
      { to: CohortState.RUNNING, on: startsOn },
    ],
    elements: elements(startsOn),
  });
  giveRole(stage, coach, Role.COACH, { kind: ScopeKind.COHORT, id: cohort.id }, addDays(startsOn, -60));
  const place = { room: 'Lärosalen, Exempelgatan 1, Stockholm', link: 'https://video.demo.example/qrc' };
  const seminars = addSeminars(stage, cohort, plans.IMPROVEMENT, place);
  const round = { ...cast, cohort, plan: plans.IMPROVEMENT, seminars, office, coach };
  IMPROVEMENT_TRAINEES.forEach((story, index) => addTrainee(stage, round, story, index));
  return cohort;
}

/** The delivery model; more was held at a distance from the third seminar on. */
function elements(startsOn: string): ElementStory[] {
  const third = addDays(startsOn, 7 * 14);
  return [
    { key: 'coach-trained', value: true },
    { key: 'team-required', value: true },
    { key: 'register-measures', value: true },
    { key: 'own-unit-project', value: true },
    { key: 'project-support', value: true },
    { key: 'sustainability-plan', value: true },
    { key: 'closing-presentation', value: true },
    { key: 'patient-representative', value: true },
    { key: 'learning-seminars', value: 5 },
    { key: 'seminar-days', value: 5 },
    { key: 'protected-time', value: 4 },
    { key: 'coach-contacts', value: 9 },
    { key: 'coach-first-contact', value: 3 },
    { key: 'distance-share', value: 20, to: addDays(third, -1) },
    { key: 'distance-share', value: 40, from: third },
    { key: 'local-adaptation', value: 'Chefsspåret ersätts av ett enskilt samtal med varje verksamhetschef.' },
  ];
}
