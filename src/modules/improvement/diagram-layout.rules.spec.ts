import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  COLUMNS_FROM,
  diagramLayout,
  LINE_HEIGHT,
  NOTE_GAP,
  NOTE_HEIGHT,
  PADDING,
  type DiagramBox,
  type DrawnDriver,
} from './diagram-layout.rules.js';
import { diagramSvg } from './diagram-svg.rules.js';
import { firstLines, NOTE_SIZE, textWidth, wrapText } from './diagram-text.rules.js';
import type { PrimaryBranch } from './driver-tree.rules.js';

const driver = (text: string, notes: readonly string[] = []): DrawnDriver => ({ id: text, text, notes });
const DIAGRAM: PrimaryBranch<DrawnDriver>[] = [
  {
    driver: driver('Tid till röntgen'),
    secondaryDrivers: [
      {
        driver: driver('Förvarning'),
        changeIdeas: [driver('Larm direkt från ambulansen'), driver('Gruppsamtal till bakjour och röntgen')],
      },
    ],
    changeIdeas: [driver('Rondellen reserverad')],
  },
  { driver: driver('Tid till beslut'), secondaryDrivers: [], changeIdeas: [] },
];
const AIM = 'Mediantiden från dörr till nål ska minska från 52 till 40 minuter.';

const overlap = (a: DiagramBox, b: DiagramBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('text in lines', () => {
  it('breaks between words, and words that are too long', () => {
    expect(wrapText('Larm direkt från ambulansen', 110)).toEqual(['Larm direkt från', 'ambulansen']);
    expect(wrapText('Strokeenhetsöverläkarjour', 70).join('')).toBe('Strokeenhetsöverläkarjour');
    expect(wrapText('', 100)).toEqual(['']);
  });

  it('ends in an ellipsis where it is cut', () => {
    expect(firstLines('Andel med läkemedelsgenomgång inom ett dygn', 120, NOTE_SIZE, 2)).toEqual(['Andel med', 'läkemedelsgeno…']);
    expect(firstLines('Kort', 120, NOTE_SIZE, 2)).toEqual(['Kort']);
    expect(firstLines('Två ord', 400, NOTE_SIZE, 1)).toEqual(['Två ord']);
  });

  it('keeps every word and every width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 40, max: 600 }), (text, width) => {
        const lines = wrapText(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect([...line].length === 1 || textWidth(line) <= width).toBe(true);
      }),
    );
  });
});

