import { base64Of } from '../../lib/base64';

/** A roster as it is sent: the bytes of the file as they stand, so that the server can tell its encoding. */
export interface RosterFile {
  fileName: string;
  contentBase64: string;
  /** True for rows that were pasted: they are put right in their box, not in a file. */
  pasted: boolean;
}

/** The part of a roster that the server is told. */
export function sent({ fileName, contentBase64 }: RosterFile): { fileName: string; contentBase64: string } {
  return { fileName, contentBase64 };
}

/** The largest file, in bytes: what the server takes as Base64 text is 95 000 characters. */
export const MOST_BYTES = 71_250;

/** The columns of a roster, in the order of the template. The headers belong to the file format and are the same in every language. */
export const COLUMNS = [
  { key: 'givenName', header: 'Förnamn', required: true },
  { key: 'familyName', header: 'Efternamn', required: true },
  { key: 'email', header: 'E-post', required: true },
  { key: 'hsaId', header: 'HSA-id', required: false },
  { key: 'clinic', header: 'Klinik', required: true },
  { key: 'specialty', header: 'Specialitet', required: true },
  { key: 'regulation', header: 'Föreskrift', required: true },
  { key: 'startDate', header: 'ST-start', required: true },
  { key: 'supervisorEmail', header: 'Handledare e-post', required: false },
] as const;

/** A file of bytes; null when it is larger than the server takes. */
export function rosterFileOf(fileName: string, bytes: Uint8Array, pasted = false): RosterFile | null {
  return bytes.length > MOST_BYTES ? null : { fileName: fileName.slice(-200), contentBase64: base64Of(bytes), pasted };
}

/** Rows pasted from a spreadsheet. A spreadsheet puts tabs between its cells: they become semicolons, with quotation marks where needed. */
export function pastedRoster(text: string): Uint8Array {
  const rows = text.includes('\t')
    ? text
        .split(/\r?\n/)
        .map((row) => row.split('\t').map(quoted).join(';'))
        .join('\r\n')
    : text;
  return new TextEncoder().encode(rows);
}

function quoted(cell: string): string {
  return /[;"]/.test(cell) && !/^".*"$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** An empty roster with the headers, as a Swedish Excel opens it: semicolons and a byte order mark. */
export function rosterTemplate(): { fileName: string; mediaType: string; contentBase64: string } {
  const text = `\uFEFF${COLUMNS.map(({ header }) => header).join(';')}\r\n`;
  return { fileName: 'deltagarlista.csv', mediaType: 'text/csv;charset=utf-8', contentBase64: base64Of(new TextEncoder().encode(text)) };
}
