import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { UnitService } from '../../src/modules/organisations/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

interface UnitSeen {
  id: string;
  version: number;
  name: string;
  validTo: string | null;
  municipalityCode: string | null;
  region: { id: string } | null;
}
const UNIT = 'id version name validTo municipalityCode region { id }';

let test: TestApp;
let world: World;
let admin: TestClient;

beforeAll(async () => {
  test = await startApp();
  world = new World(test);
  admin = (await world.admin()).client;
});
afterAll(() => test.stop());

const brief = (errors: { code: string; path: string[] | null }[]): string[] => errors.map((e) => `${e.code} ${(e.path ?? []).join('.')}`);
const audited = async (entityId: string): Promise<string[]> =>
  (await test.db.select<{ action: string }>(sql`select action from audit_event where entity_id = ${entityId} order by at, id`)).map(
    (e) => e.action,
  );

describe('a unit', () => {
  it('is added, changed, closed and opened again by an office', async () => {
    const { client } = await world.office();
    const id = newId();
    const input = { id, name: '  Medicinkliniken   Halmstad ', municipalityCode: '1380', validFrom: '2010-01-01' };
    for (let i = 0; i < 2; i++) {
      const { unit } = await client.do<{ unit: UnitSeen }>('createUnit', input, `unit { ${UNIT} }`);
      expect(unit).toEqual({
        id,
        version: 1,
        name: 'Medicinkliniken Halmstad',
        validTo: null,
        municipalityCode: '1380',
        region: { id: '13' },
      });
    }
    const moved = await client.do<{ unit: UnitSeen }>(
      'updateUnit',
      { unitId: id, expectedVersion: 1, name: 'Medicinkliniken Varberg', municipalityCode: '1383' },
      `unit { ${UNIT} }`,
    );
    expect(moved.unit).toMatchObject({ version: 2, name: 'Medicinkliniken Varberg', municipalityCode: '1383', region: { id: '13' } });
    const closed = await client.do<{ unit: UnitSeen }>(
      'closeUnit',
      { unitId: id, expectedVersion: 2, validTo: '2026-06-30' },
      `unit { ${UNIT} }`,
    );
    expect(closed.unit).toMatchObject({ version: 3, validTo: '2026-06-30' });
    const opened = await client.do<{ unit: UnitSeen }>('updateUnit', { unitId: id, expectedVersion: 3, validTo: null }, `unit { ${UNIT} }`);
    expect(opened.unit).toMatchObject({ version: 4, validTo: null, name: 'Medicinkliniken Varberg' });
    expect(await audited(id)).toEqual(['unit.created', 'unit.updated', 'unit.closed', 'unit.updated']);
  });

  it('bears a name that no other unit has; a closed one gives its name free', async () => {
    const unit = await world.unit({ name: 'Vårdcentralen Ensam' });
    expect(brief(await admin.refused('createUnit', { name: 'VÅRDCENTRALEN  ENSAM' }))).toEqual(['DUPLICATE name']);
    const other = await world.unit();
    expect(brief(await admin.refused('updateUnit', { unitId: other.id, expectedVersion: 1, name: 'vårdcentralen ensam' }))).toEqual([
      'DUPLICATE name',
    ]);
    await admin.do('closeUnit', { unitId: unit.id, expectedVersion: 1, validTo: '2026-01-31' }, 'unit { id }');
    await admin.do('createUnit', { name: 'Vårdcentralen Ensam' }, 'unit { id }');
    expect(brief(await admin.refused('updateUnit', { unitId: unit.id, expectedVersion: 2, validTo: null }))).toEqual(['DUPLICATE name']);
  });

  it('is refused with the field that is wrong', async () => {
    expect(brief(await admin.refused('createUnit', { id: 'min-egen', name: 'X' }))).toEqual(['INVALID_FORMAT id']);
    expect(brief(await admin.refused('createUnit', { name: '' }))).toEqual(['REQUIRED name']);
    expect(brief(await admin.refused('createUnit', { name: 'Å'.repeat(161) }))).toEqual(['TOO_LONG name']);
    expect(brief(await admin.refused('createUnit', { name: 'Klinik 811218-9876' }))).toEqual(['PATIENT_IDENTIFIER name']);
    expect(brief(await admin.refused('createUnit', { name: 'Ny', regionId: '99' }))).toEqual(['UNKNOWN_REFERENCE regionId']);
    expect(brief(await admin.refused('createUnit', { name: 'Ny', regionId: '21', municipalityCode: '1380' }))).toEqual([
      'UNKNOWN_REFERENCE municipalityCode',
    ]);
    expect(brief(await admin.refused('createUnit', { name: 'Ny', regionId: '21', municipalityCode: '21' }))).toEqual([
      'INVALID_FORMAT municipalityCode',
    ]);
    const unit = await world.unit({ validFrom: '2020-01-01' });
    expect(brief(await admin.refused('closeUnit', { unitId: unit.id, expectedVersion: 1, validTo: '2019-12-31' }))).toEqual([
      'INVALID_PERIOD validTo',
    ]);
    expect(brief(await admin.refused('updateUnit', { unitId: unit.id, expectedVersion: 9, name: 'Ny' }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
    expect(
      await admin.denied('mutation($input: UpdateUnitInput!) { updateUnit(input: $input) { userErrors { code } } }', {
        input: { unitId: newId(), expectedVersion: 1 },
      }),
    ).toBe('NOT_FOUND');
  });
});

describe('a unit where trainees of several centres are', () => {
  const change = 'mutation($input: UpdateUnitInput!) { updateUnit(input: $input) { unit { version } userErrors { code } } }';
  const end = 'mutation($input: CloseUnitInput!) { closeUnit(input: $input) { unit { version } userErrors { code } } }';

  it('is the administrator’s; an office changes only where no other centre’s trainee is or was', async () => {
    const unit = await world.unit();
    const own = (await world.office('QRC')).client;
    const other = (await world.office('RCNORR')).client;
    await world.trainee(await world.cohort({ centreId: 'QRC' }), { enrolment: { unitId: unit.id } });
    const input = { unitId: unit.id, expectedVersion: 1 };
    expect(await other.denied(change, { input: { ...input, name: 'Kapad klinik' } })).toBe('FORBIDDEN');
    expect(await other.denied(end, { input })).toBe('FORBIDDEN');
    await own.do('updateUnit', { ...input, name: 'Egen klinik' }, 'unit { version }');
    await world.trainee(await world.cohort({ centreId: 'RCNORR' }), { enrolment: { unitId: unit.id, state: EnrolmentState.WITHDRAWN } });
    for (const office of [own, other]) {
      expect(await office.denied(change, { input: { ...input, expectedVersion: 2, name: 'Kapad klinik' } })).toBe('FORBIDDEN');
      expect(await office.denied(end, { input: { ...input, expectedVersion: 2 } })).toBe('FORBIDDEN');
    }
    await admin.do('updateUnit', { ...input, expectedVersion: 2, name: 'Gemensam klinik' }, 'unit { version }');
    await admin.do('closeUnit', { ...input, expectedVersion: 3 }, 'unit { version }');
  });

  it('may be changed by somebody who works for all of the centres, until another one has a trainee there', async () => {
    const unit = await world.unit();
    for (const centreId of ['QRC', 'RCNORR']) await world.trainee(await world.cohort({ centreId }), { enrolment: { unitId: unit.id } });
    const { person, client } = await world.office('QRC');
    await world.role(person, Role.OFFICE, ScopeKind.CENTRE, 'RCNORR');
    await client.do('updateUnit', { unitId: unit.id, expectedVersion: 1, name: 'Delad klinik' }, 'unit { version }');
    await world.trainee(await world.cohort({ centreId: 'RCSYD' }), { enrolment: { unitId: unit.id } });
    expect(await client.denied(end, { input: { unitId: unit.id, expectedVersion: 2 } })).toBe('FORBIDDEN');
  });
});

describe('the units of a roster', () => {
  const find = (names: string[]): Promise<Map<string, { id: string; name: string }>> =>
    test.db.transaction(() => test.app.get(UnitService).findOrCreate(null, names));

  it('are found by name or added, each once', async () => {
    const known = await world.unit({ name: 'Kirurgkliniken Roster' });
    const names = ['kirurgkliniken roster', 'Ny klinik Roster', ' NY  KLINIK ROSTER', ''];
    const found = await find(names);
    expect(found.get('kirurgkliniken roster')?.id).toBe(known.id);
    expect(found.get('Ny klinik Roster')).toMatchObject({ name: 'Ny klinik Roster' });
    expect(found.get(' NY  KLINIK ROSTER')?.id).toBe(found.get('Ny klinik Roster')?.id);
    expect(found.has('')).toBe(false);
    expect(new Map([...(await find(names))].map(([name, unit]) => [name, unit.id]))).toEqual(
      new Map([...found].map(([name, unit]) => [name, unit.id])),
    );
    expect(await audited(found.get('Ny klinik Roster')?.id ?? '')).toEqual(['unit.created']);
  });

  it('cost as many statements for 50 names as for 1', async () => {
    const cost = async (n: number): Promise<number> => {
      const names = Array.from({ length: n }, (_, i) => `Klinik ${n}-${i} Roster`);
      test.statements.length = 0;
      await find(names);
      return test.statements.length;
    };
    expect(await cost(50)).toBe(await cost(1));
  });

  it('are refused when a name is longer than a unit may have', async () => {
    await expect(find(['Å'.repeat(161)])).rejects.toThrow('TOO_LONG');
  });
});
