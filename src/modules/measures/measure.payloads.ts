import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Measure } from './measure.entity.js';

export const MeasureConnection = connectionOf(Measure, 'Measure', 'measures');

@ObjectType({ description: 'What the viewer may do with a measure now.' })
export class MeasureAbilities {
  @Field(() => Boolean, { description: 'Change its definition, phases and marks, or take it out of use.' })
  edit: boolean;

  @Field(() => Boolean, { description: 'Record, exclude and remove points.' })
  record: boolean;

  @Field(() => Boolean, { description: 'Put it back.' })
  restore: boolean;

  @Field(() => Boolean, { description: 'Lay published figures beside it; never where the installation calls nobody.' })
  compare: boolean;
}

@ObjectType({ isAbstract: true })
abstract class MeasurePayload extends Payload {
  @Field(() => Measure, { nullable: true, description: 'The measure as it is now; null when nothing was changed.' })
  measure?: Measure;
}

@ObjectType({ description: 'What came of defining a measure.' })
export class DefineMeasurePayload extends MeasurePayload {}

@ObjectType({ description: 'What came of changing a measure.' })
export class UpdateMeasurePayload extends MeasurePayload {}

@ObjectType({ description: 'What came of taking a measure out of use.' })
export class RemoveMeasurePayload extends MeasurePayload {}

@ObjectType({ description: 'What came of putting a measure back.' })
export class RestoreMeasurePayload extends MeasurePayload {}

@ObjectType({ description: 'What came of recording points.' })
export class RecordMeasurementsPayload extends MeasurePayload {}

@ObjectType({ description: 'What came of excluding a point.' })
export class ExcludeMeasurementPayload extends MeasurePayload {}

@ObjectType({ description: 'What came of letting a point count again.' })
export class IncludeMeasurementPayload extends MeasurePayload {}

@ObjectType({ description: 'What came of removing points.' })
export class RemoveMeasurementsPayload extends MeasurePayload {}

@ObjectType({ description: 'What came of setting a phase.' })
export class SetPhasePayload extends MeasurePayload {}

@ObjectType({ description: 'What came of taking a phase away.' })
export class RemovePhasePayload extends MeasurePayload {}

@ObjectType({ description: 'What came of setting a mark.' })
export class AddAnnotationPayload extends MeasurePayload {}

@ObjectType({ description: 'What came of taking a mark away.' })
export class RemoveAnnotationPayload extends MeasurePayload {}

@ObjectType({ description: 'What came of laying published figures beside a measure.' })
export class AddComparisonPayload extends MeasurePayload {}

@ObjectType({ description: 'What came of fetching a comparison line anew.' })
export class RefreshComparisonPayload extends MeasurePayload {}

@ObjectType({ description: 'What came of taking a comparison line away.' })
export class RemoveComparisonPayload extends MeasurePayload {}
