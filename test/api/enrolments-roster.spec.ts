import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { raw, sql } from '../../src/platform/database/sql.js';
import { CohortState, type Cohort } from '../../src/modules/cohorts/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

let test: TestApp;
let world: World;
let office: TestClient;

beforeAll(async () => {
  test = await startApp();
  world = new World(test);
  office = (await world.office()).client;
});
afterAll(() => test.stop());

const HEADER = 'Förnamn;Efternamn;E-post;HSA-id;Klinik;Specialitet;Föreskrift;ST-start;Handledare e-post';
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const fixture = (name: string): string => readFileSync(new URL(`../fixtures/csv/${name}`, import.meta.url)).toString('base64');
let counter = 0;

/** A line of a roster; every call is about somebody new. */
function line(
  given: {
    email?: string;
    hsaId?: string;
    clinic?: string;
    specialty?: string;
    regulation?: string;
    start?: string;
    supervisor?: string;
  } = {},
): string {
  const n = ++counter;
  return [
    'Eva',
    `Rad${n}`,
    given.email ?? `rad${n}@region.example`,
    given.hsaId ?? '',
    given.clinic ?? 'Kirurgkliniken',
    given.specialty ?? 'Kirurgi',
    given.regulation ?? 'SOSFS 2015:8',
    given.start ?? '2024-02-01',
    given.supervisor ?? '',
  ].join(';');
}

interface Fault {
  line: number;
  column: string | null;
  code: string;
  message: string;
}
interface Preview {
  rows: { line: number; name: string; email: string; action: string; personExists: boolean }[];
  faults: Fault[];
  ignoredColumns: string[];
  rowCount: number;
  canCommit: boolean;
}
interface Imported {
  rosterImport: { id: string; rowsRead: number; rowsCreated: number; rowsFaulty: number } | null;
  created: number | null;
  alreadyThere: number | null;
  faults: Fault[];
  userErrors: { code: string; path: string[] | null }[];
}

const PREVIEW = `query($input: RosterPreviewInput!) { rosterPreview(input: $input) {
  rows { line name email action personExists } faults { line column code message } ignoredColumns rowCount canCommit } }`;
const IMPORT = `mutation($input: ImportRosterInput!) { importRoster(input: $input) {
  rosterImport { id rowsRead rowsCreated rowsFaulty } created alreadyThere faults { line column code message } userErrors { code path } } }`;

const file = (cohort: Cohort, contentBase64: string): object => ({ cohortId: cohort.id, fileName: 'antagna.csv', contentBase64 });
const look = async (cohort: Cohort, content: string): Promise<Preview> =>
  (await office.ask<{ rosterPreview: Preview }>(PREVIEW, { input: file(cohort, content) })).rosterPreview;
const read = async (cohort: Cohort, content: string, mode = 'ALL_OR_NOTHING'): Promise<Imported> =>
  (await office.ask<{ importRoster: Imported }>(IMPORT, { input: { ...file(cohort, content), mode } })).importRoster;
const TABLES = ['person', 'enrolment', 'unit', 'role_assignment', 'regulation_choice', 'roster_import'];
const counts = (): Promise<number[]> => Promise.all(TABLES.map((table) => test.db.number(sql`select count(*) as n from ${raw(table)}`)));

/** What a cohort's trainees look like, without ids. */
const trainees = async (cohort: Cohort): Promise<object[]> =>
  (
    await office.ask<{ enrolments: { edges: { node: object }[] } }>(
      `query($id: ID!) { enrolments(filter: { cohortId: $id }) { edges { node { state admittedOn trainingStartOn
        person { name email hsaId } unit { name } specialty { id } regulation { designation } regulationHistory { validFrom validTo }
        supporters { role person { name email } } } } } }`,
      { id: cohort.id },
    )
  ).enrolments.edges.map((e) => e.node);

