import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeChart, type ChartGround, type ComputedChart } from './measure-chart.rules.js';
import { ChartType, Direction, MeasureForm, PeriodLength, PointSource, PointStatus, RuleSet } from './measure.enums.js';
import type { Measurement } from './measurement.entity.js';
import { canDraw } from './measurement.rules.js';
import { addDays } from '../../platform/time/clock.js';
import { mustHide, POLICIES, type Countable } from './spc/masking.js';

type Numbers = Pick<Measurement, 'numerator' | 'denominator' | 'value' | 'deviation'>;
type Settings = ChartGround['measure'];

const NONE: Numbers = { numerator: null, denominator: null, value: null, deviation: null };
const SETTINGS: Settings = {
  form: MeasureForm.SHARE,
  multiply: 100,
  direction: Direction.INCREASE,
  target: null,
  period: PeriodLength.MONTH,
  chartType: ChartType.P,
  ruleSet: RuleSet.ANHOEJ,
  screenRanges: true,
  baselinePoints: null,
};
const monthOf = (place: number): string => `${2024 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}-01`;
const recorded = (numbers: Partial<Numbers>, startsOn: string, excludedReason: string | null = null): Measurement => ({
  ...NONE,
  ...numbers,
  id: startsOn,
  measureId: 'm',
  startsOn,
  endsOn: startsOn,
  status: PointStatus.OK,
  excludedReason,
  source: PointSource.HAND,
  sourceLabel: null,
  recordedAt: new Date(0),
});
const monthly = (all: readonly Partial<Numbers>[], reasons: readonly (string | null)[] = []): Measurement[] =>
  all.map((numbers, place) => ({
    ...recorded(numbers, monthOf(place), reasons[place]),
    endsOn: addDays(monthOf(place + 1), -1),
  }));
const chart = (points: Measurement[], given: Partial<ChartGround> & { settings?: Partial<Settings> } = {}): ComputedChart =>
  computeChart({ points, phases: [], marks: [], audience: 'OFFICE', ...given, measure: { ...SETTINGS, ...given.settings } });

/** All that anything about a chart is answered from; the recorded point shows nothing but its source. */
const told = ({ points, ...all }: ComputedChart): object => ({
  ...(JSON.parse(JSON.stringify(all)) as object),
  points: points.map(({ measurement, ...point }) => ({ ...point, recorded: measurement !== null })),
});

const count = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
/** Numbers of one period that are counted by each form. */
const numbersOf: Record<'SHARE' | 'RATE' | 'COUNT' | 'VALUE', fc.Arbitrary<Partial<Numbers>>> = {
  SHARE: fc
    .integer({ min: 1, max: 120 })
    .chain((denominator) => count(denominator).map((numerator): Partial<Numbers> => ({ numerator, denominator }))),
  RATE: fc.record({ numerator: count(40), denominator: fc.integer({ min: 1, max: 3000 }) }),
  COUNT: fc.record({ numerator: count(60) }),
  VALUE: fc.record({ value: count(300), denominator: fc.integer({ min: 1, max: 30 }), deviation: count(20) }),
};
const KIND: Record<keyof typeof numbersOf, Countable['kind']> = { SHARE: 'share', RATE: 'rate', COUNT: 'count', VALUE: 'value' };
const FORMS = Object.keys(numbersOf) as (keyof typeof numbersOf)[];
const isHidden =
  (form: keyof typeof numbersOf) =>
  ({ numerator = null, denominator = null }: Partial<Numbers>): boolean =>
    mustHide({ kind: KIND[form], numerator, denominator }, POLICIES.OFFICE);
const reason = fc.constantFrom(null, 'Registret låg nere.', 'Bara tre patienter.');

/** Two series that differ in nothing but what must be hidden. */
const twins = (form: keyof typeof numbersOf): fc.Arbitrary<[Measurement[], Measurement[]]> => {
  const secret = numbersOf[form].filter(isHidden(form));
  const place = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .record({ a: numbersOf[form].filter((numbers) => !isHidden(form)(numbers)), why: reason })
        .map((p) => ({ ...p, b: p.a, other: p.why })),
    },
    { weight: 1, arbitrary: fc.record({ a: secret, b: secret, why: reason, other: reason }) },
  );
  return fc.array(place, { minLength: 2, maxLength: 40 }).map((all) => [
    monthly(
      all.map(({ a }) => a),
      all.map(({ why }) => why),
    ),
    monthly(
      all.map(({ b }) => b),
      all.map(({ other }) => other),
    ),
  ]);
};
const around = (form: keyof typeof numbersOf): fc.Arbitrary<Partial<ChartGround> & { settings: Partial<Settings> }> =>
  fc.record({
    settings: fc.record({
      form: fc.constant(MeasureForm[form]),
      chartType: fc.constantFrom(...Object.values(ChartType).filter((type) => canDraw(type, form))),
      ruleSet: fc.constantFrom(...Object.values(RuleSet)),
      multiply: fc.constantFrom(1, 100, 1000),
      baselinePoints: fc.constantFrom(null, 6, 12),
      screenRanges: fc.boolean(),
      target: fc.constantFrom(null, 50),
    }),
    phases: fc.constantFrom([], [{ startsOn: '2024-09-01', title: 'Nytt arbetssätt', reason: 'Ny rutin.' }]),
    audience: fc.constantFrom('OFFICE' as const, 'PUBLIC' as const),
  });

