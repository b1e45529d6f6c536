import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { EnumField, FlagField, NumberField } from '../../platform/graphql/fields.js';
import { ChartType, MeasureForm } from './measure.enums.js';

@InputType({ description: 'What is known of a measure when its chart is chosen.' })
export class ChartProposalInput {
  @EnumField(() => MeasureForm, { description: 'What is counted or measured.' })
  form: MeasureForm;

  @NumberField({ description: 'Events, or patients with a yes, in a period on average.', min: 0, max: 1_000_000_000, optional: true })
  eventsPerPeriod?: number | null;

  @FlagField({ description: 'For measurements: several in every period, with their mean and standard deviation.', optional: true })
  severalPerPeriod?: boolean | null;
}

@ObjectType({ description: 'A chart that fits, and why.' })
export class ChartProposal {
  @Field(() => MeasureForm, { description: 'What to count: something else than was asked for when events are rare.' })
  form: MeasureForm;

  @Field(() => ChartType, { description: 'The chart.' })
  chartType: ChartType;

  @Field(() => String, { description: 'Why, in the language of the viewer.' })
  reason: string;

  @Field(() => [ChartType], { description: 'All charts that can draw it.' })
  charts: ChartType[];
}
