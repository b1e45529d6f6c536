import type { Annotation, MeasurePhase } from './measure-marks.entities.js';
import type { Measure } from './measure.entity.js';
import { MeasureForm, PointStatus, RuleSet, type ChartType } from './measure.enums.js';
import type { Measurement } from './measurement.entity.js';
import { nextPeriod, periodAt } from './series/period.js';
import { drawChart, ENGINE } from './spc/chart.js';
import { hiddenPoints, POLICIES, shownCount, shownValue, type Audience, type Countable, type MaskingPolicy } from './spc/masking.js';
import { drawMdcChart, type MdcOptions, type MdcResult } from './spc/mdc.js';
import type { Chart, ChartOptions, ChartResult, Series } from './spc/types.js';

/*
 * From stored points to a chart, always anew. Pure. What an audience may not see is taken away before anything is computed, so that no
 * centre line, limit or run tells of it; chart, table, file, picture and API all show what comes out of here.
 */

/** What a chart is made of. */
export interface ChartGround {
  measure: Pick<
    Measure,
    'form' | 'multiply' | 'direction' | 'target' | 'period' | 'chartType' | 'ruleSet' | 'screenRanges' | 'baselinePoints'
  >;
  /** In order of time. */
  points: readonly Measurement[];
  phases: readonly Pick<MeasurePhase, 'startsOn' | 'title' | 'reason'>[];
  marks: readonly Pick<Annotation, 'id' | 'kind' | 'happenedOn' | 'label'>[];
  audience: Audience;
}

/** One period of a chart, as its audience may see it. */
export interface ShownPoint {
  /** Null for a period that was never recorded: its place is kept. */
  measurement: Measurement | null;
  /** Null where days would point at single events. */
  startsOn: string | null;
  endsOn: string | null;
  /** Its place on the chart, from 1. */
  place: number;
  numerator: number | null;
  denominator: number | null;
  /** As shown: multiplied, and rounded for those outside the team. */
  value: number | null;
  centre: number | null;
  lower: number | null;
  upper: number | null;
  part: number;
  status: `${PointStatus}`;
  excludedReason: string | null;
  /** What the point alone tells, if anything. */
  signal: PointSignal | null;
}

/** What a single point tells: outside three sigma, or a rule of Making Data Count. */
export type PointSignal = 'OUTSIDE' | 'TREND' | 'TWO_IN_THREE' | 'SHIFT';

/** A computed chart. */
export interface ComputedChart {
  audience: Audience;
  ruleSet: string;
  ruleVersion: string;
  chartType: `${ChartType}`;
  points: ShownPoint[];
  /** By runs and limits (Anhøj), whatever rule set is drawn: the verdict stands on it. */
  result: ChartResult;
  /** Making Data Count, when that rule set is chosen. */
  mdc: MdcResult | null;
  phases: { startsOn: string; title: string; reason: string; firstPlace: number }[];
  marks: ChartGround['marks'];
  /** How many periods are hidden. */
  masked: number;
  /** Whether days are kept from this audience. */
  daysHidden: boolean;
  /** A value or a line as it may be shown to this audience. */
  shown: (value: number | null | undefined) => number | null;
}

const ENGINE_CHART: Record<`${ChartType}`, Chart> = {
  RUN: 'run',
  I: 'i',
  MR: 'mr',
  XBAR: 'xbar',
  S: 's',
  P: 'p',
  P_PRIME: 'pp',
  U: 'u',
  U_PRIME: 'up',
  C: 'c',
  G: 'g',
  T: 't',
};

/** The form as the masking knows it. */
const KIND: Record<`${MeasureForm}`, Countable['kind']> = {
  SHARE: 'share',
  COUNT: 'count',
  RATE: 'rate',
  VALUE: 'value',
  EVENTS_BETWEEN: 'value',
  TIME_BETWEEN: 'value',
};

/** Forms whose points are single events. */
const EVENTS: readonly MeasureForm[] = [MeasureForm.EVENTS_BETWEEN, MeasureForm.TIME_BETWEEN];
/** The most empty places that are kept in a series. */
const MOST_GAPS = 1000;
/** Digits that a double keeps whatever it is multiplied by. */
const DIGITS = 12;

