import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { Enrolment, RegulationChoice } from '../../src/modules/enrolments/index.js';
import { MilestoneState } from '../../src/modules/milestones/index.js';
import type { Person } from '../../src/modules/people/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { AttendanceStatus } from '../../src/modules/seminars/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

import { goalTools, PROGRESS, type Progress } from '../setup/goals.js';

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

  const { goalsOf, statusOf, confirm, refuseTo, put, follow, attended } = goalTools(() => ({
    test,
    world,
    trainee,
  }));

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
      'Klinisk tjänstgöring under handledning: inget underlag finns här ännu. Be din handledare intyga den delen när du har visat den.',
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
    expect(clinical?.gap).toBe(
      'Clinical service under supervision: no evidence here yet. Ask your supervisor to certify that part when you have shown it.',
    );
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
