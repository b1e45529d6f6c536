import { describe, expect, it } from '@jest/globals';
import { ChartType, MeasureForm, RuleSet } from './measure.enums.js';
import { chartsFor, proposalFor, settingsProblems, usualSettings } from './measure.rules.js';

const { SHARE, COUNT, RATE, VALUE, EVENTS_BETWEEN, TIME_BETWEEN } = MeasureForm;
const known = { several: false, eventsPerPeriod: null, shareOfZeros: null };

describe('the chart that is proposed', () => {
  it.each([
    ['yes or no for each patient', SHARE, known, ChartType.P, SHARE],
    ['a count with equal exposure', COUNT, known, ChartType.C, COUNT],
    ['a count per exposure', RATE, known, ChartType.U, RATE],
    ['a measurement', VALUE, known, ChartType.I, VALUE],
    ['several measurements a period', VALUE, { ...known, several: true }, ChartType.XBAR, VALUE],
    ['rare events among patients', SHARE, { ...known, eventsPerPeriod: 0.4 }, ChartType.G, EVENTS_BETWEEN],
    ['rare events in time', COUNT, { ...known, eventsPerPeriod: 0.4 }, ChartType.T, TIME_BETWEEN],
    ['mostly zeros', RATE, { ...known, shareOfZeros: 0.6 }, ChartType.T, TIME_BETWEEN],
    ['what lies between events', EVENTS_BETWEEN, known, ChartType.G, EVENTS_BETWEEN],
    ['the time between events', TIME_BETWEEN, known, ChartType.T, TIME_BETWEEN],
  ])('for %s', (_, form, given, chartType, counted) => {
    expect(proposalFor(form, given)).toMatchObject({ chartType, form: counted });
  });

  it.each(Object.values(MeasureForm))('can draw %s, and a run chart always can', (form) => {
    expect(chartsFor(form)).toContain(usualSettings(form).chartType);
    expect(chartsFor(form)).toContain(ChartType.RUN);
  });
});

describe('the settings of a measure', () => {
  it('take Making Data Count for every chart but those of spread', () => {
    for (const chartType of chartsFor(VALUE)) {
      const refused = [ChartType.MR, ChartType.S].includes(chartType);
      expect(settingsProblems({ form: VALUE, chartType, ruleSet: RuleSet.ANHOEJ })).toEqual([]);
      expect(settingsProblems({ form: VALUE, chartType, ruleSet: RuleSet.MDC }).map(({ path }) => path)).toEqual(
        refused ? [['ruleSet']] : [],
      );
    }
  });
});
