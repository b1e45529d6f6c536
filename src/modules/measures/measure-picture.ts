import { say, type Language } from '../../platform/i18n/i18n.js';
import { drawnLimits } from './drawing/chart-points.js';
import type { TableInput } from './drawing/picture-table.js';
import { ChartAudience, type MeasureChart } from './measure-chart.types.js';
import { published } from './measure-chart.words.js';
import type { Comparison } from './measure-marks.entities.js';
import { ChartType, type MeasureForm } from './measure.enums.js';

/** The published value of each point's year; null where there is none, or where the point's day is not told. */
function comparisonLine({ points }: Comparison, chart: Pick<MeasureChart, 'points'>): (number | null)[] {
  const years = new Map(points.map(({ year, value }) => [year, value]));
  return chart.points.map(({ startsOn }) => (startsOn === null ? null : (years.get(Number(startsOn.slice(0, 4))) ?? null)));
}

/**
 * A comparison in words, with its last value and its source; nothing before it was fetched. Published figures are often of earlier years than
 * the points: then no line is drawn, and the words say so.
 */
function comparisonNote(language: Language, { label, points, sourceLabel }: Comparison, drawn: boolean, unit: string): string[] {
  const last = points.at(-1);
  if (!last) return [];
  const words = { label, year: last.year, value: published(language, last.value, unit), source: sourceLabel };
  return [say(language, drawn ? 'chart.COMPARISON' : 'chart.COMPARISON_NOT_DRAWN', words)];
}

/** What was counted behind the values of each form. */
const COUNTED: Record<MeasureForm, TableInput['counted']> = {
  SHARE: 'OUT_OF',
  RATE: 'OUT_OF',
  // The count is the value itself.
  COUNT: 'NOTHING',
  VALUE: 'MEASURED',
  EVENTS_BETWEEN: 'NOTHING',
  TIME_BETWEEN: 'NOTHING',
};

/** What is drawn of a chart, and what its table tells besides: nothing that the chart itself does not show. */
export function pictureInput(language: Language, { measure, points, parts, marks, comparisons, ...chart }: MeasureChart): TableInput {
  const lines = comparisons.map((one) => comparisonLine(one, { points }));
  return {
    title: measure.name,
    unit: measure.unit,
    points: points.map((point) => ({
      label: point.label,
      start: point.startsOn ?? String(point.place),
      value: point.value,
      cl: point.centre,
      ...drawnLimits(chart.computed.result.chart, measure.multiply, { lcl: point.lower, ucl: point.upper }),
      numerator: point.numerator,
      denominator: point.denominator,
      excluded: point.excludedReason !== null,
      excludedReason: point.excludedReason,
      signal: point.signal !== null,
      part: point.part,
      status: point.status,
    })),
    target: measure.target,
    phases: parts.map((part) => ({ title: part.title ?? '' })),
    annotations: marks.map((mark) => ({ on: mark.happenedOn, label: mark.label })),
    comparisons: lines,
    counted: COUNTED[measure.form],
    rounded: chart.audience !== ChartAudience.TEAM,
    language,
    centre: measure.chartType === ChartType.RUN || measure.chartType === ChartType.G ? 'MEDIAN' : 'MEAN',
    notes: [
      chart.caption,
      ...(measure.indicator === null ? [] : [measure.indicator]),
      ...comparisons.flatMap((one, index) =>
        comparisonNote(language, one, lines[index]?.some((value) => value !== null) ?? false, measure.unit),
      ),
    ],
    signals: parts.flatMap((part) => part.signals),
    verdict: chart.verdict.sentence,
  };
}
