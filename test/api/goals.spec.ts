import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { AuditEvent } from '../../src/platform/audit/audit-event.entity.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { Enrolment, EnrolmentState, RegulationChoice } from '../../src/modules/enrolments/index.js';
import { GoalConfirmation } from '../../src/modules/goals/index.js';
import { Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import type { Person } from '../../src/modules/people/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import {
  Attendance,
  AttendanceSource,
  AttendanceStatus,
  SeminarPart,
  SeminarState,
  type Seminar,
} from '../../src/modules/seminars/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

interface Progress {
  regulation: { id: string } | null;
  goal: { code: string } | null;
  complete: boolean;
  missing: string[];
  parts: {
    part: { id: string };
    status: string;
    gap: string | null;
    viewerCanConfirm: boolean;
    evidence: { milestone: { id: string } | null; seminar: { id: string } | null; title: string; state: string; counts: boolean }[];
    confirmation: { id: string; certifierRole: string; confirmedBy: { id: string } } | null;
    carriedOver: { links: { id: string; strength: string }[]; confirmation: { id: string } }[];
  }[];
  carriedOver: { links: { id: string }[] }[];
  history: { id: string; revokeReason: string | null; part: { id: string } }[];
}

const PROGRESS = `regulation { id } goal { code } complete missing
  parts { part { id } status gap viewerCanConfirm
    evidence { milestone { id } seminar { id } title state counts }
    confirmation { id certifierRole confirmedBy { id } }
    carriedOver { links { id strength } confirmation { id } } }
  carriedOver { links { id } } history { id revokeReason part { id } }`;
const GOALS_OF = `query($id: ID!) { goalsOf(enrolmentId: $id) { ${PROGRESS} } }`;
const BASIS = 'Godkänt efter samtal och genomgång av rapporten.';

