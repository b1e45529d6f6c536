import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Cohort, CohortElement } from './cohort.entity.js';
import { CohortAction } from './cohort.workflow.js';

graphqlEnum(CohortAction, 'CohortAction', 'A step in the life of a cohort.', {
  OPEN: 'Open a planned cohort for trainees (openCohort).',
  START: 'Start an open cohort (startCohort).',
  CLOSE: 'Close a running cohort as planned (closeCohort).',
  STOP: 'Stop a cohort before its end (stopCohort).',
  DECLARE_NEVER_RUN: 'Record that a cohort was never run (declareCohortNeverRun).',
  REOPEN: 'Take up a closed or stopped cohort again (reopenCohort).',
});

export const CohortConnection = connectionOf(Cohort, 'Cohort', 'cohorts');

/** What the viewer may do with a cohort now. */
@ObjectType({ description: 'What the viewer may do with a cohort now.' })
export class CohortAbilities {
  @Field(() => Boolean, { description: 'Change it.' })
  edit: boolean;

  @Field(() => Boolean, { description: 'Open it for trainees.' })
  open: boolean;

  @Field(() => Boolean, { description: 'Start it.' })
  run: boolean;

  @Field(() => Boolean, { description: 'Close it.' })
  close: boolean;

  @Field(() => Boolean, { description: 'Stop it.' })
  stop: boolean;

  @Field(() => Boolean, { description: 'Read a roster of trainees into it.' })
  importRoster: boolean;
}

/** A step that follows from where a cohort stands. */
@ObjectType({ description: 'A step that follows from where a cohort stands.' })
export class CohortTransition {
  @Field(() => CohortAction, { description: 'The step.' })
  action: CohortAction;

  @Field(() => String, { description: 'What a button says, in the language of the viewer.' })
  label: string;

  @Field(() => Boolean, { description: 'True when a reason must be given.' })
  needsReason: boolean;

  @Field(() => String, { nullable: true, description: 'Why it cannot be taken now; null when it can.' })
  disabledReason: string | null;
}

/** How full a cohort is. */
@ObjectType({ description: 'How full a cohort is.' })
export class CohortPlaces {
  @Field(() => Int, { description: 'Number of places.' })
  capacity: number;

  @Field(() => Int, { description: 'How many applied: as reported, otherwise all that were ever enrolled.' })
  applicants: number;

  @Field(() => Int, { description: 'Trainees who have a place or have completed.' })
  admitted: number;

  @Field(() => Int, { description: 'Places left.' })
  free: number;
}

@ObjectType({ isAbstract: true })
abstract class CohortResult extends Payload {
  @Field(() => Cohort, { nullable: true, description: 'The cohort as it is now.' })
  cohort?: Cohort;
}

@ObjectType({ description: 'What came of creating a cohort.' })
export class CreateCohortPayload extends CohortResult {}

@ObjectType({ description: 'What came of changing a cohort.' })
export class UpdateCohortPayload extends CohortResult {}

@ObjectType({ description: 'What came of opening a cohort.' })
export class OpenCohortPayload extends CohortResult {}

@ObjectType({ description: 'What came of starting a cohort.' })
export class StartCohortPayload extends CohortResult {}

@ObjectType({ description: 'What came of closing a cohort.' })
export class CloseCohortPayload extends CohortResult {}

@ObjectType({ description: 'What came of stopping a cohort.' })
export class StopCohortPayload extends CohortResult {}

@ObjectType({ description: 'What came of recording that a cohort was never run.' })
export class DeclareCohortNeverRunPayload extends CohortResult {}

@ObjectType({ description: 'What came of taking up a cohort again.' })
export class ReopenCohortPayload extends CohortResult {}

@ObjectType({ isAbstract: true })
abstract class CohortElementResult extends Payload {
  @Field(() => CohortElement, { nullable: true, description: 'The element as it is now.' })
  cohortElement?: CohortElement;
}

@ObjectType({ description: 'What came of adding an element to a delivery model.' })
export class SetCohortElementPayload extends CohortElementResult {}

@ObjectType({ description: 'What came of ending an element of a delivery model.' })
export class EndCohortElementPayload extends CohortElementResult {}
