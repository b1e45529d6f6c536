import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../platform/i18n/i18n.js';
import { computeChart } from './measure-chart.rules.js';
import { caption } from './measure-chart.words.js';
import { ChartType, RuleSet } from './measure.enums.js';
import type { Measure } from './measure.entity.js';

/** What stands below a chart of a share. */
function captionOf(language: Language, chartType: ChartType, ruleSet = RuleSet.ANHOEJ): string {
  const measure = {
    form: 'SHARE',
    multiply: 100,
    direction: 'INCREASE',
    target: null,
    period: 'MONTH',
    chartType,
    ruleSet,
    screenRanges: true,
    baselinePoints: null,
  } as Measure;
  return caption(language, computeChart({ measure, points: [], phases: [], marks: [], audience: 'TEAM' }), measure);
}

describe('what stands below a chart', () => {
  it.each<[Language, string, string]>([
    ['sv', 'Anhøjs regler, version 1', 'gränser vid 3 sigma'],
    ['en', 'Anhøj rules, version 1', 'limits at 3 sigma'],
    ['nb', 'Anhøjs regler, versjon 1', 'grenser ved 3 sigma'],
  ])('tells in %s of limits only where there are any', (language, rules, limits) => {
    const run = captionOf(language, ChartType.RUN);
    expect(run).toContain(rules);
    expect(run).not.toContain('sigma');
    expect(captionOf(language, ChartType.P)).toContain(limits);
    expect(captionOf(language, ChartType.I, RuleSet.MDC)).toContain('NHS Making Data Count');
  });
});
