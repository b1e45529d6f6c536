/** How wide a sign is, in parts of the size of the text; a little more than in the typeface, so that nothing is cut off. */
function widthOf(sign: string): number {
  if (/[\s.,:;'|!iljIrtf()-]/.test(sign)) return 0.34;
  if (/[mwMW%–—…]/.test(sign)) return 0.86;
  if (/\p{Lu}/u.test(sign)) return 0.63;
  return 0.54;
}

/** About how wide a text is when it is drawn at a size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += widthOf(sign);
  return width * size;
}

/** The text in lines that a width holds, broken between words; a word that is too long alone is shortened. */
export function linesOf(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => fitText(line, width, size));
}

/** The text, shortened with `…` to what a width holds: text in a plot keeps its size and cannot break. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (textWidth(`${kept}${sign}…`, size) > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
