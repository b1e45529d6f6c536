import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { AuditEvent } from '../../src/platform/audit/audit-event.entity.js';
import { sql } from '../../src/platform/database/sql.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { drawMeasure } from '../setup/measures.js';
import { World, type Trainee } from '../setup/world.js';
import { readXlsx } from '../setup/xlsx.js';

interface Seen {
  fileName: string;
  mediaType: string;
  contentBase64: string;
}
interface Chart {
  points: {
    label: string;
    value: number | null;
    numerator: number | null;
    denominator: number | null;
    centre: number | null;
    lower: number | null;
    upper: number | null;
    status: string;
  }[];
  picture: { title: string; description: string; parts: { kind: string; text: string | null }[] };
}
const FILE = `query($id: ID!, $format: ChartFileFormat!, $for: ChartAudience, $width: Int! = 900) {
  measureChartFile(measureId: $id, format: $format, audience: $for, width: $width) { fileName mediaType contentBase64 } }`;
const CHART = `query($id: ID!) { measure(id: $id) { chart { points { label value numerator denominator centre lower upper status }
  picture(width: 900, height: 495) { title description parts { kind text } } } } }`;
const FORMATS = ['SVG', 'PNG', 'CSV', 'XLSX'] as const;
const MASKED_MONTH = 3;
const COLUMNS = ['Period', 'Värde (%)', 'Täljare', 'Nämnare', 'Medel', 'Undre gräns', 'Övre gräns', 'Fas'];
const HIDDEN = 'dolt, för små tal';

