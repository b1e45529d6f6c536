import type { PartRole, TextPart } from './picture.js';

/** The sizes of texts, in px. */
const SIZES: Partial<Record<PartRole, number>> = { TITLE: 17, TITLE_SMALL: 14 };
const BOLD: ReadonlySet<PartRole> = new Set(['TITLE', 'TITLE_SMALL', 'CENTRE_LABEL', 'PHASE_LABEL', 'FLAG_LABEL']);
const SIZE = 12.5;

/** The height of the letters of a role, in px. */
export const textSize = (role: PartRole): number => SIZES[role] ?? SIZE;
/** Whether a role is written in semi-bold. */
export const isBold = (role: PartRole): boolean => BOLD.has(role);

/** Widths of Source Sans 3 semi-bold in thousandths of its size, rounded up; regular is never wider. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [200, ' \u{a0}\u{202f}'],
  [280, "|',.:;ijl′·"],
  [300, 'I'],
  [340, '!f()-[]{}'],
  [380, '/\\rt'],
  [440, '*s'],
  [460, '?z'],
  [480, 'c–'],
  [500, '"J_vxy'],
  [520, '#$+0123456789<=>FLY^aeg~åäé−±'],
  [560, 'EVZkASTX`hnouöÅÄüø'],
  [600, 'CbdpqBKPR'],
  [660, '&DGNU'],
  [680, 'HOQÖØ'],
  [760, 'Mw'],
  [860, 'æW—Æm%'],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
const OTHER = 1000;

/** How wide a text is at most, in px. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += WIDTH_OF.get(letter) ?? OTHER;
  return (width * size) / 1000;
}

/** The text, or its beginning with an ellipsis when it is wider than the room. Empty when not even that fits. */
export function shortened(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  let width = textWidth('…', size);
  let kept = 0;
  while (kept < letters.length && width + textWidth(letters[kept] as string, size) <= room) {
    width += textWidth(letters[kept] as string, size);
    kept += 1;
  }
  return kept === 0 ? '' : `${letters.slice(0, kept).join('').trimEnd()}…`;
}

/** The text broken at spaces into at most so many lines of a width; what does not fit is shortened. */
export function wrapped(text: string, room: number, size: number, lines: number): string[] {
  const found: string[] = [];
  let line = '';
  const words = text.split(/\s+/u).filter((word) => word !== '');
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size) <= room) line = longer;
    else if (found.length === lines - 1) return [...found, shortened([line, ...words.slice(index)].join(' '), room, size)];
    else {
      found.push(shortened(line, room, size));
      line = word;
    }
  }
  return line === '' ? found : [...found, shortened(line, room, size)];
}

/** The room a text takes, in px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box of a text part. */
export function boxOf({ role, x, y, text, anchor }: Pick<TextPart, 'role' | 'x' | 'y' | 'text' | 'anchor'>): Box {
  const size = textSize(role);
  const width = textWidth(text, size);
  const left = anchor === 'START' ? x : anchor === 'END' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 0.75 * size, bottom: y + 0.22 * size };
}

/** Whether two boxes share room. */
export const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
