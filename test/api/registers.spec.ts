import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

interface RegisterSeen {
  id: string;
  version: number;
  shortName: string;
  name: string;
  validTo: string | null;
  successor: { id: string } | null;
  formerNames: { name: string; validTo: string }[];
}
const REGISTER = 'id version shortName name validTo successor { id } formerNames { name validTo }';

let test: TestApp;
let world: World;
let admin: TestClient;
let counter = 0;
const key = (): string => `register-${++counter}`;

beforeAll(async () => {
  test = await startApp();
  world = new World(test);
  admin = (await world.admin()).client;
});
afterAll(() => test.stop());

async function addRegister(given: object = {}): Promise<RegisterSeen> {
  const id = key();
  const input = { key: id, shortName: `Kort ${id}`, name: `Långt namn ${id}`, kind: 'OTHER', centreId: 'QRC', ...given };
  return (await admin.do<{ register: RegisterSeen }>('createRegister', input, `register { ${REGISTER} }`)).register;
}
const read = async (id: string): Promise<RegisterSeen> =>
  (await admin.ask<{ register: RegisterSeen }>(`query($id: ID!) { register(id: $id) { ${REGISTER} } }`, { id })).register;
const brief = (errors: { code: string; path: string[] | null }[]): string[] => errors.map((e) => `${e.code} ${(e.path ?? []).join('.')}`);
const audited = async (entityId: string): Promise<string[]> =>
  (await test.db.select<{ action: string }>(sql`select action from audit_event where entity_id = ${entityId} order by at, id`)).map(
    (e) => e.action,
  );
const offers = async (search: string): Promise<string[]> =>
  (
    await admin.ask<{ registers: { edges: { node: { id: string } }[] } }>(
      'query($s: String) { registers(filter: { search: $s }) { edges { node { id } } } }',
      { s: search },
    )
  ).registers.edges.map((e) => e.node.id);

