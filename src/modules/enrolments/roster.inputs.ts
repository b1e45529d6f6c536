import { InputType } from '@nestjs/graphql';
import { EnumField, IdField, IntField, TextField } from '../../platform/graphql/fields.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';

export enum RosterMode {
  ALL_OR_NOTHING = 'ALL_OR_NOTHING',
  GOOD_ROWS = 'GOOD_ROWS',
}
graphqlEnum(RosterMode, 'RosterMode', 'What to do with a roster that has faults.', {
  ALL_OR_NOTHING: 'Read nothing.',
  GOOD_ROWS: 'Read the rows without fault and leave out the others.',
});

@InputType({ isAbstract: true })
abstract class RosterFileInput {
  @IdField({ description: 'The cohort.' })
  cohortId: string;

  @TextField({ description: 'Name of the file.', max: 200 })
  fileName: string;

  @TextField({ description: 'The bytes of the CSV file, in Base64.', max: 95_000 })
  contentBase64: string;
}

@InputType({ description: 'A roster to look through before it is read.' })
export class RosterPreviewInput extends RosterFileInput {}

@InputType({ description: 'A roster to read into a cohort.' })
export class ImportRosterInput extends RosterFileInput {
  @IntField({
    description: 'The version of the cohort that was read, to be refused if it has changed since.',
    min: 1,
    max: 1_000_000,
    optional: true,
  })
  expectedVersion?: number | null;

  @EnumField(() => RosterMode, { description: 'What to do if rows have faults.' })
  mode: RosterMode;
}
