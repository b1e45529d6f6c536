import { Role, ScopeKind } from '../../platform/access/roles.js';
import { addDays } from '../../platform/time/clock.js';
import { type Cohort, CohortState, MilestoneRole } from '../../modules/cohorts/index.js';
import { EnrolmentState } from '../../modules/enrolments/index.js';
import { Track } from '../../modules/regulations/index.js';
import { addCohort } from '../builders/cohort.js';
import { addEnrolment } from '../builders/enrolment.js';
import { addMilestones } from '../builders/milestones.js';
import { addPerson, giveRole } from '../builders/person.js';
import { addSeminars } from '../builders/seminars.js';
import { member } from '../builders/member.js';
import type { Stage } from '../builders/stage.js';
import { DESIGNATIONS } from '../builders/trainee.js';
import { APPLICANTS, type ApplicantStory } from '../content/applicants.js';
import type { Cast } from './cast.types.js';

const THURSDAY = 4;
const WEEKS_TO_START = 11;

/** Adds the next improvement round of QRC: open, with people who have applied and some who have a place. */
export function addNextRound(stage: Stage, cast: Cast): void {
  const { days, plans } = stage;
  const startsOn = days.weekday(addDays(days.today, 7 * WEEKS_TO_START), THURSDAY);
  const cohort = addCohort(stage, {
    centreId: 'QRC',
    track: Track.IMPROVEMENT,
    name: `Förbättringsarbete med kvalitetsregister, nästa omgång (start ${startsOn})`,
    capacity: 12,
    startsOn,
    endsOn: addDays(startsOn, 7 * 40),
    note: 'Öppen omgång i demonstrationen. Personer och kliniker är påhittade.',
    invented: true,
    actorId: member(cast.staff, 'kansli').id,
    steps: [
      { to: CohortState.PLANNED, on: days.ago(60) },
      { to: CohortState.OPEN, on: days.ago(40) },
    ],
    elements: [
      { key: 'coach-trained', value: true },
      { key: 'team-required', value: true },
      { key: 'learning-seminars', value: 5 },
      { key: 'protected-time', value: 4 },
    ],
  });
  addSeminars(stage, cohort, plans.IMPROVEMENT, {
    room: 'Lärosalen, Exempelgatan 1, Stockholm',
    link: 'https://video.demo.example/qrc-nasta',
  });
  APPLICANTS.forEach((story, index) => addApplicant(stage, cast, cohort, story, index));
}

function addApplicant(stage: Stage, cast: Cast, cohort: Cohort, story: ApplicantStory, index: number): void {
  const { days, plans } = stage;
  const person = addPerson(stage, story.name);
  const unit = member(cast.units, story.unit);
  const supervisor = member(cast.staff, story.supervisor);
  const office = member(cast.staff, 'kansli');
  const enrolment = addEnrolment(stage, cohort, person, unit, {
    specialtyId: story.specialty,
    regulationId: story.regulation,
    state: story.path ? EnrolmentState.ADMITTED : EnrolmentState.APPLIED,
    trainingStartOn: days.ago(story.trainingStartedAgo),
    appliedOn: days.ago(story.appliedAgo),
    admittedOn: story.admittedAgo === undefined ? null : days.ago(story.admittedAgo),
    protectedWeeks: story.weeks,
    since: days.past(days.ago(story.appliedAgo), '10:30'),
  });
  if (!story.path) return;
  giveRole(stage, supervisor, Role.MAIN_SUPERVISOR, { kind: ScopeKind.TRAINEE, id: person.id }, days.ago(story.admittedAgo ?? 0));
  const context = {
    index,
    trainee: story.name.join(' '),
    supervisor: `${supervisor.givenName} ${supervisor.familyName}`,
    unit: unit.name,
    title: 'Projektet',
    regulation: DESIGNATIONS[story.regulation],
    weeks: story.weeks ?? 0,
  };
  const holders = { [MilestoneRole.TRAINEE]: person.id, [MilestoneRole.SUPERVISOR]: supervisor.id, [MilestoneRole.OFFICE]: office.id };
  addMilestones(stage, { cohort, plan: plans.IMPROVEMENT, enrolment, told: null, holders, officeId: office.id, context }, story.path);
}
