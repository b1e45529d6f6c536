import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index } from 'typeorm';
import { DayColumn, IdColumn, RefColumn, RowVersionColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';

/** A Swedish health care region (sjukvårdsregion) or a Norwegian regional health authority. Its id is its key. */
@ObjectType({
  implements: () => [Node],
  description: 'A Swedish health care region (sjukvårdsregion) or a Norwegian regional health authority (RHF).',
})
@Entity()
export class HealthRegion extends Node {
  @IdColumn()
  declare id: Id<'HealthRegion'>;

  @Field(() => String, { description: 'SE or NO.' })
  @TextColumn(2)
  country: string;

  @TextColumn(120)
  nameSv: string;

  @TextColumn(120)
  nameEn: string;

  @TextColumn(120, { nullable: true })
  nameNb: string | null;
}

/** One of the 21 regions. Its id is the two-digit code of Statistics Sweden (länskod). */
@ObjectType({ implements: () => [Node], description: 'One of the 21 Swedish regions; the id is the two-digit county code (länskod).' })
@Entity()
export class Region extends Node {
  @IdColumn()
  declare id: Id<'Region'>;

  @Field(() => String, { description: 'Official name.' })
  @TextColumn(120)
  name: string;

  @TextColumn(120)
  countySv: string;
}

/** Which health care region a region, or one municipality of it, belongs to. Halland has six rows: it lies in two. */
@ObjectType({ implements: () => [Node], description: 'Which health care region a region, or one municipality of it, belongs to.' })
@Entity()
export class RegionMembership extends Node {
  @IdColumn()
  declare id: Id<'RegionMembership'>;

  @RefColumn(() => Region)
  regionId: Id<'Region'>;

  @RefColumn(() => HealthRegion)
  healthRegionId: Id<'HealthRegion'>;

  @Field(() => String, { nullable: true, description: 'Municipality code, where the region is split; null for the whole region.' })
  @TextColumn(4, { nullable: true })
  municipalityCode: string | null;

  @Field(() => String, { nullable: true, description: 'Municipality name, where the region is split.' })
  @TextColumn(80, { nullable: true })
  municipalityName: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, if known.' })
  @DayColumn({ nullable: true })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it holds.' })
  @DayColumn({ nullable: true })
  validTo: string | null;
}

/** Where a trainee works: a clinic, a health centre. */
@ObjectType({ implements: () => [Node], description: 'Where a trainee works: a clinic or a health centre.' })
@Entity()
@Index(['searchName'])
export class Unit extends Node {
  @IdColumn()
  declare id: Id<'Unit'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @Field(() => String, { description: 'Name, as the unit writes it.' })
  @TextColumn(160)
  name: string;

  /** The name in lower case, by which a roster finds the unit. */
  @TextColumn(160)
  searchName: string;

  @RefColumn(() => Region, { nullable: true })
  regionId: Id<'Region'> | null;

  @Field(() => String, { nullable: true, description: 'Municipality code; decides the health care region where a region is split.' })
  @TextColumn(4, { nullable: true })
  municipalityCode: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, if known.' })
  @DayColumn({ nullable: true })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it exists.' })
  @DayColumn({ nullable: true })
  validTo: string | null;
}
