import type { Language } from '../../platform/i18n/i18n.js';
import type { PictureInput } from './drawing/picture.js';
import type { MeasureChart } from './measure-chart.types.js';
import { ChartType } from './measure.enums.js';

/** What is drawn of a chart: nothing that the chart itself does not show. */
export function pictureInput(language: Language, { measure, points, parts, marks, ...chart }: MeasureChart): PictureInput {
  return {
    title: measure.name,
    unit: measure.unit,
    points: points.map((point) => ({
      label: point.label,
      start: point.startsOn ?? String(point.place),
      value: point.value,
      cl: point.centre,
      lcl: point.lower,
      ucl: point.upper,
      excluded: point.excludedReason !== null,
      signal: point.signal !== null,
      part: point.part,
      status: point.status,
    })),
    target: measure.target,
    phases: parts.map((part) => ({ title: part.title ?? '' })),
    annotations: marks.map((mark) => ({ on: mark.happenedOn, label: mark.label })),
    language,
    centre: measure.chartType === ChartType.RUN || measure.chartType === ChartType.G ? 'MEDIAN' : 'MEAN',
    notes: [chart.caption, ...(measure.indicator === null ? [] : [measure.indicator])],
    signals: parts.flatMap((part) => part.signals),
    verdict: chart.verdict.sentence,
  };
}
