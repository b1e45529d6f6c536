import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { MilestoneState } from '../../src/modules/milestones/index.js';
import type { Person } from '../../src/modules/people/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

import { BASIS, GOALS_OF, goalTools, PROGRESS, type Progress } from '../setup/goals.js';

describe('certifying goals', () => {
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

  const { statusOf, confirm, refuseTo, confirmations, audited, put } = goalTools(() => ({
    test,
    world,
    trainee,
  }));

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
});