type Place = Pick<
  Measurement,
  'startsOn' | 'endsOn' | 'numerator' | 'denominator' | 'value' | 'deviation' | 'status' | 'excludedReason'
> & {
  recorded: Measurement | null;
};

/** Computes the chart of a measure for an audience. */
export function computeChart({ measure, points, phases, marks, audience }: ChartGround): ComputedChart {
  const policy = POLICIES[audience];
  const places = EVENTS.includes(measure.form)
    ? points.map((point): Place => ({ ...point, recorded: point }))
    : withGaps(points, measure.period);
  const hidden = hiddenPoints(
    places.map(({ numerator, denominator }): Countable => ({ kind: KIND[measure.form], numerator, denominator })),
    policy,
  );
  const shown = places.map((place, index): Place => (hidden.has(index) ? masked(place) : place));
  const daysHidden = policy.mode !== 'open' && EVENTS.includes(measure.form);
  const own = phases.flatMap((phase) => {
    const firstPlace = shown.findIndex((place) => place.endsOn >= phase.startsOn) + 1;
    return firstPlace > 1 ? [{ ...phase, firstPlace }] : [];
  });
  const starts = [...new Map(own.map((phase) => [phase.firstPlace, phase])).values()];
  const series = seriesOf(measure.form, measure.chartType, shown);
  const options = optionsOf(
    measure,
    starts.map(({ firstPlace }) => firstPlace - 1),
    shown,
  );
  const result = drawChart(series, options);
  const mdc =
    measure.ruleSet === RuleSet.ANHOEJ
      ? null
      : drawMdcChart(scaled(series, measure.multiply), mdcOptions(measure, starts, options.exclude));
  const toShow = shownLines(measure, policy);
  return {
    audience,
    ruleSet: mdc ? `NHS Making Data Count ${measure.ruleSet === RuleSet.MDC ? '2023' : 'before 2023'}` : ENGINE.ruleSet,
    ruleVersion: ENGINE.version,
    chartType: measure.chartType,
    points: shown.map((place, index) => shownPoint(place, index, { form: measure.form, result, mdc, policy, daysHidden, shown: toShow })),
    result,
    mdc,
    phases: starts,
    marks: daysHidden ? [] : marks,
    masked: hidden.size,
    daysHidden,
    shown: toShow,
  };
}

/** Periods that were never recorded keep their place, so that no line and no moving range bridges them. */
function withGaps(points: readonly Measurement[], type: Measure['period']): Place[] {
  const places: Place[] = [];
  let gaps = 0;
  for (const point of points) {
    const before = places.at(-1);
    let next = before && nextPeriod({ start: before.startsOn, end: before.endsOn, type });
    while (next && next.end < point.startsOn && gaps < MOST_GAPS && regular(before, type)) {
      places.push(emptyPlace(next.start, next.end));
      gaps++;
      next = nextPeriod(next);
    }
    places.push({ ...point, recorded: point });
  }
  return places;
}

/** A point that covers more or less than a period of the measure tells nothing of where the next one begins. */
const regular = (place: Place | undefined, type: Measure['period']): boolean => {
  const period = place && periodAt(type, place.startsOn);
  return period?.start === place?.startsOn && period?.end === place?.endsOn;
};

const emptyPlace = (startsOn: string, endsOn: string): Place => ({
  recorded: null,
  startsOn,
  endsOn,
  numerator: null,
  denominator: null,
  value: null,
  deviation: null,
  status: PointStatus.MISSING,
  excludedReason: null,
});

const masked = (place: Place): Place => ({
  ...place,
  numerator: null,
  denominator: null,
  value: null,
  deviation: null,
  status: PointStatus.MASKED,
  excludedReason: null,
});

