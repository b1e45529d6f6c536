/** Size of the letters in the boxes, in pixels of the picture. */
export const FONT_SIZE = 14;

/** Widths of letters as parts of the font size. Rounded up a little, so that no line leaves its box in another font. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\s.,:;'!|()[\]ijlIftr-]/u, 0.36],
  [/[mwMW@%—…]/u, 0.92],
  [/[\p{Lu}\p{N}]/u, 0.66],
  [/[\p{L}\u0021-\u007E]/u, 0.56],
];

/** Everything else may be as wide as it is high. */
const WIDEST = 1;

/** About how wide a text is at {@link FONT_SIZE}, in pixels. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + FONT_SIZE * (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? WIDEST), 0);
}

/** A text in lines of at most `width` pixels; a word that is longer is broken. Never without a line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = brokenWord(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function brokenWord(word: string, width: number): string[] {
  const pieces = [''];
  for (const letter of word) {
    const last = pieces.at(-1) ?? '';
    if (last === '' || textWidth(last + letter) <= width) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}
