import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawPicture } from './draw.js';
import type { Picture, PictureSize, TextPart } from './picture.js';
import { valueOf } from './picture.js';
import { pictureTable, type CountedPoint, type TableInput } from './picture-table.js';
import { pictureSvg } from './svg.js';
import { boxOf, overlap } from './text-size.js';

const number = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1e4, max: 1e4, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);
const maybe = fc.option(number, { freq: 4 });
const point = fc.record({
  value: maybe,
  cl: maybe,
  lcl: maybe,
  ucl: maybe,
  numerator: maybe,
  denominator: maybe,
  excluded: fc.boolean(),
  excludedReason: fc.option(fc.lorem()),
  signal: fc.boolean(),
  newPart: fc.boolean(),
  status: fc.constantFrom('OK' as const, 'OK' as const, 'OK' as const, 'MASKED' as const, 'MISSING' as const, 'UNKNOWN' as const),
});
const MONTHS = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];
const month = (index: number): { start: string; label: string } => {
  const year = 2020 + Math.floor(index / 12);
  return { start: `${year}-${String((index % 12) + 1).padStart(2, '0')}-01`, label: `${MONTHS[index % 12] ?? ''} ${year}` };
};
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 9 }),
  fc.constant('<script>alert(1)</script>&"\''),
);
const input: fc.Arbitrary<TableInput> = fc
  .record({
    title: words,
    unit: fc.constantFrom('%', 'minuter', '', 'vårdskador per 1 000 vårddagar'),
    rows: fc.array(point, { maxLength: 60 }),
    target: fc.option(number),
    phases: fc.array(
      words.map((title) => ({ title })),
      { maxLength: 6 },
    ),
    annotations: fc.array(fc.record({ at: fc.nat(70), day: fc.integer({ min: 1, max: 28 }), label: words }), { maxLength: 30 }),
    language: fc.constantFrom('sv' as const, 'en' as const, 'nb' as const),
    counted: fc.constantFrom('OUT_OF' as const, 'MEASURED' as const, 'NOTHING' as const),
    rounded: fc.boolean(),
    centre: fc.constantFrom('MEAN' as const, 'MEDIAN' as const),
    notes: fc.array(words, { maxLength: 4 }),
  })
  .map(({ rows, annotations, ...rest }) => {
    let part = 1;
    const points = rows.map(({ newPart, ...row }, index): CountedPoint => {
      if (index > 0 && newPart && index % 5 === 0) part += 1;
      return { ...row, ...month(index), part };
    });
    const on = annotations.map(({ at, day, label }) => ({ on: `${month(at).start.slice(0, 8)}${String(day).padStart(2, '0')}`, label }));
    return { ...rest, points, annotations: on, signals: [], verdict: null };
  });
const size: fc.Arbitrary<PictureSize> = fc.oneof(
  fc.record({ width: fc.integer({ min: 320, max: 1280 }), height: fc.integer({ min: 280, max: 640 }), compact: fc.constant(false) }),
  fc.record({ width: fc.integer({ min: 220, max: 400 }), height: fc.integer({ min: 120, max: 220 }), compact: fc.constant(true) }),
);
const textsOf = (picture: Picture): TextPart[] => picture.parts.flatMap((part) => (part.kind === 'TEXT' ? [part] : []));

describe('any series', () => {
  it('is drawn with finite coordinates inside its frame', () => {
    fc.assert(
      fc.property(input, size, (one, room) => {
        const picture = drawPicture(one, room);
        for (const part of picture.parts) if (part.kind === 'PATH') expect(part.d).toMatch(/^M[\d\s.MLHVahvz-]+$/u);
        for (const { x, y } of picture.places) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(room.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(room.height);
        }
        for (const part of textsOf(picture)) {
          const { left, right, top, bottom } = boxOf(part);
          expect([part.text, left >= 0, right <= room.width, top >= 0, bottom <= room.height]).toEqual([part.text, true, true, true, true]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has labels that do not touch', () => {
    fc.assert(
      fc.property(input, size, (one, room) => {
        const texts = textsOf(drawPicture(one, room));
        const touching = texts.flatMap((a, index) =>
          texts.slice(index + 1).flatMap((b) => (overlap(boxOf(a), boxOf(b)) ? [[a.role, a.text, b.role, b.text]] : [])),
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('has a place for every value in its table, and for nothing else', () => {
    fc.assert(
      fc.property(input, size, (one, room) => {
        const { rows } = pictureTable(one);
        expect(rows).toHaveLength(one.points.length);
        expect(new Set(rows.map((row) => row.length)).size).toBeLessThanOrEqual(1);
        const told = rows.flatMap((row, index) => (row[1] === null ? [] : [index]));
        expect(drawPicture(one, room).places.map(({ index }) => index)).toEqual(told);
        expect(told).toEqual(one.points.flatMap((each, index) => (valueOf(each) === null ? [] : [index])));
      }),
    );
  });

  it('shows nothing of a masked point: not its value, not its limits, not its counts', () => {
    fc.assert(
      fc.property(input, size, (one, room) => {
        const nothing = { value: null, lcl: null, ucl: null, numerator: null, denominator: null, excludedReason: null };
        const points = one.points.map((each) => (each.status === 'MASKED' ? { ...each, ...nothing } : each));
        const bare = { ...one, points };
        expect(drawPicture(one, room)).toEqual(drawPicture(bare, room));
        expect(pictureTable(one)).toEqual(pictureTable(bare));
      }),
    );
  });

  it('becomes a document without markup of its texts', () => {
    fc.assert(
      fc.property(input, size, (one, room) => {
        const svg = pictureSvg(drawPicture(one, room), 'light');
        const tags = [...svg.matchAll(/<\/?(?<tag>[^\s>/]+)/gu)].map((match) => match.groups?.['tag']);
        expect([...new Set(tags)].filter((tag) => !['svg', 'title', 'desc', 'rect', 'path', 'text'].includes(tag ?? ''))).toEqual([]);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|style=/u);
      }),
    );
  });
});
