/** What stands in one cell of a file. */
export type Cell = string | number | null;

/** A table that leaves the product as a file. Every row has as many cells as the header. */
export interface FileTable {
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** One column of a table: what it is called, and what stands in it for one row. */
export type FileColumn<Row> = readonly [title: string, cell: (row: Row) => Cell];

/** A table from its columns. */
export function tableOf<Row>(columns: readonly FileColumn<Row>[], rows: readonly Row[]): FileTable {
  return { header: columns.map(([title]) => title), rows: rows.map((row) => columns.map(([, cell]) => cell(row))) };
}

/** A number with at most four decimals; null for one that is not known. */
export function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000;
}
