import type { Picture, PicturePart } from './picture.js';
import { COLOURS, LOOKS, type Attributes, type Theme } from './theme.js';

const FONTS = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, Arial, sans-serif";
const ANCHORS = { START: 'start', MIDDLE: 'middle', END: 'end' } as const;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in XML: escaped, without the characters that XML cannot hold. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
}

const attributes = (of: Attributes): string =>
  Object.entries(of)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

function drawn(part: PicturePart, theme: Theme): string {
  const look = LOOKS[theme][part.role];
  if (part.kind === 'PATH') return `<path${attributes({ d: part.d, ...look })}/>`;
  return `<text${attributes({ x: part.x, y: part.y, 'text-anchor': ANCHORS[part.anchor], ...look })}>${escaped(part.text)}</text>`;
}

/**
 * The picture as an SVG document that stands alone: named and described for those who listen, without script, style attribute or anything
 * from elsewhere, so that it opens under a strict content policy.
 */
export function pictureSvg(picture: Picture, theme: Theme): string {
  const { width, height, title, description, parts } = picture;
  return [
    `<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': 'title desc', 'font-family': FONTS })}>`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<rect${attributes({ width, height, fill: COLOURS[theme].paper })}/>`,
    ...parts.map((part) => drawn(part, theme)),
    '</svg>',
    '',
  ].join('\n');
}
