import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Payload } from '../../platform/graphql/payload.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { PeriodLength, PointStatus } from './measure.enums.js';
import { Measure } from './measure.entity.js';
import { SeriesField } from './series-import.inputs.js';
import type { ImportFaultCode } from './series-import.rules.js';
import type { SeriesField as Meaning } from './series/series-columns.js';
import type { SeriesFormatName } from './series/series-formats.js';

/** Everything that can be wrong with a file of points, for the schema. */
const CODES: Record<ImportFaultCode, string> = {
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
  ROW_LEVEL_DATA: 'A column names persons: rows about patients are refused whole.',
  PATIENT_IDENTIFIER: 'A cell looks as if it holds an identity number.',
  MISSING_COLUMN: 'A column is missing.',
  UNKNOWN_COLUMN: 'The file does not have a column that was chosen.',
  DUPLICATE_COLUMN: 'Two columns have the name that was chosen.',
  REQUIRED: 'The row has one of its numbers and lacks the other.',
  NOT_A_NUMBER: 'Not a number.',
  NOT_WHOLE: 'A count with decimals.',
  NEGATIVE_COUNT: 'A count below zero.',
  ZERO_DENOMINATOR: 'The denominator is zero.',
  NUMERATOR_ABOVE_DENOMINATOR: 'The numerator is greater than the denominator.',
  VALUE_OUT_OF_SCALE: 'A value outside its scale.',
  NOT_YES_OR_NO: 'An outcome that is neither yes nor no.',
  UNREADABLE_PERIOD: 'Not a period.',
  PERIOD_IN_FUTURE: 'The period has not begun yet.',
  DUPLICATE_PERIOD: 'The same period stands on an earlier line.',
  OVERLAPPING_PERIODS: 'The period overlaps that of an earlier line.',
  MIXED_PERIOD_TYPES: 'The period overlaps one of another length.',
  TOO_MANY_POINTS: 'More points than a measure may have.',
  FORMAT_CHECK: "A rule of the file's own format is broken.",
  RECORDED_ALREADY: 'The measure has the period already.',
  OVERLAPS_RECORDED: 'The period overlaps one that the measure has.',
  FEW_NUMBERS: 'The row lacks numbers that the measure needs.',
  NOT_POSITIVE: 'A time between events that is not above zero.',
  NUMBER_OUT_OF_RANGE: 'A number too large, or too small, to have been counted or measured.',
};
export const SeriesFaultCode = Object.fromEntries(Object.keys(CODES).map((code) => [code, code])) as {
  [Code in ImportFaultCode]: Code;
};
graphqlEnum(SeriesFaultCode, 'SeriesFaultCode', 'What is wrong with a file of points or a row of it. New codes may be added.', CODES);

const FORMATS: Record<SeriesFormatName, string> = {
  VIS_DELIVERY: 'Delivery file of a register to Vården i siffror.',
  VIS_EXPORT: 'Export from Vården i siffror.',
  SKDE: 'Norwegian upload file (SKDE).',
  STRATUM: 'Export from the Stratum platform.',
  INCA: 'Rows from the INCA platform.',
  PLAIN: 'Any other table.',
};
export const SeriesFormat = Object.fromEntries(Object.keys(FORMATS).map((name) => [name, name])) as { [Name in SeriesFormatName]: Name };
graphqlEnum(SeriesFormat, 'SeriesFormat', 'Which kind of file it is, by its headings.', FORMATS);

@ObjectType({ description: 'A column of a file.' })
export class SeriesFileColumn {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'Its heading; null when it has none or must not be repeated.' })
  name: string | null;

  @Field(() => SeriesField, { nullable: true, description: 'What it means, as chosen or proposed; null: it is not used.' })
  field: Meaning | null;
}

@ObjectType({ description: 'A series of a file.' })
export class SeriesInFile {
  @Field(() => String, { description: 'The indicator; empty when the file does not tell.' })
  indicator: string;

  @Field(() => String, { description: 'The clinic or region; empty when the file does not tell.' })
  unit: string;

  @Field(() => PeriodLength, { nullable: true, description: 'How long its periods are; null when they differ.' })
  periodLength: `${PeriodLength}` | null;

  @Field(() => Int, { description: 'How many points it has.' })
  points: number;
}

@ObjectType({ description: 'A point as it would be recorded.' })
export class SeriesFilePoint {
  @Field(() => Int, { description: 'Line of the file.' })
  line: number;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  endsOn: string;

  @Field(() => String, { description: 'What the period is called, in the language of the viewer.' })
  label: string;

  @Field(() => Float, { nullable: true, description: 'The numerator, or the count.' })
  numerator: number | null;

  @Field(() => Float, { nullable: true, description: 'The denominator.' })
  denominator: number | null;

  @Field(() => Float, { nullable: true, description: 'The value.' })
  value: number | null;

  @Field(() => Float, { nullable: true, description: 'The standard deviation within the period.' })
  deviation: number | null;

  @Field(() => PointStatus, { description: 'Whether it has a value.' })
  status: `${PointStatus}`;

  @Field(() => Boolean, { description: 'True when the measure has the period already.' })
  recorded: boolean;
}

@ObjectType({ description: 'One fault of a file, by place and reason; never the text of a cell.' })
export class SeriesFileFault {
  @Field(() => Int, { description: 'Line of the file; 1 when it concerns the whole file.' })
  line: number;

  @Field(() => Int, { nullable: true, description: 'Number of the column, from 1; null when it concerns the whole row.' })
  columnNumber: number | null;

  @Field(() => String, { nullable: true, description: 'Heading of the column.' })
  column: string | null;

  @Field(() => SeriesFaultCode, { description: 'What is wrong, for programs.' })
  code: ImportFaultCode;

  @Field(() => String, { description: 'What is wrong and what to do, in the language of the viewer.' })
  message: string;
}

@ObjectType({ description: 'What reading a file into a measure would do. Nothing is written.' })
export class MeasurementImportPreview {
  @Field(() => SeriesFormat, { nullable: true, description: 'Which kind of file it is; null when it is no table.' })
  format: SeriesFormatName | null;

  @Field(() => Boolean, { description: 'True when the meaning of the columns was chosen before for a file with the same headings.' })
  remembered: boolean;

  @Field(() => [SeriesFileColumn], { description: 'Its columns.' })
  columns: SeriesFileColumn[];

  @Field(() => [SeriesInFile], { description: 'Its series; with more than one, one must be chosen.' })
  series: SeriesInFile[];

  @Field(() => Boolean, { description: 'True when one of several series must be chosen first.' })
  mustChoose: boolean;

  @Field(() => [SeriesFilePoint], { description: 'The points of the chosen series; at most 500 are shown.' })
  points: SeriesFilePoint[];

  @Field(() => Int, { description: 'How many points there are.' })
  pointCount: number;

  @Field(() => [SeriesFileFault], { description: 'Its faults; at most 200 are told.' })
  faults: SeriesFileFault[];

  @Field(() => Int, { description: 'How many faults there are.' })
  faultCount: number;

  @Field(() => Boolean, { description: 'True when it can be read as it is.' })
  canCommit: boolean;
}

@ObjectType({ description: 'What came of reading a file into a measure.' })
export class ImportMeasurementsPayload extends Payload {
  @Field(() => Measure, { nullable: true, description: 'The measure as it is now; null when nothing was read.' })
  measure?: Measure;

  @Field(() => Int, { nullable: true, description: 'How many points were recorded.' })
  recorded?: number;

  @Field(() => [SeriesFileFault], { nullable: true, description: 'The faults for which nothing was read.' })
  faults?: SeriesFileFault[];
}
