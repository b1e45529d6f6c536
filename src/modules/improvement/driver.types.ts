import { ArgsType, Extensions, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { IntField } from '../../platform/graphql/fields.js';
import { DriverKind, DriverNode } from './driver.entities.js';

/** What a limit counts for a list under a list: with at most 100 boxes and 100 cycles, ten under ten under ten cannot be. */
export const UNDER = { rows: 3 };

export enum DiagramBoxLevel {
  AIM = 'AIM',
  PRIMARY = 'PRIMARY',
  SECONDARY = 'SECONDARY',
  CHANGE_IDEA = 'CHANGE_IDEA',
}
graphqlEnum(DiagramBoxLevel, 'DiagramBoxLevel', 'What a box of the drawn driver diagram is.', {
  AIM: 'The aim (mål).',
  PRIMARY: 'A primary driver.',
  SECONDARY: 'A secondary driver.',
  CHANGE_IDEA: 'A change idea.',
});

export enum PictureFormat {
  SVG = 'SVG',
  PNG = 'PNG',
}
graphqlEnum(PictureFormat, 'PictureFormat', 'How a picture is written.', {
  SVG: 'Scalable Vector Graphics, with title and description inside.',
  PNG: 'The same as an image, for slides and documents.',
});

@ObjectType({ description: 'A secondary driver with its change ideas.' })
export class SecondaryDriver {
  @Field(() => DriverNode, { description: 'The driver.' })
  driver: DriverNode;

  @Field(() => [DriverNode], { description: 'The change ideas under it, in order.' })
  @Extensions(UNDER)
  changeIdeas: DriverNode[];
}

@ObjectType({ description: 'A primary driver with what stands under it.' })
export class PrimaryDriver {
  @Field(() => DriverNode, { description: 'The driver.' })
  driver: DriverNode;

  @Field(() => [SecondaryDriver], { description: 'The secondary drivers under it, in order.' })
  @Extensions(UNDER)
  secondaryDrivers: SecondaryDriver[];

  @Field(() => [DriverNode], { description: 'The change ideas directly under it, in order.' })
  @Extensions(UNDER)
  changeIdeas: DriverNode[];
}

@ObjectType({ description: 'What the viewer may do with a driver diagram now.' })
export class DriverDiagramAbilities {
  @Field(() => Boolean, { description: 'Add a primary driver.' })
  add: boolean;
}

@ObjectType({ description: 'The driver diagram (påverkansdiagram) of a project: aim, primary drivers, secondary drivers, change ideas.' })
export class DriverDiagram {
  @Field(() => String, { nullable: true, description: 'The aim of the charter; null until it is written.' })
  aim: string | null;

  @Field(() => [PrimaryDriver], { description: 'The primary drivers, in order.' })
  primaryDrivers: PrimaryDriver[];

  @Field(() => Int, { description: 'How many boxes it has, the aim apart.' })
  boxes: number;

  @Field(() => DriverDiagramAbilities, { description: 'What the viewer may do with it now.' })
  viewerCan: DriverDiagramAbilities;
}

@ObjectType({ description: 'What the viewer may do with a box of the driver diagram now.' })
export class DriverNodeAbilities {
  @Field(() => Boolean, { description: 'Change and move it.' })
  edit: boolean;

  @Field(() => Boolean, { description: 'Take it away.' })
  remove: boolean;

  @Field(() => Boolean, { description: 'Put it back.' })
  restore: boolean;

  @Field(() => [DriverKind], { description: 'What may be added under it.' })
  @Extensions({ rows: 2 })
  add: DriverKind[];
}

@ObjectType({ description: 'A box of the drawn driver diagram, in pixels from the upper left corner.' })
export class DriverPictureBox {
  @Field(() => DriverNode, { nullable: true, description: 'What it shows; null for the aim.' })
  driver: DriverNode | null;

  @Field(() => DiagramBoxLevel, { description: 'What it is.' })
  level: DiagramBoxLevel;

  @Field(() => Float, { description: 'Left edge.' })
  x: number;

  @Field(() => Float, { description: 'Upper edge.' })
  y: number;

  @Field(() => Float, { description: 'Width.' })
  width: number;

  @Field(() => Float, { description: 'Height.' })
  height: number;

  @Field(() => [String], { description: 'The text, wrapped to the box.' })
  lines: string[];

  @Field(() => [String], { description: 'Below the text, in smaller letters: its PDSA cycles and its measures, wrapped to the box.' })
  notes: string[];
}

@ObjectType({ description: 'A line of the drawn driver diagram from a box to one under it.' })
export class DriverPictureConnector {
  @Field(() => String, { description: 'As the attribute d of an SVG path.' })
  d: string;
}

@ObjectType({ description: 'The driver diagram laid out for a width, the same on the page and in a file.' })
export class DriverPicture {
  @Field(() => Float, { description: 'Width in pixels, as asked for.' })
  width: number;

  @Field(() => Float, { description: 'Height in pixels.' })
  height: number;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { description: 'All of it in words, a line for each box.' })
  description: string;

  @Field(() => [DriverPictureBox], { description: 'The boxes, each before those under it.' })
  boxes: DriverPictureBox[];

  @Field(() => [DriverPictureConnector], { description: 'The lines between them.' })
  connectors: DriverPictureConnector[];
}

@ArgsType()
export class DriverPictureArgs {
  @IntField({ description: 'How wide the picture is to be, in pixels.', min: 240, max: 2400 })
  width: number;
}
