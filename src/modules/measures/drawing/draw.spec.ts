import { describe, expect, it } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import { drawChart } from '../spc/chart.js';
import { drawnPoints } from '../../../../test/setup/drawn-points.js';
import { drawPicture } from './draw.js';
import type { PartRole, Picture, PictureInput } from './picture.js';
import { picturePng } from './png.js';
import { pictureSvg } from './svg.js';
import { boxOf, textWidth } from './text-size.js';
import { COLOURS, THEMES } from './theme.js';

const x = Array.from({ length: 24 }, (_, index) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`);
const n = x.map((_, index) => 50 + ((index * 7) % 20));
const y: (number | null)[] = n.map((total, index) => Math.round(total * ((index < 12 ? 0.6 : 0.84) + ((index * 5) % 7) / 100)));
y[4] = null;
y[20] = 8;
const chart = drawChart({ xType: 'date', x, y, n }, { chart: 'p', parts: [12], multiply: 100, exclude: [8] });
const INPUT: PictureInput = {
  title: 'Andel med läkemedelsgenomgång',
  unit: '%',
  points: drawnPoints(chart, (start, index) => ({ label: start.slice(0, 7), status: index === 4 ? 'MASKED' : 'OK' })),
  target: 90,
  phases: [{ title: 'Före' }, { title: 'Efter' }],
  annotations: [
    { on: '2026-01-01', label: 'Ny rutin' },
    { on: '2026-03-16', label: 'PGSA 1' },
    { on: '2030-01-01', label: 'Utanför' },
  ],
  language: 'sv',
  centre: 'MEAN',
  notes: ['Källa: egna data.'],
  signals: ['Längsta serien är 12, gränsen 8.'],
  verdict: 'Förbättring.',
};
const WIDE = { width: 900, height: 420, compact: false };
const NARROW = { width: 343, height: 320, compact: false };
const SMALL = { width: 280, height: 140, compact: true };
const texts = (picture: Picture, role: PartRole): string[] =>
  picture.parts.flatMap((part) => (part.kind === 'TEXT' && part.role === role ? [part.text.replaceAll('\u{a0}', ' ')] : []));
const path = (picture: Picture, role: PartRole): string =>
  picture.parts.flatMap((part) => (part.kind === 'PATH' && part.role === role ? [part.d] : [])).join('');

describe('a chart as a picture', () => {
  it('names its phases, events, lines and numbers in the language', () => {
    const picture = drawPicture(INPUT, WIDE);
    expect(texts(picture, 'PHASE_LABEL')).toEqual(['Före', 'Efter']);
    expect(texts(picture, 'ANNOTATION_LABEL')).toEqual(['Ny rutin', 'PGSA 1']);
    expect(texts(picture, 'TARGET_LABEL')).toEqual(['Mål 90 %']);
    expect(texts(picture, 'CENTRE_LABEL').at(-1) ?? '').toMatch(/\d,\d %$/u);
    expect(texts(drawPicture({ ...INPUT, language: 'en' }, WIDE), 'TARGET_LABEL')).toEqual(['Target 90%']);
  });

  it('breaks the line at a masked point, which is a dash at the axis and has no place', () => {
    const picture = drawPicture(INPUT, WIDE);
    expect(path(picture, 'DATA').match(/M/gu)).toHaveLength(2);
    expect(path(picture, 'MASKED').match(/M/gu)).toHaveLength(1);
    expect(picture.places.map(({ index }) => index)).not.toContain(4);
  });

  it('shows points outside the limits as diamonds and points that do not count as rings', () => {
    const picture = drawPicture(INPUT, WIDE);
    expect(path(picture, 'SIGNAL').match(/M/gu)).toHaveLength(1);
    expect(path(picture, 'EXCLUDED').match(/M/gu)).toHaveLength(1);
    expect(path(picture, 'POINT').match(/M/gu)).toHaveLength(21);
    expect(texts(picture, 'NOTE')[0]).toBe('Romb: utanför gränserna. Ring: räknas inte. Streck vid axeln: dolt, för små tal.');
  });

  it('draws limits and centres as steps, never slopes', () => {
    const picture = drawPicture(INPUT, WIDE);
    for (const role of ['CENTRE', 'LIMIT', 'TARGET'] as const) expect(path(picture, role)).not.toMatch(/L/u);
    expect(path(picture, 'CENTRE').match(/M/gu)).toHaveLength(2);
  });

  it('draws no limit where nothing can lie beyond it', () => {
    const low = drawChart({ xType: 'date', x: x.slice(0, 3), y: [1, 0, 2], n: [20, 20, 20] }, { chart: 'p', multiply: 100 });
    const high = drawChart({ xType: 'date', x: x.slice(0, 3), y: [19, 20, 18], n: [20, 20, 20] }, { chart: 'p', multiply: 100 });
    const told = (): { label: string; status: 'OK' } => ({ label: '', status: 'OK' });
    expect(drawnPoints(low, told)[0]).toMatchObject({ lcl: null, ucl: expect.any(Number) });
    expect(drawnPoints(high, told)[0]).toMatchObject({ lcl: expect.any(Number), ucl: null });
  });

  it('has numbered flags, explained below, when the names of events have no room', () => {
    const annotations = Array.from({ length: 9 }, (_, index) => ({
      on: `2025-${String(index + 2).padStart(2, '0')}-10`,
      label: `PGSA ${index + 1}: ny lapp`,
    }));
    const wide = drawPicture({ ...INPUT, annotations }, WIDE);
    expect(texts(wide, 'ANNOTATION_LABEL')).toEqual([]);
    expect(texts(wide, 'FLAG_LABEL')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(texts(wide, 'NOTE').join(' ')).toContain('9. PGSA 9: ny lapp');
    expect(texts(drawPicture({ ...INPUT, annotations }, NARROW), 'FLAG_LABEL').join(' ')).toMatch(/–/u);
  });

  it('has letters for phases whose titles have no room', () => {
    const phases = [{ title: 'Före' }, { title: 'Efter den nya rutinen för läkemedelsgenomgång på akuten' }];
    const picture = drawPicture({ ...INPUT, phases }, NARROW);
    expect(texts(picture, 'PHASE_LABEL')).toEqual(['A', 'B']);
    expect(texts(picture, 'NOTE')[0]).toContain('A. Före');
  });

  it('has few parts, also with 120 points', () => {
    const days = Array.from(
      { length: 120 },
      (_, index) => `${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
    );
    const long = drawChart(
      { xType: 'date', x: days, y: days.map((_, index) => 40 + ((index * 37) % 23)) },
      { chart: 'i', parts: [40, 80] },
    );
    const input = { ...INPUT, unit: 'dagar', points: drawnPoints(long, (label) => ({ label, status: 'OK' })), target: 30 };
    for (const size of [WIDE, NARROW, { width: 1280, height: 640, compact: false }, SMALL])
      expect(drawPicture(input, size).parts.length).toBeLessThan(60);
  });

  it('of a small multiple says its title, first and last period and centre', () => {
    const picture = drawPicture(INPUT, SMALL);
    expect(texts(picture, 'AXIS_LABEL')).toEqual(['2025-01', '2026-12']);
    expect(texts(picture, 'CENTRE_LABEL')).toHaveLength(1);
    expect(texts(picture, 'TICK_LABEL')).toEqual([]);
    expect(picture.places).toHaveLength(23);
  });

  it('is drawn empty without points', () => {
    const picture = drawPicture({ ...INPUT, points: [] }, WIDE);
    expect(picture.places).toEqual([]);
    expect(picture.description).toContain('Inga punkter.');
  });
});

