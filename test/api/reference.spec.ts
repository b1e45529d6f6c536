import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Register } from '../../src/modules/organisations/index.js';
import { sql } from '../../src/platform/database/sql.js';
import { loadReferenceData, type ReferenceData } from '../../src/reference-data/reference-data.js';
import { loadReference } from '../../src/reference-load.js';
import { startApp, type TestApp } from '../setup/app.js';
import { World } from '../setup/world.js';

const TABLES = [
  'region',
  'health_region',
  'region_membership',
  'register_centre',
  'programme_area',
  'register',
  'specialty',
  'support_area',
  'delivery_element',
  'regulation',
  'goal',
  'goal_part',
  'crosswalk_link',
  'certificate_form',
  'milestone_template',
  'milestone_definition',
];

describe('reference data', () => {
  let test: TestApp;
  let world: World;
  const shipped = loadReferenceData();
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  /** The shipped data as a later release might have them. */
  function release(referenceVersion: string, renamed: Record<string, string> = {}): ReferenceData {
    const registers = shipped.registers.registers.map((r) => ({ ...r, name: renamed[r.key] ?? r.name }));
    return { ...shipped, referenceVersion, registers: { ...shipped.registers, registers } };
  }

  async function content(): Promise<unknown[]> {
    const { manager } = test.db.connections.writer;
    return Promise.all(TABLES.map((table) => manager.query(`select * from ${table} order by id`)));
  }
  const name = async (id: string): Promise<string | undefined> => (await test.db.find(Register, id))?.name;
  const loads = (): Promise<number> => test.db.number(sql`select count(*) as n from reference_load`);

  it('is in the database with everything that is shipped', async () => {
    const count = (table: string): Promise<number> => test.db.number(sql`select count(*) as n from ${sql([table])}`);
    expect(await count('register')).toBe(shipped.registers.registers.length);
    expect(await count('region')).toBe(21);
    expect(await count('goal_part')).toBe(shipped.regulations.goals.flatMap((g) => g.parts).length);
  });

  it('is loaded once: starting again neither writes nor changes anything', async () => {
    const before = await content();
    test.statements.length = 0;
    expect(await loadReference(test.db, test.clock)).toBe(false);
    expect(test.statements).toHaveLength(1);
    expect(await content()).toEqual(before);
    expect(await loads()).toBe(1);
  });

  it('gives the same rows when a new version holds the same data', async () => {
    const before = await content();
    expect(await loadReference(test.db, test.clock, release('same-again'))).toBe(true);
    expect(await content()).toEqual(before);
    expect(await loads()).toBe(2);
    expect(await loadReference(test.db, test.clock, release('same-again'))).toBe(false);
  });

  it('brings what a new version changes, but keeps what an administrator has edited', async () => {
    const { client } = await world.admin();
    const read = await client.ask<{ register: { version: number } }>('{ register(id: "ambureg") { version } }');
    await client.do(
      'renameRegister',
      { registerId: 'ambureg', expectedVersion: read.register.version, name: 'Ambulansregistret i Sverige' },
      'register { id }',
    );
    await loadReference(test.db, test.clock, release('renaming', { ambureg: 'Nytt namn ett', artrosregistret: 'Nytt namn två' }));
    expect(await name('ambureg')).toBe('Ambulansregistret i Sverige');
    expect(await name('artrosregistret')).toBe('Nytt namn två');
    const found = await client.ask<{ registers: { edges: { node: { id: string } }[] } }>(
      '{ registers(filter: { search: "nytt namn" }) { edges { node { id } } } }',
    );
    expect(found.registers.edges.map((e) => e.node.id)).toEqual(['artrosregistret']);
  });

  it('keeps a register and a centre that an administrator has added', async () => {
    const { client } = await world.admin();
    await client.do(
      'createRegisterCentre',
      { key: 'RC-EGET', nameSv: 'Eget centrum', kind: 'REGISTER_CENTRE', host: 'Region Gävleborg' },
      'registerCentre { id }',
    );
    await client.do(
      'createRegister',
      { key: 'eget', shortName: 'Eget', name: 'Ett eget register', kind: 'OTHER', centreId: 'RC-EGET' },
      'register { id }',
    );
    await loadReference(test.db, test.clock, release('later'));
    expect(await name('eget')).toBe('Ett eget register');
  });

  it('loads all of a version or nothing', async () => {
    const before = await content();
    const broken = release('broken', { artrosregistret: 'Halvvägs' });
    broken.deliveryElements = {
      ...broken.deliveryElements,
      elements: broken.deliveryElements.elements.map((e) => ({ ...e, nameSv: null as unknown as string })),
    };
    await expect(loadReference(test.db, test.clock, broken)).rejects.toThrow();
    expect(await content()).toEqual(before);
    expect(await test.db.number(sql`select count(*) as n from reference_load where id = ${'broken'}`)).toBe(0);
  });
});
