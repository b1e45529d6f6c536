import type { Cell, FileTable } from '../files/file-table.js';

/** Marks the file as UTF-8 for spreadsheet programs. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What makes a spreadsheet read a text as a formula: `=`, `+`, `-` and `@`, also full-width, small and as the minus sign, with or without
 * blanks before; and a tab or a line break at the beginning (OWASP, CSV injection).
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

/** A text that a spreadsheet shows and does not run. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * A table as Swedish spreadsheet programs read it: UTF-8 with a byte order mark, semicolons, CRLF, decimal commas, and quotes where
 * RFC 4180 asks for them. Texts that would be read as formulas are defused; numbers stay numbers.
 */
export function writeCsv({ header, rows }: FileTable): Buffer {
  const lines = [header, ...rows].map((cells) => cells.map(written).join(';'));
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`, 'utf8');
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = defused(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