describe('goals', () => {
  let test: TestApp;
  let world: World;
  let cohort: Cohort;
  let trainee: Trainee;
  let supervisor: { person: Person; client: TestClient };

  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    cohort = await world.cohort();
    trainee = await world.trainee(cohort, { milestones: true });
    supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
  });

  const goalsOf = async (client: TestClient, enrolment: Enrolment): Promise<Progress> =>
    (await client.ask<{ goalsOf: Progress }>(GOALS_OF, { id: enrolment.id })).goalsOf;
  const statusOf = (progress: Progress): Record<string, string> => Object.fromEntries(progress.parts.map((p) => [p.part.id, p.status]));
  const confirm = (
    client: TestClient,
    partId: string,
    more: object = {},
    enrolment = trainee.enrolment,
  ): Promise<{ confirmation: { id: string; certifierRole: string }; progress: Progress }> =>
    client.do(
      'confirmGoalPart',
      { enrolmentId: enrolment.id, partId, basis: BASIS, ...more },
      `confirmation { id certifierRole } progress { ${PROGRESS} }`,
    );
  const refuseTo = (client: TestClient, partId: string, more: object = {}, enrolment = trainee.enrolment) =>
    client.refused('confirmGoalPart', { enrolmentId: enrolment.id, partId, basis: BASIS, ...more });
  const confirmations = (personId = trainee.person.id): Promise<GoalConfirmation[]> =>
    test.db.rows(GoalConfirmation, 'c', sql`where c.person_id = ${personId}`);
  const audited = (id: string): Promise<AuditEvent[]> => test.db.rows(AuditEvent, 'a', sql`where a.entity_id = ${id} order by a.id`);

  /** Puts milestones of the plan into a state; returns their ids. */
  async function put(enrolment: Enrolment, state: MilestoneState, ...keys: string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const key of keys) {
      const [found] = await test.db.rows(
        Milestone,
        'm',
        sql`join milestone_definition d on d.id = m.definition_id where m.enrolment_id = ${enrolment.id} and d.key = ${key}`,
      );
      const id = found?.id ?? '';
      await test.db.transaction(() =>
        test.db.change(Milestone, { id }, { state, decidedAt: state === MilestoneState.APPROVED ? test.clock.now() : null }),
      );
      ids.push(id);
    }
    return ids;
  }

  async function follow(personId: string, regulationId: string, validFrom: string): Promise<void> {
    await world.insert(RegulationChoice, {
      id: newId(),
      personId,
      regulationId,
      validFrom,
      validTo: null,
      decidedById: null,
      reason: null,
      createdAt: test.clock.now(),
    });
  }

  async function attended(enrolment: Enrolment, of: Cohort, partId: string, status = AttendanceStatus.PRESENT): Promise<Seminar> {
    const seminar = await world.seminar(of, { state: SeminarState.HELD });
    await world.insert(SeminarPart, { id: newId(), seminarId: seminar.id, partId });
    await world.insert(Attendance, {
      id: newId(),
      version: 1,
      seminarId: seminar.id,
      enrolmentId: enrolment.id,
      status,
      source: AttendanceSource.REGISTERED,
      registeredById: trainee.person.id,
      registeredAt: test.clock.now(),
    });
    return seminar;
  }

  it('from planned work to a complete a4: the project, clinical service and the risk analysis, each certified', async () => {
    expect(statusOf(await goalsOf(trainee.client, trainee.enrolment))).toMatchObject({
      'a4-k1': 'IN_PROGRESS',
      'a4-u1': 'NO_EVIDENCE',
      'a4-u2': 'IN_PROGRESS',
      'a4-r1': 'ADVICE_ONLY',
    });
    const [report] = await put(trainee.enrolment, MilestoneState.APPROVED, 'qi-rapport', 'qi-hallbarhet');
    await put(trainee.enrolment, MilestoneState.SUBMITTED, 'qi-orsak-risk');
    const waiting = await goalsOf(supervisor.client, trainee.enrolment);
    expect(statusOf(waiting)).toMatchObject({
      'a4-k1': 'IN_REVIEW',
      'a4-k2': 'APPROVED_NOT_CONFIRMED',
      'a4-k3': 'APPROVED_NOT_CONFIRMED',
      'a4-u2': 'APPROVED_NOT_CONFIRMED',
    });

    for (const part of ['a4-k2', 'a4-u2']) await confirm(supervisor.client, part, { milestoneId: report });
    const { progress: project } = await confirm(supervisor.client, 'a4-k3');
    expect(project.complete).toBe(false);
    expect(project.missing).toEqual([
      expect.stringMatching(/^Risk- och händelseanalys .* väntar på granskning/),
      'Klinisk tjänstgöring under handledning saknas: be din handledare intyga den delen.',
    ]);
    await confirm(supervisor.client, 'a4-u1');
    const { progress } = await confirm(supervisor.client, 'a4-k1');
    expect(progress).toMatchObject({ complete: true, missing: [], goal: { code: 'a4' }, regulation: { id: 'SOSFS_2015_8' } });
  });

  it('shows one’s own goals in one’s own language, with titles of the evidence', async () => {
    trainee.client.language = 'en';
    await test.db.transaction(() => test.db.execute(sql`update person set language = 'en' where id = ${trainee.person.id}`));
    const { myGoals } = await trainee.client.ask<{ myGoals: Progress[] }>(`{ myGoals { ${PROGRESS} } }`);
    expect(myGoals).toHaveLength(1);
    const clinical = myGoals[0]?.parts.find((p) => p.part.id === 'a4-u1');
    expect(clinical?.gap).toBe('Clinical service under supervision is missing: ask your supervisor to certify that part.');
    expect(clinical?.viewerCanConfirm).toBe(false);
    const project = myGoals[0]?.parts.find((p) => p.part.id === 'a4-u2');
    expect(project?.evidence.map((e) => [e.state, e.counts, e.title.length > 0])).toEqual([
      ['PLANNED', true, true],
      ['PLANNED', true, true],
      ['PLANNED', true, true],
    ]);
  });

  it('follows the regulation of the trainee, not of the cohort', async () => {
    const newer = await world.trainee(cohort, { milestones: true, regulationId: 'HSLF_FS_2021_8' });
    expect(await goalsOf(newer.client, newer.enrolment)).toMatchObject({ goal: { code: 'STa2' }, regulation: { id: 'HSLF_FS_2021_8' } });
    const research = await world.cohort({ track: Track.RESEARCH });
    const researcher = await world.trainee(research, { milestones: true });
    expect(await goalsOf(researcher.client, researcher.enrolment)).toMatchObject({ goal: { code: 'a5' } });
  });

  it('without a recorded regulation nothing is reached and nothing can be certified', async () => {
    await test.db.transaction(() => test.db.remove(RegulationChoice, { personId: trainee.person.id }));
    expect(await goalsOf(trainee.client, trainee.enrolment)).toMatchObject({ regulation: null, goal: null, complete: false, parts: [] });
    expect(await refuseTo(supervisor.client, 'a4-u1')).toEqual([expect.objectContaining({ code: 'REGULATION_CLOSED', path: ['partId'] })]);
  });

  describe('certifying', () => {
    it('is recorded with the capacity, and in the trail without the words', async () => {
      const main = await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
      const { confirmation } = await confirm(main.client, 'a4-u1');
      expect(confirmation.certifierRole).toBe('MAIN_SUPERVISOR');
      const events = await audited(confirmation.id);
      expect(events).toMatchObject([
        { action: 'goal.confirmed', actorId: main.person.id, cohortId: cohort.id, personId: trainee.person.id, details: { part: 'a4-u1' } },
      ]);
      expect(JSON.stringify(events)).not.toContain(BASIS);
    });

    it('twice has one effect', async () => {
      const first = await confirm(supervisor.client, 'a4-u1');
      const again = await confirm(supervisor.client, 'a4-u1', { basis: 'En gång till.' });
      expect(again.confirmation.id).toBe(first.confirmation.id);
      expect(await confirmations()).toHaveLength(1);
      expect(await audited(first.confirmation.id)).toHaveLength(1);
    });

    it('is not for the coach, the office, the director of studies, the scientific supervisor or the trainee', async () => {
      const others = await Promise.all([
        world.someone(Role.COACH, ScopeKind.COHORT, cohort.id),
        world.office('QRC'),
        world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, trainee.enrolment.unitId),
        world.someone(Role.SCIENTIFIC_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id),
        world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, cohort.id),
      ]);
      for (const client of [...others.map((o) => o.client), trainee.client]) {
        expect(await refuseTo(client, 'a4-u2')).toEqual([expect.objectContaining({ code: 'NOT_CERTIFIER', path: ['partId'] })]);
      }
      expect(await confirmations()).toEqual([]);
    });

    it('is hidden from a supervisor of somebody else, an administrator and an office elsewhere', async () => {
      const other = await world.trainee(cohort);
      const strangers = await Promise.all([
        world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, other.person.id),
        world.admin(),
        world.office('RCNORR'),
      ]);
      const query = `mutation($input: ConfirmGoalPartInput!) { confirmGoalPart(input: $input) { confirmation { id } } }`;
      const input = { enrolmentId: trainee.enrolment.id, partId: 'a4-u1', basis: BASIS };
      for (const { client } of strangers) {
        expect(await client.denied(query, { input })).toBe('NOT_FOUND');
        expect(await client.denied(GOALS_OF, { id: trainee.enrolment.id })).toBe('NOT_FOUND');
      }
      expect(await supervisor.client.denied(query, { input: { ...input, enrolmentId: newId() } })).toBe('NOT_FOUND');
    });

    it('ends with the role', async () => {
      await test.db.transaction(() =>
        test.db.execute(sql`update role_assignment set valid_to = '2026-11-20' where person_id = ${supervisor.person.id}`),
      );
      expect(await supervisor.client.denied(GOALS_OF, { id: trainee.enrolment.id })).toBe('NOT_FOUND');
    });

    it('names a part of the regulation that the trainee follows', async () => {
      expect(await refuseTo(supervisor.client, 'a4-x9')).toEqual([
        expect.objectContaining({ code: 'UNKNOWN_REFERENCE', path: ['partId'] }),
      ]);
      expect(await refuseTo(supervisor.client, 'STa2-u1')).toEqual([
        expect.objectContaining({ code: 'REGULATION_CLOSED', path: ['partId'] }),
      ]);
      expect(await refuseTo(supervisor.client, 'a4-r1')).toEqual([expect.objectContaining({ code: 'NOT_AVAILABLE', path: ['partId'] })]);
    });

    it('is closed under SOSFS 2008:17 since the last day of applications', async () => {
      const old = await world.trainee(cohort, { regulationId: 'SOSFS_2008_17' });
      await world.role(supervisor.person, Role.SUPERVISOR, ScopeKind.TRAINEE, old.person.id);
      expect(await refuseTo(supervisor.client, '2008-20-u1', {}, old.enrolment)).toEqual([
        expect.objectContaining({ code: 'REGULATION_CLOSED' }),
      ]);
    });

    it('needs the milestone it names to be approved, mapped and the trainee’s own', async () => {
      const [open] = await put(trainee.enrolment, MilestoneState.SUBMITTED, 'qi-rapport');
      expect(await refuseTo(supervisor.client, 'a4-u2', { milestoneId: open })).toEqual([
        expect.objectContaining({ code: 'EVIDENCE_MISSING', path: ['milestoneId'] }),
      ]);
      const [mapped] = await put(trainee.enrolment, MilestoneState.APPROVED, 'qi-rapport');
      expect(await refuseTo(supervisor.client, 'a4-u1', { milestoneId: mapped })).toEqual([
        expect.objectContaining({ code: 'EVIDENCE_MISSING' }),
      ]);
      const other = await world.trainee(cohort, { milestones: true });
      const [theirs] = await put(other.enrolment, MilestoneState.APPROVED, 'qi-rapport');
      expect(await refuseTo(supervisor.client, 'a4-u2', { milestoneId: theirs })).toEqual([
        expect.objectContaining({ code: 'UNKNOWN_REFERENCE', path: ['milestoneId'] }),
      ]);
      expect(await confirmations()).toEqual([]);
      await confirm(supervisor.client, 'a4-u2', { milestoneId: mapped });
    });

    it('asks for a basis, without identity numbers', async () => {
      expect(await refuseTo(supervisor.client, 'a4-u1', { basis: '  ' })).toEqual([
        expect.objectContaining({ code: 'REQUIRED', path: ['basis'] }),
      ]);
      expect(await refuseTo(supervisor.client, 'a4-u1', { basis: 'Patienten 19121212-1212.' })).toEqual([
        expect.objectContaining({ code: 'PATIENT_IDENTIFIER', path: ['basis'] }),
      ]);
      expect(await refuseTo(supervisor.client, 'a4-u1', { basis: 'å'.repeat(2001) })).toEqual([
        expect.objectContaining({ code: 'TOO_LONG', path: ['basis'] }),
      ]);
    });

    it('is not for someone who has applied but has no place', async () => {
      const applicant = await world.trainee(cohort, { enrolment: { state: EnrolmentState.APPLIED } });
      await world.role(supervisor.person, Role.SUPERVISOR, ScopeKind.TRAINEE, applicant.person.id);
      expect(await refuseTo(supervisor.client, 'a4-u1', {}, applicant.enrolment)).toEqual([
        expect.objectContaining({ code: 'WRONG_STATE' }),
      ]);
    });
  });

  describe('seminars', () => {
    it('never fulfil a4, however they are mapped', async () => {
      const seminar = await attended(trainee.enrolment, cohort, 'a4-u2');
      await world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, cohort.id);
      const progress = await goalsOf(trainee.client, trainee.enrolment);
      const project = progress.parts.find((p) => p.part.id === 'a4-u2');
      expect(project?.status).toBe('IN_PROGRESS');
      expect(project?.evidence.find((e) => e.seminar)).toMatchObject({ seminar: { id: seminar.id }, state: 'APPROVED', counts: false });
      expect(await refuseTo(supervisor.client, 'a4-u2', { seminarId: seminar.id })).toEqual([
        expect.objectContaining({ code: 'EVIDENCE_MISSING', path: ['seminarId'] }),
      ]);
    });

    it('support the course of a5 when a course leader leads them, who then certifies it', async () => {
      const research = await world.cohort({ track: Track.RESEARCH });
      const researcher = await world.trainee(research);
      await world.role(supervisor.person, Role.SUPERVISOR, ScopeKind.TRAINEE, researcher.person.id);
      const seminar = await attended(researcher.enrolment, research, 'a5-u3');
      expect(statusOf(await goalsOf(researcher.client, researcher.enrolment))['a5-u3']).toBe('NO_EVIDENCE');
      expect(await refuseTo(supervisor.client, 'a5-u3', { seminarId: seminar.id }, researcher.enrolment)).toEqual([
        expect.objectContaining({ code: 'EVIDENCE_MISSING' }),
      ]);

      const leader = await world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, research.id);
      expect(statusOf(await goalsOf(researcher.client, researcher.enrolment))['a5-u3']).toBe('APPROVED_NOT_CONFIRMED');
      expect(await refuseTo(leader.client, 'a5-u2', {}, researcher.enrolment)).toEqual([
        expect.objectContaining({ code: 'NOT_CERTIFIER' }),
      ]);
      const { confirmation, progress } = await confirm(leader.client, 'a5-u3', { seminarId: seminar.id }, researcher.enrolment);
      expect(confirmation.certifierRole).toBe('COURSE_LEADER');
      expect(statusOf(progress)['a5-u3']).toBe('CONFIRMED');
    });

    it('that were missed support nothing', async () => {
      const research = await world.cohort({ track: Track.RESEARCH });
      const researcher = await world.trainee(research);
      const leader = await world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, research.id);
      const missed = await attended(researcher.enrolment, research, 'a5-u3', AttendanceStatus.ABSENT);
      expect(statusOf(await goalsOf(leader.client, researcher.enrolment))['a5-u3']).toBe('NO_EVIDENCE');
      expect(await refuseTo(leader.client, 'a5-u3', { seminarId: missed.id }, researcher.enrolment)).toEqual([
        expect.objectContaining({ code: 'EVIDENCE_MISSING' }),
      ]);
    });
  });

  describe('changing regulation', () => {
    it('has everything certified anew; what was certified stays in the history and is shown by the crosswalk', async () => {
      for (const part of ['a4-k1', 'a4-u1', 'a4-u2']) await confirm(supervisor.client, part);
      await follow(trainee.person.id, 'HSLF_FS_2021_8', '2026-11-01');
      const progress = await goalsOf(supervisor.client, trainee.enrolment);
      expect(progress).toMatchObject({ goal: { code: 'STa2' }, complete: false });
      expect(progress.parts.map((p) => p.confirmation)).toEqual([null, null, null, null, null]);
      expect(progress.history.map((h) => h.part.id).sort()).toEqual(['a4-k1', 'a4-u1', 'a4-u2']);
      const carried = Object.fromEntries(progress.parts.map((p) => [p.part.id, p.carriedOver.map((c) => c.links.map((l) => l.id))]));
      expect(carried).toMatchObject({ 'STa2-k1': [['a4-k1-to-STa2-k1']], 'STa2-u1': [['a4-u2-to-STa2-u1']], 'STa2-k2': [] });
      expect(await refuseTo(supervisor.client, 'a4-k2')).toEqual([expect.objectContaining({ code: 'REGULATION_CLOSED' })]);
      expect(statusOf((await confirm(supervisor.client, 'STa2-u1')).progress)).toMatchObject({ 'STa2-u1': 'CONFIRMED' });
    });
  });

  describe('taking a confirmation back', () => {
    it('keeps it in the history with its reason, and the part is open again', async () => {
      const { confirmation } = await confirm(supervisor.client, 'a4-u1');
      const reason = 'Intygat på fel ST-läkare.';
      const revoked = await supervisor.client.do<{ confirmation: object; progress: Progress }>(
        'revokeGoalConfirmation',
        { confirmationId: confirmation.id, reason },
        `confirmation { revokedAt revokeReason revokedBy { id } } progress { ${PROGRESS} }`,
      );
      expect(revoked.confirmation).toMatchObject({
        revokedAt: '2026-11-21T09:00:00.000Z',
        revokeReason: reason,
        revokedBy: { id: supervisor.person.id },
      });
      expect(statusOf(revoked.progress)['a4-u1']).toBe('NO_EVIDENCE');
      expect(revoked.progress.history).toMatchObject([{ id: confirmation.id, revokeReason: reason }]);
      const events = await audited(confirmation.id);
      expect(events.map((e) => e.action)).toEqual(['goal.confirmed', 'goal.revoked']);
      expect(JSON.stringify(events)).not.toContain(reason);
      const again = await confirm(supervisor.client, 'a4-u1');
      expect(again.confirmation.id).not.toBe(confirmation.id);
    });

    it('is for the one who gave it and the office of the round', async () => {
      const { confirmation } = await confirm(supervisor.client, 'a4-u1');
      const query = `mutation($input: RevokeGoalConfirmationInput!) { revokeGoalConfirmation(input: $input) { confirmation { id } } }`;
      const input = { confirmationId: confirmation.id, reason: 'Fel.' };
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      const second = await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
      for (const client of [coach.client, second.client, trainee.client]) expect(await client.denied(query, { input })).toBe('FORBIDDEN');
      expect(await (await world.office('RCNORR')).client.denied(query, { input })).toBe('NOT_FOUND');
      expect(await supervisor.client.denied(query, { input: { ...input, confirmationId: newId() } })).toBe('NOT_FOUND');
      expect(await supervisor.client.refused('revokeGoalConfirmation', { ...input, reason: '' })).toEqual([
        expect.objectContaining({ code: 'REQUIRED', path: ['reason'] }),
      ]);
      expect((await confirmations())[0]?.revokedAt).toBeNull();

      const office = await world.office('QRC');
      await office.client.do('revokeGoalConfirmation', input, 'confirmation { id }');
      await office.client.do('revokeGoalConfirmation', input, 'confirmation { id }');
      expect((await audited(confirmation.id)).filter((e) => e.action === 'goal.revoked')).toHaveLength(1);
    });
  });

  describe('what waits for a certificate', () => {
    const TO_CERTIFY = '{ toCertify { enrolment { id } part { id } evidence { milestone { id } } waitingSince } }';
    type Waiting = {
      toCertify: {
        enrolment: { id: string };
        part: { id: string };
        evidence: { milestone: { id: string } | null }[];
        waitingSince: string;
      }[];
    };

    it('is listed for the supervisor, longest waiting first, until it is certified', async () => {
      const [report] = await put(trainee.enrolment, MilestoneState.APPROVED, 'qi-rapport');
      const other = await world.trainee(cohort, { milestones: true });
      await put(other.enrolment, MilestoneState.APPROVED, 'qi-rapport');
      const { toCertify } = await supervisor.client.ask<Waiting>(TO_CERTIFY);
      expect(toCertify.map((w) => [w.enrolment.id, w.part.id])).toEqual([
        [trainee.enrolment.id, 'a4-k2'],
        [trainee.enrolment.id, 'a4-u2'],
      ]);
      expect(toCertify[0]).toMatchObject({ evidence: [{ milestone: { id: report } }], waitingSince: '2026-11-21T09:00:00.000Z' });
      await confirm(supervisor.client, 'a4-k2');
      expect((await supervisor.client.ask<Waiting>(TO_CERTIFY)).toCertify.map((w) => w.part.id)).toEqual(['a4-u2']);
    });

    it('shows the course leader only courses, and is closed to those who never certify', async () => {
      await put(trainee.enrolment, MilestoneState.APPROVED, 'qi-rapport');
      const leader = await world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, cohort.id);
      expect((await leader.client.ask<Waiting>(TO_CERTIFY)).toCertify).toEqual([]);
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      expect(await coach.client.denied(TO_CERTIFY)).toBe('FORBIDDEN');
    });
  });

  describe('costs the same for one and for twenty', () => {
    it('rounds of a trainee, and trainees of a supervisor', async () => {
      const count = async (client: TestClient, query: string): Promise<number> => {
        test.statements.length = 0;
        await client.ask(query);
        return test.statements.length;
      };
      const mine = `{ myGoals { enrolment { id } ${PROGRESS} } }`;
      const waiting = '{ toCertify { enrolment { id } part { id } evidence { title milestone { id } } } }';
      await put(trainee.enrolment, MilestoneState.APPROVED, 'qi-rapport');
      await confirm(supervisor.client, 'a4-u1');
      const one = [await count(trainee.client, mine), await count(supervisor.client, waiting)];
      for (let i = 0; i < 19; i++) {
        const another = await world.trainee(cohort, { milestones: true });
        await put(another.enrolment, MilestoneState.APPROVED, 'qi-rapport');
        await world.role(supervisor.person, Role.SUPERVISOR, ScopeKind.TRAINEE, another.person.id);
        const round = await world.cohort();
        const enrolment = { ...trainee.enrolment, id: newId(), cohortId: round.id };
        await world.insert(Enrolment, enrolment);
        await world.milestones(enrolment, round);
      }
      expect([await count(trainee.client, mine), await count(supervisor.client, waiting)]).toEqual(one);
    });
  });
});
