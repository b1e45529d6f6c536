import {
  LINE_HEIGHT,
  NOTE_GAP,
  NOTE_HEIGHT,
  PADDING,
  type DiagramBox,
  type DiagramLayout,
  type DiagramLevel,
} from './diagram-layout.rules.js';
import { FONT_SIZE, NOTE_SIZE } from './diagram-text.rules.js';

/** What a picture is called, and all of it in words for those who do not see it. */
export interface PictureWords {
  title: string;
  description: string;
}

/** Fill and edge of each level; the text is nearly black on all of them (contrast above 7:1), smaller letters dark grey (above 4.5:1). */
const COLOURS: Readonly<Record<DiagramLevel, readonly [fill: string, edge: string]>> = {
  AIM: ['#d9e8f5', '#1f5f8b'],
  PRIMARY: ['#e3f1e6', '#2f6f44'],
  SECONDARY: ['#f6efd9', '#7a5d00'],
  CHANGE_IDEA: ['#ffffff', '#5a5a5a'],
};

/** A laid out diagram as SVG: shapes and text only, no style sheet, no script, nothing fetched. */
export function diagramSvg({ width, height, boxes, connectors }: DiagramLayout, { title, description }: PictureWords): string {
  const lines = connectors.map(({ d }) => `<path d="${d}" fill="none" stroke="#5a5a5a" stroke-width="1.5"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="'Source Sans 3', 'Helvetica Neue', Arial, sans-serif" font-size="${FONT_SIZE}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...lines,
    ...boxes.map(boxSvg),
    '</svg>\n',
  ].join('\n');
}

function boxSvg({ x, y, width, height, level, lines, notes }: DiagramBox): string {
  const [fill, edge] = COLOURS[level];
  const weight = level === 'AIM' ? ' font-weight="600"' : '';
  const text = (line: string, baseline: number, look: string): string =>
    `<text x="${x + PADDING}" y="${Math.round(baseline * 10) / 10}" ${look}>${escaped(line)}</text>`;
  const top = y + PADDING + FONT_SIZE * 0.85;
  const texts = [
    ...lines.map((line, i) => text(line, top + i * LINE_HEIGHT, `fill="#1a1a1a"${weight}`)),
    ...notes.map((note, i) =>
      text(note, top + lines.length * LINE_HEIGHT + NOTE_GAP + i * NOTE_HEIGHT, `fill="#4a4a4a" font-size="${NOTE_SIZE}"`),
    ),
  ];
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}" stroke="${edge}"/>\n${texts.join('\n')}`;
}

/** Text as XML takes it: the five characters of its markup written out, those that no XML may hold left out. */
function escaped(text: string): string {
  const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}
