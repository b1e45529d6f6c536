import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { AuditEvent } from '../../src/platform/audit/audit-event.entity.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import { TestClient } from '../setup/client.js';
import { addLine, LINES, MADE, refreshLine, wanted, withMeasure, YEARS, type Line, type Result } from '../setup/comparisons.js';
import { fakeKolada, json, KOLADA_FIRST, KOLADA_SECOND, recorded, type FakeKolada } from '../setup/kolada.js';
import { drawMeasure } from '../setup/measures.js';
import { World } from '../setup/world.js';

interface Chart {
  caption: string;
  comparisons: Line[];
  points: { measurement: { sourceLabel: string | null } | null }[];
  picture: { description: string; parts: { role: string; text: string | null }[] };
}
const READ = `query($id: ID!) { measure(id: $id) { chart { caption ${LINES} points { measurement { sourceLabel } }
  picture(width: 900, height: 495) { description parts { role text } } } } }`;
const CAN = 'query($id: ID!) { measure(id: $id) { viewerCan { edit compare } } }';

describe('comparison lines from Kolada', () => {
  let test: TestApp;
  let world: World;
  let kolada: FakeKolada;
  beforeAll(async () => {
    test = await startApp({ env: { KOLADA: 'true' } });
    world = new World(test);
  });
  beforeEach(async () => {
    kolada = await fakeKolada();
  });
  afterEach(async () => {
    expect(kolada.strayed).toEqual([]);
    await kolada.stop();
  });
  afterAll(() => test.stop());

  it('are read page by page, one place and both sexes together', async () => {
    kolada.answer(recorded);
    const place = await withMeasure(world);
    const lines = await addLine(place);
    expect(kolada.asked).toEqual([KOLADA_FIRST, KOLADA_SECOND]);
    expect(lines).toMatchObject([
      { label: 'Riket', sourceLabel: 'Källa: Kolada', points: YEARS, fault: null, fetchedAt: expect.stringContaining('2026-11-21T09:00') },
    ]);
    const region = await addLine(place, { place: '0021', label: 'Gävleborg' });
    expect(region.find(({ label }) => label === 'Gävleborg')?.points).toEqual([
      { year: 2022, value: 50.2 },
      { year: 2023, value: 51.7 },
    ]);
  });

  it('leave out what Kolada marks by a status, and a value without number', async () => {
    const of = (period: number, status: string, value: number | null): object => ({
      kpi: 'U70477',
      municipality: '0000',
      period,
      values: [{ gender: 'T', count: 1, status, value, isdeleted: false }],
    });
    const values = [of(2024, '', 54.25), of(2023, 'Private', 50), of(2022, 'Missing', 50), of(2021, 'Preliminär', 50), of(2020, '', null)];
    kolada.answer(json({ values, next_url: null }));
    expect((await addLine(await withMeasure(world)))[0]).toMatchObject({ points: [{ year: 2024, value: 54.25 }], fault: null });
  });

  it('are told in words alone when the years are others than the chart’s', async () => {
    kolada.answer(
      json({ values: [{ kpi: 'U70477', municipality: '0000', period: 2019, values: [{ gender: 'T', status: '', value: 50 }] }] }),
    );
    const place = await withMeasure(world);
    await addLine(place);
    const { chart } = (await place.client.ask<{ measure: { chart: Chart } }>(READ, { id: place.measureId })).measure;
    expect(chart.picture.parts.find(({ role }) => role === 'COMPARISON')).toBeUndefined();
    expect(chart.picture.parts.flatMap(({ text }) => text ?? []).filter((text) => text.includes('Kolada'))).toEqual([
      expect.stringMatching(/^Riket: 50\s% år 2019, ingen linje för diagrammets tid\. Källa: Kolada\.$/u),
    ]);
  });

  it('carry “Källa: Kolada” on published values, as published, and on nothing that was computed', async () => {
    const value = 54.249;
    kolada.answer(json({ values: [{ kpi: 'U70477', municipality: '0000', period: 2025, values: [{ gender: 'T', status: '', value }] }] }));
    const place = await withMeasure(world);
    await addLine(place);
    const { chart } = (await place.client.ask<{ measure: { chart: Chart } }>(READ, { id: place.measureId })).measure;
    expect(chart.caption).not.toContain('Kolada');
    expect(chart.points.every(({ measurement }) => measurement?.sourceLabel === null)).toBe(true);
    const labelled = chart.picture.parts.filter(({ text }) => text?.includes('Kolada'));
    expect(labelled).toMatchObject([{ text: expect.stringMatching(/54,249 %.*Källa: Kolada/u) }]);
    expect(chart.picture.parts.some(({ role }) => role === 'COMPARISON')).toBe(true);
    expect(chart.picture.description).not.toContain('Kolada');
    const FILE = 'query($id: ID!) { measureChartFile(measureId: $id, format: CSV) { contentBase64 } }';
    const { measureChartFile: file } = await place.client.ask<{ measureChartFile: { contentBase64: string } }>(FILE, {
      id: place.measureId,
    });
    const rows = parse(Buffer.from(file.contentBase64, 'base64'), { delimiter: ';', bom: true });
    expect(JSON.stringify(rows)).not.toContain('Kolada');
  });

  it('are fetched anew, taken away, and left in the trail', async () => {
    const place = await withMeasure(world);
    kolada.answer(json({ values: [], next_url: null }));
    const [line] = await addLine(place);
    expect(line).toMatchObject({ points: [], fetchedAt: null, fault: 'NO_VALUES' });
    kolada.answer(recorded);
    expect(await refreshLine(place, line!)).toMatchObject({ points: YEARS, fault: null });
    const { measure } = await place.client.do<Result>('removeComparison', { comparisonId: line?.id }, MADE);
    expect(measure.chart.comparisons).toEqual([]);
    const events = await test.db.rows(
      AuditEvent,
      'a',
      sql`where a.entity_id = ${place.measureId} and a.action like ${'comparison.%'} order by a.id`,
    );
    expect(events.map(({ action }) => action)).toEqual(['comparison.added', 'comparison.refreshed', 'comparison.removed']);
    expect(events[0]?.details).toEqual({ indicator: 'U70477', place: '0000' });
  });

  it('are three at most, each once, and a repeat of the id has one effect', async () => {
    kolada.answer(recorded);
    const place = await withMeasure(world);
    const id = newId();
    for (const _ of [1, 2]) expect(await addLine(place, { id })).toHaveLength(1);
    expect(await place.client.refused('addComparison', wanted(place))).toMatchObject([{ code: 'DUPLICATE' }]);
    await addLine(place, { place: '0021' });
    await addLine(place, { place: '0001' });
    expect(await place.client.refused('addComparison', wanted(place, { place: '0003' }))).toMatchObject([{ code: 'TOO_LARGE' }]);
  });

  it.each([
    ['indicator', '../kpi'],
    ['indicator', 'U7047'],
    ['indicator', 'U7047x'],
    ['indicator', 'u70477'],
    ['place', '..'],
    ['place', '00/1'],
    ['place', '0?a='],
    ['place', '٠٠٢١'],
  ])('take no %s “%s”, and ask nobody', async (field, text) => {
    const place = await withMeasure(world);
    expect(await place.client.refused('addComparison', wanted(place, { [field]: text }))).toMatchObject([
      { code: 'INVALID_FORMAT', path: [field] },
    ]);
    expect(kolada.asked).toEqual([]);
    expect(await test.db.number(sql`select count(*) as n from comparison where measure_id = ${place.measureId}`)).toBe(0);
  });

  it('are the trainee’s to ask for', async () => {
    const place = await withMeasure(world);
    const input = wanted(place);
    const document = TestClient.mutation('addComparison', '');
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, place.cohortId);
    const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, place.person.id);
    for (const { client } of [coach, supervisor, await world.office()]) {
      expect(await client.denied(document, { input })).toBe('FORBIDDEN');
      expect(await client.ask(CAN, { id: place.measureId })).toMatchObject({ measure: { viewerCan: { compare: false } } });
    }
    expect(await place.client.ask(CAN, { id: place.measureId })).toMatchObject({ measure: { viewerCan: { edit: true, compare: true } } });
    for (const { client } of [await withMeasure(world), await world.office('RCNORR'), await world.admin()]) {
      expect(await client.denied(document, { input })).toBe('NOT_FOUND');
    }
    kolada.answer(recorded);
    const [line] = await addLine(place);
    kolada.asked.length = 0;
    for (const name of ['refreshComparison', 'removeComparison']) {
      expect(await coach.client.denied(TestClient.mutation(name, ''), { input: { comparisonId: line?.id } })).toBe('FORBIDDEN');
      const { client: stranger } = await withMeasure(world);
      expect(await stranger.denied(TestClient.mutation(name, ''), { input: { comparisonId: line?.id } })).toBe('NOT_FOUND');
    }
    expect(kolada.asked).toEqual([]);
  });
});