const ROSTER = [
  {
    state: 'ADMITTED',
    admittedOn: '2026-11-21',
    trainingStartOn: '2024-02-01',
    person: { name: 'Anna Exempel', email: 'anna.exempel@region.example', hsaId: 'SE2321000172-2A01' },
    unit: { name: 'Medicinkliniken, Gävle' },
    specialty: { id: 'internmedicin' },
    regulation: { designation: 'SOSFS 2015:8' },
    regulationHistory: [{ validFrom: '2024-02-01', validTo: null }],
    supporters: [{ role: 'MAIN_SUPERVISOR', person: { name: 'Bo Handledare', email: 'bo.handledare@region.example' } }],
  },
  {
    state: 'ADMITTED',
    admittedOn: '2026-11-21',
    trainingStartOn: '2025-09-01',
    person: { name: 'Åsa Öberg', email: 'asa.oberg@region.example', hsaId: null },
    unit: { name: 'Akutkliniken; sal 2' },
    specialty: { id: 'akutsjukvard' },
    regulation: { designation: 'HSLF-FS 2021:8' },
    regulationHistory: [{ validFrom: '2025-09-01', validTo: null }],
    supporters: [],
  },
];

describe('reading a roster', () => {
  it.each(['roster_utf8_bom.csv', 'roster_cp1252.csv', 'roster_comma.csv'])('%s gives the same trainees', async (name) => {
    const cohort = await world.cohort({ state: CohortState.OPEN });
    const before = await counts();
    const preview = await look(cohort, fixture(name));
    expect(preview).toMatchObject({ faults: [], ignoredColumns: [], rowCount: 2, canCommit: true });
    expect(preview.rows.map((r) => [r.line, r.name, r.action])).toEqual([
      [2, 'Anna Exempel', 'CREATE'],
      [3, 'Åsa Öberg', 'CREATE'],
    ]);
    expect(await counts()).toEqual(before);
    expect(await read(cohort, fixture(name))).toMatchObject({
      created: 2,
      alreadyThere: 0,
      faults: [],
      rosterImport: { rowsRead: 2, rowsCreated: 2, rowsFaulty: 0 },
    });
    expect(await trainees(cohort)).toEqual(ROSTER);
  });

  it('makes nothing twice: the same file, and the same people in another file', async () => {
    const cohort = await world.cohort();
    const rows = [line({ supervisor: 'bo.ek@region.example' }), line()];
    const content = base64([HEADER, ...rows].join('\n'));
    const first = await read(cohort, content);
    const before = await counts();
    const again = await read(cohort, content);
    expect(again).toMatchObject({ created: 0, alreadyThere: 2, rosterImport: first.rosterImport, userErrors: [] });
    expect((await look(cohort, content)).rows.map((r) => [r.action, r.personExists])).toEqual([
      ['EXISTS', true],
      ['EXISTS', true],
    ]);
    expect(await counts()).toEqual(before);
    expect(await read(cohort, base64([HEADER, ...rows, ''].join('\r\n')))).toMatchObject({ created: 0, alreadyThere: 2 });
    expect((await counts()).slice(0, 5)).toEqual(before.slice(0, 5));
  });

  it('uses people, units and supervisors that are known, and leaves a regulation that stands', async () => {
    const other = await world.cohort();
    const unit = await world.unit({ name: 'Ögonkliniken Falun' });
    const { person } = await world.trainee(other, { regulationId: 'HSLF_FS_2021_8' });
    const supervisor = await world.person();
    const cohort = await world.cohort();
    const content = base64(
      [HEADER, line({ email: person.email.toUpperCase(), clinic: 'ÖGONKLINIKEN  Falun', supervisor: supervisor.email })].join('\n'),
    );
    expect((await look(cohort, content)).rows).toMatchObject([{ action: 'CREATE', personExists: true }]);
    const [people, , units] = await counts();
    expect(await read(cohort, content)).toMatchObject({ created: 1 });
    const after = await counts();
    expect([after[0], after[2]]).toEqual([people, units]);
    expect(await trainees(cohort)).toMatchObject([
      {
        person: { name: `${person.givenName} ${person.familyName}` },
        unit: { name: unit.name },
        regulation: { designation: 'HSLF-FS 2021:8' },
        supporters: [{ role: 'MAIN_SUPERVISOR', person: { email: supervisor.email } }],
      },
    ]);
  });

  it('writes the trail: import, people, places and roles', async () => {
    const cohort = await world.cohort();
    const { rosterImport } = await read(cohort, base64([HEADER, line({ supervisor: `chef${counter}@region.example` })].join('\n')));
    const trail = await test.db.select<{ action: string; details: string }>(
      sql`select action, details from audit_event where cohort_id = ${cohort.id} or entity_id = ${rosterImport?.id ?? ''} order by id`,
    );
    expect(trail.map((t) => t.action).sort()).toEqual(['enrolment.created', 'roster.imported']);
    expect(JSON.stringify(trail)).not.toContain('Rad');
  });
});

