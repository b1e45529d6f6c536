import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { Register } from '../../src/modules/organisations/index.js';
import { ProjectRegister } from '../../src/modules/projects/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import { World, type Trainee } from '../setup/world.js';

interface Seen {
  project: {
    id: string;
    version: number;
    charterGaps: { field: string; message: string }[];
    members: { name: string; ownPart: string | null }[];
    registers: { id: string }[];
    [key: string]: unknown;
  };
}

const SELECTION =
  'project { id version title problem aimDueOn charterGaps { field message } members { name profession ownPart } registers { id } }';
const READ = 'query($id: ID!) { project(id: $id) { id version title } }';

describe('projects', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  /** A trainee with a project. */
  async function withProject(track = Track.IMPROVEMENT): Promise<Trainee & { projectId: string; cohortId: string }> {
    const cohort = await world.cohort({ track });
    const trainee = await world.trainee(cohort);
    const project = await world.project(trainee.enrolment);
    return { ...trainee, projectId: project.id, cohortId: cohort.id };
  }

  /** A register of its own, like a shipped one but for what is given. */
  async function register(given: Partial<Register>): Promise<Register> {
    const shipped = (await test.db.find(Register, 'artrosregistret')) as Register;
    const row: Register = { ...shipped, id: `register-${newId()}`, edited: true, ...given };
    await world.insert(Register, row);
    return row;
  }

  const audited = async (id: string): Promise<string[]> =>
    (await test.db.select<{ action: string }>(sql`select action from audit_event where entity_id = ${id} order by id`)).map(
      (r) => r.action,
    );

  describe('the charter', () => {
    it('a trainee creates the project, fills in the charter and sees what is still missing', async () => {
      const cohort = await world.cohort();
      const { client, enrolment } = await world.trainee(cohort);
      const first = await client.do<Seen>('createProject', { enrolmentId: enrolment.id, title: ' Kortare väntan ' }, SELECTION);
      expect(first.project).toMatchObject({ title: 'Kortare väntan', version: 1 });
      const projectId = first.project.id;
      const charter = {
        problem: 'Patienter väntar mer än ett dygn.',
        aim: 'Nio av tio opereras inom 24 timmar.',
        aimSpecific: 'Höftfraktur.',
        aimMeasurable: 'Timmar.',
        aimAccepted: 'Ledningen.',
        aimRealistic: 'Pass finns.',
        aimDueOn: '2027-05-31',
        registerIds: ['artrosregistret'],
        programmeAreaId: 'akut-vard',
        nationalActionYear: 2021,
        nationalActionTitle: 'Vårdförlopp höft',
        nationalActionGroup: 'NAG höft',
        knowledgeSupportTitle: 'Personcentrerat vårdförlopp',
        knowledgeSupportUrl: 'https://www.nationelltklinisktkunskapsstod.se/hoft',
        involvementLevel: 'CONSULTED',
        involvementHow: 'Patientföreningen läser.',
        promUsed: 'EQ-5D',
      };
      const written = await client.do<Seen>('updateCharter', { projectId, expectedVersion: 1, ...charter }, SELECTION);
      expect(written.project).toMatchObject({
        version: 2,
        problem: charter.problem,
        aimDueOn: '2027-05-31',
        registers: [{ id: 'artrosregistret' }],
      });
      expect(written.project.charterGaps.map((g) => g.field)).toEqual(['members', 'patientInformation']);
      const members = [
        { name: 'Karin Ek', profession: 'sjuksköterska', ownPart: 'Mäter varje vecka.' },
        { name: 'Olof Sten', profession: 'kirurg' },
      ];
      const team = await client.do<Seen>('setTeam', { projectId, expectedVersion: 2, members }, SELECTION);
      expect(team.project.members).toEqual([members[0], { ...members[1], ownPart: null }]);
      expect(team.project.charterGaps.map((g) => g.field)).toEqual(['patientInformation']);
      const replaced = await client.do<Seen>('setTeam', { projectId, expectedVersion: 3, members: [members[1]] }, SELECTION);
      expect(replaced.project.members.map((m) => m.name)).toEqual(['Olof Sten']);
      expect(await audited(projectId)).toEqual(['project.created', 'charter.updated', 'team.set', 'team.set']);
    });

    it('the enrolment shows its project; the project its place, programme area and what one may do', async () => {
      const { client, projectId, enrolment } = await withProject();
      await client.do('updateCharter', { projectId, expectedVersion: 1, programmeAreaId: 'akut-vard' }, 'project { id }');
      const seen = await client.ask(
        `query($id: ID!) { project(id: $id) { enrolment { id project { id } } programmeArea { id } viewerCan { edit write decideEthics confirmPatientInformation } } }`,
        { id: projectId },
      );
      expect(seen).toEqual({
        project: {
          enrolment: { id: enrolment.id, project: { id: projectId } },
          programmeArea: { id: 'akut-vard' },
          viewerCan: { edit: true, write: true, decideEthics: true, confirmPatientInformation: false },
        },
      });
    });

    it('left out stays, null clears, but a project always has a title', async () => {
      const { client, projectId } = await withProject();
      await client.do('updateCharter', { projectId, expectedVersion: 1, problem: 'Väntan', aim: 'Mål' }, 'project { id }');
      const cleared = await client.do<Seen>(
        'updateCharter',
        { projectId, expectedVersion: 2, aim: null, registerIds: null },
        'project { problem aim }',
      );
      expect(cleared.project).toEqual({ problem: 'Väntan', aim: null });
      const [error] = await client.refused('updateCharter', { projectId, expectedVersion: 3, title: null });
      expect(error).toMatchObject({ code: 'REQUIRED', path: ['title'] });
    });

    it('one project for each place; the same id again answers with the same project', async () => {
      const cohort = await world.cohort();
      const { client, enrolment } = await world.trainee(cohort);
      const input = { id: newId(), enrolmentId: enrolment.id, title: 'Ett' };
      await client.do('createProject', input, 'project { id }');
      expect((await client.do<Seen>('createProject', { ...input, title: 'Ett igen' }, SELECTION)).project).toMatchObject({
        id: input.id,
        title: 'Ett',
      });
      expect((await client.refused('createProject', { ...input, id: newId() }))[0]).toMatchObject({ code: 'DUPLICATE' });
      const other = await world.trainee(cohort);
      expect((await other.client.refused('createProject', { ...input, enrolmentId: other.enrolment.id }))[0]).toMatchObject({
        code: 'DUPLICATE',
        path: ['id'],
      });
      expect((await other.client.refused('createProject', { id: 'mitt', enrolmentId: other.enrolment.id, title: 'x' }))[0]).toMatchObject({
        code: 'INVALID_FORMAT',
        path: ['id'],
      });
      expect(await audited(input.id)).toEqual(['project.created']);
    });

    it('refuses unknown and closed registers by their place in the list and writes nothing', async () => {
      const { client, projectId } = await withProject();
      const closed = await register({ validTo: '2026-06-30' });
      const coming = await register({ validFrom: '2027-01-01' });
      const registerIds = ['artrosregistret', closed.id, 'no-such-register', coming.id];
      const errors = await client.refused('updateCharter', {
        projectId,
        expectedVersion: 1,
        problem: 'Nytt',
        registerIds,
        programmeAreaId: 'no-such-area',
      });
      expect(errors.map((e) => [e.code, ...(e.path ?? [])])).toEqual([
        ['UNKNOWN_REFERENCE', 'registerIds', '1'],
        ['UNKNOWN_REFERENCE', 'registerIds', '2'],
        ['UNKNOWN_REFERENCE', 'registerIds', '3'],
        ['UNKNOWN_REFERENCE', 'programmeAreaId'],
      ]);
      const after = await client.ask<Seen>('query($id: ID!) { project(id: $id) { version problem registers { id } } }', { id: projectId });
      expect(after.project).toEqual({ version: 1, problem: null, registers: [] });
    });

    it('keeps a register that has closed since the project named it', async () => {
      const { client, projectId } = await withProject();
      const closed = await register({ validTo: '2026-06-30' });
      await world.insert(ProjectRegister, { id: newId(), projectId, registerId: closed.id });
      const kept = await client.do<Seen>(
        'updateCharter',
        { projectId, expectedVersion: 1, registerIds: [closed.id, 'artrosregistret', closed.id] },
        SELECTION,
      );
      expect(kept.project.registers.map((r) => r.id).sort()).toEqual(['artrosregistret', closed.id].sort());
    });

    it.each([
      [{ nationalActionYear: 2017 }, 'TOO_SMALL', 'nationalActionYear'],
      [{ nationalActionYear: 2101 }, 'TOO_LARGE', 'nationalActionYear'],
      [{ knowledgeSupportUrl: 'javascript:alert(1)' }, 'INVALID_URL', 'knowledgeSupportUrl'],
      [{ title: 'x'.repeat(201) }, 'TOO_LONG', 'title'],
      [{ problem: '' }, 'REQUIRED', 'problem'],
      [{ problem: 'Patienten 19121212-1212 väntade.' }, 'PATIENT_IDENTIFIER', 'problem'],
    ])('refuses %o', async (change, code, field) => {
      const { client, projectId } = await withProject();
      const errors = await client.refused('updateCharter', { projectId, expectedVersion: 1, ...change });
      expect(errors).toMatchObject([{ code, path: [field] }]);
    });

    it('refuses a team member without a name, by place', async () => {
      const { client, projectId } = await withProject();
      const members = ['Karin', ' '].map((name) => ({ name, profession: 'kirurg' }));
      expect((await client.refused('setTeam', { projectId, expectedVersion: 1, members }))[0]).toMatchObject({
        code: 'REQUIRED',
        path: ['members', '1', 'name'],
      });
    });

    it('the second of two devices is told that it is late', async () => {
      const { client, projectId } = await withProject();
      await client.do('updateCharter', { projectId, expectedVersion: 1, problem: 'Telefon' }, 'project { id }');
      expect((await client.refused('updateCharter', { projectId, expectedVersion: 1, problem: 'Dator' }))[0]).toMatchObject({
        code: 'STALE_VERSION',
      });
      expect((await client.refused('setTeam', { projectId, expectedVersion: 1, members: [] }))[0]).toMatchObject({ code: 'STALE_VERSION' });
    });

    it('research asks one question only, and says so in the language of the reader', async () => {
      const { client, projectId } = await withProject(Track.RESEARCH);
      const changes = { questionKind: 'WHY', question: 'Varför väntar de? Hur länge?' };
      const { project } = await client.do<Seen>('updateCharter', { projectId, expectedVersion: 1, ...changes }, SELECTION);
      expect(project.charterGaps).toContainEqual({
        field: 'question',
        message: 'Ställ bara en fråga. Välj den viktigaste och stryk resten.',
      });
      expect(project.charterGaps.map((g) => g.field)).toContain('ethics');
    });

    it.each([
      [{ state: CohortState.CLOSED }, {}, 'LOCKED'],
      [{ state: CohortState.STOPPED }, {}, 'LOCKED'],
      [{}, { state: EnrolmentState.WITHDRAWN }, 'LOCKED'],
      [{}, { state: EnrolmentState.COMPLETED }, 'LOCKED'],
      [{}, { state: EnrolmentState.APPLIED }, 'NOT_AVAILABLE'],
    ])('after or before the round (%o %o) the trainee reads but does not write', async (cohortGiven, enrolment, code) => {
      const { client, enrolment: place } = await world.trainee(await world.cohort(cohortGiven), { enrolment });
      expect((await client.refused('createProject', { enrolmentId: place.id, title: 'Sent' }))[0]).toMatchObject({ code });
      const { id } = await world.project(place);
      expect((await client.refused('updateCharter', { projectId: id, expectedVersion: 1, problem: 'x' }))[0]).toMatchObject({ code });
      expect((await client.refused('setTeam', { projectId: id, expectedVersion: 1, members: [] }))[0]).toMatchObject({ code });
      expect(await client.ask('query($id: ID!) { project(id: $id) { viewerCan { edit write decideEthics } } }', { id })).toEqual({
        project: { viewerCan: { edit: false, write: false, decideEthics: false } },
      });
    });
  });

  describe('who sees and changes it', () => {
    it('coach, supervisor, office and director of studies read; only the trainee writes', async () => {
      const { projectId, person, enrolment, cohortId } = await withProject();
      const readers = [
        await world.someone(Role.COACH, ScopeKind.COHORT, cohortId),
        await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, person.id),
        await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, enrolment.unitId),
        await world.office(),
      ];
      for (const { client } of readers) {
        expect((await client.ask<Seen>(READ, { id: projectId })).project.id).toBe(projectId);
        const input = { projectId, expectedVersion: 1, problem: 'Inte mitt' };
        expect(
          await client.denied('mutation($input: UpdateCharterInput!) { updateCharter(input: $input) { project { id } } }', { input }),
        ).toBe('FORBIDDEN');
        const create = { enrolmentId: enrolment.id, title: 'Åt någon annan' };
        expect(
          await client.denied('mutation($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }', {
            input: create,
          }),
        ).toBe('FORBIDDEN');
      }
    });

    it('for others, also an administrator, an unknown project and another’s are the same', async () => {
      const { projectId } = await withProject();
      const outsiders = [(await withProject()).client, (await world.admin()).client, (await world.office('RCNORR')).client];
      for (const client of outsiders) {
        expect(await client.denied(READ, { id: projectId })).toBe('NOT_FOUND');
        expect(await client.denied(READ, { id: newId() })).toBe('NOT_FOUND');
        const input = { projectId, expectedVersion: 1, members: [] };
        expect(await client.denied('mutation($input: SetTeamInput!) { setTeam(input: $input) { project { id } } }', { input })).toBe(
          'NOT_FOUND',
        );
      }
      expect(await test.anonymous().denied(READ, { id: projectId })).toBe('UNAUTHENTICATED');
    });
  });
});
