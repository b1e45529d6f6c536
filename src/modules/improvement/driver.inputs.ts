import { InputType } from '@nestjs/graphql';
import { EnumField, FlagField, IdField, IdsField, IntField, TextField } from '../../platform/graphql/fields.js';
import { DriverKind } from './driver.entities.js';
import { MOST_DRIVERS } from './driver-tree.rules.js';

const MOST_MEASURES = 10;
const LONGEST = 300;

@InputType({ description: 'A box of the driver diagram.' })
export class AddDriverNodeInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The project.' })
  projectId: string;

  @EnumField(() => DriverKind, { description: 'What it is.' })
  kind: DriverKind;

  @IdField({ description: 'What it stands under; left out for a primary driver, which stands under the aim.', optional: true })
  parentId?: string | null;

  @IntField({ description: 'Its place among those under the same parent; last when left out.', min: 1, max: MOST_DRIVERS, optional: true })
  position?: number | null;

  @TextField({ description: 'What stands in the box.', max: LONGEST })
  text: string;

  @IdsField({ description: 'The measures of the project that follow it.', max: MOST_MEASURES, optional: true })
  measureIds?: string[] | null;
}

@InputType({ isAbstract: true })
abstract class VersionedDriverNodeInput {
  @IdField({ description: 'The box.' })
  driverNodeId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'New words or other measures for a box. What is left out stays; null clears the measures.' })
export class UpdateDriverNodeInput extends VersionedDriverNodeInput {
  @TextField({ description: 'What stands in the box; cannot be cleared.', max: LONGEST, optional: true })
  text?: string | null;

  @IdsField({ description: 'The measures of the project that follow it.', max: MOST_MEASURES, optional: true })
  measureIds?: string[] | null;
}

@InputType({ description: 'Where to move a box, with everything under it.' })
export class MoveDriverNodeInput extends VersionedDriverNodeInput {
  @IdField({ description: 'What it is to stand under; left out for a primary driver.', optional: true })
  parentId?: string | null;

  @IntField({ description: 'Its place among those under the same parent; last when left out.', min: 1, max: MOST_DRIVERS, optional: true })
  position?: number | null;
}

@InputType({ description: 'Which box to take away. It can be put back.' })
export class RemoveDriverNodeInput extends VersionedDriverNodeInput {
  @FlagField({
    description: 'True to take away everything under it too; otherwise a box that has something under it stays.',
    optional: true,
  })
  withDescendants?: boolean | null;
}

@InputType({ description: 'Which box to put back, with everything that was taken away together with it.' })
export class RestoreDriverNodeInput extends VersionedDriverNodeInput {}
