import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { EthicsKind, ProjectReader } from '../../src/modules/projects/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

interface SeenEthics {
  project: {
    ethics: { number: number } | null;
    ethicsDecisions: { number: number; kind: string }[];
    dataStepsAllowed: boolean;
    dataStepsReason: string;
  };
}

const READ = `query($id: ID!) { project(id: $id) { ethics { number } ethicsDecisions { number kind recordedBy { id } } dataStepsAllowed dataStepsReason } }`;
const RECORD = 'mutation($input: RecordEthicsDecisionInput!) { recordEthicsDecision(input: $input) { ethicsDecision { id } } }';
const CONFIRM = 'mutation($input: ConfirmPatientInformationInput!) { confirmPatientInformation(input: $input) { project { id } } }';
const decision = { kind: 'STUDENT_EXEMPTION', decidedOn: '2026-10-01', intendsToPublish: false, reasons: 'Arbete inom utbildningen.' };

describe('ethics and patient information', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  async function withProject(
    track = Track.RESEARCH,
    state = CohortState.RUNNING,
  ): Promise<Trainee & { projectId: string; cohortId: string }> {
    const cohort = await world.cohort({ track, state });
    const trainee = await world.trainee(cohort);
    const { id } = await world.project(trainee.enrolment);
    return { ...trainee, projectId: id, cohortId: cohort.id };
  }

  const ask = async (client: TestClient, id: string): Promise<SeenEthics['project']> =>
    (await client.ask<SeenEthics>(READ, { id })).project;
  const audited = async (id: string): Promise<string[]> =>
    (await test.db.select<{ action: string }>(sql`select action from audit_event where entity_id = ${id} order by id`)).map(
      (r) => r.action,
    );

  describe('the ethics decision', () => {
    it('research has no data steps before a decision; a new decision is a new version and the latest one counts', async () => {
      const { client, projectId } = await withProject();
      expect(await ask(client, projectId)).toMatchObject({
        ethics: null,
        dataStepsAllowed: false,
        dataStepsReason: expect.stringContaining('Inget etikbeslut'),
      });
      await client.do('recordEthicsDecision', { projectId, ...decision }, 'ethicsDecision { number project { id } }');
      expect(await ask(client, projectId)).toMatchObject({ ethics: { number: 1 }, dataStepsAllowed: true });
      await client.do('recordEthicsDecision', { projectId, ...decision, intendsToPublish: true }, 'ethicsDecision { number }');
      const seen = await ask(client, projectId);
      expect(seen).toMatchObject({ ethics: { number: 2 }, dataStepsAllowed: false });
      expect(seen.ethicsDecisions.map((d) => d.number)).toEqual([2, 1]);
      expect(await audited(projectId)).toEqual(['ethicsDecision.recorded', 'ethicsDecision.recorded']);
    });

    it('improvement needs none', async () => {
      const { client, projectId } = await withProject(Track.IMPROVEMENT);
      expect(await ask(client, projectId)).toMatchObject({ ethics: null, dataStepsAllowed: true });
    });

    it('an approval needs its registration number, a decision its reasons and a day that has come', async () => {
      const { client, projectId } = await withProject();
      const faulty = { projectId, ...decision, kind: 'APPROVED', decidedOn: '2026-11-22' };
      expect((await client.refused('recordEthicsDecision', faulty)).map((e) => [e.code, e.path?.[0]])).toEqual([
        ['INVALID_DATE', 'decidedOn'],
        ['REQUIRED', 'reference'],
      ]);
      expect((await client.refused('recordEthicsDecision', { projectId, ...decision, reasons: '  ' }))[0]).toMatchObject({
        code: 'REQUIRED',
        path: ['reasons'],
      });
      expect((await ask(client, projectId)).ethicsDecisions).toEqual([]);
      await client.do(
        'recordEthicsDecision',
        { ...faulty, decidedOn: '2026-11-21', reference: 'Dnr 2026-01234-01' },
        'ethicsDecision { id }',
      );
    });

    it('the same id again is the same decision; of another’s it is refused', async () => {
      const { client, projectId, person } = await withProject();
      const input = { id: newId(), projectId, ...decision };
      await client.do('recordEthicsDecision', input, 'ethicsDecision { id }');
      expect(await client.do('recordEthicsDecision', input, 'ethicsDecision { id number }')).toMatchObject({
        ethicsDecision: { id: input.id, number: 1 },
      });
      const { client: supervisor } = await world.someone(Role.SCIENTIFIC_SUPERVISOR, ScopeKind.TRAINEE, person.id);
      expect((await supervisor.refused('recordEthicsDecision', input))[0]).toMatchObject({ code: 'DUPLICATE', path: ['id'] });
    });

    it('supervisors and the office record too, also after the round; the trainee then not; coaches never', async () => {
      const { client, projectId, person, cohortId } = await withProject(Track.RESEARCH, CohortState.CLOSED);
      expect((await client.refused('recordEthicsDecision', { projectId, ...decision }))[0]).toMatchObject({ code: 'LOCKED' });
      const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, person.id);
      for (const who of [supervisor, await world.office()])
        await who.client.do('recordEthicsDecision', { projectId, ...decision }, 'ethicsDecision { id }');
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohortId);
      expect(await coach.client.denied(RECORD, { input: { projectId, ...decision } })).toBe('FORBIDDEN');
      expect(await (await world.office('RCNORR')).client.denied(RECORD, { input: { projectId, ...decision } })).toBe('NOT_FOUND');
    });

    it('other modules read the state of the steps of an enrolment', async () => {
      const reader = test.app.get(ProjectReader);
      const { client, projectId, enrolment } = await withProject();
      expect(await reader.stepsState(enrolment.id)).toMatchObject({ project: { id: projectId }, ethics: null, track: Track.RESEARCH });
      await client.do('recordEthicsDecision', { projectId, ...decision, kind: 'APPLIED' }, 'ethicsDecision { id }');
      await client.do('recordEthicsDecision', { projectId, ...decision }, 'ethicsDecision { id }');
      expect((await reader.stepsState(enrolment.id)).ethics).toMatchObject({
        number: 2,
        kind: EthicsKind.STUDENT_EXEMPTION,
        intendsToPublish: false,
      });
      const empty = await world.trainee(await world.cohort());
      expect(await reader.stepsState(empty.enrolment.id)).toEqual({ project: null, ethics: null, track: Track.IMPROVEMENT });
      await expect(reader.stepsState(newId())).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    });

    it('of decisions recorded at the same moment each is the next one, or its sender is told that another was first', async () => {
      const { client, projectId, person } = await withProject();
      const { client: supervisor } = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, person.id);
      const document = TestClient.mutation('recordEthicsDecision', 'ethicsDecision { number }');
      const answers = await Promise.all(
        [client, supervisor, client, supervisor].map((who) =>
          who.ask<{ recordEthicsDecision: { ethicsDecision: { number: number } | null; userErrors: { code: string }[] } }>(document, {
            input: { projectId, ...decision },
          }),
        ),
      );
      const results = answers.map((a) => a.recordEthicsDecision);
      const numbers = results.flatMap((r) => r.ethicsDecision?.number ?? []).sort();
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(results.filter((r) => r.ethicsDecision === null).every((r) => r.userErrors[0]?.code === 'STALE_VERSION')).toBe(true);
      expect((await ask(client, projectId)).ethicsDecisions).toHaveLength(numbers.length);
    });
  });

  describe('the unit’s confirmation that patients are informed', () => {
    const SHOWN = 'project { version patientInformation { confirmedOn confirmedBy { id } statement } charterGaps { field } }';

    it('is given and taken back by the unit, and the charter knows', async () => {
      const { projectId, enrolment } = await withProject();
      const { client, person } = await world.someone(Role.HEAD_OF_UNIT, ScopeKind.UNIT, enrolment.unitId);
      const given = await client.do<{ project: { patientInformation: object; charterGaps: { field: string }[] } }>(
        'confirmPatientInformation',
        { projectId, expectedVersion: 1 },
        SHOWN,
      );
      expect(given.project).toMatchObject({
        version: 2,
        patientInformation: {
          confirmedOn: '2026-11-21',
          confirmedBy: { id: person.id },
          statement: expect.stringContaining('patientdatalagen 7 kap. 2–3 §§'),
        },
      });
      expect(given.project.charterGaps.map((g) => g.field)).not.toContain('patientInformation');
      const back = await client.do<{ project: object }>('withdrawPatientInformation', { projectId, expectedVersion: 2 }, SHOWN);
      expect(back.project).toMatchObject({ version: 3, patientInformation: { confirmedOn: null, confirmedBy: null } });
      expect(await audited(projectId)).toEqual(['patientInformation.confirmed', 'patientInformation.withdrawn']);
    });

    it('not on a day to come, not on an old version', async () => {
      const { projectId, person } = await withProject();
      const { client } = await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, person.id);
      const late = { projectId, expectedVersion: 1, confirmedOn: '2026-11-22' };
      expect((await client.refused('confirmPatientInformation', late))[0]).toMatchObject({ code: 'INVALID_DATE', path: ['confirmedOn'] });
      expect((await client.refused('confirmPatientInformation', { projectId, expectedVersion: 7 }))[0]).toMatchObject({
        code: 'STALE_VERSION',
      });
    });

    it('is nobody else’s: not the trainee’s, the coach’s, the office’s or another unit’s', async () => {
      const { client, projectId, cohortId, person } = await withProject();
      const input = { projectId, expectedVersion: 1 };
      expect(await client.denied(CONFIRM, { input })).toBe('FORBIDDEN');
      await world.role(person, Role.STUDY_DIRECTOR, ScopeKind.UNIT, (await world.unit()).id);
      expect(await client.denied(CONFIRM, { input })).toBe('FORBIDDEN');
      const scientific = await world.someone(Role.SCIENTIFIC_SUPERVISOR, ScopeKind.TRAINEE, person.id);
      await world.role(scientific.person, Role.SUPERVISOR, ScopeKind.TRAINEE, (await world.person()).id);
      for (const who of [scientific, await world.someone(Role.COACH, ScopeKind.COHORT, cohortId), await world.office()]) {
        expect(await who.client.denied(CONFIRM, { input })).toBe('FORBIDDEN');
      }
      const elsewhere = await world.someone(Role.HEAD_OF_UNIT, ScopeKind.UNIT, (await world.unit()).id);
      expect(await elsewhere.client.denied(CONFIRM, { input })).toBe('NOT_FOUND');
    });

    it.each([
      ['en', 'Patients are informed by the register.'],
      ['nb', 'Pasientene informeres av registeret.'],
    ])('is worded in %s', async (language, beginning) => {
      const { client, projectId } = await withProject();
      await client.do('changeLanguage', { language }, 'person { id }');
      const seen = await client.ask<{ project: { patientInformation: { statement: string } } }>(
        'query($id: ID!) { project(id: $id) { patientInformation { statement } } }',
        { id: projectId },
      );
      expect(seen.project.patientInformation.statement.startsWith(beginning)).toBe(true);
    });
  });
});