describe('its text alternative', () => {
  it('tells what the picture shows', () => {
    const { description } = drawPicture(INPUT, WIDE);
    const said = description.replaceAll('\u{a0}', ' ');
    expect(said).toMatch(/^Andel med läkemedelsgenomgång, procent\. 2025-01–2026-12, 24 punkter, 23 med värde\. 1 dolda, för små tal\./u);
    expect(said).toMatch(/Före: medel \d\d,\d % \(2025-01–2025-12\)\. Efter: medel \d\d,\d % \(2026-01–2026-12\)\. Mål 90 %\./u);
    const untitled = { ...INPUT, phases: [{ title: '' }, { title: 'Efter' }] };
    expect(drawPicture(untitled, WIDE).description.replaceAll('\u{a0}', ' ')).toBe(said);
    expect(said).toMatch(/Utanför gränserna: 2026-09\. .*Längsta serien är 12, gränsen 8\. Förbättring\.$/u);
  });
});

describe('its document and image', () => {
  it('carry a name and a description, escaped, without script, style or anything from elsewhere', () => {
    const hostile = '</title><script>alert("1")</script>\u{0}\u{d800}&';
    const svg = pictureSvg(drawPicture({ ...INPUT, title: hostile, notes: [hostile] }, WIDE), 'dark');
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title id="title">&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;\u{fffd}&amp;</title>');
    expect(svg).not.toMatch(/<script|style=|href|url\(/u);
    expect(new Resvg(svg).width).toBe(900);
  });

  it.each(THEMES)('are made in the theme %s, two pixels for one', (theme) => {
    const png = picturePng(drawPicture(INPUT, NARROW), theme);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([686, 640]);
  });

  it('reckon with letters no narrower than they are', () => {
    const picture = drawPicture(INPUT, WIDE);
    const { parts } = drawPicture(
      { ...INPUT, annotations: INPUT.annotations.map((one) => ({ ...one, label: 'MÅLGÅNG wow — fjärde försöket 3 ÖÄ' })) },
      WIDE,
    );
    for (const part of [...picture.parts, ...parts]) {
      if (part.kind !== 'TEXT') continue;
      const png = new Resvg(pictureSvg({ ...picture, parts: [part] }, 'light').replace(/<rect[^>]*>/u, ''), {
        font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
      });
      const { left, right } = boxOf(part);
      expect(png.getBBox()?.width ?? 0).toBeLessThanOrEqual(right - left + (part.role === 'CENTRE_LABEL' ? 4 : 0));
    }
    expect(textWidth('', 12)).toBe(0);
  });
});
const FONTS = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map(
  (file) => `node_modules/@expo-google-fonts/source-sans-3/${file}`,
);

/** Contrast of two colours (WCAG 2.2, 1.4.3). */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(THEMES)('the colours of the theme %s', (theme) => {
  const { paper, ink, grey, faint, data, signal } = COLOURS[theme];
  it('stand out from the paper: texts 4.5 to 1, lines 3 to 1', () => {
    for (const colour of [ink, grey]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
    for (const colour of [faint, data, signal]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });
});
