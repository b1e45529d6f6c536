import { InputType } from '@nestjs/graphql';
import { DayField, EnumField, IdField, IdsField, IntField, TextField } from '../../platform/graphql/fields.js';
import { CycleDecision, CycleOutcome } from './cycle.entities.js';

const MOST_MEASURES = 10;

@InputType({ isAbstract: true })
abstract class CyclePlanInput {
  @IdField({ description: 'The change idea of the driver diagram that it tests.', optional: true })
  changeIdeaId?: string | null;

  @IdsField({ description: 'The measures of the project by which it is followed.', max: MOST_MEASURES, optional: true })
  measureIds?: string[] | null;

  @TextField({ description: 'Plan: what one wants to know.', max: 1000, optional: true })
  question?: string | null;

  @TextField({ description: 'Plan: what one thinks will happen; needed before the test begins.', max: 2000, optional: true })
  prediction?: string | null;

  @TextField({ description: 'Plan: who does what, when and where; no names of patients.', max: 4000, optional: true })
  plan?: string | null;

  @DayField({ description: 'Plan: the day the test begins.', optional: true })
  startsOn?: string | null;
}

@InputType({ description: 'A PDSA cycle to be planned.' })
export class PlanCycleInput extends CyclePlanInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The project.' })
  projectId: string;

  @TextField({ description: 'What is tested, in a line.', max: 200 })
  title: string;
}

@InputType({
  description:
    'Changes to a PDSA cycle. What is left out, or is as it was, stays; null clears. The plan is written while it is planned, what was done and seen from the beginning on, comparison and decision while it is studied.',
})
export class UpdateCycleInput extends CyclePlanInput {
  @IdField({ description: 'The cycle.' })
  cycleId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;

  @TextField({ description: 'What is tested, in a line; cannot be cleared.', max: 200, optional: true })
  title?: string | null;

  @TextField({ description: 'Do: what was done; never anything about a patient.', max: 4000, optional: true })
  done?: string | null;

  @TextField({ description: 'Do: what was seen, the unexpected too.', max: 4000, optional: true })
  seen?: string | null;

  @TextField({ description: 'Study: what was seen, compared with the prediction.', max: 4000, optional: true })
  comparison?: string | null;

  @EnumField(() => CycleOutcome, { description: 'Study: whether it went as predicted.', optional: true })
  outcome?: CycleOutcome | null;

  @EnumField(() => CycleDecision, { description: 'Act: what is done with the change.', optional: true })
  decision?: CycleDecision | null;

  @TextField({ description: 'Act: what comes next.', max: 2000, optional: true })
  next?: string | null;
}

@InputType({ isAbstract: true })
abstract class VersionedCycleInput {
  @IdField({ description: 'The cycle.' })
  cycleId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'Which cycle begins.' })
export class BeginCycleInput extends VersionedCycleInput {}

@InputType({ description: 'Which beginning to take back.' })
export class RecallCycleInput extends VersionedCycleInput {}

@InputType({ description: 'Which cycle to study.' })
export class StudyCycleInput extends VersionedCycleInput {}

@InputType({ description: 'Which cycle to close.' })
export class CloseCycleInput extends VersionedCycleInput {}

@InputType({ description: 'Which planned cycle to take away.' })
export class RemoveCycleInput extends VersionedCycleInput {}

@InputType({ description: 'Which cycle to put back.' })
export class RestoreCycleInput extends VersionedCycleInput {}

@InputType({ description: 'Which cycle to open again, and why.' })
export class ReopenCycleInput extends VersionedCycleInput {
  @TextField({ description: 'Why.', max: 2000 })
  reason: string;
}

@InputType({ description: 'Which cycle goes on in a next one.' })
export class StartNextCycleInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The closed cycle whose change was adapted.' })
  previousCycleId: string;
}