describe('the picture of a driver diagram', () => {
  it('has a column for each level in use, and every box beside what it stands under', () => {
    const { boxes, connectors, width } = diagramLayout(AIM, DIAGRAM, 1000);
    expect(boxes.map((b) => b.level)).toEqual(['AIM', 'PRIMARY', 'SECONDARY', 'CHANGE_IDEA', 'CHANGE_IDEA', 'CHANGE_IDEA', 'PRIMARY']);
    const columns = new Map(boxes.map((b) => [b.level, b.x]));
    expect([...columns.values()]).toEqual([...columns.values()].sort((a, b) => a - b));
    expect(new Set(boxes.map((b) => b.x)).size).toBe(4);
    expect(connectors).toHaveLength(boxes.length - 1);
    expect(Math.max(...boxes.map((b) => b.x + b.width))).toBeLessThanOrEqual(width);
    expect(boxes[0]).toMatchObject({ driverId: null, lines: expect.arrayContaining([expect.stringContaining('Mediantiden')]) });
  });

  it('leads no line through a box of a column that it passes', () => {
    const ideas = [driver('Ett'), driver('Två')];
    const secondary = ['A', 'B', 'C'].map((text) => ({ driver: driver(text), changeIdeas: [] }));
    const { boxes, connectors } = diagramLayout(AIM, [{ driver: driver('P'), secondaryDrivers: secondary, changeIdeas: ideas }], 1000);
    const passed = boxes.filter((b) => b.level === 'SECONDARY');
    const heights = connectors.map(({ d }) => Number(d.split('H')[0]?.split(' ').at(-1)));
    for (const { y, height } of boxes.filter((b) => b.level === 'CHANGE_IDEA')) {
      expect(heights).toContain(y + height / 2);
      expect(passed.filter((b) => b.y <= y + height / 2 && y + height / 2 <= b.y + b.height)).toEqual([]);
    }
  });

  it('stands on a phone as an outline, each level further in', () => {
    const { boxes } = diagramLayout(AIM, DIAGRAM, 360);
    expect(boxes.map((b) => b.y)).toEqual([...boxes.map((b) => b.y)].sort((a, b) => a - b));
    expect(boxes.map((b) => b.x)).toEqual([8, 26, 44, 62, 62, 44, 26]);
  });

  it('has what follows a box below its text, in smaller letters, at most two lines each', () => {
    const followed = driver('Larm', ['PDSA 1 avslutad: införs', 'PDSA 2 pågår', `Mått: ${'mediantid från dörr till nål '.repeat(9)}`]);
    const { boxes } = diagramLayout(AIM, [{ driver: followed, secondaryDrivers: [], changeIdeas: [] }], 1000);
    const { lines, notes, height } = boxes[1]!;
    const bare = diagramLayout(AIM, [{ driver: driver('Larm'), secondaryDrivers: [], changeIdeas: [] }], 1000).boxes[1]!;
    expect(lines).toEqual(['Larm']);
    expect(notes.slice(0, 2)).toEqual(['PDSA 1 avslutad: införs', 'PDSA 2 pågår']);
    expect(notes).toHaveLength(4);
    expect(notes[3]).toMatch(/…$/u);
    expect(height).toBe(bare.height + NOTE_GAP + 4 * NOTE_HEIGHT);
  });

  it('is the aim alone when nothing has been drawn', () => {
    const { boxes, connectors } = diagramLayout(AIM, [], 900);
    expect([boxes.length, connectors.length]).toEqual([1, 0]);
  });

  const texts = fc.string({ minLength: 1, maxLength: 120 });
  const drivers = fc.tuple(texts, fc.array(texts, { maxLength: 4 })).map(([text, notes]) => driver(text, notes));
  const ideas = fc.array(drivers, { maxLength: 4 });
  const diagrams = fc.array(
    fc.record({
      driver: drivers,
      secondaryDrivers: fc.array(fc.record({ driver: drivers, changeIdeas: ideas }), { maxLength: 4 }),
      changeIdeas: ideas,
    }),
    { maxLength: 5 },
  );

  it.each([240, 360, COLUMNS_FROM - 1, COLUMNS_FROM, 1120, 2400])('puts no box over another or outside, %d wide', (width) => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const { boxes, height } = diagramLayout(AIM, diagram, width);
        boxes.forEach((a, i) => {
          expect(boxes.slice(i + 1).filter((b) => overlap(a, b))).toEqual([]);
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width + 0.1 && a.y + a.height <= height).toBe(true);
          const room = a.width - 2 * PADDING + 0.1;
          expect(a.lines.filter((line) => [...line].length > 1 && textWidth(line) > room)).toEqual([]);
          expect(a.notes.filter((note) => [...note].length > 1 && textWidth(note, NOTE_SIZE) > room)).toEqual([]);
          expect(a.height).toBeGreaterThanOrEqual(a.lines.length * LINE_HEIGHT + a.notes.length * NOTE_HEIGHT + PADDING);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the picture as a file', () => {
  const words = { title: 'Påverkansdiagram: <stroke>', description: 'Mål: "40 minuter"\n1 Tid & röntgen' };

  it('is SVG with title, description and every line of text, and nothing that runs', () => {
    const followed: PrimaryBranch<DrawnDriver> = {
      driver: driver('Vårdkedjan', ['PDSA 1 <pågår>']),
      secondaryDrivers: [],
      changeIdeas: [],
    };
    const layout = diagramLayout(AIM, [...DIAGRAM, followed], 1120);
    const svg = diagramSvg(layout, words);
    expect(svg).toContain('fill="#4a4a4a" font-size="13">PDSA 1 &lt;pågår&gt;</text>');
    expect(svg).toContain('<title id="title">Påverkansdiagram: &lt;stroke&gt;</title>');
    expect(svg).toContain('Mål: &quot;40 minuter&quot;\n1 Tid &amp; röntgen');
    expect(svg.match(/<text /g)).toHaveLength(layout.boxes.flatMap((b) => [...b.lines, ...b.notes]).length);
    expect(svg).not.toMatch(/<script|<style|style=|href|on\w+=/);
  });

  it('is well-formed whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const svg = diagramSvg(diagramLayout(text, [], 700), { title: text, description: text });
        const bare = svg.replace(/&(?:amp|lt|gt|quot|#39);/g, '');
        expect(bare).not.toContain('&');
        expect(bare.match(/</g)?.length).toBe(bare.match(/>/g)?.length);
      }),
    );
  });
});
