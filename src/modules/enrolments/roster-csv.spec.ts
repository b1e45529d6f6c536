import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
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
const fault = (line: number, field: RosterField, code: RosterFault['code'], params?: RosterFault['params']): RosterFault => ({
  line,
  column: ROSTER_COLUMNS[field],
  field,
  code,
  ...(params && { params }),
});

describe('parseRoster: the samples', () => {
  const designations = { SOSFS_2008_17: 'SOSFS 2008:17', SOSFS_2015_8: 'SOSFS 2015:8', HSLF_FS_2021_8: 'HSLF-FS 2021:8' };
  const expected: unknown = JSON.parse(new TextDecoder().decode(fixture('roster.expected.json')));

  it.each(['roster_utf8_bom.csv', 'roster_cp1252.csv', 'roster_comma.csv'])('%s gives the expected rows', (name) => {
    const roster = parseRoster(fixture(name), { isPatientIdentifier });
    expect(roster.faults).toEqual([]);
    expect(roster.ignoredColumns).toEqual([]);
    expect(roster.rowCount).toBe(2);
    expect(roster.rows.map(({ line, ...row }) => ({ ...row, regulation: designations[row.regulation] }))).toEqual(expected);
    expect(roster.rows.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe('parseRoster: columns', () => {
  it.each([
    ['in English', 'First name,Last name,E-mail,HSA ID,Clinic,Specialty,Regulation,Start date,Supervisor e-mail'],
    ['in Norwegian', 'Fornavn,Etternavn,E-post,HSA-id,Klinikk,Spesialitet,Forskrift,Startdato,Veileders e-post'],
    [
      'in capitals, with hints and marks',
      'FÖRNAMN*,EFTERNAMN*,E-POST*,HSA-ID,KLINIK*,SPECIALITET*,FÖRESKRIFT*,ST-START (ÅÅÅÅ-MM-DD),HANDLEDARE  E-POST',
    ],
    ['without accents', 'fornamn,efternamn,epost,hsaid,klinik,specialitet,foreskrift,ststart,handledare_epost'],
  ])('knows headers %s', (_, header) => {
    const { rows, faults } = parse(`${header}\n${Object.values(GOOD).join(',')}\n`);
    expect(faults).toEqual([]);
    expect(rows).toEqual([{ ...GOOD, line: 2, regulation: 'SOSFS_2015_8' }]);
  });

  it('takes columns in any order and ignores unknown ones by name', () => {
    const order = [...FIELDS].reverse();
    const header = ['Telefon', ...order.map((field) => ROSTER_COLUMNS[field]), 'Anteckning', '', ''].join(';');
    const roster = parse(`${header}\n${['070', ...order.map((field) => GOOD[field]), 'ny', 'x', ''].join(';')}\n`);
    expect(roster.faults).toEqual([]);
    expect(roster.rows).toHaveLength(1);
    expect(roster.ignoredColumns).toEqual(['Telefon', 'Anteckning', '']);
  });

  it('cuts off a header that is a paragraph', () => {
    expect(parse(`${HEADER};${'ö'.repeat(300)}\n${rowOf()};1\n`).ignoredColumns).toEqual(['ö'.repeat(100)]);
  });

  it('does without the optional columns', () => {
    const needed = FIELDS.filter((field) => field !== 'hsaId' && field !== 'supervisorEmail');
    const roster = parse(`${needed.map((field) => ROSTER_COLUMNS[field]).join(';')}\n${needed.map((field) => GOOD[field]).join(';')}`);
    expect(roster.rows).toMatchObject([{ hsaId: null, supervisorEmail: null }]);
  });

  it('names missing and duplicate columns, checks the rest of the cells, and gives no rows', () => {
    const roster = parse('\nFörnamn;First name;E-post;HSA-id;Klinik;Specialitet;Föreskrift\nAnna;Anna;fel;;K;S;2015:8\n');
    expect(roster.rows).toEqual([]);
    expect(roster.faults).toEqual([
      { line: 2, column: 'First name', field: 'givenName', code: 'DUPLICATE_COLUMN' },
      fault(2, 'familyName', 'MISSING_COLUMN'),
      fault(2, 'startDate', 'MISSING_COLUMN'),
      fault(3, 'email', 'INVALID_EMAIL'),
    ]);
  });

  it('gives the header as written in the file', () => {
    const header = HEADER.replace('E-post', 'e-Mail ');
    expect(parse(`${header}\n${rowOf({ email: 'x' })}`).faults).toEqual([
      { line: 2, column: 'e-Mail', field: 'email', code: 'INVALID_EMAIL' },
    ]);
  });
});

describe('parseRoster: rows', () => {
  it('finds a person twice by e-mail address or HSA-id, in any case, and blames the later row', () => {
    const rows = [
      rowOf(),
      rowOf({ email: 'ANNA@region.example', hsaId: '' }),
      rowOf({ email: 'x@region.example', hsaId: 'se2321000172-2a01' }),
      rowOf({ email: 'y@region.example', hsaId: '' }),
    ];
    const roster = parse(`${HEADER}\n\n${rows.join('\n')}`);
    expect(roster.faults).toEqual([
      fault(4, 'email', 'DUPLICATE_IN_FILE', { firstLine: 3 }),
      fault(5, 'hsaId', 'DUPLICATE_IN_FILE', { firstLine: 3 }),
    ]);
    expect(roster.rows.map(({ line }) => line)).toEqual([3, 6]);
    expect(roster.rowCount).toBe(4);
  });

  it('lets residents share a supervisor, and one supervise another', () => {
    const rows = [rowOf(), rowOf({ email: 'bo@region.example', hsaId: '' })];
    expect(parse(`${HEADER}\n${rows.join('\n')}`).faults).toEqual([]);
  });

  it('gives every fault of every row in the order of the file, and the good rows', () => {
    const rows = [
      rowOf({ givenName: '', startDate: 'i dag', email: 'x@b.se', hsaId: '' }),
      'Anna;Exempel',
      rowOf(),
      rowOf({ email: 'fel', hsaId: '' }),
    ];
    const roster = parse(`${HEADER}\n${rows.join('\n')}`);
    expect(roster.faults).toEqual([
      fault(2, 'givenName', 'REQUIRED'),
      fault(2, 'startDate', 'INVALID_DATE'),
      { line: 3, column: null, field: null, code: 'CELL_COUNT', params: { expected: 9, actual: 2 } },
      fault(5, 'email', 'INVALID_EMAIL'),
    ]);
    expect(roster.rows.map(({ line }) => line)).toEqual([4]);
  });

  it.each<[string, Uint8Array, Partial<RosterOptions>, object]>([
    ['an empty file', utf8(''), {}, { line: 1, code: 'EMPTY_FILE' }],
    ['only a header', utf8(HEADER), {}, { line: 1, code: 'NO_ROWS' }],
    ['too many rows', utf8(`${HEADER}\n${rowOf()}\n${rowOf()}`), { maxRows: 1 }, { line: 3, code: 'TOO_MANY_ROWS', params: { max: 1 } }],
    ['too many bytes', utf8(HEADER), { maxBytes: 9 }, { line: 1, code: 'TOO_LARGE', params: { max: 9 } }],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4]), {}, { line: 1, code: 'BINARY_FILE' }],
    ['an open quote', utf8(`${HEADER}\n"Anna`), {}, { line: 2, code: 'UNCLOSED_QUOTE' }],
  ])('refuses %s', (_, bytes, options, problem) => {
    const roster = parseRoster(bytes, { isPatientIdentifier, ...options });
    expect(roster).toMatchObject({ rows: [], rowCount: 0, faults: [{ column: null, field: null, ...problem }] });
  });
});

describe('parseRoster: patient identifiers', () => {
  it('reports the place and never the text: cell, ignored column, nameless column, row of another length', () => {
    const rows = [`${rowOf({ givenName: 'PNR', email: 'x@b.se', hsaId: 'PNR' })};PNR;PNR`, 'x;PNR', `${rowOf()};;`];
    const roster = parse(`${HEADER};Anteckning;\n${rows.join('\n')}`);
    const place = { field: null, code: 'PATIENT_IDENTIFIER' };
    expect(roster.faults).toEqual([
      fault(2, 'givenName', 'PATIENT_IDENTIFIER'),
      fault(2, 'hsaId', 'PATIENT_IDENTIFIER'),
      { ...place, line: 2, column: 'Anteckning' },
      { ...place, line: 2, column: null, params: { position: 11 } },
      { line: 3, column: null, field: null, code: 'CELL_COUNT', params: { expected: 11, actual: 2 } },
      { ...place, line: 3, column: null, params: { position: 2 } },
    ]);
    expect(roster.rows.map(({ line }) => line)).toEqual([4]);
  });

  it('never shows a header that holds one, not even for faults below it or as ignored column', () => {
    const roster = parse(`${HEADER};Om PNR\n${rowOf()};PNR\n`);
    const hidden = { column: null, field: null, code: 'PATIENT_IDENTIFIER', params: { position: 10 } };
    expect(roster).toEqual({
      rows: [],
      rowCount: 1,
      ignoredColumns: [],
      faults: [
        { line: 1, ...hidden },
        { line: 2, ...hidden },
      ],
    });
  });

  it('asks about each cell on its own, so that neighbours never make up a number', () => {
    const asked: string[] = [];
    const guard = (text: string): boolean => asked.push(text) < 0;
    parse(`${HEADER};Nr\n${rowOf({ startDate: '20240201' })};1234\n`, { isPatientIdentifier: guard });
    expect(new Set(asked)).toEqual(
      new Set([...Object.values({ ...ROSTER_COLUMNS }), 'Nr', ...Object.values({ ...GOOD, startDate: '20240201' }), '1234']),
    );
  });
});