describe('a register', () => {
  it('is added, renamed, merged and remains in the history', async () => {
    const heir = await addRegister();
    const { id } = await addRegister({ shortName: 'Hjärtsvikt X', name: 'Hjärtsviktsregistret X', validFrom: '2003-01-01' });
    const { register } = await admin.do<{ register: RegisterSeen }>(
      'renameRegister',
      { registerId: id, expectedVersion: 1, shortName: 'Svikt Y', name: 'Sviktregistret Y', lastDay: '2025-12-31' },
      `register { ${REGISTER} }`,
    );
    expect(register).toMatchObject({ version: 2, shortName: 'Svikt Y', name: 'Sviktregistret Y' });
    expect(register.formerNames.map((f) => `${f.name} ${f.validTo}`).sort()).toEqual([
      'Hjärtsvikt X 2025-12-31',
      'Hjärtsviktsregistret X 2025-12-31',
    ]);
    expect(await offers('HJÄRTSVIKTSREGISTRET X')).toEqual([id]);
    const merged = await admin.do<{ register: RegisterSeen }>(
      'mergeRegister',
      { registerId: id, expectedVersion: 2, successorId: heir.id, validTo: '2026-06-30' },
      `register { ${REGISTER} }`,
    );
    expect(merged.register).toMatchObject({ version: 3, validTo: '2026-06-30', successor: { id: heir.id } });
    expect(await offers('Sviktregistret Y')).toEqual([]);
    expect(await read(id)).toEqual(merged.register);
    expect(await audited(id)).toEqual(['register.created', 'register.renamed', 'register.merged']);
  });

  it('is closed on a day that is given, or today', async () => {
    const a = await addRegister();
    await admin.do('closeRegister', { registerId: a.id, expectedVersion: 1 }, 'register { id }');
    expect(await read(a.id)).toMatchObject({ validTo: '2026-11-21', successor: null, version: 2 });
    const b = await addRegister({ validFrom: '2020-01-01' });
    expect(brief(await admin.refused('closeRegister', { registerId: b.id, expectedVersion: 1, validTo: '2019-12-31' }))).toEqual([
      'INVALID_PERIOD validTo',
    ]);
    expect(await read(b.id)).toEqual(b);
  });

  it('is taken over only by another one that goes on', async () => {
    const [a, b] = [await addRegister(), await addRegister()];
    await admin.do('closeRegister', { registerId: b.id, expectedVersion: 1 }, 'register { id }');
    for (const successorId of [a.id, b.id, 'finns-ej']) {
      expect(brief(await admin.refused('mergeRegister', { registerId: a.id, expectedVersion: 1, successorId }))).toEqual([
        'UNKNOWN_REFERENCE successorId',
      ]);
    }
    expect(await read(a.id)).toEqual(a);
    expect(await audited(a.id)).toEqual(['register.created']);
  });

  it('may have each key and each name only once', async () => {
    const a = await addRegister();
    const input = { key: key(), shortName: 'Eget kort', name: 'Eget långt', kind: 'OTHER', centreId: 'QRC' };
    expect(brief(await admin.refused('createRegister', { ...input, name: a.name.toUpperCase() }))).toEqual(['DUPLICATE name']);
    expect(brief(await admin.refused('createRegister', { ...input, key: a.id, shortName: a.shortName }))).toEqual(['DUPLICATE key']);
    expect(brief(await admin.refused('createRegister', { ...input, key: 'ambureg' }))).toEqual(['DUPLICATE key']);
    expect(brief(await admin.refused('renameRegister', { registerId: a.id, expectedVersion: 1, shortName: 'AmbuReg' }))).toEqual([
      'DUPLICATE shortName',
    ]);
    await admin.do('closeRegister', { registerId: a.id, expectedVersion: 1, validTo: '2026-01-31' }, 'register { id }');
    await admin.do('createRegister', { ...input, name: a.name }, 'register { id }');
  });

  it('is added once, however often the same is sent', async () => {
    const input = { key: key(), shortName: 'En gång', name: 'Bara en gång', kind: 'OTHER', centreId: 'QRC' };
    for (let i = 0; i < 2; i++) await admin.do('createRegister', input, 'register { id }');
    expect(await audited(input.key)).toEqual(['register.created']);
  });

  it('is refused with every field that is wrong', async () => {
    const input = {
      key: 'Stora Bokstäver',
      shortName: 'Kort',
      name: 'Långt',
      kind: 'OTHER',
      centreId: 'FINNS-EJ',
      programmeAreaId: 'finns-ej',
    };
    expect(brief(await admin.refused('createRegister', input))).toEqual([
      'INVALID_FORMAT key',
      'UNKNOWN_REFERENCE centreId',
      'UNKNOWN_REFERENCE programmeAreaId',
    ]);
    expect(brief(await admin.refused('createRegister', { ...input, name: ' ', startYear: 1066 }))).toEqual(
      expect.arrayContaining(['REQUIRED name', 'TOO_SMALL startYear']),
    );
    expect(brief(await admin.refused('createRegister', { ...input, name: 'Register 19121212-1212' }))).toEqual(['PATIENT_IDENTIFIER name']);
    expect(await offers('Långt')).not.toContain('Stora Bokstäver');
  });

  it('needs a new name to be renamed, and keeps no slip of the pen', async () => {
    const { id, shortName, name } = await addRegister();
    expect(brief(await admin.refused('renameRegister', { registerId: id, expectedVersion: 1 }))).toEqual(['REQUIRED name']);
    expect(brief(await admin.refused('renameRegister', { registerId: id, expectedVersion: 1, name: 'X', lastDay: '2026-12-24' }))).toEqual([
      'INVALID_DATE lastDay',
    ]);
    await admin.do('renameRegister', { registerId: id, expectedVersion: 1, name: 'Felstavt register' }, 'register { id }');
    await admin.do('renameRegister', { registerId: id, expectedVersion: 2, name: 'Felstavat register' }, 'register { id }');
    expect(await read(id)).toMatchObject({ shortName, name: 'Felstavat register', formerNames: [{ name, validTo: '2026-11-20' }] });
    expect(brief(await admin.refused('renameRegister', { registerId: id, expectedVersion: 3, name: 'Y', lastDay: '2026-01-01' }))).toEqual([
      'INVALID_PERIOD lastDay',
    ]);
  });

  it('is not changed by someone who read an older version; nothing is half-written', async () => {
    const a = await addRegister();
    await admin.do('renameRegister', { registerId: a.id, expectedVersion: 1, name: `Först ${a.id}` }, 'register { id }');
    const before = await read(a.id);
    for (const [mutation, more] of [
      ['renameRegister', { name: `Sen ${a.id}`, lastDay: '2026-11-21' }],
      ['closeRegister', {}],
      ['mergeRegister', { successorId: 'ambureg' }],
    ] as const) {
      expect(brief(await admin.refused(mutation, { registerId: a.id, expectedVersion: 1, ...more }))).toEqual([
        'STALE_VERSION expectedVersion',
      ]);
    }
    expect(await read(a.id)).toEqual(before);
    expect(
      await admin.denied('mutation($input: CloseRegisterInput!) { closeRegister(input: $input) { userErrors { code } } }', {
        input: { registerId: 'finns-ej', expectedVersion: 1 },
      }),
    ).toBe('NOT_FOUND');
  });
});

