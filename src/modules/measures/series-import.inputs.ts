import { InputType } from '@nestjs/graphql';
import { EnumField, IdField, IntField, ObjectsField, TextField } from '../../platform/graphql/fields.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DuplicatePeriods, PeriodLength, PointSource } from './measure.enums.js';
import type { SeriesField as Meaning } from './series/series-columns.js';

/** What a column of a file can mean. */
export const SeriesField = {
  PERIOD: 'period',
  PERIOD_START: 'periodStart',
  PERIOD_END: 'periodEnd',
  YEAR: 'year',
  MONTH: 'month',
  INDICATOR: 'indicator',
  UNIT: 'unit',
  NUMERATOR: 'numerator',
  DENOMINATOR: 'denominator',
  VALUE: 'value',
  DEVIATION: 'deviation',
  OUTCOME: 'outcome',
  MEASURE_UNIT: 'measureUnit',
  SOURCE: 'source',
  CI_LOW: 'ciLow',
  CI_HIGH: 'ciHigh',
} as const satisfies Record<string, Meaning>;
graphqlEnum(SeriesField, 'SeriesField', 'What a column of a file with points means.', {
  PERIOD: 'The period.',
  PERIOD_START: 'Its first day.',
  PERIOD_END: 'Its last day.',
  YEAR: 'Its year.',
  MONTH: 'Its month.',
  INDICATOR: 'Which indicator it is.',
  UNIT: 'Which clinic or region it is.',
  NUMERATOR: 'The numerator, or the count.',
  DENOMINATOR: 'The denominator.',
  VALUE: 'The value.',
  DEVIATION: 'The standard deviation within the period.',
  OUTCOME: 'Yes or no, one row a case: counted together.',
  MEASURE_UNIT: 'What the value is measured in.',
  SOURCE: 'The register, in the words of the file.',
  CI_LOW: 'The lower end of its confidence interval.',
  CI_HIGH: 'The upper end of its confidence interval.',
});

@InputType({ description: 'What one column means.' })
export class ColumnMeaningInput {
  @EnumField(() => SeriesField, { description: 'The meaning.' })
  field: Meaning;

  @TextField({ description: 'The heading of the column.', max: 200 })
  column: string;
}

@InputType({ description: 'A list that the rows of a file are checked against.' })
export class ReferenceListInput {
  @TextField({ description: 'Its bytes in Base64; they may be compressed with gzip.', max: 95_000 })
  contentBase64: string;
}

@InputType({ isAbstract: true })
abstract class SeriesFileInput {
  @IdField({ description: 'The measure.' })
  measureId: string;

  @TextField({
    description: 'The bytes of the file or of the pasted text (UTF-8), in Base64; they may be compressed with gzip.',
    max: 95_000,
  })
  contentBase64: string;

  @ObjectsField(() => ColumnMeaningInput, {
    description: 'What the columns mean; what was chosen before for the same headings, or what is proposed, when left out.',
    max: Object.keys(SeriesField).length,
    optional: true,
  })
  columns?: ColumnMeaningInput[] | null;

  @TextField({ description: 'Which indicator, when the file has several.', max: 300, optional: true })
  indicator?: string | null;

  @TextField({ description: 'Which clinic or region, when the file has several.', max: 300, optional: true })
  unit?: string | null;

  @EnumField(() => PeriodLength, { description: 'Which length of period, when the file has several.', optional: true })
  periodLength?: PeriodLength | null;

  @TextField({ description: 'The period of a file that has no column for it.', max: 40, optional: true })
  period?: string | null;

  @ObjectsField(() => ReferenceListInput, {
    description:
      'For a Norwegian upload file: the lists of SKDE, of organisations (org_structure) and of indicators (indicator_description), known by their headings. Used for this reading, never kept; what has no list is not checked against one.',
    max: 2,
    optional: true,
  })
  lists?: ReferenceListInput[] | null;

  @EnumField(() => DuplicatePeriods, {
    description: 'What to do with periods that are recorded already; REFUSE when left out.',
    optional: true,
  })
  duplicates?: DuplicatePeriods | null;
}

@InputType({ description: 'A file with points to look through before it is read.' })
export class MeasurementImportPreviewInput extends SeriesFileInput {}

@InputType({ description: 'A file with points to read into a measure.' })
export class ImportMeasurementsInput extends SeriesFileInput {
  @IntField({ description: 'The version of the measure that was read.', min: 1, max: 1_000_000_000 })
  expectedVersion: number;

  @EnumField(() => PointSource, { description: 'Whether it was pasted or a file.' })
  source: PointSource;

  @TextField({ description: 'Name of the file, or of the source of what was pasted.', max: 200, optional: true })
  sourceLabel?: string | null;
}
