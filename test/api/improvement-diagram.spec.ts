import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { DriverKind, DriverNode } from '../../src/modules/improvement/index.js';
import { SHARE } from '../setup/series.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

interface Box {
  id: string;
  version: number;
  text: string;
  position: number;
}
interface Branch {
  driver: Box;
  changeIdeas: (Box & { cycles: { number: number; state: string }[] })[];
}
interface Diagram {
  aim: string | null;
  boxes: number;
  primaryDrivers: (Branch & { secondaryDrivers: Branch[] })[];
  viewerCan: { add: boolean };
}
interface Result {
  driverNode: Box & { removed: boolean; parent: { text: string } | null; viewerCan: { add: string[] } };
}
const SHOWN = 'driverNode { id version kind text position removed parent { text } viewerCan { edit remove restore add } }';
const DIAGRAM = `query($id: ID!) { project(id: $id) { driverDiagram { aim boxes viewerCan { add } primaryDrivers { driver { ...box }
  secondaryDrivers { driver { ...box } changeIdeas { ...box } } changeIdeas { ...box } } } } }
  fragment box on DriverNode { id version text position measures { name } cycles { number state } }`;
const PICTURE = `query($id: ID!, $width: Int!) { project(id: $id) { driverPicture(width: $width) { width height title description
  boxes { level x y width height lines notes driver { id } } connectors { d } } } }`;
const AIM = 'Mediantiden från dörr till nål ska minska från 52 till 40 minuter.';

