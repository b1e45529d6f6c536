import { newId } from '../../platform/ids/id.js';
import type { Cohort } from '../../modules/cohorts/index.js';
import { Enrolment, type EnrolmentState, RegulationChoice, type WithdrawalReason } from '../../modules/enrolments/index.js';
import type { Unit } from '../../modules/organisations/index.js';
import type { Person } from '../../modules/people/index.js';
import type { Stage } from './stage.js';

/** The regulations that a trainee can follow. */
export type RegulationId = 'SOSFS_2008_17' | 'SOSFS_2015_8' | 'HSLF_FS_2021_8';

/** A place in a round as it is told. */
export interface PlaceStory {
  specialtyId: string;
  regulationId: RegulationId;
  state: EnrolmentState;
  trainingStartOn: string;
  appliedOn: string | null;
  admittedOn: string | null;
  endedOn?: string | null;
  withdrawal?: { reason: WithdrawalReason; note: string };
  protectedWeeks?: number | null;
  /** When the trainee last did something before anything else is told; later doings move it. */
  since: Date;
}

/** Adds a person's place in a round, and the regulation the person follows. */
export function addEnrolment({ sheet }: Stage, cohort: Cohort, person: Person, unit: Unit, story: PlaceStory): Enrolment {
  const enrolment = sheet.add(Enrolment, {
    id: newId(),
    version: 1,
    cohortId: cohort.id,
    personId: person.id,
    unitId: unit.id,
    specialtyId: story.specialtyId,
    state: story.state,
    trainingStartOn: story.trainingStartOn,
    appliedOn: story.appliedOn,
    admittedOn: story.admittedOn,
    endedOn: story.endedOn ?? null,
    withdrawalReason: story.withdrawal?.reason ?? null,
    withdrawalNote: story.withdrawal?.note ?? null,
    protectedWeeks: story.protectedWeeks ?? null,
    lastActivityAt: story.since,
    createdAt: story.since,
  });
  sheet.add(RegulationChoice, {
    id: newId(),
    personId: person.id,
    regulationId: story.regulationId,
    validFrom: story.trainingStartOn,
    validTo: null,
    decidedById: null,
    reason: null,
    createdAt: story.since,
  });
  return enrolment;
}

/** Notes that the trainee did something at an instant; the latest one counts. */
export function noteActivity(enrolment: Enrolment, at: Date): void {
  if (at > enrolment.lastActivityAt) enrolment.lastActivityAt = at;
}
