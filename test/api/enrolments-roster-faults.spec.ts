import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { base64, file, HEADER, IMPORT, line, PREVIEW, RosterDesk } from '../setup/roster.js';
import { World } from '../setup/world.js';

let test: TestApp;
let world: World;
let office: TestClient;
let desk: RosterDesk;

beforeAll(async () => {
  test = await startApp();
  world = new World(test);
  office = (await world.office()).client;
  desk = new RosterDesk(test, office);
});
afterAll(() => test.stop());

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
    const preview = await desk.look(cohort, base64([HEADER, ...rows].join('\n')));
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
    const before = await desk.counts();
    expect(await desk.read(cohort, content)).toMatchObject({
      rosterImport: null,
      created: null,
      faults: [{ line: 3, column: 'Specialitet', code: 'UNKNOWN_SPECIALTY' }],
      userErrors: [{ code: 'FAULTY_ROWS', path: ['contentBase64'] }],
    });
    expect(await desk.counts()).toEqual(before);
    expect(await desk.read(cohort, content, 'GOOD_ROWS')).toMatchObject({
      created: 2,
      faults: [{ line: 3 }],
      rosterImport: { rowsRead: 3, rowsCreated: 2, rowsFaulty: 1 },
      userErrors: [],
    });
    expect(await desk.trainees(cohort)).toHaveLength(2);
  });

  it('gives the places there are; after raising them the same file gives the rest', async () => {
    const cohort = await world.cohort({ capacity: 2 });
    await world.trainee(cohort);
    const content = base64([HEADER, line(), line()].join('\n'));
    expect(await desk.read(cohort, content)).toMatchObject({
      faults: [{ line: 3, column: null, code: 'CAPACITY_REACHED' }],
      userErrors: [{ code: 'FAULTY_ROWS' }],
    });
    const first = await desk.read(cohort, content, 'GOOD_ROWS');
    expect(first).toMatchObject({ created: 1, rosterImport: { rowsCreated: 1, rowsFaulty: 1 } });
    await office.do('updateCohort', { cohortId: cohort.id, expectedVersion: 1, capacity: 3 }, 'cohort { id }');
    expect(await desk.read(cohort, content)).toMatchObject({
      created: 1,
      alreadyThere: 1,
      rosterImport: { id: first.rosterImport?.id, rowsCreated: 2, rowsFaulty: 0 },
    });
  });

  it('lets a round of the past follow the regulation of its time', async () => {
    const cohort = await world.cohort({ startsOn: '2013-09-01', endsOn: '2014-06-30' });
    expect(await desk.read(cohort, base64([HEADER, line({ regulation: 'SOSFS 2008:17', start: '2011-01-01' })].join('\n')))).toMatchObject({
      created: 1,
    });
    expect(await desk.trainees(cohort)).toMatchObject([
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
    const before = await desk.counts();
    expect((await desk.read(cohort, content, 'GOOD_ROWS')).userErrors).toMatchObject([{ code, path: ['contentBase64'] }]);
    expect(await desk.counts()).toEqual(before);
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
    expect(await desk.trainees(cohort)).toEqual([]);
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
    expect(await desk.trainees(cohort)).toEqual([]);
  });
});
