import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  EnumColumn,
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';
import { HealthRegion, Region } from './places.entities.js';

export enum CentreKind {
  REGISTER_CENTRE = 'REGISTER_CENTRE',
  CANCER_CENTRE = 'CANCER_CENTRE',
  NATIONAL_CENTRE = 'NATIONAL_CENTRE',
}
graphqlEnum(CentreKind, 'CentreKind', 'What kind of centre it is.', {
  REGISTER_CENTRE: 'Register centre (registercentrum).',
  CANCER_CENTRE: 'Regional cancer centre.',
  NATIONAL_CENTRE: 'National centre, as SKDE in Norway.',
});

export enum RegisterKind {
  NATIONAL = 'NATIONAL',
  NATIONAL_CANCER = 'NATIONAL_CANCER',
  OTHER = 'OTHER',
}
graphqlEnum(RegisterKind, 'RegisterKind', 'What kind of quality register it is.', {
  NATIONAL: 'National quality register.',
  NATIONAL_CANCER: 'National quality register within cancer care.',
  OTHER: 'Other quality register connected to a register centre.',
});

export enum ProgrammeAreaKind {
  NPO = 'NPO',
  NSG = 'NSG',
}
graphqlEnum(ProgrammeAreaKind, 'ProgrammeAreaKind', 'Which kind of national group it is.', {
  NPO: 'National programme area (nationellt programområde).',
  NSG: 'National cooperation group (nationell samverkansgrupp).',
});

/** A way of coaching that a centre has or had. */
export interface CoachingModel {
  key: string;
  nameSv: string;
  descriptionSv: string;
  descriptionEn: string;
  activeFrom: number | null;
  activeTo: number | null;
}

/** A register centre that leads rounds. Its id is its key. */
@ObjectType({ implements: () => [Node], description: 'A centre that runs registers and leads rounds.' })
@Entity()
export class RegisterCentre extends Node {
  @IdColumn()
  declare id: Id<'RegisterCentre'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @Field(() => String, { description: 'Official Swedish name.' })
  @TextColumn(160)
  nameSv: string;

  @Field(() => String, { description: 'English name.' })
  @TextColumn(160)
  nameEn: string;

  @Field(() => CentreKind, { description: 'What kind of centre it is.' })
  @EnumColumn(CentreKind)
  kind: CentreKind;

  @Field(() => String, { description: 'Who runs it.' })
  @TextColumn(200)
  host: string;

  @RefColumn(() => Region, { nullable: true })
  homeRegionId: Id<'Region'> | null;

  @RefColumn(() => HealthRegion, { nullable: true })
  healthRegionId: Id<'HealthRegion'> | null;

  @JsonColumn({ nullable: true })
  coachingModel: CoachingModel | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, if known.' })
  @DayColumn({ nullable: true })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it exists.' })
  @DayColumn({ nullable: true })
  validTo: string | null;

  /** The centre that took over, after a merger. */
  @TextColumn(64, { nullable: true })
  successorId: string | null;

  /** True when an administrator has changed the row: loading reference data then leaves it alone. */
  @FlagColumn()
  edited: boolean;
}

/** A national programme area (NPO) or cooperation group (NSG). Its id is its key. */
@ObjectType({
  implements: () => [Node],
  description: 'A national programme area (NPO) or cooperation group (NSG) of the knowledge governance.',
})
@Entity()
export class ProgrammeArea extends Node {
  @IdColumn()
  declare id: Id<'ProgrammeArea'>;

  @Field(() => ProgrammeAreaKind, { description: 'Which kind of group it is.' })
  @EnumColumn(ProgrammeAreaKind)
  kind: ProgrammeAreaKind;

  @TextColumn(160)
  nameSv: string;

  @TextColumn(160)
  nameEn: string;
}

/** A quality register. Its id is its key. */
@ObjectType({ implements: () => [Node], description: 'A quality register.' })
@Entity()
export class Register extends Node {
  @IdColumn()
  declare id: Id<'Register'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @Field(() => String, { description: 'The short form people say.' })
  @TextColumn(80)
  shortName: string;

  @Field(() => String, { description: 'The full name.' })
  @TextColumn(240)
  name: string;

  /** Short form, full name and former names in lower case, for searching. */
  @TextColumn()
  searchName: string;

  @Field(() => RegisterKind, { description: 'What kind of register it is.' })
  @EnumColumn(RegisterKind)
  kind: RegisterKind;

  @RefColumn(() => RegisterCentre)
  centreId: Id<'RegisterCentre'>;

  @RefColumn(() => ProgrammeArea, { nullable: true })
  programmeAreaId: Id<'ProgrammeArea'> | null;

  @Field(() => Int, { nullable: true, description: 'Year the register began, if known.' })
  @IntColumn({ nullable: true })
  startYear: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, if known.' })
  @DayColumn({ nullable: true })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it exists.' })
  @DayColumn({ nullable: true })
  validTo: string | null;

  /** The register it was merged into. */
  @TextColumn(64, { nullable: true })
  successorId: string | null;

  /** True when an administrator has changed the row: loading reference data then leaves it alone. */
  @FlagColumn()
  edited: boolean;
}

/** A name that a register or a centre had before. */
@ObjectType({ implements: () => [Node], description: 'A name that a register or a centre had before.' })
@Entity()
@Index(['itemId'])
export class FormerName extends Node {
  @IdColumn()
  declare id: Id<'FormerName'>;

  /** The register or centre. */
  @TextColumn(64)
  itemId: string;

  @Field(() => String, { description: 'The name as it was.' })
  @TextColumn(240)
  name: string;

  @Field(() => DateScalar, { description: 'Last day of the name.' })
  @DayColumn()
  validTo: string;
}
