import { InputType } from '@nestjs/graphql';
import {
  DayField,
  EnumField,
  IdField,
  IdsField,
  IntField,
  LineField,
  NumberField,
  ObjectsField,
  TextField,
} from '../../platform/graphql/fields.js';
import { DuplicatePeriods } from './measure.enums.js';
import { VersionedMeasureInput } from './measure.inputs.js';
import { GREATEST } from './measurement.rules.js';

@InputType({
  description:
    'One period with its aggregate, as it was counted or measured. All numbers left out: a missing point, which keeps its place.',
})
export class MeasurementInput {
  @DayField({ description: 'First day of the period.' })
  startsOn: string;

  @DayField({ description: 'Last day of the period; the end of the period length of the measure when left out.', optional: true })
  endsOn?: string | null;

  @NumberField({ description: 'The numerator, or the count.', min: -GREATEST, max: GREATEST, optional: true })
  numerator?: number | null;

  @NumberField({ description: 'The denominator, the exposure, or how many were measured.', min: -GREATEST, max: GREATEST, optional: true })
  denominator?: number | null;

  @NumberField({ description: 'The measurement, or what lay between two events.', min: -GREATEST, max: GREATEST, optional: true })
  value?: number | null;

  @NumberField({ description: 'Standard deviation within the period, for Xbar and S charts.', min: 0, max: GREATEST, optional: true })
  deviation?: number | null;
}

@InputType({ description: 'Points to write by hand.' })
export class RecordMeasurementsInput extends VersionedMeasureInput {
  @ObjectsField(() => MeasurementInput, { description: 'The points.', max: 500 })
  points: MeasurementInput[];

  @EnumField(() => DuplicatePeriods, {
    description: 'What to do with periods that are there already; REFUSE when left out.',
    optional: true,
  })
  duplicates?: DuplicatePeriods | null;
}

@InputType({ isAbstract: true })
abstract class MeasurementChangeInput {
  @IdField({ description: 'The point.' })
  measurementId: string;

  @IntField({ description: 'The version of the measure that was read.', min: 1, max: 1_000_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'A point to leave out of centre line, limits and runs. It is still drawn.' })
export class ExcludeMeasurementInput extends MeasurementChangeInput {
  @TextField({ description: 'Why, in words.', max: 500 })
  reason: string;
}

@InputType({ description: 'A point that shall count again.' })
export class IncludeMeasurementInput extends MeasurementChangeInput {}

@InputType({ description: 'Points to remove for good.' })
export class RemoveMeasurementsInput extends VersionedMeasureInput {
  @IdsField({ description: 'The points.', max: 500 })
  measurementIds: string[];
}

@InputType({ description: 'A new phase of the chart, or new words for the one that begins that day.' })
export class SetPhaseInput extends VersionedMeasureInput {
  @DayField({ description: 'Its first day.' })
  startsOn: string;

  @LineField({ description: 'What it is called on the chart.', max: 80 })
  title: string;

  @TextField({ description: 'Why a new phase begins here.', max: 1000 })
  reason: string;
}

@InputType({ description: 'A phase to take away.' })
export class RemovePhaseInput extends VersionedMeasureInput {
  @DayField({ description: 'Its first day.' })
  startsOn: string;
}

@InputType({ description: 'A mark on the time axis.' })
export class AddAnnotationInput extends VersionedMeasureInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @DayField({ description: 'The day.' })
  happenedOn: string;

  @LineField({ description: 'What stands at the mark.', max: 80 })
  label: string;
}

@InputType({ description: 'A mark to take away. Marks of cycles and milestones follow what drew them.' })
export class RemoveAnnotationInput extends VersionedMeasureInput {
  @IdField({ description: 'The mark.' })
  annotationId: string;
}
