import { InputType } from '@nestjs/graphql';
import { EnumField, FlagField, IdField, IntField, LineField, NumberField, TextField } from '../../platform/graphql/fields.js';
import { ChartType, Direction, MeasureForm, MeasureKind, PeriodLength, RuleSet } from './measure.enums.js';

const GREATEST = 1_000_000_000;

@InputType({ description: 'A measure to follow. What is left out of the chart settings is proposed by Delmål.' })
export class DefineMeasureInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The project.' })
  projectId: string;

  @LineField({ description: 'What it is called.', max: 200 })
  name: string;

  @EnumField(() => MeasureKind, { description: 'What it tells of the work.' })
  kind: MeasureKind;

  @EnumField(() => MeasureForm, { description: 'What is counted or measured.' })
  form: MeasureForm;

  @LineField({ description: 'The unit in which values are shown.', max: 40 })
  unit: string;

  @NumberField({
    description: 'What values are multiplied by when they are shown; 100 for a share, otherwise 1.',
    min: 0.001,
    max: 1_000_000,
    optional: true,
  })
  multiply?: number | null;

  @EnumField(() => Direction, { description: 'Which way is better.' })
  direction: Direction;

  @EnumField(() => PeriodLength, { description: 'How long a period is.' })
  period: PeriodLength;

  @IdField({ description: 'The register it comes from.', optional: true })
  registerId?: string | null;

  @LineField({ description: 'The indicator of the register.', max: 300, optional: true })
  indicator?: string | null;

  @TextField({ description: 'Operational definition: what the numerator counts.', max: 1000, optional: true })
  numeratorText?: string | null;

  @TextField({ description: 'Operational definition: what the denominator counts.', max: 1000, optional: true })
  denominatorText?: string | null;

  @TextField({ description: 'Operational definition: what is left out.', max: 1000, optional: true })
  exclusionsText?: string | null;

  @NumberField({ description: 'The target, as values are shown.', min: -GREATEST, max: GREATEST, optional: true })
  target?: number | null;

  @EnumField(() => ChartType, { description: 'The chart; the one that fits the form when left out.', optional: true })
  chartType?: ChartType | null;

  @EnumField(() => RuleSet, { description: 'The rules; ANHOEJ when left out.', optional: true })
  ruleSet?: RuleSet | null;

  @FlagField({ description: 'Screening of moving ranges; on when left out.', optional: true })
  screenRanges?: boolean | null;

  @IntField({ description: 'Frozen baseline: how many points.', min: 1, max: 10_000, optional: true })
  baselinePoints?: number | null;
}

@InputType({ isAbstract: true })
export abstract class VersionedMeasureInput {
  @IdField({ description: 'The measure.' })
  measureId: string;

  @IntField({ description: 'The version of the measure that was read.', min: 1, max: 1_000_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'Changes to a measure. What is left out stays; null clears what may be empty.' })
export class UpdateMeasureInput extends VersionedMeasureInput {
  @LineField({ description: 'What it is called; cannot be cleared.', max: 200, optional: true })
  name?: string | null;

  @EnumField(() => MeasureKind, { description: 'What it tells of the work; cannot be cleared.', optional: true })
  kind?: MeasureKind | null;

  @EnumField(() => MeasureForm, {
    description: 'What is counted or measured, while it has no points; the chart and the factor follow it when they are left out.',
    optional: true,
  })
  form?: MeasureForm | null;

  @EnumField(() => PeriodLength, { description: 'How long a period is, while it has no points; cannot be cleared.', optional: true })
  period?: PeriodLength | null;

  @LineField({ description: 'The unit; cannot be cleared.', max: 40, optional: true })
  unit?: string | null;

  @NumberField({
    description: 'What values are multiplied by when they are shown; cannot be cleared.',
    min: 0.001,
    max: 1_000_000,
    optional: true,
  })
  multiply?: number | null;

  @EnumField(() => Direction, { description: 'Which way is better; cannot be cleared.', optional: true })
  direction?: Direction | null;

  @IdField({ description: 'The register it comes from.', optional: true })
  registerId?: string | null;

  @LineField({ description: 'The indicator of the register.', max: 300, optional: true })
  indicator?: string | null;

  @TextField({ description: 'Operational definition: what the numerator counts.', max: 1000, optional: true })
  numeratorText?: string | null;

  @TextField({ description: 'Operational definition: what the denominator counts.', max: 1000, optional: true })
  denominatorText?: string | null;

  @TextField({ description: 'Operational definition: what is left out.', max: 1000, optional: true })
  exclusionsText?: string | null;

  @NumberField({ description: 'The target, as values are shown.', min: -GREATEST, max: GREATEST, optional: true })
  target?: number | null;

  @EnumField(() => ChartType, { description: 'The chart; cannot be cleared.', optional: true })
  chartType?: ChartType | null;

  @EnumField(() => RuleSet, { description: 'The rules; cannot be cleared.', optional: true })
  ruleSet?: RuleSet | null;

  @FlagField({ description: 'Screening of moving ranges; cannot be cleared.', optional: true })
  screenRanges?: boolean | null;

  @IntField({ description: 'Frozen baseline: how many points; null for none.', min: 1, max: 10_000, optional: true })
  baselinePoints?: number | null;
}

@InputType({ description: 'Which measure to take out of use. It can be put back.' })
export class RemoveMeasureInput extends VersionedMeasureInput {}

@InputType({ description: 'Which measure to put back.' })
export class RestoreMeasureInput extends VersionedMeasureInput {}