describe('a chart as a file', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp({ env: { RATE_PER_MINUTE: '10000' } });
    world = new World(test);
  });
  afterAll(() => test.stop());

  interface Place extends Trainee {
    cohortId: string;
    id: string;
  }
  /** A measure whose fourth month has two patients in its numerator. */
  async function withMeasure(name?: string): Promise<Place> {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const { measure, points } = await drawMeasure(world, await world.project(trainee.enrolment), name ? { name } : {});
    const small = points[MASKED_MONTH]!.id;
    await test.db.transaction(() => test.db.execute(sql`update measurement set numerator = 2 where id = ${small}`));
    return { ...trainee, cohortId: cohort.id, id: measure.id };
  }
  const file = async (client: TestClient, id: string, format: string, more: object = {}): Promise<Seen & { bytes: Buffer }> => {
    const { measureChartFile: seen } = await client.ask<{ measureChartFile: Seen }>(FILE, { id, format, ...more });
    return { ...seen, bytes: Buffer.from(seen.contentBase64, 'base64') };
  };
  const chart = async (client: TestClient, id: string): Promise<Chart> =>
    (await client.ask<{ measure: { chart: Chart } }>(CHART, { id })).measure.chart;
  const csv = (bytes: Buffer): string[][] => parse(bytes, { delimiter: ';', bom: true });
  const decimal = (value: number | null): string => (value === null ? '' : String(Math.round(value * 10_000) / 10_000).replace('.', ','));

  it('SVG is the picture of the page, with its title, its words and every text', async () => {
    const { client, id } = await withMeasure('Andel <under> 52 & "bra"');
    const { picture } = await chart(client, id);
    const svg = await file(client, id, 'SVG');
    expect(svg).toMatchObject({ fileName: 'andel-under-52-bra.svg', mediaType: 'image/svg+xml' });
    const text = svg.bytes.toString('utf8');
    const drawn = new Resvg(text);
    expect([drawn.width, drawn.height]).toEqual([900, 495]);
    expect(text).toContain(`<title id="title">${escaped(picture.title)}</title>`);
    expect(text).toContain(`<desc id="desc">${escaped(picture.description)}</desc>`);
    const texts = picture.parts.flatMap((part) => (part.kind === 'TEXT' && part.text !== null ? [escaped(part.text)] : []));
    expect(texts.length).toBeGreaterThan(10);
    expect([...text.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, inner]) => inner)).toEqual(texts);
    expect(text).not.toMatch(/<script|href|style=/u);
  });

  it('PNG has twice the pixels of the width that is asked for, within bounds', async () => {
    const { client, id } = await withMeasure();
    const png = await file(client, id, 'PNG', { width: 640 });
    expect(png).toMatchObject({ fileName: 'andel-med-hba1c-under-52.png', mediaType: 'image/png' });
    expect(png.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1280, 704]);
    expect(png.bytes.subarray(-8, -4).toString('latin1')).toBe('IEND');
    for (const width of [319, 1281]) {
      const { errors } = await client.send(FILE, { id, format: 'PNG', width });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('CSV and Excel hold the points of the chart, as numbers', async () => {
    const { client, id } = await withMeasure();
    const { points } = await chart(client, id);
    const [header, ...rows] = csv((await file(client, id, 'CSV')).bytes);
    expect(header).toEqual([...COLUMNS, 'Anmärkning']);
    expect(rows.map((row) => row.slice(0, 5))).toEqual(
      points.map((p) => [p.label, decimal(p.value), decimal(p.numerator), decimal(p.denominator), decimal(p.centre)]),
    );
    expect(rows.map((row) => decimal((100 * Number(row[2])) / Number(row[3])))).toEqual(rows.map((row) => row[1]));
    expect([rows[0]?.[7], rows[12]?.[7]]).toEqual(['Före', 'Andel med HbA1c under 52']);
    const workbook = readXlsx((await file(client, id, 'XLSX')).bytes);
    expect(workbook[0]).toEqual(header);
    expect(workbook.slice(1).map((row) => decimal(row[1] as number))).toEqual(rows.map((row) => row[1]));
    expect(workbook.slice(1).every((row) => typeof row[1] === 'number')).toBe(true);
  });

  it('says why a point does not count, and to the office that counts are rounded', async () => {
    const { client, id } = await withMeasure();
    type Points = { measure: { version: number; chart: { points: { measurement: { id: string } }[] } } };
    const { measure } = await client.ask<Points>(
      'query($id: ID!) { measure(id: $id) { version chart { points { measurement { id } } } } }',
      {
        id,
      },
    );
    const exclude = {
      measurementId: measure.chart.points[7]!.measurement.id,
      expectedVersion: measure.version,
      reason: 'Registret låg nere.',
    };
    await client.do('excludeMeasurement', exclude, 'measure { id }');
    const [header, ...rows] = csv((await file(client, id, 'CSV')).bytes);
    expect(header).toEqual([...COLUMNS, 'Anmärkning', 'Varför den inte räknas']);
    expect(rows[7]?.slice(8)).toEqual(['räknas inte', 'Registret låg nere.']);
    const { client: office } = await world.office();
    const { points } = await chart(office, id);
    const [seen, ...hidden] = csv((await file(office, id, 'CSV')).bytes);
    expect(seen?.slice(2, 4)).toEqual(['Täljare (närmaste tiotal)', 'Nämnare (närmaste tiotal)']);
    expect(hidden.map((row) => row.slice(2, 4))).toEqual(points.map((p) => [decimal(p.numerator), decimal(p.denominator)]));
    expect(hidden.every(([, , numerator = '', denominator = '']) => Number(numerator) % 10 === 0 && Number(denominator) % 10 === 0)).toBe(
      true,
    );
    expect(hidden[MASKED_MONTH]?.slice(1, 4)).toEqual(['', '', '']);
  });

  it('hides small numbers from the office in all four, and from the trainee who looks as others do', async () => {
    const place = await withMeasure();
    const { client: office } = await world.office();
    const { points } = await chart(office, place.id);
    expect(points[MASKED_MONTH]).toMatchObject({ status: 'MASKED', value: null });
    const own = await chart(place.client, place.id);
    const secret = decimal(own.points[MASKED_MONTH]!.value);
    const shown = ({ bytes }: { bytes: Buffer }, format: string): unknown =>
      format === 'XLSX' ? readXlsx(bytes) : bytes.toString('base64');
    for (const format of FORMATS) {
      const seen = shown(await file(office, place.id, format), format);
      expect(shown(await file(place.client, place.id, format, { for: 'OFFICE' }), format)).toEqual(seen);
      expect(shown(await file(office, place.id, format, { for: 'TEAM' }), format)).toEqual(seen);
      expect(shown(await file(place.client, place.id, format), format)).not.toEqual(seen);
    }
    const rows = csv((await file(office, place.id, 'CSV')).bytes).slice(1);
    expect(rows[MASKED_MONTH]?.slice(1, 5).join('')).not.toContain(secret);
    expect(rows[MASKED_MONTH]).toEqual(expect.arrayContaining([HIDDEN]));
    expect(rows.map((row) => row[1])).toEqual(points.map((p) => decimal(p.value)));
    const sheet = readXlsx((await file(office, place.id, 'XLSX')).bytes).slice(1);
    expect(sheet[MASKED_MONTH]?.[1]).toBeNull();
    expect((await file(office, place.id, 'SVG')).bytes.toString()).toContain('dolda, för små tal');
  });

  it('is noted in the trail with its cohort, not when there is nothing to see, and is twenty an hour', async () => {
    const place = await withMeasure();
    const stranger = await world.trainee(await world.cohort());
    expect(await stranger.client.denied(FILE, { id: place.id, format: 'CSV' })).toBe('NOT_FOUND');
    const noted = (personId: string): Promise<AuditEvent[]> =>
      test.db.rows(AuditEvent, 'a', sql`where a.actor_id = ${personId} and a.action = ${'export.made'}`);
    expect(await noted(stranger.person.id)).toEqual([]);
    for (let i = 0; i < 20; i++) await file(place.client, place.id, FORMATS[i % 4]!, { width: 320 });
    expect(await place.client.denied(FILE, { id: place.id, format: 'SVG' })).toBe('RATE_LIMITED');
    const events = await noted(place.person.id);
    expect(events).toHaveLength(20);
    expect(events.every((e) => e.entityId === 'measureChartFile' && e.cohortId === place.cohortId)).toBe(true);
  });
});

