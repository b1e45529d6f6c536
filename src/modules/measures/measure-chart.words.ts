import { say, type Language } from '../../platform/i18n/i18n.js';
import type { ComputedChart, ShownPoint } from './measure-chart.rules.js';
import type { Measure } from './measure.entity.js';
import { ChartType, MeasureForm } from './measure.enums.js';
import { periodAt, periodLabel, type Period } from './series/period.js';
import { shownCount } from './spc/masking.js';
import type { Signal } from './spc/signals.js';
import { OUTSIDE_POINTS, type Verdict } from './spc/verdict.js';
import type { ChartWarning } from './spc/warnings.js';

/*
 * What a chart says, in the language of its reader. The numbers come from the rules; no sentence computes anything.
 */

const CAREFUL_BELOW = 10;

interface Formats {
  whole: Intl.NumberFormat;
  short: Intl.NumberFormat;
  /** With every digit. */
  exact: Intl.NumberFormat;
}
const formatsOf = (locale: string): Formats => ({
  whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
  short: new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }),
  exact: new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }),
});
/** Made once: making a format costs more than a hundred uses of it. */
const FORMATS: Record<Language, Formats> = { sv: formatsOf('sv-SE'), en: formatsOf('en-GB'), nb: formatsOf('nb-NO') };

/** A number as people of the language write it: at most three digits that matter below 100, whole from 1000 on. */
export function written(language: Language, value: number): string {
  return FORMATS[language][Math.abs(value) >= 1000 ? 'whole' : 'short'].format(value);
}

/** A space that no line ends at. */
const NO_BREAK = '\u00A0';

/** A value with its unit, on one line: `61,5 %`, `12 dagar`. */
export const withUnit = (language: Language, value: number, unit: string): string => `${written(language, value)}${NO_BREAK}${unit}`;

/** A published value with its unit, with every digit of its source: a rounded one would not be the source's any more. */
export const published = (language: Language, value: number, unit: string): string =>
  `${FORMATS[language].exact.format(value)}${NO_BREAK}${unit}`;

/** What a period is called: `mars 2026`, `v. 12 2026`; an event's number where days are hidden. */
export function pointLabel(language: Language, point: ShownPoint, measure: Pick<Measure, 'period' | 'form'>): string {
  if (point.startsOn === null || point.endsOn === null) return say(language, 'chart.EVENT', { place: point.place });
  const period = periodAt(measure.period, point.startsOn);
  if (period && period.start === point.startsOn && period.end === point.endsOn) return periodLabel(period, language);
  return point.startsOn === point.endsOn ? point.startsOn : `${point.startsOn}–${point.endsOn}`;
}

/** What a whole period is called: `mars 2026`. */
export const pointPeriodLabel = (language: Language, period: Period): string => periodLabel(period, language);

/** A signal in a sentence: "longest run 11, limit 8". */
export function signalWords(language: Language, { code, params }: Signal): string {
  if (code === 'OUTSIDE_LIMITS') return say(language, 'chart.OUTSIDE_LIMITS', { count: params.above + params.below });
  return say(language, `chart.${code}`, { ...params });
}

/** The signals of one part, by the rules that the chart is drawn by. */
export function partSignals(language: Language, { mdc }: ComputedChart, part: number, signals: readonly Signal[]): string[] {
  if (!mdc) return signals.map((signal) => signalWords(language, signal));
  const own = mdc.points.filter((point) => point.phase === part && point.included);
  const outside = own.filter((point) => point.outside).length;
  return [
    ...(outside > 0 ? [say(language, 'chart.MDC_OUTSIDE', { count: outside })] : []),
    ...(own.some((point) => point.trend !== 0) ? [say(language, 'chart.MDC_TREND')] : []),
    ...(own.some((point) => point.twoInThree) ? [say(language, 'chart.MDC_TWO_IN_THREE')] : []),
    ...(own.some((point) => point.shift !== 0) ? [say(language, 'chart.MDC_SHIFT')] : []),
  ];
}

/** Why nothing can be said is said at once where it can be helped. */
const OWN_SENTENCE: readonly Verdict['rule'][] = [
  'NO_CHANGE_STATED',
  'SPREAD_CHART',
  'NUMBERS_HIDDEN',
  'FEW_BEFORE',
  'FEW_AFTER',
  'BASELINE_UNSTABLE',
];