describe('a roster with faults', () => {
  it('names line, column and reason of every fault, and never a cell', async () => {
    const known = await world.person({ hsaId: 'SE2321000172-KAND' });
    const cohort = await world.cohort();
    const rows = [
      line({ specialty: 'Trollkonst' }),
      line({ email: known.email, hsaId: 'SE2321000172-ANNAN' }),
      line({ regulation: 'SOSFS 2008:17' }),
      line({ email: 'sjalv@region.example', supervisor: 'sjalv@region.example' }),
      line({ clinic: '19121212-1212' }),
      line({ start: '2024-13-01' }),
      line(),
    ];
    const preview = await look(cohort, base64([HEADER, ...rows].join('\n')));
    expect(preview.faults.map((f) => [f.line, f.column, f.code])).toEqual([
      [2, 'Specialitet', 'UNKNOWN_SPECIALTY'],
      [3, 'HSA-id', 'PERSON_MISMATCH'],
      [4, 'Föreskrift', 'REGULATION_CLOSED'],
      [5, 'Handledare e-post', 'SAME_PERSON'],
      [6, 'Klinik', 'PATIENT_IDENTIFIER'],
      [7, 'ST-start', 'INVALID_DATE'],
    ]);
    expect(preview).toMatchObject({ rowCount: 7, canCommit: false, rows: [{ line: 8, action: 'CREATE', personExists: false }] });
    const told = preview.faults.map((f) => f.message).join(' ');
    expect(told).not.toMatch(/Trollkonst|19121212|rosterFault|userError|\{\{/);
  });

  it('is refused as a whole, or read without the faulty rows', async () => {
    const cohort = await world.cohort();
    const content = base64([HEADER, line(), line({ specialty: 'Trollkonst' }), line()].join('\n'));
    const before = await counts();
    expect(await read(cohort, content)).toMatchObject({
      rosterImport: null,
      created: null,
      faults: [{ line: 3, column: 'Specialitet', code: 'UNKNOWN_SPECIALTY' }],
      userErrors: [{ code: 'FAULTY_ROWS', path: ['contentBase64'] }],
    });
    expect(await counts()).toEqual(before);
    expect(await read(cohort, content, 'GOOD_ROWS')).toMatchObject({
      created: 2,
      faults: [{ line: 3 }],
      rosterImport: { rowsRead: 3, rowsCreated: 2, rowsFaulty: 1 },
      userErrors: [],
    });
    expect(await trainees(cohort)).toHaveLength(2);
  });

  it('gives the places there are; after raising them the same file gives the rest', async () => {
    const cohort = await world.cohort({ capacity: 2 });
    await world.trainee(cohort);
    const content = base64([HEADER, line(), line()].join('\n'));
    expect(await read(cohort, content)).toMatchObject({
      faults: [{ line: 3, column: null, code: 'CAPACITY_REACHED' }],
      userErrors: [{ code: 'FAULTY_ROWS' }],
    });
    const first = await read(cohort, content, 'GOOD_ROWS');
    expect(first).toMatchObject({ created: 1, rosterImport: { rowsCreated: 1, rowsFaulty: 1 } });
    await office.do('updateCohort', { cohortId: cohort.id, expectedVersion: 1, capacity: 3 }, 'cohort { id }');
    expect(await read(cohort, content)).toMatchObject({
      created: 1,
      alreadyThere: 1,
      rosterImport: { id: first.rosterImport?.id, rowsCreated: 2, rowsFaulty: 0 },
    });
  });

  it('lets a round of the past follow the regulation of its time', async () => {
    const cohort = await world.cohort({ startsOn: '2013-09-01', endsOn: '2014-06-30' });
    expect(await read(cohort, base64([HEADER, line({ regulation: 'SOSFS 2008:17', start: '2011-01-01' })].join('\n')))).toMatchObject({
      created: 1,
    });
    expect(await trainees(cohort)).toMatchObject([
      { regulation: { designation: 'SOSFS 2008:17' }, regulationHistory: [{ validFrom: '2011-01-01' }] },
    ]);
  });

  it.each([
    ['', 'REQUIRED'],
    ['inte base64!', 'FILE_UNREADABLE'],
    [base64('   '), 'FILE_UNREADABLE'],
    [base64(HEADER), 'FILE_UNREADABLE'],
    [base64('PK\u0003\u0004'), 'FILE_UNREADABLE'],
    [base64(`Namn;Adress\nAnna;x`), 'FAULTY_ROWS'],
  ])('refuses %j as %s, with nothing written', async (content, code) => {
    const cohort = await world.cohort();
    const before = await counts();
    expect((await read(cohort, content, 'GOOD_ROWS')).userErrors).toMatchObject([{ code, path: ['contentBase64'] }]);
    expect(await counts()).toEqual(before);
  });

  it('is refused for an identity number in its name, a stale version and a cohort that has ended', async () => {
    const cohort = await world.cohort();
    const good = { ...file(cohort, base64([HEADER, line()].join('\n'))), mode: 'ALL_OR_NOTHING' };
    expect(await office.refused('importRoster', { ...good, fileName: 'ST 19121212-1212.csv' })).toMatchObject([
      { code: 'PATIENT_IDENTIFIER', path: ['fileName'] },
    ]);
    expect(await office.refused('importRoster', { ...good, expectedVersion: 7 })).toMatchObject([{ code: 'STALE_VERSION' }]);
    const ended = await world.cohort({ state: CohortState.CLOSED });
    expect(await office.refused('importRoster', { ...good, cohortId: ended.id })).toMatchObject([
      { code: 'WRONG_STATE', path: ['cohortId'] },
    ]);
    expect(await office.denied(PREVIEW, { input: { ...file(ended, base64(HEADER)) } })).toBe('WRONG_STATE');
    expect(await trainees(cohort)).toEqual([]);
  });
});

describe('who may read a roster', () => {
  it('is the office of the centre alone', async () => {
    const cohort = await world.cohort();
    const input = file(cohort, base64([HEADER, line()].join('\n')));
    const other = (await world.office('RCNORR')).client;
    const coach = (await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id)).client;
    for (const [document, given] of [
      [PREVIEW, input],
      [IMPORT, { ...input, mode: 'ALL_OR_NOTHING' }],
    ] as const) {
      expect(await other.denied(document, { input: given })).toBe('NOT_FOUND');
      expect(await coach.denied(document, { input: given })).toBe('FORBIDDEN');
      expect(await test.anonymous().denied(document, { input: given })).toBe('UNAUTHENTICATED');
    }
    expect(await trainees(cohort)).toEqual([]);
  });
});

describe('the cost of a roster', () => {
  it('is the same number of statements for 1 row and for 20', async () => {
    const cost = async (rows: number): Promise<number[]> => {
      const cohort = await world.cohort();
      const lines = Array.from({ length: rows }, (_, i) =>
        line({ clinic: `Ny klinik ${counter}`, supervisor: `ny.chef${counter}.${i}@region.example` }),
      );
      const content = base64([HEADER, ...lines].join('\n'));
      test.statements.length = 0;
      await look(cohort, content);
      const looked = test.statements.length;
      await read(cohort, content);
      return [looked, test.statements.length];
    };
    const one = await cost(1);
    expect(await cost(20)).toEqual(one);
  });
});
