import { InputType } from '@nestjs/graphql';
import { DayField, EnumField, IdField, IntField, TextField } from '../../platform/graphql/fields.js';
import { CentreKind } from './registers.entities.js';

@InputType({ description: 'A new register centre.' })
export class CreateRegisterCentreInput {
  @IdField({ description: 'A short lasting key of capital letters A-Z, digits and hyphens, as RCNORR; it becomes the id.' })
  key: string;

  @TextField({ description: 'Official Swedish name.', max: 160 })
  nameSv: string;

  @TextField({ description: 'English name; the Swedish one by default.', max: 160, optional: true })
  nameEn?: string | null;

  @EnumField(() => CentreKind, { description: 'What kind of centre it is.' })
  kind: CentreKind;

  @TextField({ description: 'Who runs it.', max: 200 })
  host: string;

  @IdField({ description: 'The region it is at home in, if any.', optional: true })
  homeRegionId?: string | null;

  @IdField({ description: 'The health care region it works for, if any.', optional: true })
  healthRegionId?: string | null;

  @DayField({ description: 'First day, if known.', optional: true })
  validFrom?: string | null;
}

@InputType({ isAbstract: true })
abstract class ChangeCentreInput {
  @IdField({ description: 'The centre.' })
  registerCentreId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'A new name for a register centre; at least one of the two.' })
export class RenameRegisterCentreInput extends ChangeCentreInput {
  @TextField({ description: 'The new Swedish name.', max: 160, optional: true })
  nameSv?: string | null;

  @TextField({ description: 'The new English name.', max: 160, optional: true })
  nameEn?: string | null;

  @DayField({ description: 'Last day of the old name; yesterday by default.', optional: true })
  lastDay?: string | null;
}

@InputType({ description: 'When a register centre ends.' })
export class CloseRegisterCentreInput extends ChangeCentreInput {
  @DayField({ description: 'Its last day; today by default.', optional: true })
  validTo?: string | null;
}

@InputType({ description: 'Which register centre takes over another, and when.' })
export class MergeRegisterCentreInput extends CloseRegisterCentreInput {
  @IdField({ description: 'The centre that takes over; it must go on itself.' })
  successorId: string;
}
