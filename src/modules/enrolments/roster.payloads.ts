import { Field, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Payload } from '../../platform/graphql/payload.js';
import { RosterImport } from './enrolment.entities.js';
import type { IntakeFaultCode } from './intake.rules.js';
import type { RosterFaultCode as ParsedFaultCode } from './roster-csv.js';

/** Everything that can be wrong with a roster, for the schema. */
const CODES = {
  EMPTY_FILE: 'The file is empty.',
  TOO_LARGE: 'The file is too large.',
  BINARY_FILE: 'The file is no text file.',
  NUL_BYTE: 'The file holds characters that no text has.',
  INVALID_ENCODING: 'The encoding of the file is unknown.',
  NO_ROWS: 'There is nothing below the header.',
  TOO_MANY_ROWS: 'The file has too many rows.',
  TOO_MANY_COLUMNS: 'The file has too many columns.',
  UNCLOSED_QUOTE: 'A quotation mark is not closed.',
  MISPLACED_QUOTE: 'A quotation mark stands where none may stand.',
  CELL_COUNT: 'The row has more or fewer cells than the header.',
  MISSING_COLUMN: 'A column is missing.',
  DUPLICATE_COLUMN: 'A column occurs twice.',
  REQUIRED: 'A cell is empty.',
  TOO_LONG: 'A text is too long.',
  INVALID_CHARACTER: 'A text holds characters that cannot be seen.',
  INVALID_EMAIL: 'Not an e-mail address.',
  INVALID_HSA_ID: 'Not an HSA-id.',
  INVALID_DATE: 'Not a day.',
  UNKNOWN_REGULATION: 'No regulation has that name.',
  DUPLICATE_IN_FILE: 'The same address or HSA-id stands in an earlier row.',
  PATIENT_IDENTIFIER: 'A cell looks as if it holds an identity number.',
  UNKNOWN_SPECIALTY: 'No specialty has that name.',
  PERSON_MISMATCH: 'The address and the HSA-id belong to two different people.',
  REGULATION_CLOSED: 'The regulation cannot be followed by someone who began then.',
  CAPACITY_REACHED: 'The cohort has no place left for this row.',
  SAME_PERSON: 'The supervisor is the trainee, or whoever reads the roster.',
  TRAINEE_ELSEWHERE: "The trainee takes part in another centre's cohort, so the administrator assigns supervisors.",
} as const satisfies Record<ParsedFaultCode | IntakeFaultCode, string>;

export type RosterFaultCode = keyof typeof CODES;
export const RosterFaultCode = Object.fromEntries(Object.keys(CODES).map((code) => [code, code])) as { [K in RosterFaultCode]: K };
graphqlEnum(RosterFaultCode, 'RosterFaultCode', 'What is wrong with a roster or a row of it. New codes may be added.', CODES);

/** Faults whose sentences rosters share with all other input. */
const SHARED: ReadonlySet<RosterFaultCode> = new Set([
  'REQUIRED',
  'TOO_LONG',
  'INVALID_EMAIL',
  'INVALID_DATE',
  'PATIENT_IDENTIFIER',
  'REGULATION_CLOSED',
  'CAPACITY_REACHED',
  'SAME_PERSON',
  'TRAINEE_ELSEWHERE',
] satisfies RosterFaultCode[]);

/** The key of the sentence that tells a fault. */
export function faultSentence(code: RosterFaultCode): string {
  return `${SHARED.has(code) ? 'userError' : 'rosterFault'}.${code}`;
}

export enum RosterRowAction {
  CREATE = 'CREATE',
  EXISTS = 'EXISTS',
}
graphqlEnum(RosterRowAction, 'RosterRowAction', 'What will come of a row of a roster.', {
  CREATE: 'The trainee is given a place.',
  EXISTS: 'The trainee is in the cohort already; nothing is made.',
});

/** One fault of a roster, by place and reason; never the text of a cell. */
@ObjectType({ description: 'One fault of a roster, by place and reason; never the text of a cell.' })
export class RosterFault {
  @Field(() => Int, { description: 'Line of the file; 1 when it concerns the whole file.' })
  line: number;

  @Field(() => String, { nullable: true, description: 'Header of the column; null when it concerns the whole row.' })
  column: string | null;

  @Field(() => RosterFaultCode, { description: 'What is wrong, for programs.' })
  code: RosterFaultCode;

  @Field(() => String, { description: 'What is wrong and what to do, in the language of the viewer.' })
  message: string;
}

/** A row of a roster without fault. */
@ObjectType({ description: 'A row of a roster without fault.' })
export class RosterPreviewRow {
  @Field(() => Int, { description: 'Line of the file.' })
  line: number;

  @Field(() => String, { description: 'First and last name, as the file has them.' })
  name: string;

  @Field(() => String, { description: 'E-mail address.' })
  email: string;

  @Field(() => RosterRowAction, { description: 'What will come of it.' })
  action: RosterRowAction;

  @Field(() => Boolean, { description: 'True when somebody with that address is known already; the person is used as it stands.' })
  personExists: boolean;

  @Field(() => String, { description: 'The clinic: its name here, or the name under which it will be added.' })
  clinic: string;

  @Field(() => Boolean, { description: 'True when no clinic has that name and one is added.' })
  clinicIsNew: boolean;

  @Field(() => String, { description: 'Name of the specialty, in the language of the viewer.' })
  specialty: string;

  @Field(() => String, { description: 'Designation of the regulation.' })
  regulation: string;

  @Field(() => String, { nullable: true, description: 'Address of the one who will be main supervisor; null when the row names nobody.' })
  supervisorEmail: string | null;

  @Field(() => Boolean, { description: 'True when nobody with that address is known and the supervisor is added.' })
  supervisorIsNew: boolean;
}

/** What reading a roster would do. */
@ObjectType({ description: 'What reading a roster would do. Nothing is written.' })
export class RosterPreview {
  @Field(() => [RosterPreviewRow], { description: 'The rows without fault, in the order of the file.' })
  rows: RosterPreviewRow[];

  @Field(() => [String], { description: 'Names of the clinics that would be added, each once.' })
  newClinics: string[];

  @Field(() => [String], { description: 'Addresses of the supervisors who would be added, each once.' })
  newSupervisors: string[];

  @Field(() => [RosterFault], { description: 'Every fault, in the order of the file.' })
  faults: RosterFault[];

  @Field(() => [String], { description: 'Headers of columns that are not read.' })
  ignoredColumns: string[];

  @Field(() => Int, { description: 'Rows below the header, with or without fault.' })
  rowCount: number;

  @Field(() => Boolean, { description: 'True when all of it can be read as it is.' })
  canCommit: boolean;
}

@ObjectType({ description: 'What came of reading a roster.' })
export class ImportRosterPayload extends Payload {
  @Field(() => RosterImport, {
    nullable: true,
    description: 'What was read, also when the file had been read before; null when nothing was.',
  })
  rosterImport?: RosterImport;

  @Field(() => Int, { nullable: true, description: 'Trainees who were given a place now.' })
  created?: number;

  @Field(() => Int, { nullable: true, description: 'Rows of trainees who were in the cohort already.' })
  alreadyThere?: number;

  @Field(() => [RosterFault], { nullable: true, description: 'The faults of the rows that were left out.' })
  faults?: RosterFault[];
}
