import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Unique } from 'typeorm';
import {
  DayColumn,
  EnumColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';
import { Person } from '../people/index.js';
import { Project } from './project.entities.js';

export enum EthicsKind {
  QUALITY_WORK = 'QUALITY_WORK',
  STUDENT_EXEMPTION = 'STUDENT_EXEMPTION',
  APPROVED = 'APPROVED',
  ADVISORY_OPINION = 'ADVISORY_OPINION',
  APPLIED = 'APPLIED',
  REJECTED = 'REJECTED',
}
graphqlEnum(EthicsKind, 'EthicsKind', 'What has been decided about ethical review.', {
  QUALITY_WORK: 'It is quality work, outside the concept of research.',
  STUDENT_EXEMPTION: 'It is work within the training, under the student exemption; not for scientific publication.',
  APPROVED: 'The ethical review authority has approved it.',
  ADVISORY_OPINION: 'The authority gave an advisory opinion and has no ethical objection.',
  APPLIED: 'An application has been sent; no data steps yet.',
  REJECTED: 'The application was rejected; no data steps.',
});

/** A decision about ethical review. A new decision is a new version; the latest one counts. */
@ObjectType({
  implements: () => [Node],
  description: 'A decision about ethical review. A new decision is a new version; the latest one counts.',
})
@Entity()
@Unique(['projectId', 'number'])
export class EthicsDecision extends Node {
  @IdColumn()
  declare id: Id<'EthicsDecision'>;

  @RefColumn(() => Project, { indexed: false })
  projectId: Id<'Project'>;

  @Field(() => Int, { description: 'Version of the decision, from 1.' })
  @IntColumn()
  number: number;

  @Field(() => EthicsKind, { description: 'What was decided.' })
  @EnumColumn(EthicsKind)
  kind: EthicsKind;

  @Field(() => DateScalar, { description: 'Day of the decision.' })
  @DayColumn()
  decidedOn: string;

  @Field(() => Boolean, { description: 'True when the results are meant to be presented in scientific contexts.' })
  @FlagColumn()
  intendsToPublish: boolean;

  @Field(() => String, { nullable: true, description: 'Registration number (diarienummer) of the authority.' })
  @TextColumn(80, { nullable: true })
  reference: string | null;

  @Field(() => String, { description: 'The reasons, and the way the data take.' })
  @TextColumn(4000)
  reasons: string;

  @RefColumn(() => Person)
  recordedById: Id<'Person'>;

  @Field(() => Date, { description: 'When it was recorded.' })
  @InstantColumn()
  createdAt: Date;
}
