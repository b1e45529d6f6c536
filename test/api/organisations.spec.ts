import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonLanguage } from '../../src/modules/people/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

interface Edges<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}
interface RegisterSeen {
  id: string;
  shortName: string;
  name: string;
  kind: string;
  startYear: number | null;
  centre: { id: string };
  programmeArea: { id: string; name: string } | null;
}

describe('reading the lists', () => {
  let test: TestApp;
  let world: World;
  let client: TestClient;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
    client = await world.as(await world.person());
  });
  afterAll(() => test.stop());

  const inLanguage = async (language: PersonLanguage): Promise<TestClient> => world.as(await world.person({ language }));
  const registers = async (variables: object): Promise<Edges<RegisterSeen>> =>
    (
      await client.ask<{ registers: Edges<RegisterSeen> }>(
        `query($filter: RegisterFilter, $orderBy: RegisterOrder, $first: Int, $after: String) { registers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id shortName name kind startYear centre { id } programmeArea { id name } } } } }`,
        variables,
      )
    ).registers;
  const ids = (page: Edges<{ id: string }>): string[] => page.edges.map((e) => e.node.id);

  it('shows nothing to anyone who has not signed in', async () => {
    const roots = [
      'registerCentres',
      'programmeAreas',
      'regions',
      'healthRegions',
      'specialties',
      'deliveryElements',
      'registers { edges { node { id } } }',
      'units { edges { node { id } } }',
      'register(id: "ambureg")',
    ];
    for (const root of roots)
      expect(await test.anonymous().denied(`{ ${root.includes('{') ? root : `${root} { id }`} }`)).toBe('UNAUTHENTICATED');
  });

  it('lists the centres with region, registers and the way they coach', async () => {
    type Centre = {
      id: string;
      name: string;
      homeRegion: { name: string } | null;
      healthRegion: { name: string } | null;
      registerCount: number;
      coachingModel: Record<string, unknown> | null;
    };
    const read =
      '{ registerCentres { id name kind host homeRegion { name } healthRegion { name } registerCount coachingModel { name description activeFrom activeTo } successor { id } formerNames { name } } }';
    const { registerCentres } = await client.ask<{ registerCentres: Centre[] }>(read);
    const qrc = registerCentres.find((c) => c.id === 'QRC');
    expect(qrc).toMatchObject({
      homeRegion: { name: 'Region Stockholm' },
      healthRegion: { name: 'Sjukvårdsregion Stockholm-Gotland' },
      coachingModel: {
        name: expect.stringContaining('Coachingakademi'),
        description: expect.stringContaining('Teamcoachning'),
        activeFrom: 2013,
        activeTo: 2020,
      },
      successor: null,
      formerNames: [],
    });
    expect(registerCentres.reduce((sum, c) => sum + c.registerCount, 0)).toBe((await registers({})).totalCount);
    expect(registerCentres.find((c) => c.id === 'RCVG')?.coachingModel).toBeNull();
    const english = await (await inLanguage(PersonLanguage.en)).ask<{ registerCentres: Centre[] }>(read);
    expect(english.registerCentres.find((c) => c.id === 'RCNORR')).toMatchObject({
      name: 'Register Centre North',
      coachingModel: { description: expect.stringContaining('Looks for') },
    });
  });

  it('names things in the language of the viewer, and in Swedish where bokmål has no name', async () => {
    const read =
      '{ deliveryElements { id name } specialties { id name kind } healthRegions { id name country } programmeAreas(kind: NSG) { id name kind } }';
    type Lists = Record<
      'deliveryElements' | 'specialties' | 'healthRegions' | 'programmeAreas',
      { id: string; name: string; kind?: string }[]
    >;
    const name = (lists: Lists, list: keyof Lists, id: string): string | undefined => lists[list].find((i) => i.id === id)?.name;
    const [sv, en, nb] = await Promise.all(
      [PersonLanguage.sv, PersonLanguage.en, PersonLanguage.nb].map(async (l) => (await inLanguage(l)).ask<Lists>(read)),
    );
    expect([sv, en, nb].map((l) => name(l as Lists, 'deliveryElements', 'leader-track'))).toEqual([
      'Chefsspår',
      'Leader track',
      'Lederspor',
    ]);
    expect(name(nb as Lists, 'specialties', 'ortopedi')).toBe('Ortopedi');
    expect(name(en as Lists, 'healthRegions', 'norra')).toBe('Northern health care region');
    expect(sv?.programmeAreas.length).toBeGreaterThan(0);
    expect(sv?.programmeAreas.every((a) => a.kind === 'NSG')).toBe(true);
    expect(sv?.specialties.slice(-2).map((s) => s.name)).toEqual(['Ögonsjukdomar', 'Öron-, näs- och halssjukdomar']);
  });

  it('lists 21 regions; Halland lies in two health care regions, by municipality', async () => {
    type Region = { id: string; name: string; memberships: { municipalityName: string | null; healthRegion: { id: string } }[] };
    const { regions } = await client.ask<{ regions: Region[] }>(
      '{ regions { id name memberships { municipalityCode municipalityName validFrom validTo healthRegion { id name } } } }',
    );
    expect(regions).toHaveLength(21);
    const halland = regions.find((r) => r.id === '13')?.memberships.map((m) => `${m.municipalityName} ${m.healthRegion.id}`);
    expect(halland).toEqual(['Halmstad sodra', 'Hylte sodra', 'Laholm sodra', 'Falkenberg vastra', 'Kungsbacka vastra', 'Varberg vastra']);
    expect(
      regions.filter((r) => r.id !== '13').every((r) => r.memberships.length === 1 && r.memberships[0]?.municipalityName === null),
    ).toBe(true);
  });

  it('finds registers by centre, area, kind and part of a name, in any case', async () => {
    expect(
      (await registers({ filter: { kind: 'NATIONAL_CANCER' }, first: 100 })).edges.every((e) => e.node.kind === 'NATIONAL_CANCER'),
    ).toBe(true);
    expect((await registers({ filter: { centreId: 'RCSYD' }, first: 100 })).edges.every((e) => e.node.centre.id === 'RCSYD')).toBe(true);
    const area = await registers({ filter: { programmeAreaId: 'rorelseorgan' }, first: 100 });
    expect(ids(area)).toContain('artrosregistret');
    expect(area.edges.every((e) => e.node.programmeArea?.id === 'rorelseorgan')).toBe(true);
    expect(ids(await registers({ filter: { search: 'AMBULANSREG' } }))).toEqual(['ambureg']);
    expect(ids(await registers({ filter: { search: '100%' } }))).toEqual([]);
    expect(ids(await registers({ filter: { centreId: 'FINNS-EJ' } }))).toEqual([]);
  });

  it('pages through all registers in every order without loss or repeat', async () => {
    for (const field of ['SHORT_NAME', 'NAME', 'START_YEAR']) {
      for (const direction of ['ASC', 'DESC']) {
        const seen: string[] = [];
        let page = await registers({ orderBy: { field, direction }, first: 60 });
        seen.push(...ids(page));
        while (page.pageInfo.hasNextPage)
          seen.push(...ids((page = await registers({ orderBy: { field, direction }, first: 60, after: page.pageInfo.endCursor }))));
        expect(new Set(seen).size).toBe(145);
        expect(seen).toHaveLength(145);
      }
    }
    const first = await registers({ orderBy: { field: 'START_YEAR', direction: 'ASC' }, first: 2 });
    expect(first.edges[0]?.node.startYear).toBeLessThanOrEqual(first.edges[1]?.node.startYear ?? 0);
  });

  it('says when a register does not exist, and refuses a search with an identity number', async () => {
    expect(await client.denied('{ register(id: "finns-ej") { id } }')).toBe('NOT_FOUND');
    expect(await client.denied('{ registers(filter: { search: "19121212-1212" }) { totalCount } }')).toBe('PATIENT_IDENTIFIER');
    expect(await client.denied('{ registers(first: 1000) { totalCount } }')).toBe('TOO_LARGE');
  });

  it('tells the health care region of a unit, unless it lies in Halland without a municipality', async () => {
    const mark = 'Mottagning i Halland';
    await world.unit({ name: `${mark} A`, regionId: '13', municipalityCode: '1380' });
    await world.unit({ name: `${mark} B`, regionId: '13', municipalityCode: '1384' });
    await world.unit({ name: `${mark} C`, regionId: '13' });
    await world.unit({ name: `${mark} D`, regionId: '21' });
    await world.unit({ name: `${mark} E`, regionId: null });
    await world.unit({ name: `${mark} F`, regionId: '21', validTo: '2020-12-31' });
    const read = 'query($filter: UnitFilter) { units(filter: $filter) { edges { node { name region { name } healthRegion { id } } } } }';
    type Units = { units: Edges<{ name: string; region: { name: string } | null; healthRegion: { id: string } | null }> };
    const told = async (filter: object): Promise<(string | null)[]> =>
      (await client.ask<Units>(read, { filter })).units.edges.map((e) => e.node.healthRegion?.id ?? null);
    expect(await told({ search: mark })).toEqual(['sodra', 'vastra', null, 'mellansverige', null]);
    expect(await told({ search: mark, includeClosed: true })).toEqual(['sodra', 'vastra', null, 'mellansverige', null, 'mellansverige']);
    expect(await told({ search: mark.toUpperCase(), regionId: '13' })).toEqual(['sodra', 'vastra', null]);
  });

  it('costs as many statements for 20 rows as for 1', async () => {
    const mark = 'Mottagning bland tjugo';
    for (let i = 0; i < 20; i++)
      await world.unit({ name: `${mark} ${i}`, regionId: i % 2 ? '13' : '21', municipalityCode: i % 2 ? '1380' : null });
    const cost = async (query: string): Promise<number> => {
      test.statements.length = 0;
      await client.ask(query);
      return test.statements.length;
    };
    const register = (first: number): string =>
      `{ registers(filter: { centreId: "RCVG" }, first: ${first}) { totalCount edges { node { name centre { name homeRegion { name } healthRegion { name } registerCount formerNames { name } } programmeArea { name } successor { id } formerNames { name validTo } } } } }`;
    expect(await cost(register(20))).toBe(await cost(register(1)));
    const unit = (first: number): string =>
      `{ units(filter: { search: "${mark}" }, first: ${first}) { totalCount edges { node { name region { name } healthRegion { name } } } } }`;
    expect(await cost(unit(20))).toBe(await cost(unit(1)));
    expect(await cost('{ regions { memberships { healthRegion { name } } } }')).toBeLessThanOrEqual(6);
  });
});
