import { Extensions, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { ChartType, PointStatus } from './measure.enums.js';
import { Annotation, Comparison } from './measure-marks.entities.js';
import type { ComputedChart, PointSignal } from './measure-chart.rules.js';
import type { Measure } from './measure.entity.js';
import { Measurement } from './measurement.entity.js';

/** Points of a long series, ten years of months: what a chart is taken to have when the size of a request is measured. */
export const LONG_SERIES = 120;

export enum ChartAudience {
  TEAM = 'TEAM',
  OFFICE = 'OFFICE',
  PUBLIC = 'PUBLIC',
}
graphqlEnum(ChartAudience, 'ChartAudience', 'For whom a chart is drawn. Outside the team small numbers are hidden.', {
  TEAM: 'Those who work with the project: the trainee, supervisors, coaches.',
  OFFICE: 'The programme office, study directors, heads of unit.',
  PUBLIC: 'Anybody.',
});

export enum Signal {
  OUTSIDE = 'OUTSIDE',
  TREND = 'TREND',
  TWO_IN_THREE = 'TWO_IN_THREE',
  SHIFT = 'SHIFT',
}
graphqlEnum(Signal, 'Signal', 'What a single point of a chart tells.', {
  OUTSIDE: 'It lies outside the limits.',
  TREND: 'It is one of seven that rise or fall (Making Data Count).',
  TWO_IN_THREE: 'It is one of two of three near a limit (Making Data Count).',
  SHIFT: 'It is one of seven on one side of the centre (Making Data Count).',
});

export enum VerdictKind {
  IMPROVED = 'IMPROVED',
  WORSENED = 'WORSENED',
  CHANGED = 'CHANGED',
  NOT_SHOWN = 'NOT_SHOWN',
  TOO_FEW_POINTS = 'TOO_FEW_POINTS',
}
graphqlEnum(VerdictKind, 'VerdictKind', 'What a chart says of the change.', {
  IMPROVED: 'It got better, by the rule that is cited.',
  WORSENED: 'It got worse, by the rule that is cited.',
  CHANGED: 'It changed; neither way is better.',
  NOT_SHOWN: 'No change is shown.',
  TOO_FEW_POINTS: 'Too few points to say.',
});

@ObjectType({ description: 'One period of a chart, as its audience may see it.' })
export class ChartPoint {
  @Field(() => Measurement, {
    nullable: true,
    description: 'The recorded point; null for a period without one, which keeps its place, and where days are kept from the viewer.',
  })
  measurement: Measurement | null;

  @Field(() => Int, { description: 'Its place on the chart, from 1.' })
  place: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where days would point at single events.' })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null where days would point at single events.' })
  endsOn: string | null;

  @Field(() => String, { description: 'What the period is called, in the language of the viewer.' })
  label: string;

  @Field(() => Float, { nullable: true, description: 'The numerator or the count; to the nearest ten outside the team.' })
  numerator: number | null;

  @Field(() => Float, { nullable: true, description: 'The denominator; to the nearest ten outside the team.' })
  denominator: number | null;

  @Field(() => Float, { nullable: true, description: 'The value as shown; null when there is none or it is hidden.' })
  value: number | null;

  @Field(() => Float, { nullable: true, description: 'The centre line at the point.' })
  centre: number | null;

  @Field(() => Float, { nullable: true, description: 'The lower limit at the point; null: none on that side.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper limit at the point; null: none on that side.' })
  upper: number | null;

  @Field(() => Int, { description: 'Its phase, from 1.' })
  part: number;

  @Field(() => PointStatus, { description: 'Whether it has a value, and why not.' })
  status: `${PointStatus}`;

  @Field(() => String, { nullable: true, description: 'Why it is left out of centre line, limits and runs; null when it counts.' })
  excludedReason: string | null;

  @Field(() => Signal, { nullable: true, description: 'What the point alone tells.' })
  signal: PointSignal | null;
}

@ObjectType({ description: 'What one phase of a chart tells.' })
export class ChartPart {
  @Field(() => Int, { description: 'Its number, from 1.' })
  part: number;