describe('a register centre', () => {
  const CENTRE = 'id version name nameSv nameEn host validTo homeRegion { id } successor { id } formerNames { name validTo }';
  const listed = async (includeClosed: boolean): Promise<string[]> =>
    (
      await admin.ask<{ registerCentres: { id: string }[] }>('query($c: Boolean) { registerCentres(includeClosed: $c) { id } }', {
        c: includeClosed,
      })
    ).registerCentres.map((c) => c.id);

  it('is added, renamed, merged and remains in the history', async () => {
    const input = {
      key: 'RC-GAVLE',
      nameSv: 'Registercentrum Gävle',
      kind: 'REGISTER_CENTRE',
      host: 'Region Gävleborg',
      homeRegionId: '21',
      healthRegionId: 'mellansverige',
    };
    for (let i = 0; i < 2; i++) await admin.do('createRegisterCentre', input, `registerCentre { ${CENTRE} }`);
    await admin.do(
      'renameRegisterCentre',
      { registerCentreId: 'RC-GAVLE', expectedVersion: 1, nameSv: 'RC Gävle', nameEn: 'RC Gavle', lastDay: '2026-03-31' },
      'registerCentre { id }',
    );
    const { registerCentre } = await admin.do<{ registerCentre: object }>(
      'mergeRegisterCentre',
      { registerCentreId: 'RC-GAVLE', expectedVersion: 2, successorId: 'UCR', validTo: '2026-10-31' },
      `registerCentre { ${CENTRE} }`,
    );
    expect(registerCentre).toEqual({
      id: 'RC-GAVLE',
      version: 3,
      name: 'RC Gävle',
      nameSv: 'RC Gävle',
      nameEn: 'RC Gavle',
      host: 'Region Gävleborg',
      validTo: '2026-10-31',
      homeRegion: { id: '21' },
      successor: { id: 'UCR' },
      formerNames: [{ name: 'Registercentrum Gävle', validTo: '2026-03-31' }],
    });
    expect(await listed(false)).not.toContain('RC-GAVLE');
    expect(await listed(true)).toContain('RC-GAVLE');
    expect(await audited('RC-GAVLE')).toEqual(['registerCentre.created', 'registerCentre.renamed', 'registerCentre.merged']);
    expect(
      brief(
        await admin.refused('createRegister', { key: key(), shortName: 'För sent', name: 'För sent', kind: 'OTHER', centreId: 'RC-GAVLE' }),
      ),
    ).toEqual(['UNKNOWN_REFERENCE centreId']);
    expect(
      brief(await admin.refused('mergeRegisterCentre', { registerCentreId: 'RCSYD', expectedVersion: 1, successorId: 'RC-GAVLE' })),
    ).toEqual(['UNKNOWN_REFERENCE successorId']);
  });

  it('is refused with every field that is wrong', async () => {
    const input = {
      key: 'rc norr',
      nameSv: 'rc norr (registercentrum norr)',
      kind: 'REGISTER_CENTRE',
      host: 'Ingen',
      homeRegionId: '99',
      healthRegionId: 'mitten',
    };
    expect(brief(await admin.refused('createRegisterCentre', input))).toEqual([
      'INVALID_FORMAT key',
      'UNKNOWN_REFERENCE homeRegionId',
      'UNKNOWN_REFERENCE healthRegionId',
      'DUPLICATE nameSv',
    ]);
    expect(
      brief(
        await admin.refused('createRegisterCentre', { ...input, key: 'QRC', homeRegionId: null, healthRegionId: null, nameSv: 'Nytt' }),
      ),
    ).toEqual(['DUPLICATE key']);
    expect(brief(await admin.refused('renameRegisterCentre', { registerCentreId: 'QRC', expectedVersion: 1 }))).toEqual([
      'REQUIRED nameSv',
    ]);
    expect(
      brief(await admin.refused('closeRegisterCentre', { registerCentreId: 'RCSYD', expectedVersion: 1, validTo: '2012-12-31' })),
    ).toEqual(['INVALID_PERIOD validTo']);
    expect(brief(await admin.refused('closeRegisterCentre', { registerCentreId: 'RCSYD', expectedVersion: 7 }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
  });
});

describe('who may change reference data', () => {
  const inputs = {
    createRegister: { key: 'x', shortName: 'x', name: 'x', kind: 'OTHER', centreId: 'QRC' },
    renameRegister: { registerId: 'ambureg', expectedVersion: 1, name: 'x' },
    closeRegister: { registerId: 'ambureg', expectedVersion: 1 },
    mergeRegister: { registerId: 'ambureg', expectedVersion: 1, successorId: 'artrosregistret' },
    createRegisterCentre: { key: 'X', nameSv: 'x', kind: 'REGISTER_CENTRE', host: 'x' },
    renameRegisterCentre: { registerCentreId: 'QRC', expectedVersion: 1, nameSv: 'x' },
    closeRegisterCentre: { registerCentreId: 'QRC', expectedVersion: 1 },
    mergeRegisterCentre: { registerCentreId: 'QRC', expectedVersion: 1, successorId: 'UCR' },
    createUnit: { name: 'x' },
    updateUnit: { unitId: 'x', expectedVersion: 1, name: 'x' },
    closeUnit: { unitId: 'x', expectedVersion: 1 },
  };
  const attempt = (client: TestClient, name: string, input: object): Promise<string> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return client.denied(`mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`, { input });
  };

  it.each(Object.entries(inputs))('%s: neither a trainee nor a coach, nor anyone who has not signed in', async (name, input) => {
    const cohort = await world.cohort();
    expect(await attempt((await world.trainee(cohort)).client, name, input)).toBe('FORBIDDEN');
    expect(await attempt((await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id)).client, name, input)).toBe('FORBIDDEN');
    expect(await attempt(test.anonymous(), name, input)).toBe('UNAUTHENTICATED');
  });

  it('registers and centres are not the office’s to change', async () => {
    const { client } = await world.office();
    for (const [name, input] of Object.entries(inputs).filter(([n]) => !n.endsWith('Unit')))
      expect(await attempt(client, name, input)).toBe('FORBIDDEN');
  });
});