function seriesOf(form: `${MeasureForm}`, chart: `${ChartType}`, places: readonly Place[]): Series {
  const series = { xType: 'index' as const, x: places.map((_, index) => String(index + 1)) };
  const numerators = places.map((place) => place.numerator);
  const values = places.map((place) => place.value);
  const denominators = places.map((place) => place.denominator);
  if (form === 'SHARE' || form === 'RATE') return { ...series, y: numerators, n: denominators };
  if (chart === 'XBAR' || chart === 'S') return { ...series, y: values, n: denominators, sd: places.map((place) => place.deviation) };
  return { ...series, y: form === 'COUNT' ? numerators : values };
}

function optionsOf(measure: ChartGround['measure'], ends: readonly number[], places: readonly Place[]): ChartOptions {
  const { baselinePoints } = measure;
  return {
    chart: ENGINE_CHART[measure.chartType],
    parts: ends,
    freeze: ends.length > 0 ? null : baselinePoints,
    baselineOfPart: ends.length > 0 ? baselinePoints : null,
    exclude: places.flatMap((place, index) => (place.excludedReason === null ? [] : [index + 1])),
    multiply: measure.multiply,
    screenMr: measure.screenRanges,
  };
}

/** Making Data Count draws single values: denominators are unknown to it. */
function scaled(series: Series, multiply: number): Series {
  const y = series.x.map((_, index) => {
    const value = series.y?.[index] ?? null;
    if (value === null || !series.n || series.sd) return value === null ? null : value * multiply;
    const n = series.n[index] ?? null;
    return n === null || n === 0 ? null : (value / n) * multiply;
  });
  return { xType: 'index', x: series.x, y };
}

function mdcOptions(
  measure: ChartGround['measure'],
  phases: readonly { firstPlace: number }[],
  exclude: ChartOptions['exclude'],
): MdcOptions {
  return {
    direction: measure.direction.toLowerCase() as 'increase' | 'decrease' | 'neutral',
    target: measure.target,
    rebaseAt: phases.map(({ firstPlace }) => firstPlace),
    fixAfterN: measure.baselinePoints,
    exclude: exclude ?? null,
    screenMr: measure.screenRanges,
    twoInThree: measure.ruleSet === RuleSet.MDC ? '2023' : 'earlier',
  };
}

/** How values, centre lines and limits of a measure are shown, whoever shows them. */
function shownLines({ form, multiply }: ChartGround['measure'], policy: MaskingPolicy): Around['shown'] {
  return (value) => {
    if (value === null || value === undefined || policy.mode === 'open') return value ?? null;
    return Number((shownValue(value / multiply, KIND[form], policy) * multiply).toPrecision(DIGITS));
  };
}

interface Around {
  form: `${MeasureForm}`;
  result: ChartResult;
  mdc: MdcResult | null;
  policy: MaskingPolicy;
  daysHidden: boolean;
  /** A value or a line as it may be shown. */
  shown: (value: number | null | undefined) => number | null;
}

function shownPoint(place: Place, index: number, { form, result, mdc, policy, daysHidden, shown }: Around): ShownPoint {
  const drawn = result.points[index];
  const other = mdc?.points[index];
  // A count is its own value, and shown as that.
  const exact = policy.mode === 'open' || form === 'COUNT';
  const number = (value: number | null): number | null => (value === null || exact ? value : shownCount(value));
  const value = other ? other.y : (drawn?.y ?? null);
  return {
    // Its id and the day of its recording tell when a single event was.
    measurement: daysHidden ? null : place.recorded,
    startsOn: daysHidden ? null : place.startsOn,
    endsOn: daysHidden ? null : place.endsOn,
    place: index + 1,
    numerator: number(place.numerator),
    denominator: number(place.denominator),
    value: shown(value),
    centre: shown(other ? other.cl : drawn?.cl),
    lower: shown(other ? other.lcl : drawn?.lcl),
    upper: shown(other ? other.ucl : drawn?.ucl),
    part: drawn?.part ?? 1,
    status: place.status,
    excludedReason: place.excludedReason,
    signal: other ? other.signal : drawn?.sigmaSignal ? 'OUTSIDE' : null,
  };
}