describe('the driver diagram', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  async function withProject(): Promise<Trainee & { projectId: string; cohortId: string }> {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const { id } = await world.project(trainee.enrolment, { title: 'Snabbare till <reperfusion>', aim: AIM });
    return { ...trainee, projectId: id, cohortId: cohort.id };
  }

  const diagram = async (client: TestClient, id: string): Promise<Diagram> =>
    (await client.ask<{ project: { driverDiagram: Diagram } }>(DIAGRAM, { id })).project.driverDiagram;
  const add = async (client: TestClient, projectId: string, kind: string, text: string, parent?: Box, given: object = {}): Promise<Box> =>
    (await client.do<Result>('addDriverNode', { projectId, kind, text, ...(parent && { parentId: parent.id }), ...given }, SHOWN))
      .driverNode;
  const act = async (client: TestClient, name: string, { id, version }: Box, given: object = {}): Promise<Result['driverNode']> =>
    (await client.do<Result>(name, { driverNodeId: id, expectedVersion: version, ...given }, SHOWN)).driverNode;
  const refused = (client: TestClient, name: string, { id, version }: Box, given: object = {}): ReturnType<TestClient['refused']> =>
    client.refused(name, { driverNodeId: id, expectedVersion: version, ...given });

  /** The diagram as indented words. */
  const outline = async (client: TestClient, id: string): Promise<string[]> =>
    (await diagram(client, id)).primaryDrivers.flatMap(({ driver, secondaryDrivers, changeIdeas }) => [
      driver.text,
      ...secondaryDrivers.flatMap((s) => [`- ${s.driver.text}`, ...s.changeIdeas.map((i) => `-- ${i.text}`)]),
      ...changeIdeas.map((i) => `- * ${i.text}`),
    ]);

  /** Two primary drivers; under the first one a secondary driver with two ideas, and an idea of its own. */
  async function drawn(): Promise<
    Trainee & { projectId: string; cohortId: string; boxes: Record<'time' | 'know' | 'warn' | 'call' | 'group' | 'map', Box> }
  > {
    const trainee = await withProject();
    const { client, projectId } = trainee;
    const time = await add(client, projectId, 'PRIMARY', 'Tid till röntgen');
    const know = await add(client, projectId, 'PRIMARY', 'Kunskap om larmet');
    const warn = await add(client, projectId, 'SECONDARY', 'Förvarning', time);
    const call = await add(client, projectId, 'CHANGE_IDEA', 'Larm från ambulansen', warn);
    const group = await add(client, projectId, 'CHANGE_IDEA', 'Gruppsamtal', warn, { position: 1 });
    const map = await add(client, projectId, 'CHANGE_IDEA', 'Karta i fickformat', time);
    return { ...trainee, boxes: { time, know, warn, call, group, map } };
  }

  it('is edited, and read as a tree in one query with its cycles', async () => {
    const { client, projectId, boxes } = await drawn();
    await client.do('planCycle', { projectId, title: 'Larm dagtid', changeIdeaId: boxes.call.id }, 'cycle { id }');
    const tree = await diagram(client, projectId);
    expect(tree).toMatchObject({ aim: AIM, boxes: 6, viewerCan: { add: true } });
    expect(await outline(client, projectId)).toEqual([
      'Tid till röntgen',
      '- Förvarning',
      '-- Gruppsamtal',
      '-- Larm från ambulansen',
      '- * Karta i fickformat',
      'Kunskap om larmet',
    ]);
    expect(tree.primaryDrivers[0]?.secondaryDrivers[0]?.changeIdeas.map((i) => [i.position, i.cycles])).toEqual([
      [1, []],
      [2, [{ number: 1, state: 'PLANNED' }]],
    ]);
    const renamed = await act(client, 'updateDriverNode', boxes.warn, { text: 'Förvarning till röntgen' });
    expect(renamed).toMatchObject({ version: 2, text: 'Förvarning till röntgen', viewerCan: { add: ['CHANGE_IDEA'] } });
    const moved = await act(client, 'moveDriverNode', renamed, { parentId: boxes.know.id });
    expect(moved).toMatchObject({ parent: { text: 'Kunskap om larmet' }, position: 1 });
    await act(client, 'moveDriverNode', boxes.know, { position: 1 });
    expect(await outline(client, projectId)).toEqual([
      'Kunskap om larmet',
      '- Förvarning till röntgen',
      '-- Gruppsamtal',
      '-- Larm från ambulansen',
      'Tid till röntgen',
      '- * Karta i fickformat',
    ]);
    const positions = (await diagram(client, projectId)).primaryDrivers.map((p) => [
      p.driver.position,
      p.changeIdeas.map((i) => i.position),
    ]);
    expect(positions).toEqual([
      [1, []],
      [2, [1]],
    ]);
  });

  it('lets every kind stand only in its place, told in words', async () => {
    const { client, projectId, boxes } = await drawn();
    const [primary] = await client.refused('addDriverNode', { projectId, kind: 'PRIMARY', text: 'x', parentId: boxes.time.id });
    expect(primary).toMatchObject({ code: 'DRIVER_PLACE', path: ['parentId'], message: expect.stringContaining('direkt under målet') });
    for (const [kind, parentId] of [
      ['SECONDARY', undefined],
      ['SECONDARY', boxes.warn.id],
      ['CHANGE_IDEA', undefined],
      ['CHANGE_IDEA', boxes.call.id],
    ]) {
      expect((await client.refused('addDriverNode', { projectId, kind, text: 'x', parentId }))[0]).toMatchObject({ code: 'DRIVER_PLACE' });
    }
    expect((await refused(client, 'moveDriverNode', boxes.warn, { parentId: boxes.warn.id }))[0]).toMatchObject({ code: 'DRIVER_PLACE' });
    expect((await refused(client, 'moveDriverNode', boxes.time, { parentId: boxes.call.id }))[0]).toMatchObject({ code: 'DRIVER_PLACE' });
    const other = await drawn();
    const foreign = { parentId: other.boxes.time.id };
    expect((await refused(client, 'moveDriverNode', boxes.warn, foreign))[0]).toMatchObject({
      code: 'UNKNOWN_REFERENCE',
      path: ['parentId'],
    });
  });

  it('takes away with all that stands under when that is confirmed, and puts all of it back', async () => {
    const { client, projectId, boxes } = await drawn();
    const before = await outline(client, projectId);
    const [more] = await refused(client, 'removeDriverNode', boxes.time);
    expect(more).toMatchObject({ code: 'DRIVER_HAS_CHILDREN', path: ['withDescendants'], message: expect.stringContaining('(4)') });
    const idea = await act(client, 'removeDriverNode', boxes.map);
    const gone = await act(client, 'removeDriverNode', boxes.time, { withDescendants: true });
    expect(gone).toMatchObject({ removed: true, viewerCan: { edit: false, restore: true, add: [] } });
    expect(await act(client, 'removeDriverNode', boxes.time)).toMatchObject({ version: gone.version });
    expect(await outline(client, projectId)).toEqual(['Kunskap om larmet']);
    const [orphan] = await refused(client, 'restoreDriverNode', idea);
    expect(orphan).toMatchObject({ code: 'NOT_AVAILABLE', message: expect.stringContaining('Lägg tillbaka den först') });
    expect((await refused(client, 'updateDriverNode', gone, { text: 'x' }))[0]).toMatchObject({ code: 'WRONG_STATE' });
    await act(client, 'restoreDriverNode', gone);
    expect(await outline(client, projectId)).toEqual(before.filter((line) => !line.includes('Karta')));
    await act(client, 'restoreDriverNode', idea);
    expect(await outline(client, projectId)).toEqual(before);
    const actions = await test.db.select<{ action: string }>(
      sql`select action from audit_event where entity_id = ${boxes.time.id} order by id`,
    );
    expect(actions.map((a) => a.action)).toEqual(['driver.added', 'driver.removed', 'driver.restored']);
  });

  it('holds at most a hundred boxes, counts repeats once and refuses old versions', async () => {
    const { client, projectId } = await withProject();
    const id = newId();
    for (const _ of [1, 2])
      expect(await add(client, projectId, 'PRIMARY', 'Kunskap', undefined, { id })).toMatchObject({ id, position: 1 });
    expect((await refused(client, 'updateDriverNode', { id, version: 7, text: '', position: 1 }, { text: 'x' }))[0]).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect((await refused(client, 'updateDriverNode', { id, version: 1, text: '', position: 1 }, { text: null }))[0]).toMatchObject({
      code: 'REQUIRED',
    });
    const createdAt = test.clock.now();
    const more = Array.from({ length: 98 }, (_, i) => ({ text: `Faktor ${i}`, position: i + 2 })).map((one): DriverNode => ({
      ...one,
      ...{ id: newId(), version: 1, projectId, parentId: null, kind: DriverKind.PRIMARY },
      ...{ removedAt: null, removedWithId: null, createdAt },
    }));
    await test.db.transaction(() => test.db.insert(DriverNode, more));
    expect(await add(client, projectId, 'PRIMARY', 'Den hundrade')).toMatchObject({ position: 100 });
    expect((await client.refused('addDriverNode', { projectId, kind: 'PRIMARY', text: 'En till' }))[0]).toMatchObject({
      code: 'TOO_LARGE',
    });
  });

  it('refuses an identity number and an empty text', async () => {
    const { client, projectId } = await withProject();
    for (const [text, code] of [
      ['Som 19121212-1212', 'PATIENT_IDENTIFIER'],
      [' ', 'REQUIRED'],
      ['x'.repeat(301), 'TOO_LONG'],
    ]) {
      expect(await client.refused('addDriverNode', { projectId, kind: 'PRIMARY', text })).toMatchObject([{ code, path: ['text'] }]);
    }
  });

  it('is drawn on the server for the width of the reader, with all of it in words', async () => {
    const { client, projectId, cohortId, boxes } = await drawn();
    await client.do('planCycle', { projectId, title: 'Larm dagtid', changeIdeaId: boxes.call.id }, 'cycle { id }');
    const { measure } = await client.do<{ measure: { id: string } }>(
      'defineMeasure',
      { projectId, ...SHARE, name: 'Andel inom 40 minuter' },
      'measure { id }',
    );
    await act(client, 'updateDriverNode', boxes.time, { measureIds: [measure.id] });
    const drawing = async (
      width: number,
    ): Promise<{ width: number; description: string; boxes: { driver: { id: string } | null; lines: string[]; notes: string[] }[] }> =>
      (await client.ask<{ project: { driverPicture: never } }>(PICTURE, { id: projectId, width })).project.driverPicture;
    const wide = await drawing(1000);
    expect(wide).toMatchObject({ width: 1000, title: 'Påverkansdiagram: Snabbare till <reperfusion>' });
    expect(wide.description.split('\n')).toEqual([
      `Mål: ${AIM}`,
      '1 Primär påverkansfaktor: Tid till röntgen',
      '– Mått: Andel inom 40 minuter',
      '1.1 Sekundär påverkansfaktor: Förvarning',
      '1.1.1 Förändringsidé: Gruppsamtal',
      '1.1.2 Förändringsidé: Larm från ambulansen',
      '– PDSA 1: Larm dagtid (planerad)',
      '1.2 Förändringsidé: Karta i fickformat',
      '2 Primär påverkansfaktor: Kunskap om larmet',
    ]);
    expect(wide.boxes.map((b) => b.driver?.id ?? null)).toEqual(
      [null, boxes.time, boxes.warn, boxes.group, boxes.call, boxes.map, boxes.know].map((b) => b?.id ?? null),
    );
    expect(wide.boxes.map((b) => b.notes)).toEqual([[], ['Mått: Andel inom 40 minuter'], [], [], ['PDSA 1 planerad'], [], []]);
    expect((await drawing(320)).boxes.map((b) => b.notes)).toEqual(wide.boxes.map((b) => b.notes));
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohortId);
    const seen = await coach.client.ask<{ project: { driverPicture: object } }>(PICTURE, { id: projectId, width: 1000 });
    expect(seen.project.driverPicture).toEqual(wide);
    expect((await drawing(320)).boxes.map((b) => b.lines.join(' '))).toEqual(wide.boxes.map((b) => b.lines.join(' ')));
    expect(await client.denied(PICTURE, { id: projectId, width: 100 })).toBe('TOO_SMALL');
    interface Seen {
      driverDiagramFile: { fileName: string; mediaType: string; contentBase64: string };
    }
    const FILE =
      'query($id: ID!, $format: PictureFormat!) { driverDiagramFile(projectId: $id, format: $format) { fileName mediaType contentBase64 } }';
    const { driverDiagramFile: file } = await client.ask<Seen>(FILE, { id: projectId, format: 'SVG' });
    expect(file).toMatchObject({ fileName: 'paverkansdiagram-snabbare-till-reperfusion-2026-11-21.svg', mediaType: 'image/svg+xml' });
    const svg = Buffer.from(file.contentBase64, 'base64').toString();
    expect(svg).toContain('Snabbare till &lt;reperfusion&gt;');
    for (const { lines, notes } of (await drawing(1120)).boxes)
      for (const line of [...lines, ...notes]) expect(svg).toContain(`>${line}</text>`);
    const { driverDiagramFile: image } = await client.ask<Seen>(FILE, { id: projectId, format: 'PNG' });
    expect(image).toMatchObject({ fileName: file.fileName.replace('.svg', '.png'), mediaType: 'image/png' });
    const png = Buffer.from(image.contentBase64, 'base64');
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(png.readUInt32BE(16)).toBe(2 * 1120);
  });

  it('readers read and do not edit; for others it does not exist; after the round it stands', async () => {
    const { client, projectId, cohortId, boxes } = await drawn();
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohortId);
    expect(await diagram(coach.client, projectId)).toMatchObject({ boxes: 6, viewerCan: { add: false } });
    const MOVE = 'mutation($input: MoveDriverNodeInput!) { moveDriverNode(input: $input) { driverNode { id } } }';
    const input = { driverNodeId: boxes.know.id, expectedVersion: 1 };
    expect(await coach.client.denied(MOVE, { input })).toBe('FORBIDDEN');
    for (const other of [(await withProject()).client, (await world.admin()).client]) {
      expect(await other.denied(MOVE, { input })).toBe('NOT_FOUND');
      expect(await other.denied('query($id: ID!) { driverDiagramFile(projectId: $id, format: SVG) { fileName } }', { id: projectId })).toBe(
        'NOT_FOUND',
      );
    }
    await act(client, 'removeDriverNode', boxes.know);
    expect(await coach.client.denied(MOVE, { input })).toBe('NOT_FOUND');
    await test.db.transaction(() => test.db.execute(sql`update cohort set state = ${CohortState.CLOSED} where id = ${cohortId}`));
    expect((await refused(client, 'updateDriverNode', boxes.warn, { text: 'x' }))[0]).toMatchObject({ code: 'LOCKED' });
    expect(await diagram(client, projectId)).toMatchObject({ boxes: 5, viewerCan: { add: false } });
  });
});
