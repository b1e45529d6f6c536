/** Size of the letters in the boxes, in pixels of the picture. */
export const FONT_SIZE = 14;
/** Size of the smaller letters below the text of a box. */
export const NOTE_SIZE = 13;

/** Widths of letters as parts of the font size. Rounded up a little, so that no line leaves its box in another font. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\s.,:;'!|()[\]ijlIftr-]/u, 0.36],
  [/[mwMW@%—…]/u, 0.92],
  [/[\p{Lu}\p{N}]/u, 0.66],
  [/[\p{L}\u0021-\u007E]/u, 0.56],
];

/** Everything else may be as wide as it is high. */
const WIDEST = 1;

/** About how wide a text is, in pixels. */
export function textWidth(text: string, size = FONT_SIZE): number {
  return [...text].reduce((sum, letter) => sum + size * (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? WIDEST), 0);
}

/** A text in lines of at most `width` pixels; a word that is longer is broken. Never without a line. */
export function wrapText(text: string, width: number, size = FONT_SIZE): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = brokenWord(word, width, size);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** The first lines of a text; a longer one ends in an ellipsis. */
export function firstLines(text: string, width: number, size: number, most: number): string[] {
  const lines = wrapText(text, width, size);
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most);
  const last = [...(shown.at(-1) ?? '')];
  while (last.length > 0 && textWidth(`${last.join('')}…`, size) > width) last.pop();
  return [...shown.slice(0, -1), `${last.join('').trimEnd()}…`];
}

function brokenWord(word: string, width: number, size: number): string[] {
  const pieces = [''];
  for (const letter of word) {
    const last = pieces.at(-1) ?? '';
    if (last === '' || textWidth(last + letter, size) <= width) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}
