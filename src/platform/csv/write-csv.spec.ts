import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { defused, writeCsv } from './write-csv.js';

const read = (bytes: Buffer): string[][] => parse(bytes, { bom: true, delimiter: ';', record_delimiter: '\r\n' });

describe('CSV', () => {
  it('is UTF-8 with a byte order mark, semicolons, CRLF and decimal commas', () => {
    const bytes = writeCsv({
      header: ['Namn', 'Andel'],
      rows: [
        ['Åsa "A" Öst', 0.25],
        ['rad 1\nrad 2; slut', -3],
        [null, 1e-7],
      ],
    });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').slice(1)).toBe('Namn;Andel\r\n"Åsa ""A"" Öst";0,25\r\n"rad 1\nrad 2; slut";-3\r\n;1e-7\r\n');
  });

  it.each(['=1+1', '+46', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x', '−1', '  =1', '\u00A0=cmd'])(
    'defuses %j, in a heading too',
    (text) => {
      expect(defused(text)).toBe(`'${text}`);
      expect(read(writeCsv({ header: [text], rows: [[text]] }))).toEqual([[`'${text}`], [`'${text}`]]);
    },
  );

  it.each(['Anna', '1 + 1', 'a=b', "'=1", '', 'e@region.example'])('leaves %j alone', (text) => {
    expect(defused(text)).toBe(text);
  });

  it('reads back as it was, whatever stands in it, and no text begins like a formula', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(';', '"', '\r\n', '=', 'a;b"c'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const back = read(writeCsv({ header: ['a', 'b'], rows: rows }));
        expect(back.slice(1)).toEqual(rows.map((row) => row.map(defused)));
        for (const text of back.flat()) expect(text).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
