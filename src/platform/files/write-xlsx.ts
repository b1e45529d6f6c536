import writeXlsxFile from 'write-excel-file/node';
import type { Cell, FileTable } from './file-table.js';

/** What XML cannot carry; a pasted text may hold it. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken away
const NOT_XML = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]/gu;

/** A table as an Excel workbook with one sheet and no macros. Texts are text cells, whatever they begin with; numbers are numbers. */
export function writeXlsx({ header, rows }: FileTable, sheet: string): Promise<Buffer> {
  const titles = header.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const columns = header.map((title) => ({ width: Math.min(40, Math.max(10, title.length + 2)) }));
  return writeXlsxFile([titles, ...rows.map((row) => row.map(written))], { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}

function written(cell: Cell): { value: string; type: StringConstructor } | { value: number; type: NumberConstructor } | null {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell.replace(NOT_XML, ''), type: String };
}
