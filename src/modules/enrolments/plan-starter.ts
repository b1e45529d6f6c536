import type { Cohort } from '../cohorts/index.js';

/** Gives admitted trainees what the plan of their cohort asks of them. The milestones module provides it. */
export abstract class PlanStarter {
  /** Makes what is missing of the plan for each enrolment; calling it again changes nothing. */
  abstract start(cohort: Cohort, enrolmentIds: readonly string[]): Promise<void>;
}