describe('all charts of a group', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  const LIST = 'query($id: ID!) { cohortMeasures(cohortId: $id) { totalCount edges { node { name chart { audience } } } } }';
  interface Listed {
    cohortMeasures: { totalCount: number; edges: { node: { name: string; chart: { audience: string } } }[] };
  }
  const listed = async (client: TestClient, id: string): Promise<[string, string][]> => {
    const { cohortMeasures } = await client.ask<Listed>(LIST, { id });
    expect(cohortMeasures.totalCount).toBe(cohortMeasures.edges.length);
    return cohortMeasures.edges.map(({ node }) => [node.name, node.chart.audience]);
  };

  it('are those of the trainees in one’s scope, by trainee, as one may see them', async () => {
    const cohort = await world.cohort();
    const trainees = [
      await world.trainee(cohort, { person: { givenName: 'Bo', familyName: 'Borg' } }),
      await world.trainee(cohort, { person: { givenName: 'Ann', familyName: 'Alm' } }),
    ];
    for (const [index, trainee] of trainees.entries()) {
      await drawMeasure(world, await world.project(trainee.enrolment), { name: `Mått ${index + 1}` });
    }
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const two = await listed(coach.client, cohort.id);
    expect(two).toEqual([
      ['Mått 2', 'TEAM'],
      ['Mått 1', 'TEAM'],
    ]);
    expect(await listed((await world.office()).client, cohort.id)).toEqual(two.map(([name]) => [name, 'OFFICE']));
    expect(await listed(trainees[0]!.client, cohort.id)).toEqual([['Mått 1', 'TEAM']]);
    const farCoach = await world.someone(Role.COACH, ScopeKind.COHORT, (await world.cohort({ centreId: 'RCNORR' })).id);
    for (const other of [farCoach, await world.office('RCNORR'), await world.admin()]) {
      expect(await listed(other.client, cohort.id)).toEqual([]);
    }
  });

  it('leave out what was taken out of use', async () => {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const { measure } = await drawMeasure(world, await world.project(trainee.enrolment));
    await trainee.client.do('removeMeasure', { measureId: measure.id, expectedVersion: 1 }, 'measure { id }');
    expect(await listed(trainee.client, cohort.id)).toEqual([]);
  });
});

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => MARKS[sign] ?? '');