describe('an installation that calls nobody', () => {
  let test: TestApp;
  let kolada: FakeKolada;
  beforeAll(async () => {
    test = await startApp();
    kolada = await fakeKolada();
  });
  afterAll(async () => {
    await kolada.stop();
    await test.stop();
  });

  it('is the usual one: no line is fetched', async () => {
    expect(test.config.KOLADA).toBe(false);
    const place = await withMeasure(new World(test));
    expect(await place.client.refused('addComparison', wanted(place))).toMatchObject([
      { code: 'NOT_AVAILABLE', message: expect.stringMatching(/\.$/u) },
    ]);
    expect([kolada.asked, kolada.strayed]).toEqual([[], []]);
    expect(await test.db.number(sql`select count(*) as n from comparison`)).toBe(0);
    expect(await place.client.ask(CAN, { id: place.measureId })).toMatchObject({ measure: { viewerCan: { edit: true, compare: false } } });
  });

  it('shows what was fetched before it was switched off, and lets it be taken away', async () => {
    const world = new World(test);
    const { client, enrolment } = await world.trainee(await world.cohort());
    const { measure, comparison } = await drawMeasure(world, await world.project(enrolment));
    const shown = async (): Promise<Line[]> => (await client.ask<Result>(READ, { id: measure.id })).measure.chart.comparisons;
    expect(await shown()).toHaveLength(1);
    expect(await client.refused('refreshComparison', { comparisonId: comparison.id })).toMatchObject([{ code: 'NOT_AVAILABLE' }]);
    await client.do('removeComparison', { comparisonId: comparison.id }, 'measure { id }');
    expect(await shown()).toEqual([]);
  });
});
