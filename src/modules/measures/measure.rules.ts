import type { Problem } from '../../platform/errors/rejected.js';
import type { ChartType, MeasureForm } from './measure.enums.js';
import { canDraw } from './measurement.rules.js';

/** The chart that fits a form when nothing else is chosen, design of the chooser in `spc/chooser.ts`. */
const USUAL_CHART: Record<`${MeasureForm}`, `${ChartType}`> = {
  SHARE: 'P',
  COUNT: 'C',
  RATE: 'U',
  VALUE: 'I',
  EVENTS_BETWEEN: 'G',
  TIME_BETWEEN: 'T',
};

/** What the numbers of a form are multiplied by when nothing else is said: shares are shown as percent. */
const USUAL_FACTOR: Record<`${MeasureForm}`, number> = { SHARE: 100, COUNT: 1, RATE: 1, VALUE: 1, EVENTS_BETWEEN: 1, TIME_BETWEEN: 1 };

/** The chart and the factor of a form. */
export function usualSettings(form: `${MeasureForm}`): { chartType: `${ChartType}`; multiply: number } {
  return { chartType: USUAL_CHART[form], multiply: USUAL_FACTOR[form] };
}

/** What is wrong with the settings of a measure taken together. */
export function settingsProblems(settings: { form: `${MeasureForm}`; chartType: `${ChartType}` }): Problem[] {
  return canDraw(settings.chartType, settings.form)
    ? []
    : [{ code: 'NOT_AVAILABLE', path: ['chartType'], params: { problem: 'CHART_DOES_NOT_FIT' } }];
}

/** What may not be cleared. */
const REQUIRED = ['name', 'kind', 'unit', 'multiply', 'direction', 'chartType', 'ruleSet', 'screenRanges'] as const;

/** A problem for every field that was cleared and may not be. */
export function emptied(changes: Partial<Record<(typeof REQUIRED)[number], unknown>>): Problem[] {
  return REQUIRED.filter((field) => changes[field] === null).map((field) => ({ code: 'REQUIRED', path: [field] }));
}
