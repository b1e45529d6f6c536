import type { Language } from '../../lib/format';
import type { VariablesOf } from '../../lib/graphql';
import type { defineMeasureDocument, updateMeasureDocument } from './measure-changes.graphql';
import type { EditedMeasure } from './measure-form.graphql';
import { readNumber, typedNumber } from './numbers';

type DefineInput = VariablesOf<typeof defineMeasureDocument>['input'];
type UpdateInput = VariablesOf<typeof updateMeasureDocument>['input'];
export type Form = DefineInput['form'];
type ChartType = NonNullable<DefineInput['chartType']>;
type RuleSet = NonNullable<DefineInput['ruleSet']>;

export const KINDS = ['OUTCOME', 'PROCESS', 'BALANCING', 'PROM', 'PREM'] as const;
export const FORMS = ['SHARE', 'COUNT', 'RATE', 'VALUE', 'EVENTS_BETWEEN', 'TIME_BETWEEN'] as const;
export const DIRECTIONS = ['INCREASE', 'DECREASE', 'NEUTRAL'] as const;
export const PERIODS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export const RULE_SETS = ['ANHOEJ', 'MDC', 'MDC_EARLIER'] as const;

/** The form of a measure as it is typed; texts everywhere, so that a draft keeps what stands there. */
export interface MeasureValues {
  id: string;
  name: string;
  kind: string;
  form: string;
  unit: string;
  direction: string;
  period: string;
  registerId: string;
  indicator: string;
  numeratorText: string;
  denominatorText: string;
  exclusionsText: string;
  target: string;
  /** Empty: the one that Delmål proposes. */
  chartType: string;
  ruleSet: string;
  screenRanges: boolean;
  baselinePoints: string;
  multiply: string;
  /** How many events a period usually has, only to propose a chart by; it is not kept. */
  usual: string;
}

/** An empty form. */
export const emptyMeasure = (id: string): MeasureValues => ({
  id,
  name: '',
  kind: '',
  form: '',
  unit: '',
  direction: '',
  period: 'MONTH',
  registerId: '',
  indicator: '',
  numeratorText: '',
  denominatorText: '',
  exclusionsText: '',
  target: '',
  chartType: '',
  ruleSet: 'ANHOEJ',
  screenRanges: true,
  baselinePoints: '',
  multiply: '',
  usual: '',
});

/** A measure as it stands in its form. */
export const measureValues = (measure: EditedMeasure, language: Language): MeasureValues => ({
  id: measure.id,
  name: measure.name,
  kind: measure.kind,
  form: measure.form,
  unit: measure.unit,
  direction: measure.direction,
  period: measure.period,
  registerId: measure.register?.id ?? '',
  indicator: measure.indicator ?? '',
  numeratorText: measure.numeratorText ?? '',
  denominatorText: measure.denominatorText ?? '',
  exclusionsText: measure.exclusionsText ?? '',
  target: typedNumber(measure.target, language),
  chartType: measure.chartType,
  ruleSet: measure.ruleSet,
  screenRanges: measure.screenRanges,
  baselinePoints: typedNumber(measure.baselinePoints, language),
  multiply: typedNumber(measure.multiply, language),
  usual: '',
});

/** Whether a form uses a field: a measurement has no numerator. */
export function uses(form: string, field: 'numerator' | 'denominator'): boolean {
  if (field === 'denominator') return form === 'SHARE' || form === 'RATE';
  return form !== '';
}

/** What is missing or no number, by its field; the sentence is the page's. */
export function measureFaults(values: MeasureValues): { path: keyof MeasureValues; fault: 'required' | 'number' }[] {
  const required = (['name', 'kind', 'form', 'unit', 'direction', 'period'] as const).filter((field) => values[field].trim() === '');
  const numbers = (['target', 'baselinePoints', 'multiply', 'usual'] as const).filter((field) => Number.isNaN(readNumber(values[field])));
  return [
    ...required.map((path) => ({ path, fault: 'required' as const })),
    ...numbers.map((path) => ({ path, fault: 'number' as const })),
  ];
}

const text = (typed: string): string | null => typed.trim() || null;

/** What both defining and changing send. */
function common(values: MeasureValues) {
  const form = values.form as Form;
  return {
    name: values.name.trim(),
    kind: values.kind as DefineInput['kind'],
    unit: values.unit.trim(),
    direction: values.direction as DefineInput['direction'],
    registerId: text(values.registerId),
    indicator: text(values.indicator),
    numeratorText: uses(form, 'numerator') ? text(values.numeratorText) : null,
    denominatorText: uses(form, 'denominator') ? text(values.denominatorText) : null,
    exclusionsText: text(values.exclusionsText),
    target: readNumber(values.target),
    ...(values.chartType ? { chartType: values.chartType as ChartType } : {}),
    ruleSet: values.ruleSet as RuleSet,
    screenRanges: values.screenRanges,
    baselinePoints: readNumber(values.baselinePoints),
  };
}

/** The form as a new measure. What values are multiplied by follows the form unless something else is typed. */
export function defineInput(values: MeasureValues, projectId: string): DefineInput {
  const multiply = readNumber(values.multiply);
  return {
    id: values.id,
    projectId,
    form: values.form as Form,
    period: values.period as DefineInput['period'],
    ...common(values),
    ...(multiply === null ? {} : { multiply }),
  };
}

/** The form as changes of a measure. While it has no points, what is counted may be another, and what values are multiplied by follows it. */
export function updateInput(values: MeasureValues, expectedVersion: number, empty: boolean): UpdateInput {
  const multiply = readNumber(values.multiply);
  const redefined = {
    form: values.form as Form,
    period: values.period as DefineInput['period'],
    ...(multiply === null ? {} : { multiply }),
  };
  return { measureId: values.id, expectedVersion, ...common(values), ...(empty ? redefined : { multiply }) };
}
