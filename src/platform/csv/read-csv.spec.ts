import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CSV_DEFAULT_LIMITS, readCsv, type CsvDelimiter, type CsvReading } from './read-csv.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
const read = (text: string): CsvReading => readCsv(utf8(text));
const cellsOf = ({ table }: CsvReading): readonly (readonly string[])[] =>
  table ? [table.header, ...table.rows.map((row) => row.cells)] : [];
const linesOf = ({ table }: CsvReading): readonly number[] => table?.rows.map((row) => row.line) ?? [];

/** An RFC 4180 writer that also quotes the separators of other dialects, as the reader cannot know which one is meant. */
function write(rows: readonly (readonly string[])[], delimiter: CsvDelimiter, lineEnd: string): string {
  const cell = (text: string): string => (/[;,\t"\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}

describe('readCsv: encodings', () => {
  const text = 'År;Värde\r\n2024;Gävle – Öst\r\n';
  const expected = [
    ['År', 'Värde'],
    ['2024', 'Gävle – Öst'],
  ];

  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\uFEFF${text}`)],
    ['utf-8', utf8(`\uFEFF\uFEFF${text}`)],
    ['utf-16le', utf16le(text)],
    ['utf-16be', utf16be(text)],
    ['windows-1252', latin1(text.replace('–', '\x96'))],
  ])('reads %s', (encoding, bytes) => {
    const reading = readCsv(bytes);
    expect(reading.faults).toEqual([]);
    expect(reading.table?.encoding).toBe(encoding);
    expect(cellsOf(reading)).toEqual(expected);
  });

  it('reads the characters in which Windows-1252 differs from Latin-1', () => {
    expect(cellsOf(readCsv(latin1('a;b\n\x80\x8A\x8E;\x93\x99\x9F\x92\xE5')))).toEqual([
      ['a', 'b'],
      ['€ŠŽ', '“™Ÿ’å'],
    ]);
  });

  it('reads a view into a larger buffer', () => {
    const padded = latin1('xxxÅ;b\n1;2\nyyy');
    expect(cellsOf(readCsv(padded.subarray(3, -4)))).toEqual([
      ['Å', 'b'],
      ['1', '2'],
    ]);
  });

  it.each([
    ['bytes no code page has', latin1('a;b\n\x81;\xE5\n')],
    ['UTF-8 and Windows-1252 in one file', latin1('a;b\n\xC3\xB6;\xE5\n')],
    ['broken UTF-8 after a byte order mark', latin1('\xEF\xBB\xBFa;b\n\xE5;1\n')],
    ['UTF-16 with half a character', utf16le('a;b\n1;2\n').subarray(0, -1)],
    ['UTF-16 with a lone surrogate', utf16le('a;b\n\uD800;2\n')],
  ])('refuses %s', (_, bytes) => {
    expect(readCsv(bytes)).toEqual({ table: null, faults: [{ line: 1, code: 'INVALID_ENCODING' }] });
  });

  it('composes letters and trims spaces of every width, but never makes a separator of a look-alike', () => {
    expect(cellsOf(read('A\u030A;\u00A0b\u202F\n " o\u0308 " ;\u037E\n'))).toEqual([
      ['Å', 'b'],
      ['ö', ';'],
    ]);
  });
});

describe('readCsv: separators', () => {
  it.each<[string, CsvDelimiter]>([
    ['a;b;c\n1;2;3', ';'],
    ['a,b,c\n1,2,3', ','],
    ['a\tb\tc\n1\t2\t3', '\t'],
    ['"a,1,2,3";b\n1;2', ';'],
    ['Andel (%), 2024;Antal, alla, st\n1;2', ';'],
    ['Andel,1;Antal\n1;2', ';'],
    ['a, b, c\n1, 2, 3', ','],
    ['"a\n,,,,";b\n1;2', ';'],
    ['\n\n  \na,b\n1,2', ','],
    ['sep=,\na;1,b\n1,2', ','],
    ['SEP=;\r\na,1,2;b\r\n1;2', ';'],
    ['bara\n1', ';'],
  ])('finds the separator of %j', (text, delimiter) => {
    const reading = read(text);
    expect(reading.faults).toEqual([]);
    expect(reading.table?.delimiter).toBe(delimiter);
  });

  it('keeps the other separators in cells without quotes', () => {
    expect(cellsOf(read('a,b\nAkutkliniken; sal 2,x\n'))[1]).toEqual(['Akutkliniken; sal 2', 'x']);
  });
});

describe('readCsv: lines', () => {
  it('counts the lines of the file, with blank lines and line breaks in quotes', () => {
    const reading = read('\r\na;b\r\n\r\n"1\r\n1";2\r\n;\r\n  \r\n3;"x""\r\n\r\ny"\r\n5;6');
    expect(reading.table?.headerLine).toBe(2);
    expect(linesOf(reading)).toEqual([4, 8, 11]);
    expect(cellsOf(reading).slice(1)).toEqual([
      ['1\n1', '2'],
      ['3', 'x"\n\ny'],
      ['5', '6'],
    ]);
  });

  it('counts the line of sep= and the line ends of an old Mac', () => {
    expect(linesOf(read('sep=;\na;b\n1;2\n'))).toEqual([3]);
    expect(linesOf(read('a;b\r1;2\r3;4\r'))).toEqual([2, 3]);
  });

  it('reports a row with another number of cells by line and count, and keeps it out of the rows', () => {
    const reading = read('a;b;c\n1;2;3\n1;2\n1;2;3;\n"4\n4";5;6');
    expect(reading.faults).toEqual([
      { line: 3, code: 'CELL_COUNT', params: { expected: 3, actual: 2 } },
      { line: 4, code: 'CELL_COUNT', params: { expected: 3, actual: 4 } },
    ]);
    expect(linesOf(reading)).toEqual([2, 5]);
    expect(reading.table?.ragged.map((row) => row.line)).toEqual([3, 4]);
  });

  it('keeps a last empty cell and an unnamed last column', () => {
    expect(cellsOf(read('a;b;\n1;2;\n1;;\n;;\n;;\n'))).toEqual([
      ['a', 'b', ''],
      ['1', '2', ''],
      ['1', '', ''],
    ]);
  });
});

describe('readCsv: files that cannot be read', () => {
  it.each<[string, Uint8Array, object]>([
    ['no bytes', new Uint8Array(), { line: 1, code: 'EMPTY_FILE' }],
    ['only a byte order mark', utf8('\uFEFF'), { line: 1, code: 'EMPTY_FILE' }],
    ['only blank lines', utf8(' \r\n;;;\n\t\n'), { line: 1, code: 'EMPTY_FILE' }],
    ['only sep=', utf8('sep=,\n'), { line: 1, code: 'EMPTY_FILE' }],
    ['a workbook', latin1('PK\x03\x04\x14\x00'), { line: 1, code: 'BINARY_FILE' }],
    ['a PDF', utf8('%PDF-1.7\n'), { line: 1, code: 'BINARY_FILE' }],
    ['control characters', utf8('a;b\n\x01\x02;\x03\n'), { line: 1, code: 'BINARY_FILE' }],
    ['a NUL byte', utf8('a;b\r\n1;2\r\n1\0;2\r\n'), { line: 3, code: 'NUL_BYTE' }],
    ['UTF-16 without byte order mark', utf16le('a;b').subarray(2), { line: 1, code: 'NUL_BYTE' }],
    ['a quote never closed', utf8('a;b\n1;2\n"3;4\n5;6\n'), { line: 3, code: 'UNCLOSED_QUOTE' }],
    ['a quote never closed after good ones', utf8('a;b\n"x\n""y";2\n1;"z'), { line: 4, code: 'UNCLOSED_QUOTE' }],
    ['a quote opened far above', utf8('a;b\n"1;2\n3;4\n"5";6\n'), { line: 2, code: 'MISPLACED_QUOTE' }],
    ['a quote inside a cell', utf8('a;b\n1;2\nx"y";2\n'), { line: 3, code: 'MISPLACED_QUOTE' }],
    ['text after a closing quote', utf8('a;b\n1;2\n"x" y;2\n'), { line: 3, code: 'MISPLACED_QUOTE' }],
  ])('%s', (_, bytes, fault) => {
    expect(readCsv(bytes)).toEqual({ table: null, faults: [fault] });
  });

  it('gives the header of a file without rows, and says so', () => {
    const reading = read('\na;b\n;\n');
    expect(reading.table).toMatchObject({ header: ['a', 'b'], rows: [] });
    expect(reading.faults).toEqual([{ line: 2, code: 'NO_ROWS' }]);
  });

  it('holds the limits', () => {
    const bytes = utf8('a;b\n1;2\n3;4\n\n5;6\n');
    expect(readCsv(bytes, { maxRows: 3, maxBytes: bytes.byteLength }).faults).toEqual([]);
    expect(readCsv(bytes, { maxRows: 2 })).toEqual({ table: null, faults: [{ line: 5, code: 'TOO_MANY_ROWS', params: { max: 2 } }] });
    expect(readCsv(bytes, { maxBytes: 16 }).faults).toEqual([{ line: 1, code: 'TOO_LARGE', params: { max: 16 } }]);
    expect(readCsv(bytes, { maxColumns: 1 }).faults).toEqual([{ line: 1, code: 'TOO_MANY_COLUMNS', params: { max: 1 } }]);
    expect(readCsv(new Uint8Array(CSV_DEFAULT_LIMITS.maxBytes + 1), { maxBytes: undefined }).faults[0]?.code).toBe('TOO_LARGE');
  });

  it.each([['\n'], ['x\n'], ['";\n'], ['";"\n'], ['(;'], ['"'], ['a b;'], ['x;y;z\n']])(
    'is done in time with a file full of %j',
    (piece) => {
      const started = performance.now();
      readCsv(utf8(`a;b\n${piece.repeat(1_900_000 / piece.length)}`));
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});

describe('readCsv: properties', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('a', 'Ö', ';', ',', '\t', '"', ' ', '\n', '\r\n', '\u00A0'), maxLength: 6 }),
  );
  const tidy = (text: string): string => text.replace(/\r\n?/gu, '\n').normalize('NFC').trim();
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }))
    .filter((rows) => rows.every((row) => row.some((text) => tidy(text) !== '')))
    .filter(([header]) => !/^(?:sep=|%PDF-)/iu.test(header?.[0] ?? ''));

  it('reads back what an RFC 4180 writer wrote, with every separator, line end and Unicode encoding', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom<CsvDelimiter>(';', ',', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(utf8, utf16le, utf16be),
        (rows, delimiter, lineEnd, encode) => {
          const reading = readCsv(encode(write(rows, delimiter, lineEnd)));
          expect(reading.faults).toEqual([]);
          expect(reading.table?.delimiter).toBe(delimiter);
          expect(cellsOf(reading)).toEqual(rows.map((row) => row.map(tidy)));
          const heights = rows.map((row) => 1 + row.join('').replaceAll('\r\n', '\n').split('\n').length - 1);
          expect(linesOf(reading)).toEqual(
            rows.slice(1).map((_, at) => 1 + heights.slice(0, at + 1).reduce((sum, height) => sum + height, 0)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws, and answers with a table or a fault', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('a', 'å', ';', ',', '"', '\n', '\r', '\t', ' ', '\0', '\uFEFF'), maxLength: 60 }).map(utf8),
      fc.string({ unit: 'binary', maxLength: 60 }).map(utf16le),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        const { table: found, faults } = readCsv(input);
        expect(found !== null || faults.length === 1).toBe(true);
        expect(found?.rows.every((row) => row.cells.length === found.header.length) ?? true).toBe(true);
        expect(faults.every(({ line }) => Number.isInteger(line) && line >= 1)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
