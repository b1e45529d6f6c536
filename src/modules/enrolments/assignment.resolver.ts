import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, AllowInSession } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { AssignToCohortInput, AssignToTraineeInput, ChangeRegulationInput } from './assignment.inputs.js';
import { AssignmentService } from './assignment.service.js';
import { AssignToCohortPayload, AssignToTraineePayload, ChangeRegulationPayload } from './enrolment.payloads.js';
import { RegulationChoiceService } from './regulation-choice.service.js';

/** Who supports whom, and which regulation a trainee follows. */
@Resolver()
export class AssignmentResolver {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly regulations: RegulationChoiceService,
  ) {}

  @Mutation(() => AssignToTraineePayload, {
    description:
      'Assigns a supervisor, coach or other supporter to a trainee, by address. ' +
      'Codes: ROLE_SCOPE, REQUIRED (the name of someone new), SAME_PERSON, INVALID_PERIOD, PATIENT_IDENTIFIER.',
  })
  @AllowInSession(Role.OFFICE)
  assignToTrainee(@CurrentViewer() viewer: Viewer, @Args('input') input: AssignToTraineeInput): Promise<AssignToTraineePayload> {
    return this.assignments.toTrainee(viewer, input);
  }

  @Mutation(() => AssignToCohortPayload, {
    description:
      'Assigns a coach, course leader or other supporter to a whole cohort, by address. ' +
      'Codes: ROLE_SCOPE, REQUIRED (the name of someone new), SAME_PERSON (oneself), INVALID_PERIOD, PATIENT_IDENTIFIER.',
  })
  @AllowInSession(Role.OFFICE)
  assignToCohort(@CurrentViewer() viewer: Viewer, @Args('input') input: AssignToCohortInput): Promise<AssignToCohortPayload> {
    return this.assignments.toCohort(viewer, input);
  }

  @Mutation(() => ChangeRegulationPayload, {
    description:
      'Records that a trainee follows another regulation from a day on; the history is kept. ' +
      'Codes: UNKNOWN_REFERENCE, DUPLICATE, OVERLAPPING_PERIOD, REGULATION_CLOSED, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE, Role.STUDY_DIRECTOR, Role.MAIN_SUPERVISOR)
  changeRegulation(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeRegulationInput): Promise<ChangeRegulationPayload> {
    return this.regulations.change(viewer, input);
  }
}
