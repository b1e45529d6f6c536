import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRoster, ROSTER_COLUMNS, type ParsedRoster, type RosterFault, type RosterField, type RosterOptions } from './roster-csv.js';

/** Stands in for the guard of the platform: a marker is enough to see which texts are asked about. */
const isPatientIdentifier = (text: string): boolean => text.includes('PNR');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string, options: Partial<RosterOptions> = {}): ParsedRoster =>
  parseRoster(utf8(text), { isPatientIdentifier, ...options });
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../test/fixtures/csv/${name}`, import.meta.url)));

const FIELDS = Object.keys(ROSTER_COLUMNS) as RosterField[];
const HEADER = Object.values(ROSTER_COLUMNS).join(';');
const GOOD: Readonly<Record<RosterField, string>> = {
  givenName: 'Anna',
  familyName: 'Exempel',
  email: 'anna@region.example',
  hsaId: 'SE2321000172-2A01',
  clinic: 'Medicinkliniken',
  specialty: 'Internmedicin',
  regulation: 'SOSFS 2015:8',
  startDate: '2024-02-01',
  supervisorEmail: 'bo@region.example',
};
const rowOf = (changes: Partial<Record<RosterField, string>> = {}): string =>
  FIELDS.map((field) => `"${(changes[field] ?? GOOD[field]).replaceAll('"', '""')}"`).join(';');
const one = (changes: Partial<Record<RosterField, string>>): ParsedRoster => parse(`${HEADER}\n${rowOf(changes)}\n`);
const faultOf = (field: RosterField, cell: string): RosterFault | undefined => one({ [field]: cell }).faults[0];
const fault = (line: number, field: RosterField, code: RosterFault['code'], params?: RosterFault['params']): RosterFault => ({
  line,
  column: ROSTER_COLUMNS[field],
  field,
  code,
  ...(params && { params }),
});

describe('parseRoster: cells', () => {
  it.each(["d'Ásta-Öberg", 'Nguyễn Thị', 'Å', '=1+1', '@bo', 'ﬁ', '李', 'x'.repeat(80), '😀'.repeat(80)])('keeps the name %j', (name) => {
    expect(one({ givenName: name, familyName: name }).rows).toMatchObject([{ givenName: name, familyName: name }]);
  });

  it('composes letters, trims, and folds spaces', () => {
    expect(one({ familyName: ' O\u0308berg\u00A0\u00A0Ek\u00A0', clinic: 'Medicin,\u00A0Gävle' }).rows).toMatchObject([
      { familyName: 'Öberg Ek', clinic: 'Medicin, Gävle' },
    ]);
  });

  it.each<[RosterField, string, object]>([
    ['givenName', 'x'.repeat(81), { code: 'TOO_LONG', params: { max: 80 } }],
    ['familyName', 'Ek\nÖberg', { code: 'INVALID_CHARACTER' }],
    ['familyName', 'Ek\u0007', { code: 'INVALID_CHARACTER' }],
    ['familyName', '\u202EkE', { code: 'INVALID_CHARACTER' }],
    ['familyName', '\uFFFDberg', { code: 'INVALID_CHARACTER' }],
    ['clinic', 'x'.repeat(201), { code: 'TOO_LONG', params: { max: 200 } }],
    ['specialty', 'x'.repeat(121), { code: 'TOO_LONG', params: { max: 120 } }],
    ['email', `${'x'.repeat(250)}@a.se`, { code: 'TOO_LONG', params: { max: 254 } }],
    ['supervisorEmail', 'bo', { code: 'INVALID_EMAIL' }],
  ])('refuses in %s: %j', (field, cell, problem) => {
    expect(one({ [field]: cell })).toMatchObject({ rows: [], faults: [{ line: 2, column: ROSTER_COLUMNS[field], field, ...problem }] });
  });

  it('asks for what is required and not for the rest', () => {
    const empty = Object.fromEntries(FIELDS.filter((field) => field !== 'givenName').map((field) => [field, ' '])) as Record<
      RosterField,
      string
    >;
    expect(one(empty).faults.map(({ field, code }) => `${String(field)} ${code}`)).toEqual(
      ['familyName', 'email', 'clinic', 'specialty', 'regulation', 'startDate'].map((field) => `${field} REQUIRED`),
    );
  });

  it.each(['Anna.Exempel+st@Region.Example', "o'brien@a-b.xn--4ca0b.se", 'x@y.xn--p1ai'])('takes the address %s in lower case', (email) => {
    expect(one({ email }).rows).toMatchObject([{ email: email.toLowerCase() }]);
  });

  it.each([
    'a',
    'a@b',
    '@b.se',
    'a@b@c.se',
    'a b@c.se',
    '.a@b.se',
    'a..b@c.se',
    'a@-b.se',
    'a@b..se',
    'a@b.1',
    'åsa@b.se',
    'A <a@b.se>',
    'a@b.se;c@d.se',
  ])('refuses the address %j', (email) => expect(faultOf('email', email)).toEqual(fault(2, 'email', 'INVALID_EMAIL')));

  it.each([
    ['SE2321000172-2A01', 'SE2321000172-2A01'],
    ['se2321000016-a', 'SE2321000016-A'],
    ['SE2321000131\u2011E000000000001', 'SE2321000131-E000000000001'],
    [`SE2321000131-${'1'.repeat(18)}`, `SE2321000131-${'1'.repeat(18)}`],
  ])('takes the HSA-id %s', (cell, hsaId) => {
    expect(one({ hsaId: cell }).rows).toMatchObject([{ hsaId }]);
  });

  it.each([
    'SE232100016-1A',
    'SE2321000172',
    'SE2321000172-',
    'SE2321000172-ÅÄÖ',
    'SE2321000172-ß',
    'SE2321000172-1A@2',
    `SE2321000172-${'1'.repeat(19)}`,
  ])('refuses the HSA-id %s', (cell) => expect(faultOf('hsaId', cell)).toEqual(fault(2, 'hsaId', 'INVALID_HSA_ID')));

  it.each(['2024-02-29', '20240229', '2024/02/29', '2024-02-29 00:00', '2024-02-29T00:00:00.000', '2024\u201102\u201129'])(
    'reads the date %s',
    (cell) => {
      expect(one({ startDate: cell }).rows).toMatchObject([{ startDate: '2024-02-29' }]);
    },
  );

  it.each([
    ...[
      '2026-02-30',
      '2025-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
      '20240230',
      '0224-02-01',
      '1/2/2024',
      '01/02/2024',
      '1.2.2024',
    ],
    ...[
      '240201',
      '2024-2-1',
      '2024-02/01',
      '45323',
      '2024-01-31 23:00',
      '2024-02-01T00:00:00Z',
      '2024-02-01 00:00:0',
      'feb 2024',
      '2024-02-01 2024-02-02',
    ],
  ])('refuses the date %j', (cell) => {
    expect(faultOf('startDate', cell)).toEqual(fault(2, 'startDate', 'INVALID_DATE'));
  });

  it.each([
    ...['SOSFS 2015:8', 'sosfs2015:8', '2015:8', ' SOSFS\u00A02015:8 ', 'SOSFS_2015_8', '2015:08', '2015:08:00'].map((cell) => [
      cell,
      'SOSFS_2015_8',
    ]),
    ...['HSLF-FS 2021:8', 'hslf-fs2021:8', 'HSLF FS 2021 : 8', 'HSLF\u2011FS 2021:8', '2021:8', 'HSLF_FS_2021_8'].map((cell) => [
      cell,
      'HSLF_FS_2021_8',
    ]),
    ...['SOSFS 2008:17', '2008:17', '2008:17:00', 'SOSFS_2008_17'].map((cell) => [cell, 'SOSFS_2008_17']),
  ])('reads the regulation %j as %s', (cell = '', regulation = '') => {
    expect(one({ regulation: cell }).rows).toMatchObject([{ regulation }]);
  });

  it.each(['2015', 'SOSFS 2021:8', 'HSLF-FS 2015:8', '2008:7', '2015:80', '2015:8 och 2021:8', 'ny'])(
    'does not know the regulation %j',
    (cell) => {
      expect(faultOf('regulation', cell)).toEqual(fault(2, 'regulation', 'UNKNOWN_REGULATION'));
    },
  );
});

