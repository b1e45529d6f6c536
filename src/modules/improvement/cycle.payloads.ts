import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { CycleAction, PdsaCycle } from './cycle.entities.js';

@ObjectType({ description: 'A step of a PDSA cycle that is the viewer’s to take.' })
export class CycleTransition {
  @Field(() => CycleAction, { description: 'The step.' })
  action: CycleAction;

  @Field(() => String, { description: 'What a button says, in the language of the viewer.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'Why it cannot be taken yet and what to do; null when it can.' })
  disabledReason: string | null;
}

@ObjectType({ description: 'What the viewer may do with a PDSA cycle now.' })
export class PdsaCycleAbilities {
  @Field(() => [String], { description: 'The fields that may be written, by their names in UpdateCycleInput.' })
  write: string[];

  @Field(() => Boolean, { description: 'Begin the test.' })
  begin: boolean;

  @Field(() => Boolean, { description: 'Take the beginning back.' })
  recall: boolean;

  @Field(() => Boolean, { description: 'Compare with the prediction.' })
  study: boolean;

  @Field(() => Boolean, { description: 'Close it.' })
  close: boolean;

  @Field(() => Boolean, { description: 'Open it again.' })
  reopen: boolean;

  @Field(() => Boolean, { description: 'Take it away.' })
  remove: boolean;

  @Field(() => Boolean, { description: 'Plan the cycle after it.' })
  startNext: boolean;
}

@ObjectType({ isAbstract: true })
abstract class CycleResult extends Payload {
  @Field(() => PdsaCycle, { nullable: true, description: 'The cycle as it is now.' })
  cycle?: PdsaCycle;
}

@ObjectType({ description: 'What came of planning a PDSA cycle.' })
export class PlanCyclePayload extends CycleResult {}

@ObjectType({ description: 'What came of changing a PDSA cycle.' })
export class UpdateCyclePayload extends CycleResult {}

@ObjectType({ description: 'What came of beginning.' })
export class BeginCyclePayload extends CycleResult {}

@ObjectType({ description: 'What came of taking a beginning back.' })
export class RecallCyclePayload extends CycleResult {}

@ObjectType({ description: 'What came of ending the test.' })
export class StudyCyclePayload extends CycleResult {}

@ObjectType({ description: 'What came of closing a PDSA cycle.' })
export class CloseCyclePayload extends CycleResult {}

@ObjectType({ description: 'What came of opening a closed PDSA cycle again.' })
export class ReopenCyclePayload extends CycleResult {}

@ObjectType({ description: 'What came of taking a planned PDSA cycle away.' })
export class RemoveCyclePayload extends CycleResult {}

@ObjectType({ description: 'What came of putting a PDSA cycle back.' })
export class RestoreCyclePayload extends CycleResult {}

@ObjectType({ description: 'What came of planning the next PDSA cycle.' })
export class StartNextCyclePayload extends CycleResult {}
