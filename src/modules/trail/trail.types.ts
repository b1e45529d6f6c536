import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DayField, IdField, TextField } from '../../platform/graphql/fields.js';
import { Node } from '../../platform/graphql/node.js';

export enum AuditOutcome {
  DONE = 'DONE',
  DENIED = 'DENIED',
}
graphqlEnum(AuditOutcome, 'AuditOutcome', 'What came of an action.', {
  DONE: 'It was done.',
  DENIED: 'It was refused.',
});

@ObjectType({ description: 'A detail of an event: a state, a version, a count, names of changed fields; never a text that someone wrote.' })
export class AuditDetail {
  @Field(() => String, { description: 'What it tells.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The value; several are separated by commas.' })
  value: string | null;
}

/** Who did what to which record, when. */
@ObjectType({ implements: () => [Node], description: 'Who did what to which record, when.' })
export class AuditEntry extends Node {
  @Field(() => Date, { description: 'When.' })
  at: Date;

  actorId: string | null;

  @Field(() => String, { description: 'What was done, for programs, as milestone.submitted.' })
  action: string;

  @Field(() => String, { description: 'The kind of record.' })
  entity: string;

  @Field(() => String, { description: 'The id of the record, or the name of a refused operation.' })
  entityId: string;

  @Field(() => AuditOutcome, { description: 'What came of it.' })
  outcome: AuditOutcome;

  cohortId: string | null;
  personId: string | null;

  @Field(() => [AuditDetail], { description: 'States, versions, counts and names of changed fields.' })
  details: AuditDetail[];
}

export const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry', 'events of the audit trail');

@InputType({ description: 'Which events of the audit trail.' })
export class AuditFilter {
  @IdField({ description: 'Only events of this cohort.', optional: true })
  cohortId?: string | null;

  @IdField({ description: 'Only events about this person.', optional: true })
  personId?: string | null;

  @IdField({ description: 'Only events of this record.', optional: true })
  entityId?: string | null;

  @TextField({ description: 'Only this action, as milestone.submitted.', max: 80, optional: true })
  action?: string | null;

  @DayField({ description: 'From this day on.', optional: true })
  from?: string | null;

  @DayField({ description: 'To this day, that day included.', optional: true })
  to?: string | null;
}

@ArgsType()
export class AuditTrailArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Which events.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AuditFilter)
  filter?: AuditFilter;
}
