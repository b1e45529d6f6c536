import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { registerMonths, SHARE, type Month } from '../setup/series.js';
import { World } from '../setup/world.js';
import { readXlsx } from '../setup/xlsx.js';

/** Everything that is told of a chart, without ids. */
const CHART = `audience chartType ruleSet ruleVersion caption masked offeredPhaseOn warnings
  points { place startsOn endsOn label numerator denominator value centre lower upper part status excludedReason signal measurement { source sourceLabel recordedAt } }
  parts { part title reason startsOn first last centre useful longestRun longestRunMax crossings crossingsMin signals }
  marks { kind happenedOn label } comparisons { label points { year value } } verdict { kind sentence rule } makingDataCount { variation assurance }
  picture(width: 900, height: 495) { title description parts { role kind d x y text } places { place x y } }
  small: picture(width: 300, height: 160, compact: true) { title description parts { role kind d x y text } places { place x y } }`;
const MEASURE = `name indicator target chart(audience: $for) { ${CHART} }`;
const PAGES = {
  measure: `query($id: ID!, $project: ID!, $cohort: ID!, $for: ChartAudience) { measure(id: $id) { ${MEASURE} } project(id: $project) { id } cohort(id: $cohort) { id } }`,
  project: `query($id: ID!, $project: ID!, $cohort: ID!, $for: ChartAudience) { project(id: $project) { measures { ${MEASURE} } } cohort(id: $cohort) { id } measure(id: $id) { id } }`,
  cohort: `query($id: ID!, $project: ID!, $cohort: ID!, $for: ChartAudience) { cohortMeasures(cohortId: $cohort, first: 1) { totalCount edges { node { ${MEASURE} } } } project(id: $project) { id } measure(id: $id) { id } }`,
};
const FILE = `query($id: ID!, $format: ChartFileFormat!, $for: ChartAudience) {
  measureChartFile(measureId: $id, format: $format, audience: $for) { fileName contentBase64 } }`;

type Page = keyof typeof PAGES;
interface Seen {
  chart: {
    masked: number;
    points: { numerator: number | null; denominator: number | null; value: number | null; status: string }[];
    picture: { description: string };
  };
}
type Answered = { measure?: Seen; project?: { measures?: Seen[] }; cohortMeasures?: { edges: { node: Seen }[] } };
interface Place {
  client: TestClient;
  person: string;
  unit: string;
  id: string;
  project: string;
  cohort: string;
}

