import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { EnumField, TextField } from '../../platform/graphql/fields.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { MeasureKind } from './measure.enums.js';

export enum MeasureOrderField {
  TRAINEE = 'TRAINEE',
  LAST_RECORDED = 'LAST_RECORDED',
}
graphqlEnum(MeasureOrderField, 'MeasureOrderField', 'What measures are sorted by.', {
  TRAINEE: "The trainee's name.",
  LAST_RECORDED: 'When a point was last recorded; when it was defined, where none was.',
});

@InputType({ description: 'How measures are sorted.' })
export class MeasureOrder {
  @EnumField(() => MeasureOrderField, { description: 'By what.' })
  field: MeasureOrderField;

  @EnumField(() => OrderDirection, { description: 'Which way.' })
  direction: OrderDirection;
}

@InputType({ description: 'Which measures to list.' })
export class MeasureFilter {
  @EnumField(() => MeasureKind, { description: 'Only measures of this kind.', optional: true })
  kind?: MeasureKind | null;

  @TextField({ description: "Part of the title of the project, or of the trainee's name or address.", max: 100, optional: true })
  search?: string | null;
}

@ArgsType()
export class MeasuresArgs extends PageArgs {
  @Field(() => MeasureFilter, { nullable: true, description: 'Which measures.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureFilter)
  filter?: MeasureFilter | null;

  @Field(() => MeasureOrder, { nullable: true, description: 'How they are sorted; by trainee by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureOrder)
  orderBy?: MeasureOrder | null;
}
