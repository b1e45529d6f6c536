import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/database/sql.js';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { base64, HEADER, line, RosterDesk } from '../setup/roster.js';
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

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/csv/${name}`, import.meta.url)).toString('base64');

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
    const before = await desk.counts();
    const preview = await desk.look(cohort, fixture(name));
    expect(preview).toMatchObject({ faults: [], ignoredColumns: [], rowCount: 2, canCommit: true });
    expect(preview.rows.map((r) => [r.line, r.name, r.action])).toEqual([
      [2, 'Anna Exempel', 'CREATE'],
      [3, 'Åsa Öberg', 'CREATE'],
    ]);
    expect(await desk.counts()).toEqual(before);
    expect(await desk.read(cohort, fixture(name))).toMatchObject({
      created: 2,
      alreadyThere: 0,
      faults: [],
      rosterImport: { rowsRead: 2, rowsCreated: 2, rowsFaulty: 0 },
    });
    expect(await desk.trainees(cohort)).toEqual(ROSTER);
  });

  it('tells what it would add, and the office reads in its trail which clinics were', async () => {
    const cohort = await world.cohort();
    const unit = await world.unit({ name: 'Kirurgkliniken, Provsta' });
    const known = await world.person();
    const rows = [
      line({ clinic: 'kirurgkliniken,  provsta', supervisor: known.email }),
      line({ clinic: 'Kirurgklinken, Provsta', supervisor: 'ny.handledare@region.example' }),
      line({ clinic: 'KIRURGKLINKEN, Provsta', regulation: 'HSLF-FS 2021:8' }),
    ];
    const content = base64([HEADER, ...rows].join('\n'));
    const preview = await desk.look(cohort, content);
    expect(preview).toMatchObject({ newClinics: ['Kirurgklinken, Provsta'], newSupervisors: ['ny.handledare@region.example'] });
    expect(preview.rows).toMatchObject([
      { clinic: unit.name, clinicIsNew: false, supervisorEmail: known.email, supervisorIsNew: false, specialty: 'Kirurgi' },
      { clinic: 'Kirurgklinken, Provsta', clinicIsNew: true, supervisorIsNew: true, regulation: 'SOSFS 2015:8' },
      { clinicIsNew: true, supervisorEmail: null, supervisorIsNew: false, regulation: 'HSLF-FS 2021:8' },
    ]);
    await desk.read(cohort, content);
    const trail =
      'query($id: ID!) { auditTrail(filter: { cohortId: $id, action: "unit.created" }) { edges { node { entity label subject } } } }';
    expect(await office.ask(trail, { id: cohort.id })).toEqual({
      auditTrail: { edges: [{ node: { entity: 'Unit', label: 'Enhet skapades', subject: 'Kirurgklinken, Provsta' } }] },
    });
    const again = await desk.look(cohort, content);
    expect(again).toMatchObject({ newClinics: [], newSupervisors: [] });
    expect(again.rows.map((row) => row.clinicIsNew)).toEqual([false, false, false]);
  });

  it('makes nothing twice: the same file, and the same people in another file', async () => {
    const cohort = await world.cohort();
    const rows = [line({ supervisor: 'bo.ek@region.example' }), line()];
    const content = base64([HEADER, ...rows].join('\n'));
    const first = await desk.read(cohort, content);
    const before = await desk.counts();
    const again = await desk.read(cohort, content);
    expect(again).toMatchObject({ created: 0, alreadyThere: 2, rosterImport: first.rosterImport, userErrors: [] });
    expect((await desk.look(cohort, content)).rows.map((r) => [r.action, r.personExists])).toEqual([
      ['EXISTS', true],
      ['EXISTS', true],
    ]);
    expect(await desk.counts()).toEqual(before);
    expect(await desk.read(cohort, base64([HEADER, ...rows, ''].join('\r\n')))).toMatchObject({ created: 0, alreadyThere: 2 });
    expect((await desk.counts()).slice(0, 5)).toEqual(before.slice(0, 5));
  });

  it('makes nothing twice when two read the same roster at once, and never more places than there are', async () => {
    const cohort = await world.cohort({ capacity: 2 });
    const same = base64([HEADER, line(), line()].join('\n'));
    const other = base64([HEADER, line()].join('\n'));
    const results = await Promise.all([desk.read(cohort, same), desk.read(cohort, same), desk.read(cohort, other)]);
    expect(results.flatMap((r) => r.userErrors.map((e) => e.code)).every((code) => code === 'FAULTY_ROWS')).toBe(true);
    expect((await desk.trainees(cohort)).length).toBe(results.reduce((sum, r) => sum + (r.created ?? 0), 0));
    expect((await desk.trainees(cohort)).length).toBeLessThanOrEqual(2);
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
    expect((await desk.look(cohort, content)).rows).toMatchObject([{ action: 'CREATE', personExists: true }]);
    const [people, , units] = await desk.counts();
    expect(await desk.read(cohort, content)).toMatchObject({ created: 1 });
    const after = await desk.counts();
    expect([after[0], after[2]]).toEqual([people, units]);
    expect(await desk.trainees(cohort)).toMatchObject([
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
    const { rosterImport } = await desk.read(cohort, base64([HEADER, line({ supervisor: 'chefen@region.example' })].join('\n')));
    const trail = await test.db.select<{ action: string; details: string }>(
      sql`select action, details from audit_event where cohort_id = ${cohort.id} or entity_id = ${rosterImport?.id ?? ''} order by id`,
    );
    expect(trail.map((t) => t.action).sort()).toEqual(['enrolment.created', 'roster.imported']);
    expect(JSON.stringify(trail)).not.toContain('Rad');
  });
});

describe('the cost of a roster', () => {
  it('is the same number of statements for 1 row and for 20', async () => {
    const cost = async (rows: number): Promise<number[]> => {
      const cohort = await world.cohort();
      const lines = Array.from({ length: rows }, (_, i) =>
        line({ clinic: `Ny klinik ${rows}.${i}`, supervisor: `ny.chef${rows}.${i}@region.example` }),
      );
      const content = base64([HEADER, ...lines].join('\n'));
      test.statements.length = 0;
      await desk.look(cohort, content);
      const looked = test.statements.length;
      await desk.read(cohort, content);
      return [looked, test.statements.length];
    };
    const one = await cost(1);
    expect(await cost(20)).toEqual(one);
  });
});