describe('what those outside the team are told', () => {
  it.each(FORMS)('is the same whatever the hidden numbers are: %s', (form) => {
    fc.assert(
      fc.property(twins(form), around(form), ([one, other], given) => {
        expect(told(chart(one, given))).toEqual(told(chart(other, given)));
      }),
      { numRuns: 300 },
    );
  });

  it('is another chart than the team’s, which shows all', () => {
    const points = monthly([30, 31, 2, 33, 30, 28].map((numerator) => ({ numerator, denominator: 60 })));
    const [office, team] = [chart(points), chart(points, { audience: 'TEAM' })];
    expect(office.points.map(({ status }) => status === 'MASKED')).toEqual([false, false, true, true, false, false]);
    expect([office.masked, team.masked]).toEqual([2, 0]);
    expect(team.points[2]).toMatchObject({ numerator: 2, denominator: 60, value: (100 * 2) / 60 });
    expect(office.points[0]).toMatchObject({ numerator: 30, denominator: 60, value: 50, centre: 50 });
  });

  it('never lets limits or centre line of a hidden period through', () => {
    const points = monthly([30, 31, 2, 33, 30, 28].map((numerator) => ({ numerator, denominator: 60 })));
    for (const { status, lower, upper } of chart(points).points) expect([lower, upper].includes(null)).toBe(status === 'MASKED');
  });

  it.each([MeasureForm.EVENTS_BETWEEN, MeasureForm.TIME_BETWEEN] as const)('has no days of single events: %s', (form) => {
    const chartType = form === MeasureForm.EVENTS_BETWEEN ? ChartType.G : ChartType.T;
    const series = fc.array(fc.record({ value: fc.integer({ min: 1, max: 90 }), gap: fc.integer({ min: 1, max: 60 }) }), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 4000 }), fc.nat(29), (events, later, border) => {
        const seen = (shift: number): object => {
          let day = addDays('2015-01-01', shift);
          const points = events.map(({ value, gap }) => recorded({ value }, (day = addDays(day, gap))));
          const startsOn = points[Math.min(border, points.length - 1)]?.startsOn ?? '';
          const phases = [{ startsOn, title: 'Nytt arbetssätt', reason: 'Ny rutin.' }];
          const { phases: own, points: shown, ...all } = chart(points, { settings: { form, chartType, multiply: 1 }, phases });
          expect(shown.every((point) => point.measurement === null && point.startsOn === null && point.endsOn === null)).toBe(true);
          return { ...all, shown, borders: own.map(({ firstPlace }) => firstPlace) };
        };
        expect(JSON.stringify(seen(later))).toBe(JSON.stringify(seen(0)));
      }),
    );
  });

  it('has rates with two digits, small as they are', () => {
    const points = monthly([37, 41, 45].map((numerator) => ({ numerator, denominator: 9100 })));
    const settings = { form: MeasureForm.RATE, chartType: ChartType.U, multiply: 1000 };
    expect(chart(points, { settings }).points.map(({ value, centre }) => [value, centre])).toEqual([
      [4.1, 4.5],
      [4.5, 4.5],
      [4.9, 4.5],
    ]);
  });

  it('has counts of five and more as they are, with one number for each', () => {
    const settings = { form: MeasureForm.COUNT, chartType: ChartType.C, multiply: 1 };
    const points = chart(monthly([7, 12, 9, 8].map((numerator) => ({ numerator }))), { settings }).points;
    expect(points.map(({ value, numerator }) => [value, numerator])).toEqual([7, 12, 9, 8].map((n) => [n, n]));
  });

  it('has small measurements with two digits', () => {
    const settings = { form: MeasureForm.VALUE, chartType: ChartType.RUN, multiply: 1 };
    const points = chart(monthly([0.00312, 0.0061, 12.345].map((value) => ({ value }))), { settings }).points;
    expect(points.map(({ value }) => value)).toEqual([0.0031, 0.0061, 12.35]);
  });
});

describe('excluded points', () => {
  it('are out of the lines of Making Data Count as of all others', () => {
    const points = monthly(
      [10, 11, 10, 11, 10, 100, 11, 10, 11, 10, 11, 10].map((value) => ({ value })),
      [null, null, null, null, null, 'Felmätt.'],
    );
    const settings = { form: MeasureForm.VALUE, chartType: ChartType.I, multiply: 1, screenRanges: false };
    const drawn = (ruleSet: RuleSet): unknown => {
      const [first] = chart(points, { settings: { ...settings, ruleSet }, audience: 'TEAM' }).points;
      return [first?.centre, Math.round(first?.upper ?? 0)];
    };
    expect(drawn(RuleSet.MDC)).toEqual(drawn(RuleSet.ANHOEJ));
  });
});
