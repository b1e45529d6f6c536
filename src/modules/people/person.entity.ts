import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Unique } from 'typeorm';
import { EnumColumn, FlagColumn, IdColumn, InstantColumn, RowVersionColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';

/** The languages a person can read the product in. */
export enum PersonLanguage {
  sv = 'sv',
  en = 'en',
  nb = 'nb',
}
graphqlEnum(PersonLanguage, 'Language', 'A language of the product.', { sv: 'Swedish.', en: 'English.', nb: 'Norwegian bokmål.' });

/** Anyone who uses the product or is named in it: trainees, supervisors, coaches, offices. Staff only, never patients. */
@ObjectType({ implements: () => [Node], description: 'Anyone who uses the product or is named in it. Staff only, never patients.' })
@Entity()
@Unique(['email'])
@Unique(['hsaId'])
export class Person extends Node {
  @IdColumn()
  declare id: Id<'Person'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @Field(() => String, { description: 'First name.' })
  @TextColumn(80)
  givenName: string;

  @Field(() => String, { description: 'Last name.' })
  @TextColumn(80)
  familyName: string;

  /** Shown by a field resolver, to those who may see it. */
  @TextColumn(254)
  email: string;

  /** The identity in the health-care directory; staff are known by it, never by a personal identity number. */
  @TextColumn(40, { nullable: true })
  hsaId: string | null;

  @Field(() => PersonLanguage, { description: 'The language this person reads.' })
  @EnumColumn(PersonLanguage)
  language: PersonLanguage;

  /** True: contact details are hidden in every list and export. */
  @FlagColumn()
  protectedIdentity: boolean;

  @Field(() => Boolean, { description: 'True for an invented person of the demonstration data.' })
  @FlagColumn()
  invented: boolean;

  /** The names in lower case, for searching and ordering. Nothing that is hidden from anybody: page cursors carry it. */
  @TextColumn(420)
  searchName: string;

  /** Since when the person can no longer sign in. */
  @InstantColumn({ nullable: true })
  deactivatedAt: Date | null;

  @InstantColumn()
  createdAt: Date;

  /** Who added the person; null for the command line and the demonstration. */
  @TextColumn(64, { nullable: true })
  createdById: string | null;
}

/** What a person is searched and ordered by: the names only. The address has rules of its own, see personSearch. */
export function searchNameOf(p: Pick<Person, 'givenName' | 'familyName'>): string {
  return `${p.givenName} ${p.familyName}`.toLocaleLowerCase('sv').normalize('NFC');
}