describe('parseRoster: properties', () => {
  const cell = (field: RosterField): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(GOOD[field]) },
      fc.constantFrom('', 'PNR', 'fel', 'a@b.se', 'A@B.se', 'SE2321000172-1', '2026-02-30', '20240201', 'x'.repeat(300)),
      fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('"', '')),
    );
  const rosterRow = fc
    .tuple(...FIELDS.map(cell))
    .map((cells) => rowOf(Object.fromEntries(FIELDS.map((field, at) => [field, cells[at] ?? '']))));
  const summary = ({ faults, rowCount }: ParsedRoster): object => ({
    rowCount,
    faults: faults.map(({ column, code }) => `${String(column)} ${code}`).sort(),
  });

  it('finds the same faults in whatever order the rows stand', () => {
    const shuffled = fc
      .array(rosterRow, { minLength: 1, maxLength: 8 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(summary(parse([HEADER, ...others].join('\n')))).toEqual(summary(parse([HEADER, ...rows].join('\n'))));
      }),
    );
  });

  it('gives every line either a row or faults', () => {
    fc.assert(
      fc.property(fc.array(rosterRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const roster = parse([HEADER, ...rows].join('\r\n'));
        const lines = [...roster.rows.map(({ line }) => line), ...new Set(roster.faults.map(({ line }) => line))].sort((a, b) => a - b);
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines).toHaveLength(roster.rowCount);
      }),
    );
  });

  it('reads any real day, and no other', () => {
    const part = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), part(13), part(32), (year, month, day) => {
        const text = `${String(year)}-${month}-${day}`;
        const time = Date.parse(`${text}T00:00:00Z`);
        const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
        expect(one({ startDate: text }).rows.map(({ startDate }) => startDate)).toEqual(real ? [text] : []);
      }),
    );
  });

  it('never throws and puts no text of the file in the params of a fault, whatever the bytes', () => {
    const damaged = fc.tuple(fc.nat({ max: 400 }), fc.uint8Array({ maxLength: 12 })).map(([start, bytes]) => {
      const sample = fixture('roster_utf8_bom.csv');
      return new Uint8Array([...sample.subarray(0, start), ...bytes, ...sample.subarray(start)]);
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
        const { rows, faults } = parseRoster(bytes, { isPatientIdentifier });
        expect(rows.length + faults.length).toBeGreaterThan(0);
        expect(faults.every(({ params }) => Object.values(params ?? {}).every((value) => typeof value === 'number'))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
