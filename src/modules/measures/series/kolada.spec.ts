import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KOLADA_LABEL, KoladaRefused, koladaPoints, koladaUrls, readKoladaPage, type KoladaValue } from './kolada.js';
import { readAllPages, readKolada, type KoladaPort } from './kolada-pages.js';
import { computedPoint } from './series-point.js';

const recorded = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../../test/fixtures/interop/kolada/${name}`, import.meta.url), 'utf8')) as Record<string, unknown>;
const FIRST = 'https://api.kolada.se/v3/data/kpi/U70477/municipality/0000,0021?per_page=5000';
const SECOND = 'https://api.kolada.se/v3/data/kpi/U70477/municipality/0000,0021?page=2&per_page=5';
const NOW = '2026-11-21T08:00:00.000Z';

/** Answers from a table, and keeps what was asked. */
function port(answers: Readonly<Record<string, unknown>>): KoladaPort & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    get: async (url) => {
      asked.push(url);
      if (!(url in answers)) throw new Error(`not recorded: ${url}`);
      return answers[url];
    },
  };
}
const refused = (code: string): unknown => expect.objectContaining({ code });
const ids = (count: number, letter = 'U'): string[] => Array.from({ length: count }, (_, at) => `${letter}${10_000 + at}`);

describe('Kolada', () => {
  it('gives recorded values as published', () => {
    const points = koladaPoints(readKoladaPage(recorded('v3_data_recorded_N00945.json')).values, NOW);
    expect(points).toHaveLength(6);
    expect(points[0]).toEqual({
      indicator: 'N00945',
      unit: '0180',
      period: { start: '2000-01-01', end: '2000-12-31', type: 'YEAR' },
      numerator: null,
      denominator: null,
      value: 31.3,
      deviation: null,
      ci: null,
      status: 'OK',
      source: 'KOLADA',
      sourceLabel: KOLADA_LABEL,
      fetchedAt: NOW,
      computed: false,
    });
  });

  it('is read page by page; deleted values and years without value are left out', async () => {
    const kolada = port({ [FIRST]: recorded('v3_data_region_sample.json'), [SECOND]: recorded('v3_data_region_sample_page2.json') });
    const points = await readKolada(kolada, { kpis: ['U70477'], municipalities: ['0000', '0021'] }, NOW);
    expect(kolada.asked).toEqual([FIRST, SECOND]);
    expect(points.map(({ unit, period, value }) => [unit, period.start.slice(0, 4), value])).toEqual([
      ['0000', '2022', 53.1],
      ['0000', '2023', 53.8],
      ['0021', '2022', 50.2],
      ['0021', '2023', 51.7],
      ['0000', '2024', 54.2],
    ]);
    expect(points.every(({ sourceLabel, computed }) => sourceLabel === 'Källa: Kolada' && !computed)).toBe(true);
  });

  it('loses its label when a value is worked out', () => {
    const [point] = koladaPoints(readKoladaPage(recorded('v3_data_recorded_N00945.json')).values, NOW);
    expect(point && computedPoint(point, 30)).toMatchObject({ value: 30, computed: true, sourceLabel: null, source: 'KOLADA' });
  });

  it.each([
    ['Missing', 'MISSING'],
    ['Private', 'MASKED'],
    ['Preliminary', 'UNKNOWN'],
  ])('shows no number that is marked %s', (status, expected) => {
    const value: KoladaValue = { kpi: 'U70477', municipality: '0021', year: 2024, gender: 'T', status, value: 50 };
    expect(koladaPoints([value], NOW)).toMatchObject([{ status: expected, value: null }]);
  });

  it('is asked for at most 25 ids in a segment', () => {
    expect(koladaUrls({ kpis: ids(25), municipalities: ['0021'] })).toHaveLength(1);
    const urls = koladaUrls({ kpis: ids(26), municipalities: ['0021'] });
    expect(urls).toHaveLength(2);
    expect(urls[1]).toBe('https://api.kolada.se/v3/data/kpi/U10025/municipality/0021?per_page=5000');
    expect(koladaUrls({ kpis: ids(26), municipalities: ['0021'], years: [2023, 2024] })[0]).toMatch(
      /\/municipality\/0021\/year\/2023,2024\?/u,
    );
    expect(koladaUrls({ kpis: ['U70477', 'U70477'], municipalities: ['0021'] })[0]).toContain('/kpi/U70477/');
  });

  it.each([
    { kpis: [], municipalities: ['0021'] },
    { kpis: ['U70477'], municipalities: [] },
    { kpis: ['../kpi'], municipalities: ['0021'] },
    { kpis: ['U70477'], municipalities: ['21'] },
    { kpis: ['U70477'], municipalities: ['0021'], years: [2024.5] },
  ])('is not asked for %j', (request) => {
    expect(() => koladaUrls(request)).toThrow(refused('INVALID_REQUEST'));
  });

  it.each([
    'https://evil.example/v3/data',
    'http://api.kolada.se/v3/data',
    'https://api.kolada.se.evil.example/v3/data',
    'https://api.kolada.se@evil.example/v3/data',
    'https://user@api.kolada.se/v3/data',
    'https://api.kolada.se:8443/v3/data',
    'https://api.kolada.se/v2/data',
    'https://api.kolada.se/v3/../admin',
    'file:///etc/passwd',
    '/v3/data?page=2',
  ])('is not followed to %s', async (next) => {
    const kolada = port({ [FIRST]: { values: [], next_url: next } });
    await expect(readAllPages(kolada, FIRST)).rejects.toEqual(refused('FOREIGN_PAGE'));
    expect(kolada.asked).toEqual([FIRST]);
  });

  it('is left after so many pages', async () => {
    const kolada = port({ [FIRST]: { values: [], next_url: FIRST } });
    await expect(readAllPages(kolada, FIRST, 3)).rejects.toEqual(refused('TOO_MANY_PAGES'));
    expect(kolada.asked).toHaveLength(3);
  });

  it('is read or refused, whatever it answers', () => {
    const value = fc.record({
      gender: fc.constantFrom('T', 'K', 'X'),
      status: fc.anything(),
      value: fc.anything(),
      isdeleted: fc.anything(),
    });
    const group = fc.record({
      kpi: fc.string(),
      municipality: fc.string(),
      period: fc.oneof(fc.integer(), fc.anything()),
      values: fc.array(value),
    });
    const answer = fc.oneof(
      fc.anything(),
      fc.record({ values: fc.array(group), next_url: fc.anything() }),
      fc.record({ values: fc.anything() }),
    );
    fc.assert(
      fc.property(answer, (given) => {
        try {
          const points = koladaPoints(readKoladaPage(given).values, NOW);
          expect(points.every((point) => point.value === null || Number.isFinite(point.value))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(KoladaRefused);
        }
      }),
    );
  });
});
