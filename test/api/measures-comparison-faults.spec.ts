import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Comparison } from '../../src/modules/measures/index.js';
import { sql } from '../../src/platform/database/sql.js';
import { startApp, type TestApp } from '../setup/app.js';
import { addLine, refreshLine, withMeasure, YEARS } from '../setup/comparisons.js';
import { fakeKolada, json, KOLADA_FIRST, KOLADA_SECOND, recorded, type Answering, type FakeKolada } from '../setup/kolada.js';
import { World } from '../setup/world.js';

describe('comparison lines when Kolada answers oddly, or not at all', () => {
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
    jest.restoreAllMocks();
  });
  afterAll(() => test.stop());

  const body =
    (text: string | Buffer, headers: Record<string, string> = {}, status = 200): Answering =>
    (response) => {
      response.writeHead(status, headers).end(text);
    };
  const page = (next: string): Answering =>
    json({
      values: [{ kpi: 'U70477', municipality: '0000', period: 2024, values: [{ gender: 'T', status: '', value: 99 }] }],
      next_url: next,
    });
  const huge = Buffer.concat([Buffer.from('{"values":[],"pad":"'), Buffer.alloc(6_000_000, 'x'), Buffer.from('"}')]);

  it.each<[string, Answering, number]>([
    ['a page of HTML', body('<!doctype html><title>Underhåll</title>', { 'content-type': 'text/html' }), 1],
    ['an error', body('{}', {}, 500), 1],
    ['not found', json({ detail: 'Not Found' }, 404), 1],
    ['nothing', body(''), 1],
    ['half an answer', body('{"values":[{"kpi":"U704', { 'content-type': 'application/json' }), 1],
    ['JSON of another form', json([1, 2, 3]), 1],
    ['values of another form', json({ values: [{ kpi: 'U70477', municipality: '0000', period: '2024', values: 'none' }] }), 1],
    [
      'a text for a number',
      json({ values: [{ kpi: 'U70477', municipality: '0000', period: 2024, values: [{ gender: 'T', value: '54' }] }] }),
      1,
    ],
    [
      'a number beyond all numbers',
      body('{"values":[{"kpi":"U70477","municipality":"0000","period":2024,"values":[{"gender":"T","value":1e999}]}]}'),
      1,
    ],
    ['a redirection to another host', body('', { location: 'http://169.254.169.254/latest/meta-data/' }, 302), 1],
    ['a redirection to itself', body('', { location: '/v3/data/kpi/U70477/municipality/0000' }, 307), 1],
    ['a next page elsewhere', page('http://169.254.169.254/latest/meta-data/'), 1],
    ['a next page at another port', page('https://api.kolada.se:8443/v3/data'), 1],
    ['a next page on this machine', page('file:///etc/passwd'), 1],
    ['pages without end', page(KOLADA_FIRST), 20],
    ['6 MB', body(huge, { 'content-type': 'application/json' }), 1],
    ['6 MB in a small packet', body(gzipSync(huge), { 'content-type': 'application/json', 'content-encoding': 'gzip' }), 1],
    ['a connection that breaks', (response) => void response.destroy(), 1],
  ])('meet %s: the line says that nothing was fetched, and keeps what it had', async (_, answering, times) => {
    const place = await withMeasure(world);
    kolada.answer(recorded);
    const [line] = await addLine(place);
    kolada.asked.length = 0;
    kolada.answer(answering);
    expect(await refreshLine(place, line!)).toEqual({ ...line, points: YEARS, fault: 'NOT_REACHED' });
    expect(kolada.asked).toHaveLength(times);
    const stored = await test.db.rows(Comparison, 'k', sql`where k.measure_id = ${place.measureId}`);
    expect(stored).toMatchObject([{ points: YEARS, fault: 'NOT_REACHED' }]);
  });

  it('take nothing of another place or indicator than was asked for', async () => {
    const values = ['0180', '0000'].map((municipality) => ({
      kpi: municipality === '0180' ? 'U70477' : 'N00945',
      municipality,
      period: 2024,
      values: [{ gender: 'T', status: '', value: 12 }],
    }));
    kolada.answer(json({ values, next_url: null }));
    expect((await addLine(await withMeasure(world)))[0]).toMatchObject({ points: [], fault: 'NO_VALUES' });
  });

  it('do not wait for an answer that does not come', async () => {
    const place = await withMeasure(world);
    const limits: number[] = [];
    const real = AbortSignal.timeout.bind(AbortSignal);
    jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      limits.push(ms);
      return real(ms / 100);
    });
    kolada.answer((response) => void response.writeHead(200).write('{"values":'));
    expect((await addLine(place))[0]).toMatchObject({ points: [], fault: 'NOT_REACHED' });
    expect(limits.sort()).toEqual([10_000, 20_000]);
  });

  it('wait when they are asked to slow down, and ask again', async () => {
    const place = await withMeasure(world);
    let busy = true;
    kolada.answer((response, request) => {
      if (!busy) return recorded(response, request);
      busy = false;
      response.writeHead(429).end();
    });
    expect((await addLine(place))[0]).toMatchObject({ points: YEARS, fault: null });
    expect(kolada.asked).toEqual([KOLADA_FIRST, KOLADA_FIRST, KOLADA_SECOND]);
  });
});