describe('small numbers outside the team', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  /** A trainee with one measure of these periods, a mark, a phase and an excluded period. */
  async function withPoints(points: object[], given: object = {}): Promise<Place> {
    const cohort = await world.cohort();
    const { client, enrolment, person } = await world.trainee(cohort);
    const { id: projectId } = await world.project(enrolment, { title: 'Kortare väntan' });
    type Made = { measure: { id: string; version: number; chart: { points: { measurement: { id: string } }[] } } };
    const selection = 'measure { id version chart { points { measurement { id } } } }';
    let { measure } = await client.do<Made>('defineMeasure', { projectId, ...SHARE, target: 60, ...given }, selection);
    const act = async (name: string, input: object): Promise<void> => {
      ({ measure } = await client.do<Made>(name, { expectedVersion: measure.version, ...input }, selection));
    };
    const measureId = measure.id;
    await act('recordMeasurements', { measureId, points });
    await act('addAnnotation', { measureId, happenedOn: '2024-06-10', label: 'Nytt journalsystem' });
    await act('setPhase', { measureId, startsOn: '2025-01-01', title: 'Nytt arbetssätt', reason: 'Ny rutin.' });
    await act('excludeMeasurement', { measurementId: measure.chart.points[7]?.measurement.id, reason: 'Registret låg nere.' });
    return { client, person: person.id, unit: enrolment.unitId, id: measureId, project: projectId, cohort: cohort.id };
  }
  const everything = async (client: TestClient, place: Place, audience: string | null = null): Promise<object> => {
    const variables = { id: place.id, project: place.project, cohort: place.cohort, for: audience };
    const file = async (format: string): Promise<unknown> => {
      const { measureChartFile: seen } = await client.ask<{ measureChartFile: { fileName: string; contentBase64: string } }>(FILE, {
        ...variables,
        format,
      });
      return [seen.fileName, format === 'XLSX' ? readXlsx(Buffer.from(seen.contentBase64, 'base64')) : seen.contentBase64];
    };
    return {
      charts: await page(client, place, 'measure', audience),
      files: [await file('SVG'), await file('PNG'), await file('CSV'), await file('XLSX')],
    };
  };
  const page = async (client: TestClient, place: Place, name: Page, audience: string | null = null): Promise<Seen | undefined> => {
    const variables = { id: place.id, project: place.project, cohort: place.cohort, for: audience };
    const { measure, project, cohortMeasures } = await client.ask<Answered>(PAGES[name], variables);
    return name === 'measure' ? measure : name === 'project' ? project?.measures?.[0] : cohortMeasures?.edges[0]?.node;
  };
  const outsiders = async ({ cohort, unit }: Place): Promise<[string, TestClient][]> => [
    ['office', (await world.office()).client],
    ['course leader', (await world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, cohort)).client],
    ['director', (await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, unit)).client],
    ['head', (await world.someone(Role.HEAD_OF_UNIT, ScopeKind.UNIT, unit)).client],
  ];

  const months = (change: Record<number, Partial<Month>>): Month[] =>
    registerMonths().map((month, place) => ({ ...month, ...change[place] }));
  const values = (change: Record<number, object>): object[] =>
    registerMonths().map(({ startsOn, denominator }, place) => ({ startsOn, value: 20 + (place % 7), denominator, ...change[place] }));

  const counted = ({ startsOn, numerator }: Month): object => ({ startsOn, numerator });

  // Two of each: nothing differs but numbers that must be hidden.
  it.each<[string, object, object[], object[]]>([
    ['shares', {}, months({ 3: { numerator: 2 }, 15: { numerator: 4 } }), months({ 3: { numerator: 0 }, 15: { numerator: 1 } })],
    ['a single share', {}, months({ 9: { numerator: 0 } }), months({ 9: { numerator: 4, denominator: 31 } })],
    [
      'nearly all patients',
      {},
      months({ 3: { numerator: 88, denominator: 90 }, 20: { numerator: 40, denominator: 40 } }),
      months({ 3: { numerator: 36, denominator: 40 }, 20: { numerator: 61, denominator: 65 } }),
    ],
    [
      'few patients',
      {},
      months({ 3: { numerator: 7, denominator: 14 }, 4: { numerator: 1, denominator: 2 } }),
      months({ 3: { numerator: 5, denominator: 10 }, 4: { numerator: 6, denominator: 12 } }),
    ],
    ['an excluded share', {}, months({ 7: { numerator: 2 } }), months({ 7: { numerator: 3 } })],
    ['shares as a run chart', { chartType: 'RUN' }, months({ 3: { numerator: 2 } }), months({ 3: { numerator: 1 } })],
    ['shares with frozen baseline', { baselinePoints: 8 }, months({ 3: { numerator: 2 } }), months({ 3: { numerator: 4 } })],
    [
      'shares by Making Data Count',
      { chartType: 'I', ruleSet: 'MDC' },
      months({ 3: { numerator: 2 }, 23: { numerator: 1 } }),
      months({ 3: { numerator: 4 }, 23: { numerator: 0 } }),
    ],
    ['shares as p′', { chartType: 'P_PRIME' }, months({ 3: { numerator: 2 } }), months({ 3: { numerator: 0 } })],
    [
      'rates',
      { form: 'RATE', multiply: 1000 },
      months({ 3: { numerator: 2 }, 5: { numerator: 4 } }),
      months({ 3: { numerator: 0 }, 5: { numerator: 1 } }),
    ],
    ['counts', { form: 'COUNT' }, months({ 3: { numerator: 2 } }).map(counted), months({ 3: { numerator: 4 } }).map(counted)],
    [
      'means of few',
      { form: 'VALUE', unit: 'dagar' },
      values({ 3: { value: 90, denominator: 2 } }),
      values({ 3: { value: 1, denominator: 4 } }),
    ],
  ])('%s: whoever looks from outside is told the same, whatever the hidden numbers are', async (_, given, one, other) => {
    const [a, b] = [await withPoints(one, given), await withPoints(other, given)];
    for (const [index, [, client]] of (await outsiders(a)).entries()) {
      const [, twin] = (await outsiders(b))[index]!;
      expect(await everything(twin, b)).toEqual(await everything(client, a));
    }
    expect(await everything(b.client, b, 'PUBLIC')).toEqual(await everything(a.client, a, 'PUBLIC'));
    expect(await everything(b.client, b)).not.toEqual(await everything(a.client, a));
  });

  it('are hidden on every page alike, for every role outside the team, whatever they ask for', async () => {
    const place = await withPoints(months({ 3: { numerator: 2 }, 15: { numerator: 4 } }));
    const seen = await page((await world.office()).client, place, 'measure');
    expect(seen?.chart.masked).toBe(2);
    for (const [role, client] of await outsiders(place)) {
      for (const name of Object.keys(PAGES) as Page[]) {
        for (const audience of [null, 'TEAM', 'OFFICE'] as const) {
          expect([role, name, audience, await page(client, place, name, audience)]).toEqual([role, name, audience, seen]);
        }
        const { chart } = (await page(client, place, name, 'PUBLIC'))!;
        expect(chart).toEqual({ ...seen?.chart, audience: 'PUBLIC' });
      }
    }
  });

  it('do not hide anything from the coach and the supervisors', async () => {
    const place = await withPoints(months({ 3: { numerator: 2 } }));
    const own = await page(place.client, place, 'measure');
    expect(own?.chart).toMatchObject({ audience: 'TEAM', masked: 0 });
    expect(own?.chart.points[3]).toMatchObject({ numerator: 2, status: 'OK' });
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, place.cohort);
    const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, place.person);
    for (const { client } of [coach, supervisor]) expect(await page(client, place, 'measure')).toEqual(own);
  });

  it('leave no verdict on what remains: whether it improved is for the team to say', async () => {
    const place = await withPoints(months({ 15: { numerator: 59, denominator: 60 }, 17: { numerator: 58, denominator: 60 } }));
    const office = (await world.office()).client;
    const said = async (client: TestClient): Promise<unknown> => {
      const VERDICT = 'query($id: ID!) { measure(id: $id) { chart { verdict { kind sentence } } } }';
      return (await client.ask<{ measure: { chart: { verdict: unknown } } }>(VERDICT, { id: place.id })).measure.chart.verdict;
    };
    expect(await said(place.client)).toMatchObject({ kind: 'IMPROVED' });
    expect(await said(office)).toEqual({ kind: 'NOT_SHOWN', sentence: expect.stringContaining('tal i jämförelsen är dolda') });
  });

  it('follow the published rules for a share, case by case', async () => {
    interface Case {
      n: number;
      total: number;
      strict: number | null;
      count_shown: number;
      total_shown: number;
    }
    const { cases } = JSON.parse(readFileSync('test/fixtures/series/masking_cases.json', 'utf8')) as { cases: Case[] };
    const place = await withPoints(months(Object.fromEntries(cases.map((one, at) => [at, { numerator: one.n, denominator: one.total }]))));
    const { points } = (await page((await world.office()).client, place, 'measure'))!.chart;
    cases.forEach(({ strict, count_shown: n, total_shown: total }, at) => {
      const shown = strict === null ? { value: null, numerator: null, denominator: null } : { numerator: n, denominator: total };
      expect(points[at]).toMatchObject({ ...shown, value: strict === null ? null : expect.closeTo(100 * strict, 9) });
    });
  });

  it('leave no day of a single event', async () => {
    const cohort = await world.cohort();
    const { client, enrolment } = await world.trainee(cohort);
    const { id: projectId } = await world.project(enrolment);
    const rare = { ...SHARE, form: 'TIME_BETWEEN', unit: 'dagar', period: 'DAY', chartType: 'T' };
    const { measure } = await client.do<{ measure: { id: string } }>('defineMeasure', { projectId, ...rare }, 'measure { id }');
    const days = ['2026-01-05', '2026-02-11', '2026-03-02', '2026-05-30', '2026-06-21', '2026-08-13'];
    const points = days.map((startsOn, place) => ({ startsOn, value: 20 + 3 * place }));
    await client.do('recordMeasurements', { measureId: measure.id, expectedVersion: 1, points }, 'measure { id }');
    const phase = { measureId: measure.id, expectedVersion: 2, startsOn: '2026-05-30', title: 'Nytt arbetssätt', reason: 'Ny rutin.' };
    await client.do('setPhase', phase, 'measure { id }');
    await client.do(
      'addAnnotation',
      { measureId: measure.id, expectedVersion: 3, happenedOn: '2026-06-21', label: 'Möte' },
      'measure { id }',
    );
    const place = { client, person: '', unit: '', id: measure.id, project: projectId, cohort: cohort.id };
    const text = JSON.stringify(await everything((await world.office()).client, place));
    const svg = await (
      await world.office()
    ).client.ask<{ measureChartFile: { contentBase64: string } }>(FILE, {
      id: measure.id,
      format: 'SVG',
    });
    const drawn = Buffer.from(svg.measureChartFile.contentBase64, 'base64').toString();
    for (const day of days) for (const told of [text, drawn]) expect(told).not.toContain(day);
    expect(text).toContain('Händelse 6');
    expect(JSON.stringify(await everything(client, place))).toContain('2026-05-30');
  });
});
