import { base64Of } from '../../lib/base64';

/** A one-time link for choosing a password, and whom it is for. */
export interface SignInLink {
  name: string;
  email: string;
  role: string;
  address: string;
  /** The last day, in words. */
  until: string;
}

/** The links as a file that the office saves; they are kept nowhere else. */
export function linkFile(
  name: string,
  headers: readonly string[],
  links: readonly SignInLink[],
): { fileName: string; mediaType: string; contentBase64: string } {
  const rows = [headers, ...links.map((link) => [link.name, link.email, link.role, link.address, link.until])];
  const text = rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
  return {
    fileName: `${name}.csv`,
    mediaType: 'text/csv;charset=utf-8',
    contentBase64: base64Of(new TextEncoder().encode(`\uFEFF${text}`)),
  };
}

/** A cell in quotation marks; what a spreadsheet would take for a formula is made a text. */
function cell(text: string): string {
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
