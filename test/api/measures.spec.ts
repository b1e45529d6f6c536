import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { AnnotationKind, Marks } from '../../src/modules/measures/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import { READ_CHART, type SeenMeasure } from '../setup/charts.js';
import type { TestClient } from '../setup/client.js';
import { registerMonths, SHARE } from '../setup/series.js';
import { World, type Trainee } from '../setup/world.js';

const MEASURE = 'measure { id version }';

describe('measures', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  interface Place extends Trainee {
    projectId: string;
    cohortId: string;
  }

  async function withProject(): Promise<Place> {
    const cohort = await world.cohort({ state: CohortState.RUNNING });
    const trainee = await world.trainee(cohort);
    const { id } = await world.project(trainee.enrolment);
    return { ...trainee, projectId: id, cohortId: cohort.id };
  }
  const define = async ({ client, projectId }: Place, given: object = {}): Promise<{ id: string; version: number }> =>
    (await client.do<{ measure: { id: string; version: number } }>('defineMeasure', { projectId, ...SHARE, ...given }, MEASURE)).measure;
  const record = async (
    client: TestClient,
    measure: { id: string; version: number },
    points: object[],
  ): Promise<{ id: string; version: number }> =>
    (
      await client.do<{ measure: { id: string; version: number } }>(
        'recordMeasurements',
        { measureId: measure.id, expectedVersion: measure.version, points },
        MEASURE,
      )
    ).measure;
  const read = async (client: TestClient, id: string, audience?: string): Promise<SeenMeasure> =>
    (await client.ask<{ measure: SeenMeasure }>(READ_CHART, { id, for: audience ?? null })).measure;

  it('shows an improvement in 24 months of a register indicator, with the rule', async () => {
    const place = await withProject();
    const { client } = place;
    let measure = await record(client, await define(place), registerMonths());
    let { chart } = await read(client, measure.id);
    expect(chart).toMatchObject({ audience: 'TEAM', chartType: 'P', ruleSet: 'anhoej+3sigma', ruleVersion: '1', masked: 0 });
    expect(chart.points).toHaveLength(24);
    expect(chart.points[0]).toMatchObject({ label: 'januari 2024', numerator: 33, value: expect.closeTo((100 * 33) / 82, 9) });
    expect(chart.verdict).toMatchObject({ kind: 'NOT_SHOWN', rule: expect.stringContaining('Ange när förändringen startade') });

    await test.db.transaction(() =>
      test.app.get(Marks).draw({
        projectId: place.projectId,
        kind: AnnotationKind.CHANGE_STARTED,
        happenedOn: '2025-01-01',
        label: 'Förändring startad',
        originId: newId(),
      }),
    );
    ({ chart } = await read(client, measure.id));
    expect(chart.marks).toEqual([{ kind: 'CHANGE_STARTED', label: 'Förändringen startade', happenedOn: '2025-01-01' }]);
    expect(chart.offeredPhaseOn).toBe('2025-01-01');
    expect(chart.verdict.kind).toBe('IMPROVED');

    ({ measure } = await client.do<{ measure: { id: string; version: number } }>(
      'setPhase',
      {
        measureId: measure.id,
        expectedVersion: measure.version,
        startsOn: '2025-01-01',
        title: 'Nytt arbetssätt',
        reason: 'Rutinen infördes.',
      },
      MEASURE,
    ));
    ({ chart } = await read(client, measure.id));
    expect(chart.offeredPhaseOn).toBeNull();
    expect(chart.parts.map(({ title }) => title)).toEqual([null, 'Nytt arbetssätt']);
    expect(chart.verdict.kind).toBe('IMPROVED');
    expect(chart.verdict.sentence).toMatch(/^Förbättring visad: från 39,3 till 58,2\s%\.$/);
    expect(chart.verdict.rule).toBe('Anhøjs regler mot baslinjen före förändringen: längsta serien är 12, gränsen är 8.');

    client.language = 'en';
    const english = await read(client, measure.id);
    expect(english.chart.points[0]?.label).toMatch(/2024/);
  });

  it('agrees with the reference values of the sample series', async () => {
    const expected = JSON.parse(readFileSync('test/fixtures/series/project_series.expected.json', 'utf8')) as {
      p_chart: { centre_line: number; first_point_limits: [number, number]; points_outside: string[] };
      run_chart: {
        median: number;
        useful_points: number;
        longest_run: number;
        longest_run_upper_limit: number;
        crossings: number;
        crossings_lower_limit: number;
      };
    };
    const place = await withProject();
    const p = await record(place.client, await define(place, { baselinePoints: 12 }), registerMonths());
    const { chart } = await read(place.client, p.id);
    expect(chart.parts[0]?.centre).toBeCloseTo(expected.p_chart.centre_line * 100, 4);
    expect([chart.points[0]?.lower, chart.points[0]?.upper]).toEqual(
      expected.p_chart.first_point_limits.map((limit) => expect.closeTo(limit * 100, 3)),
    );
    const outside = chart.points.filter(({ signal }) => signal === 'OUTSIDE').map(({ startsOn }) => startsOn?.slice(0, 7));
    expect(outside).toEqual(expected.p_chart.points_outside);
    const run = await record(place.client, await define(place, { chartType: 'RUN' }), registerMonths());
    const { run_chart: reference } = expected;
    expect((await read(place.client, run.id)).chart.parts[0]).toMatchObject({
      centre: expect.closeTo(reference.median * 100, 4),
      useful: reference.useful_points,
      longestRun: reference.longest_run,
      longestRunMax: reference.longest_run_upper_limit,
      crossings: reference.crossings,
      crossingsMin: reference.crossings_lower_limit,
    });
  });

  it('never says improved below ten useful points', async () => {
    const place = await withProject();
    const few = registerMonths().slice(8, 17);
    let measure = await record(place.client, await define(place), few);
    ({ measure } = await place.client.do<{ measure: { id: string; version: number } }>(
      'setPhase',
      { measureId: measure.id, expectedVersion: measure.version, startsOn: '2025-01-01', title: 'Efter', reason: 'Ny rutin.' },
      MEASURE,
    ));
    const { chart } = await read(place.client, measure.id);
    expect(chart.verdict.kind).toBe('TOO_FEW_POINTS');
    expect(chart.warnings.join(' ')).toMatch(/användbara punkter/);
  });

  describe('bad input', () => {
    it.each([
      ['a numerator above its denominator', { numerator: 12, denominator: 11 }, 'NUMERATOR_ABOVE_DENOMINATOR', 'numerator'],
      ['a denominator of zero', { numerator: 0, denominator: 0 }, 'ZERO_DENOMINATOR', 'denominator'],
      ['a negative count', { numerator: -1, denominator: 10 }, 'NEGATIVE_NUMBER', 'numerator'],
      ['half a patient', { numerator: 1.5, denominator: 10 }, 'NOT_WHOLE', 'numerator'],
      ['a missing denominator', { numerator: 1 }, 'REQUIRED', 'denominator'],
      ['a value where a share is counted', { numerator: 1, denominator: 10, value: 3 }, 'NOT_USED', 'value'],
      ['a period in the future', { startsOn: '2026-12-01', numerator: 1, denominator: 10 }, 'FUTURE_PERIOD', 'startsOn'],
      ['a period that ends before it begins', { endsOn: '2026-04-01', numerator: 1, denominator: 10 }, 'INVALID_PERIOD', 'endsOn'],
      [
        'a period over another',
        { startsOn: '2026-06-15', endsOn: '2026-07-15', numerator: 1, denominator: 10 },
        'OVERLAPPING_PERIOD',
        'startsOn',
      ],
      ['a period that is there', { startsOn: '2026-06-01', numerator: 1, denominator: 10 }, 'DUPLICATE_PERIOD', 'startsOn'],
    ])('refuses %s, names it and writes nothing', async (_, point, code, field) => {
      const place = await withProject();
      const measure = await record(place.client, await define(place), [{ startsOn: '2026-06-01', numerator: 5, denominator: 10 }]);
      const points = [
        { startsOn: '2026-02-01', numerator: 1, denominator: 10 },
        { startsOn: '2026-05-01', ...point },
      ];
      const input = { measureId: measure.id, expectedVersion: measure.version, points };
      expect(await place.client.refused('recordMeasurements', input)).toContainEqual({
        code,
        message: expect.stringMatching(/\./),
        path: ['points', '1', field],
      });
      expect(await test.db.number(sql`select count(*) as n from measurement where measure_id = ${measure.id}`)).toBe(1);
    });

    it('takes an empty period as missing, and keeps the place of one that was left out', async () => {
      const place = await withProject();
      const measure = await record(place.client, await define(place), [
        { startsOn: '2026-01-01', numerator: 5, denominator: 10 },
        { startsOn: '2026-02-01' },
        { startsOn: '2026-05-01', numerator: 6, denominator: 12 },
      ]);
      const { chart } = await read(place.client, measure.id);
      expect(chart.points.map(({ label, value, measurement }) => [label, value, measurement !== null])).toEqual([
        ['januari 2026', 50, true],
        ['februari 2026', null, true],
        ['mars 2026', null, false],
        ['april 2026', null, false],
        ['maj 2026', 50, true],
      ]);
    });

    it('replaces a period when asked, and refuses a version that somebody else has changed', async () => {
      const place = await withProject();
      const measure = await record(place.client, await define(place), [{ startsOn: '2026-06-01', numerator: 5, denominator: 10 }]);
      const points = [{ startsOn: '2026-06-01', numerator: 7, denominator: 10 }];
      const input = { measureId: measure.id, expectedVersion: measure.version, points, duplicates: 'REPLACE' };
      await place.client.do('recordMeasurements', input, MEASURE);
      expect((await read(place.client, measure.id)).chart.points.map(({ value }) => value)).toEqual([70]);
      expect((await place.client.refused('recordMeasurements', input))[0]?.code).toBe('STALE_VERSION');
    });

    it('refuses a chart that cannot draw what is counted, and an identity number in a definition', async () => {
      const { client, projectId } = await withProject();
      expect(await client.refused('defineMeasure', { projectId, ...SHARE, form: 'VALUE', chartType: 'MR', ruleSet: 'MDC' })).toMatchObject([
        { code: 'NOT_AVAILABLE', path: ['ruleSet'], message: expect.stringContaining('spridning') },
      ]);
      expect(await client.refused('defineMeasure', { projectId, ...SHARE, chartType: 'C' })).toMatchObject([
        { code: 'NOT_AVAILABLE', path: ['chartType'] },
      ]);
      expect(await client.refused('defineMeasure', { projectId, ...SHARE, exclusionsText: 'Utom 19121212-1212' })).toMatchObject([
        { code: 'PATIENT_IDENTIFIER' },
      ]);
    });
  });

  describe('who sees what', () => {
    it('the office sees no small numbers, and nothing computed from them; the team may look as the public does', async () => {
      const place = await withProject();
      const months = registerMonths().map((month, index) => (index === 3 ? { ...month, numerator: 2 } : month));
      const measure = await record(place.client, await define(place), months);
      const office = await world.office();
      const seen = (await read(office.client, measure.id)).chart;
      expect(seen.audience).toBe('OFFICE');
      expect(seen.points[3]).toMatchObject({ status: 'MASKED', value: null, numerator: null, lower: null });
      expect(seen.masked).toBe(2);
      expect((await read(office.client, measure.id, 'TEAM')).chart).toEqual(seen);
      const own = (await read(place.client, measure.id)).chart;
      expect(own.points[3]).toMatchObject({ status: 'OK', numerator: 2 });
      expect((await read(place.client, measure.id, 'PUBLIC')).chart.points).toEqual(seen.points);
      expect(own.parts[0]?.centre).not.toBe(seen.parts[0]?.centre);
    });

    it('others write nothing, and other trainees find nothing', async () => {
      const place = await withProject();
      const measure = await define(place);
      const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, place.person.id);
      const input = { measureId: measure.id, expectedVersion: 1, points: [] };
      const document = 'mutation($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) { userErrors { code } } }';
      expect(await supervisor.client.denied(document, { input })).toBe('FORBIDDEN');
      const stranger = await withProject();
      expect(await stranger.client.denied(READ_CHART, { id: measure.id })).toBe('NOT_FOUND');
      expect(await stranger.client.denied(document, { input })).toBe('NOT_FOUND');
    });
  });

  it('an excluded point needs a reason, and leaves the centre line', async () => {
    const place = await withProject();
    let measure = await record(place.client, await define(place), registerMonths().slice(0, 12));
    const before = (await read(place.client, measure.id)).chart;
    const id = before.points[5]?.measurement?.id;
    ({ measure } = await place.client.do<{ measure: { id: string; version: number } }>(
      'excludeMeasurement',
      { measurementId: id, expectedVersion: measure.version, reason: 'Registret låg nere.' },
      MEASURE,
    ));
    const after = (await read(place.client, measure.id)).chart;
    expect(after.parts[0]?.centre).not.toBe(before.parts[0]?.centre);
    expect(after.points[5]?.value).toBe(before.points[5]?.value);
    await place.client.do('includeMeasurement', { measurementId: id, expectedVersion: measure.version }, MEASURE);
    expect((await read(place.client, measure.id)).chart.parts[0]?.centre).toBe(before.parts[0]?.centre);
  });

  it('a measure taken out of use is not listed and can be put back', async () => {
    const place = await withProject();
    const { client, projectId } = place;
    const measure = await define(place);
    const list = async (): Promise<object> =>
      (
        await client.ask<{ project: object }>('query($id: ID!) { project(id: $id) { measures { id } removedMeasures { id } } }', {
          id: projectId,
        })
      ).project;
    await client.do('removeMeasure', { measureId: measure.id, expectedVersion: 1 }, MEASURE);
    expect(await list()).toEqual({ measures: [], removedMeasures: [{ id: measure.id }] });
    await client.do('restoreMeasure', { measureId: measure.id, expectedVersion: 2 }, MEASURE);
    expect(await list()).toEqual({ measures: [{ id: measure.id }], removedMeasures: [] });
  });

  it('a note marks one chart, and only its own', async () => {
    const place = await withProject();
    const [one, other] = [await define(place), await define(place)];
    const input = { id: newId(), measureId: one.id, expectedVersion: 1, happenedOn: '2026-03-01', label: 'Nytt journalsystem' };
    await place.client.do('addAnnotation', input, MEASURE);
    await place.client.do('addAnnotation', input, MEASURE);
    expect((await read(place.client, one.id)).chart.marks.map(({ label }) => label)).toEqual(['Nytt journalsystem']);
    expect((await read(place.client, other.id)).chart.marks).toEqual([]);
    await place.client.do('removeAnnotation', { measureId: one.id, expectedVersion: 2, annotationId: input.id }, MEASURE);
    expect((await read(place.client, one.id)).chart.marks).toEqual([]);
  });
});