/** The verdict in a sentence, with whether the target is reached. */
export function verdictSentence(language: Language, { verdict, rule, params }: Verdict, unit: string): string {
  const numbers = {
    before: params.centreBefore === null ? '–' : written(language, params.centreBefore),
    after: params.centreAfter === null ? '–' : withUnit(language, params.centreAfter, unit),
  };
  const sentence = say(language, `chart.verdict.${OWN_SENTENCE.find((own) => own === rule) ?? verdict}`, numbers);
  if (params.target === null || params.targetReached === null) return sentence;
  const key = params.targetReached ? 'TARGET_REACHED' : 'TARGET_NOT_REACHED';
  return `${sentence} ${say(language, `chart.${key}`, { target: withUnit(language, params.target, unit) })}`;
}

/** The rule that a verdict stands on, with its numbers. */
export function verdictRule(language: Language, { rule, params }: Verdict): string {
  const [useful, before, after] = params.needed;
  const counts: Partial<Record<Verdict['rule'], { count: number; needed: number }>> = {
    FEW_BEFORE: { count: params.before, needed: before },
    FEW_AFTER: { count: params.after, needed: after },
    FEW_USEFUL: { count: params.nUseful, needed: useful },
    OUTSIDE_LIMITS: { count: params.outside, needed: OUTSIDE_POINTS },
  };
  const { longestRun, longestRunMax, crossings, crossingsMin } = params;
  const runs = {
    longestRun: longestRun ?? 0,
    longestRunMax: longestRunMax ?? 0,
    crossings: crossings ?? 0,
    crossingsMin: crossingsMin ?? 0,
  };
  return say(language, `chart.rule.${rule}`, { ...runs, ...counts[rule] });
}

/** Charts that need to know how many were measured in a period and how much they differed. */
const NEEDS_SPREAD: readonly ChartType[] = [ChartType.XBAR, ChartType.S];
const isUndrawn = ({ status, value }: ShownPoint): boolean => status === 'OK' && value === null;

/** What to know before one concludes anything. */
export function warningWords(language: Language, warnings: readonly ChartWarning[], chart: ComputedChart, measure: Measure): string[] {
  const said = warnings.map((warning) => {
    const params = Object.fromEntries(
      Object.entries(warning.params).map(([key, value]) => [
        key,
        key === 'proposed'
          ? say(language, `chart.type.${value === 'pp' ? 'P_PRIME' : 'U_PRIME'}`)
          : typeof value === 'number'
            ? written(language, warning.code === 'LARGE_DENOMINATORS' && chart.audience !== 'TEAM' ? shownCount(value) : value)
            : value,
      ]),
    );
    const sentence = say(language, `chart.warning.${warning.code}`, params);
    const part = 'part' in warning.params && chart.result.parts.length > 1 ? warning.params.part : null;
    if (part !== null && warning.code === 'TOO_FEW_POINTS') return say(language, 'chart.warning.FEW_IN_PHASE', params);
    return part === null ? sentence : say(language, 'chart.warning.OF_PHASE', { part, warning: sentence });
  });
  const undrawn = NEEDS_SPREAD.includes(measure.chartType) ? chart.points.filter(isUndrawn).length : 0;
  if (undrawn > 0) said.push(say(language, 'chart.warning.UNDRAWN', { count: undrawn }));
  if (chart.masked > 0) said.push(say(language, 'chart.warning.MASKED', { count: chart.masked }));
  const small =
    chart.audience === 'TEAM' &&
    measure.form === MeasureForm.SHARE &&
    chart.points.some(({ denominator }) => denominator !== null && denominator < CAREFUL_BELOW);
  return small ? [...said, say(language, 'chart.warning.SMALL')] : said;
}

/** Below the chart: how it was computed. */
export function caption(language: Language, chart: ComputedChart, measure: Measure): string {
  const excluded = chart.points.filter((point) => point.excludedReason !== null).length;
  const ranges = ['I', 'T', 'P_PRIME', 'U_PRIME'].includes(measure.chartType) || chart.mdc !== null;
  // A run chart has no limits.
  const runs = measure.chartType === ChartType.RUN && chart.mdc === null;
  const parts = [
    say(language, `chart.type.${chart.mdc ? 'XMR' : measure.chartType}`),
    say(language, `chart.rules.${runs ? 'ANHOEJ_RUNS' : measure.ruleSet}`, { version: chart.ruleVersion }),
    ...(ranges ? [say(language, measure.screenRanges ? 'chart.SCREENED' : 'chart.NOT_SCREENED')] : []),
    ...(measure.baselinePoints ? [say(language, 'chart.FROZEN', { count: measure.baselinePoints })] : []),
    ...(excluded > 0 ? [say(language, 'chart.EXCLUDED', { count: excluded })] : []),
    ...(chart.audience === 'TEAM' ? [] : [say(language, 'chart.ROUNDED')]),
  ];
  return `${parts.join('; ')}.`;
}
