import type { Problem } from '../../platform/errors/rejected.js';
import type { Measure } from './measure.entity.js';
import { ChartType, MeasureForm, RuleSet } from './measure.enums.js';
import { canDraw } from './measurement.rules.js';
import { chooseChart, type ChooserAnswers, type ChooserReason } from './spc/chooser.js';

/** The most measures of a project in use at the same time: more than that nobody follows. */
export const MOST_MEASURES = 20;

/** How the chooser knows each form. */
const ANSWERS: Record<MeasureForm, Pick<ChooserAnswers, 'counts' | 'exposure'>> = {
  SHARE: { counts: 'YES_NO', exposure: 'UNKNOWN' },
  COUNT: { counts: 'EVENTS', exposure: 'EQUAL' },
  RATE: { counts: 'EVENTS', exposure: 'COUNTED' },
  VALUE: { counts: 'MEASUREMENT', exposure: 'UNKNOWN' },
  EVENTS_BETWEEN: { counts: 'YES_NO', exposure: 'UNKNOWN' },
  TIME_BETWEEN: { counts: 'EVENTS', exposure: 'UNKNOWN' },
};

const RARE: readonly MeasureForm[] = [MeasureForm.EVENTS_BETWEEN, MeasureForm.TIME_BETWEEN];

/** The charts that the chooser proposes, with the form that each draws when it is not the one that was asked for. */
const PROPOSED: Partial<Record<string, { chartType: ChartType; form?: MeasureForm }>> = {
  run: { chartType: ChartType.RUN },
  p: { chartType: ChartType.P },
  c: { chartType: ChartType.C },
  u: { chartType: ChartType.U },
  i: { chartType: ChartType.I },
  xbar: { chartType: ChartType.XBAR },
  g: { chartType: ChartType.G, form: MeasureForm.EVENTS_BETWEEN },
  t: { chartType: ChartType.T, form: MeasureForm.TIME_BETWEEN },
};

/** The chart that fits a form and what is known of it, by the table in `spc/chooser.ts`. */
export function proposalFor(
  form: MeasureForm,
  known: Pick<ChooserAnswers, 'several' | 'eventsPerPeriod' | 'shareOfZeros'>,
): { form: MeasureForm; chartType: ChartType; reason: ChooserReason } {
  const rare = RARE.includes(form) ? { eventsPerPeriod: 0 } : {};
  const { chart, reason } = chooseChart({ ...ANSWERS[form], ...known, ...rare });
  const proposed = PROPOSED[chart] ?? { chartType: ChartType.RUN };
  return { form: proposed.form ?? form, chartType: proposed.chartType, reason };
}

/** Every chart that can draw a form. */
export const chartsFor = (form: MeasureForm): ChartType[] => Object.values(ChartType).filter((chart) => canDraw(chart, form));

/** The chart and the factor of a form when nothing else is said: shares are shown as percent. */
export function usualSettings(form: MeasureForm): { chartType: ChartType; multiply: number } {
  const { chartType } = proposalFor(form, { several: false, eventsPerPeriod: null, shareOfZeros: null });
  return { chartType, multiply: form === MeasureForm.SHARE ? 100 : 1 };
}

/** Charts of how much values differ: Making Data Count draws the values themselves. */
const OF_SPREAD: readonly ChartType[] = [ChartType.MR, ChartType.S];

/** What is wrong with the settings of a measure taken together. */
export function settingsProblems({ form, chartType, ruleSet }: Pick<Measure, 'form' | 'chartType' | 'ruleSet'>): Problem[] {
  if (!canDraw(chartType, form)) return [{ code: 'NOT_AVAILABLE', path: ['chartType'], params: { problem: 'CHART_DOES_NOT_FIT' } }];
  if (ruleSet === RuleSet.ANHOEJ || !OF_SPREAD.includes(chartType)) return [];
  return [{ code: 'NOT_AVAILABLE', path: ['ruleSet'], params: { problem: 'RULES_DO_NOT_FIT' } }];
}

/** What may not be cleared. */
const REQUIRED = ['name', 'kind', 'form', 'period', 'unit', 'multiply', 'direction', 'chartType', 'ruleSet', 'screenRanges'] as const;

/** A problem for every field that was cleared and may not be. */
export function emptied(changes: Partial<Record<(typeof REQUIRED)[number], unknown>>): Problem[] {
  return REQUIRED.filter((field) => changes[field] === null).map((field) => ({ code: 'REQUIRED', path: [field] }));
}
