import { say, type Language } from '../../platform/i18n/i18n.js';
import { drawnLimits } from './drawing/chart-points.js';
import type { PictureInput } from './drawing/picture.js';
import type { MeasureChart } from './measure-chart.types.js';
import { published } from './measure-chart.words.js';
import type { Comparison } from './measure-marks.entities.js';
import { ChartType } from './measure.enums.js';

/** A comparison line in words, with its last value and its source; nothing before it was fetched. */
function comparisonNote(language: Language, { label, points, sourceLabel }: Comparison, unit: string): string[] {
  const last = points.at(-1);
  if (!last) return [];
  return [say(language, 'chart.COMPARISON', { label, year: last.year, value: published(language, last.value, unit), source: sourceLabel })];
}

/** What is drawn of a chart: nothing that the chart itself does not show. */
export function pictureInput(language: Language, { measure, points, parts, marks, comparisons, ...chart }: MeasureChart): PictureInput {
  return {
    title: measure.name,
    unit: measure.unit,
    points: points.map((point) => ({
      label: point.label,
      start: point.startsOn ?? String(point.place),
      value: point.value,
      cl: point.centre,
      ...drawnLimits(chart.computed.result.chart, measure.multiply, { lcl: point.lower, ucl: point.upper }),
      excluded: point.excludedReason !== null,
      signal: point.signal !== null,
      part: point.part,
      status: point.status,
    })),
    target: measure.target,
    phases: parts.map((part) => ({ title: part.title ?? '' })),
    annotations: marks.map((mark) => ({ on: mark.happenedOn, label: mark.label })),
    comparisons: comparisons.map((line) => {
      const years = new Map(line.points.map(({ year, value }) => [year, value]));
      return points.map((point) => (point.startsOn === null ? null : (years.get(Number(point.startsOn.slice(0, 4))) ?? null)));
    }),
    language,
    centre: measure.chartType === ChartType.RUN || measure.chartType === ChartType.G ? 'MEDIAN' : 'MEAN',
    notes: [
      chart.caption,
      ...(measure.indicator === null ? [] : [measure.indicator]),
      ...comparisons.flatMap((line) => comparisonNote(language, line, measure.unit)),
    ],
    signals: parts.flatMap((part) => part.signals),
    verdict: chart.verdict.sentence,
  };
}
