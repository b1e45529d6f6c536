import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { PART_ROLES, type PartRole } from './drawing/picture.js';

export enum PicturePartKind {
  PATH = 'PATH',
  TEXT = 'TEXT',
}
graphqlEnum(PicturePartKind, 'PicturePartKind', 'What a part of a picture is.', {
  PATH: 'A line or a shape.',
  TEXT: 'A text on one line.',
});

export enum TextAnchor {
  START = 'START',
  MIDDLE = 'MIDDLE',
  END = 'END',
}
graphqlEnum(TextAnchor, 'TextAnchor', 'Where the place of a text is.', {
  START: 'At its beginning.',
  MIDDLE: 'In its middle.',
  END: 'At its end.',
});

const WORDS: Record<PartRole, string> = {
  GRID: 'A line of the grid.',
  AXIS: 'An axis.',
  LIMIT: 'A control limit.',
  PHASE_BORDER: 'Where a phase begins.',
  ANNOTATION: 'The line of a mark.',
  TARGET: 'The target.',
  COMPARISON: 'A line of published figures.',
  CENTRE: 'The centre line.',
  DATA: 'The line between the points.',
  DOT: 'A point of a long series.',
  POINT: 'A point.',
  EXCLUDED: 'A point that is left out of the centre line.',
  SIGNAL: 'A point with a signal.',
  MASKED: 'A period that is hidden.',
  FLAG: 'The flag of a mark.',
  TITLE: 'The title.',
  TITLE_SMALL: 'The title of a small picture.',
  UNIT: 'The unit.',
  TICK_LABEL: 'A number or a period at an axis.',
  AXIS_LABEL: 'What stands at an axis.',
  LIMIT_LABEL: 'What a limit is.',
  TARGET_LABEL: 'What the target is.',
  CENTRE_LABEL: 'What the centre line is.',
  PHASE_LABEL: 'What a phase is called.',
  ANNOTATION_LABEL: 'What a mark says.',
  FLAG_LABEL: 'The number of a mark.',
  NOTE: 'A note below the picture.',
};

/** The roles as a GraphQL enum; what each looks like is decided where it is drawn. */
export const PicturePartRole = Object.fromEntries(PART_ROLES.map((role) => [role, role])) as { [Role in PartRole]: Role };
graphqlEnum(PicturePartRole, 'PicturePartRole', 'What a part of a picture stands for.', WORDS);

@ObjectType({ description: 'A line, a shape or a text of a picture.' })
export class PicturePart {
  @Field(() => PicturePartRole, { description: 'What it stands for.' })
  role: PartRole;

  @Field(() => PicturePartKind, { description: 'What it is.' })
  kind: `${PicturePartKind}`;

  @Field(() => String, { nullable: true, description: 'For a path: its data as in SVG, in px.' })
  d?: string;

  @Field(() => Float, { nullable: true, description: 'For a text: its place from the left, in px.' })
  x?: number;

  @Field(() => Float, { nullable: true, description: 'For a text: its base line from the top, in px.' })
  y?: number;

  @Field(() => String, { nullable: true, description: 'For a text: what it says.' })
  text?: string;

  @Field(() => TextAnchor, { nullable: true, description: 'For a text: where its place is.' })
  anchor?: `${TextAnchor}`;
}

@ObjectType({ description: 'Where a point of a chart is drawn.' })
export class PointPlace {
  @Field(() => Int, { description: 'Its place on the chart, from 1.' })
  place: number;

  @Field(() => Float, { description: 'From the left, in px.' })
  x: number;

  @Field(() => Float, { description: 'From the top, in px.' })
  y: number;
}

@ObjectType({ description: 'A chart as a picture: parts in the order in which they are drawn. Page and file draw the same.' })
export class ChartPicture {
  @Field(() => Int, { description: 'In px.' })
  width: number;

  @Field(() => Int, { description: 'In px.' })
  height: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'The same in words, for those who do not see it.' })
  description: string;

  @Field(() => [PicturePart], { description: 'Its parts.' })
  parts: PicturePart[];

  @Field(() => [PointPlace], { description: 'Where its points are, for pointer and keyboard.' })
  places: PointPlace[];
}
