import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { startApp, type TestApp } from '../setup/app.js';
import { READ_CHART, type SeenChart, type SeenMeasure } from '../setup/charts.js';
import type { TestClient } from '../setup/client.js';
import { MilestoneWorld, SEEN, type SeenMilestone } from '../setup/milestones.js';

/*
 * A trainee shows that her work made a difference: from a change idea to an improvement with its rule, on 24 months of a register
 * indicator. One story, told in order; every step goes through GraphQL.
 */

interface Versioned {
  id: string;
  version: number;
}

let test: TestApp;
let world: MilestoneWorld;
beforeAll(async () => {
  test = await startApp();
  world = new MilestoneWorld(test);
});
afterAll(() => test.stop());

const chartOf = async (client: TestClient, id: string, audience: string | null = null): Promise<SeenChart> =>
  (await client.ask<{ measure: SeenMeasure }>(READ_CHART, { id, for: audience })).measure.chart;
const startOf = ({ marks }: SeenChart): string[] => marks.filter(({ kind }) => kind === 'CHANGE_STARTED').map((mark) => mark.happenedOn);

it('driver diagram → measure → file of 24 months → PDSA → approved start → phase → improved, with the rule → shared', async () => {
  const { cohort, trainee, project, coach } = await world.team();
  const { client: anna } = trainee;
  const projectId = project.id;

  // What decides the aim, and a change that may be tested.
  const box = async (input: object): Promise<string> =>
    (await anna.do<{ driverNode: { id: string } }>('addDriverNode', { projectId, ...input }, 'driverNode { id }')).driverNode.id;
  const primary = await box({ kind: 'PRIMARY', text: 'Uppföljning efter besöket' });
  const secondary = await box({ kind: 'SECONDARY', parentId: primary, text: 'Provsvar som inte läses' });
  const changeIdeaId = await box({ kind: 'CHANGE_IDEA', parentId: secondary, text: 'Sjuksköterskan ringer inom två veckor' });

  // The chart that fits, a measure with its operational definition, and the file of the register: looked through, then read.
  const { chartProposal } = await anna.ask<{ chartProposal: { chartType: string; reason: string } }>(
    'query($input: ChartProposalInput!) { chartProposal(input: $input) { chartType reason } }',
    { input: { form: 'SHARE' } },
  );
  expect(chartProposal.chartType).toBe('P');
  const definition = {
    ...{ projectId, name: 'Andel med HbA1c under 52', kind: 'OUTCOME', form: 'SHARE', unit: '%', direction: 'INCREASE', period: 'MONTH' },
    ...{ registerId: 'ndr', indicator: 'HbA1c-mål', target: 55, chartType: chartProposal.chartType },
    ...{
      numeratorText: 'HbA1c under 52 mmol/mol vid senaste besöket',
      denominatorText: 'Alla med typ 2-diabetes',
      exclusionsText: 'Gravida',
    },
  };
  let { measure } = await anna.do<{ measure: Versioned }>('defineMeasure', definition, 'measure { id version }');
  const contentBase64 = readFileSync('test/fixtures/series/project_series.csv').toString('base64');
  const columns = [
    { field: 'INDICATOR', column: 'matt' },
    { field: 'UNIT', column: 'enhet_hsaid' },
    { field: 'PERIOD', column: 'period' },
    { field: 'NUMERATOR', column: 'taljare' },
    { field: 'DENOMINATOR', column: 'namnare' },
  ];
  const { measurementImportPreview: seen } = await anna.ask<{
    measurementImportPreview: { canCommit: boolean; pointCount: number; faults: object[] };
  }>(
    'query($input: MeasurementImportPreviewInput!) { measurementImportPreview(input: $input) { canCommit pointCount faults { line code } } }',
    { input: { measureId: measure.id, contentBase64, columns } },
  );
  expect(seen).toEqual({ canCommit: true, pointCount: 24, faults: [] });
  const file = { measureId: measure.id, expectedVersion: measure.version, contentBase64, columns, source: 'FILE', sourceLabel: 'NDR' };
  ({ measure } = await anna.do<{ measure: Versioned }>('importMeasurements', file, 'measure { id version }'));
  expect((await chartOf(anna, measure.id)).verdict).toMatchObject({
    kind: 'NOT_SHOWN',
    rule: expect.stringContaining('Ange när förändringen startade'),
  });

  // The thirteenth month: the change is tested, with a prediction that is compared before the cycle is closed.
  const cycleOf = async (name: string, input: object): Promise<Versioned> =>
    (await anna.do<{ cycle: Versioned }>(name, input, 'cycle { id version }')).cycle;
  let cycle = await cycleOf('planCycle', {
    ...{ projectId, title: 'Ringa inom två veckor', prediction: 'Hälften når målet inom ett halvår.', startsOn: '2025-01-01' },
    ...{ changeIdeaId, measureIds: [measure.id] },
  });
  const act = async (name: string, input: object = {}): Promise<Versioned> =>
    cycleOf(name, { cycleId: cycle.id, expectedVersion: cycle.version, ...input });
  cycle = await act('beginCycle');
  expect(await anna.refused('closeCycle', { cycleId: cycle.id, expectedVersion: cycle.version })).toMatchObject([
    { code: 'STUDY_MISSING' },
  ]);
  cycle = await act('updateCycle', { done: 'Ringde alla.', seen: 'Fler tar sina läkemedel.' });
  cycle = await act('studyCycle');
  cycle = await act('updateCycle', { comparison: 'Över hälften: som vi trodde.', outcome: 'AS_PREDICTED', decision: 'ADOPT' });
  cycle = await act('closeCycle');

  // She hands in the milestone; the coach sees the chart and approves: the line stands, and a phase is offered there.
  const milestone = await world.milestoneOf(trainee, 'qi-pdsa-1');
  const { version } = await world.handIn(anna, milestone);
  expect(startOf(await chartOf(coach, measure.id))).toEqual([]);
  const approval = { milestoneId: milestone.id, expectedVersion: version };
  const { milestone: approved } = await coach.do<{ milestone: SeenMilestone }>('approveMilestone', approval, SEEN);
  let chart = await chartOf(anna, measure.id);
  expect([startOf(chart), chart.offeredPhaseOn, chart.verdict.kind]).toEqual([['2025-01-01'], '2025-01-01', 'IMPROVED']);
  expect(chart.marks.map(({ label }) => label).sort()).toEqual(['Förändringen startade', 'PDSA 1: Ringa inom två veckor']);

  // She takes the offer, for a reason: two phases, and the improvement with its rule.
  const phase = { measureId: measure.id, startsOn: '2025-01-01', title: 'Samtal inom två veckor', reason: 'Rutinen infördes.' };
  ({ measure } = await anna.do<{ measure: Versioned }>(
    'setPhase',
    { ...phase, expectedVersion: measure.version },
    'measure { id version }',
  ));
  chart = await chartOf(coach, measure.id);
  expect(chart.parts.map(({ title, useful }) => [title, useful])).toEqual([
    [null, 12],
    ['Samtal inom två veckor', expect.any(Number)],
  ]);
  expect(chart).toMatchObject({ offeredPhaseOn: null, ruleSet: 'anhoej+3sigma', ruleVersion: '1' });
  expect(chart.verdict).toEqual({
    kind: 'IMPROVED',
    sentence: 'Förbättring visad: från 39,3 till 58,2\u00A0%. Målet 55\u00A0% är nått.',
    rule: 'Anhøjs regler mot baslinjen före förändringen: längsta serien är 12, gränsen är 8.',
  });

  // The group's charts on one page; the office sees the same chart with rounded numbers; and it is taken to a meeting.
  const group = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
  const { cohortMeasures } = await group.client.ask<{ cohortMeasures: { edges: { node: { name: string; chart: SeenChart } }[] } }>(
    'query($id: ID!) { cohortMeasures(cohortId: $id) { edges { node { name chart { audience verdict { kind } } } } } }',
    { id: cohort.id },
  );
  expect(cohortMeasures.edges).toMatchObject([{ node: { name: definition.name, chart: { verdict: { kind: 'IMPROVED' } } } }]);
  const { client: office } = await world.office(cohort.centreId);
  expect((await chartOf(office, measure.id)).verdict.sentence).toBe('Förbättring visad: från 39 till 58\u00A0%. Målet 55\u00A0% är nått.');
  const { measureChartFile } = await anna.ask<{ measureChartFile: { contentBase64: string } }>(
    'query($id: ID!) { measureChartFile(measureId: $id, format: SVG, audience: PUBLIC) { contentBase64 } }',
    { id: measure.id },
  );
  const svg = Buffer.from(measureChartFile.contentBase64, 'base64').toString();
  for (const words of ['Samtal inom två veckor', 'Förändringen startade', 'Förbättring visad: från 39 till 58\u00A0%'])
    expect(svg).toContain(words);

  // The office opens the milestone again: the line is gone, the phase that she set stays and the verdict with it.
  const reopening = { milestoneId: milestone.id, expectedVersion: approved.version, reason: 'Fel cykel.' };
  await office.do('reopenMilestone', reopening, SEEN);
  chart = await chartOf(anna, measure.id);
  expect([startOf(chart), chart.parts.length, chart.verdict.kind]).toEqual([[], 2, 'IMPROVED']);
});