  @Field(() => String, { nullable: true, description: 'What the phase is called; null for the first.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Why it begins where it begins; null for the first.' })
  reason: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that it was set to begin; null for the first, and where days would point at single events.',
  })
  startsOn: string | null;

  @Field(() => Int, { description: 'Its first point, as a place on the chart.' })
  first: number;

  @Field(() => Int, { description: 'Its last point, as a place on the chart.' })
  last: number;

  @Field(() => Float, { nullable: true, description: 'The centre line.' })
  centre: number | null;

  @Field(() => Int, { description: 'Useful points: included, not missing and not on the centre line.' })
  useful: number;

  @Field(() => Int, { nullable: true, description: 'The longest run on one side of the centre line.' })
  longestRun: number | null;

  @Field(() => Int, { nullable: true, description: 'The longest run that chance allows; longer is a signal.' })
  longestRunMax: number | null;

  @Field(() => Int, { nullable: true, description: 'How often the line crosses the centre line.' })
  crossings: number | null;

  @Field(() => Int, { nullable: true, description: 'The fewest crossings that chance allows; fewer is a signal.' })
  crossingsMin: number | null;

  @Field(() => [String], { description: 'Its signals in words, in the language of the viewer.' })
  signals: string[];
}

@ObjectType({ description: 'What a chart says of the change.' })
export class ChartVerdict {
  @Field(() => VerdictKind, { description: 'The answer.' })
  kind: VerdictKind;

  @Field(() => String, { description: 'The answer in a sentence, in the language of the viewer.' })
  sentence: string;

  @Field(() => String, { description: 'The rule it stands on, with its numbers.' })
  rule: string;
}

@ObjectType({ description: 'Icons of NHS Making Data Count, in words.' })
export class MakingDataCount {
  @Field(() => String, { description: 'Variation: what the last point tells.' })
  variation: string;

  @Field(() => String, { nullable: true, description: 'Assurance: whether the process meets its target by itself; null without a target.' })
  assurance: string | null;
}

@ObjectType({ description: 'A computed chart: always anew from the recorded points, by rules that it names.' })
export class MeasureChart {
  /** What the fields below are answered from. */
  computed: ComputedChart;

  /** Of what it is a chart. */
  measure: Measure;

  @Field(() => ChartAudience, { description: 'For whom it is drawn: as asked for, but never more than the viewer may see.' })
  audience: ChartAudience;

  @Field(() => ChartType, { description: 'How it is drawn.' })
  chartType: ChartType;

  @Field(() => String, { description: 'The set of rules.' })
  ruleSet: string;

  @Field(() => String, { description: 'The version of the rules.' })
  ruleVersion: string;

  @Field(() => [ChartPoint], { description: 'Its points, in order of time.' })
  @Extensions({ rows: LONG_SERIES })
  points: ChartPoint[];

  @Field(() => [ChartPart], { description: 'Its phases.' })
  parts: ChartPart[];

  @Field(() => [Annotation], { description: 'The marks on its time axis: notes, PDSA cycles, the start of the change.' })
  marks: Annotation[];

  @Field(() => [Comparison], { description: 'Published figures beside it, with their source; nothing is computed with them.' })
  comparisons: Comparison[];

  @Field(() => ChartVerdict, { description: 'What it says of the change.' })
  verdict: ChartVerdict;

  @Field(() => MakingDataCount, { nullable: true, description: 'Icons in words, when the rules are those of Making Data Count.' })
  makingDataCount: MakingDataCount | null;

  @Field(() => [String], { description: 'What to know before one concludes anything, in the language of the viewer.' })
  warnings: string[];

  @Field(() => String, { description: 'How it was computed: chart, rules, screening, baseline, source.' })
  caption: string;

  @Field(() => Int, { description: 'How many periods are hidden because their numbers are small.' })
  masked: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Where a phase could begin: the start of the change, when no phase begins there yet.',
  })
  offeredPhaseOn: string | null;
}
