import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { DayColumn, EnumColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';

export enum SpecialtyKind {
  BASE = 'BASE',
  BRANCH = 'BRANCH',
  ADDITIONAL = 'ADDITIONAL',
}
graphqlEnum(SpecialtyKind, 'SpecialtyKind', 'Where a specialty stands in the order of specialties.', {
  BASE: 'Base specialty (basspecialitet).',
  BRANCH: 'Branch specialty (grenspecialitet).',
  ADDITIONAL: 'Additional specialty (tilläggsspecialitet).',
});

/** A medical specialty. Its id is its key. */
@ObjectType({ implements: () => [Node], description: 'A medical specialty.' })
@Entity()
export class Specialty extends Node {
  @IdColumn()
  declare id: Id<'Specialty'>;

  @Field(() => SpecialtyKind, { description: 'Where it stands in the order of specialties.' })
  @EnumColumn(SpecialtyKind)
  kind: SpecialtyKind;

  @TextColumn(120)
  nameSv: string;

  @TextColumn(120)
  nameEn: string;

  /** Other names by which a roster may call it. */
  @JsonColumn()
  aliases: string[];

  @Field(() => DateScalar, { nullable: true, description: 'First day, if known.' })
  @DayColumn({ nullable: true })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it exists.' })
  @DayColumn({ nullable: true })
  validTo: string | null;
}

/** An area of project support. Its id is its key; the Norwegian service areas are mapped onto it. */
@ObjectType({ implements: () => [Node], description: 'An area in which the office gives project support.' })
@Entity()
export class SupportArea extends Node {
  @IdColumn()
  declare id: Id<'SupportArea'>;

  @IntColumn()
  position: number;

  @TextColumn(120)
  nameSv: string;

  @TextColumn(120)
  nameEn: string;

  @TextColumn(120)
  nameNb: string;

  @TextColumn()
  descriptionSv: string;

  @TextColumn()
  descriptionEn: string;

  @TextColumn()
  descriptionNb: string;

  /** BOTH, IMPROVEMENT or RESEARCH. */
  @TextColumn(20)
  track: string;

  @Field(() => Int, { description: 'Working days within which a first answer is promised.' })
  @IntColumn()
  firstAnswerWorkingDays: number;
}

export enum ElementValueKind {
  BOOLEAN = 'BOOLEAN',
  NUMBER = 'NUMBER',
  TEXT = 'TEXT',
}
graphqlEnum(ElementValueKind, 'ElementValueKind', 'What kind of value an element of a delivery model has.', {
  BOOLEAN: 'Yes or no.',
  NUMBER: 'A number.',
  TEXT: 'Words.',
});

/** Something a delivery model can contain: a trained coach, a leader track, a share at a distance. Its id is its key. */
@ObjectType({
  implements: () => [Node],
  description: 'Something a delivery model can contain: a trained coach, a leader track, a share at a distance.',
})
@Entity()
export class DeliveryElement extends Node {
  @IdColumn()
  declare id: Id<'DeliveryElement'>;

  @IntColumn()
  position: number;

  @TextColumn(120)
  nameSv: string;

  @TextColumn(120)
  nameEn: string;

  @TextColumn(120)
  nameNb: string;

  @Field(() => ElementValueKind, { description: 'What kind of value it has.' })
  @EnumColumn(ElementValueKind)
  valueKind: ElementValueKind;

  @Field(() => String, { nullable: true, description: 'Unit of the number, as percent or weeks.' })
  @TextColumn(40, { nullable: true })
  unit: string | null;
}

/** Which version of the shipped reference data has been loaded. */
@Entity()
export class ReferenceLoad {
  /** SHA-256 of the content. */
  @IdColumn()
  id: string;

  @InstantColumn()
  loadedAt: Date;
}
