import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CohortState, type Cohort } from '../../src/modules/cohorts/index.js';
import { Enrolment, EnrolmentState, PlanStarter } from '../../src/modules/enrolments/index.js';
import { Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import { EthicsDecision, EthicsKind, LogEntry, LogKind, type Project } from '../../src/modules/projects/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { clientId, evidenceFor, handIn, milestoneOf, putInState, type SeenMilestone } from '../setup/milestones.js';
import { World, type Trainee } from '../setup/world.js';

const SEEN = 'milestone { id version state }';
const STORY = `query($id: ID!) { milestone(id: $id) {
  state round daysWaiting currentSubmission { round }
  submissions { round reflection recalledAt openedAt decidedAt outcome comment submittedBy { name } openedBy { name } decidedBy { name }
    evidence { kind itemKey title url text logEntry { text } } criterionAnswers { criterionKey met comment } }
  history { action fromState toState round reason actor { name } }
  availableTransitions { action label disabledReason }
  viewerCan { submit recall openReview return approve reopen } } }`;

describe('milestones', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  /** A trainee with a project and a coach who reviews their plan of aims and measures. */
  async function team(given: { cohort?: Partial<Cohort> } = {}): Promise<{
    cohort: Cohort;
    trainee: Trainee;
    project: Project;
    coach: TestClient;
    milestone: Milestone;
  }> {
    const cohort = await world.cohort(given.cohort);
    const trainee = await world.trainee(cohort, { milestones: true });
    const project = await world.project(trainee.enrolment);
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const milestone = await milestoneOf(test, trainee, cohort.track === Track.RESEARCH ? 'rs-fraga' : 'qi-mal-matt');
    return { cohort, trainee, project, coach, milestone };
  }

  /** What must not have changed when something was refused. */
  async function untouched(milestone: Milestone): Promise<void> {
    expect(await test.db.find(Milestone, milestone.id)).toEqual(milestone);
    for (const table of [sql`milestone_submission`, sql`milestone_event`]) {
      expect(await test.db.number(sql`select count(*) as n from ${table} where milestone_id = ${milestone.id}`)).toBe(0);
    }
    expect(await auditOf(milestone)).toEqual([]);
  }

  async function auditOf({ id }: { id: string }): Promise<{ action: string; details: unknown }[]> {
    const rows = await test.db.select<{ action: string; details: unknown }>(
      sql`select action, details from audit_event where entity_id = ${id} order by at, id`,
    );
    return rows.map((row) => ({ action: row.action, details: typeof row.details === 'string' ? JSON.parse(row.details) : row.details }));
  }

  describe('the story of a milestone', () => {
    it('is handed in, returned with comments, handed in again, approved, and reopened by the office', async () => {
      const { cohort, trainee, project, coach, milestone } = await team();
      const { client: office } = await world.office();
      const entry = await logEntry(project, trainee);
      const evidence = [
        { kind: 'LINK', itemKey: 'projektplan', title: 'Planen', url: 'https://example.org/plan' },
        { kind: 'LOG_ENTRY', logEntryId: entry.id },
      ];
      const first = await handIn(test, trainee.client, milestone, { evidence });
      expect(first).toEqual({ id: milestone.id, version: 2, state: 'SUBMITTED' });

      test.clock.advance({ minutes: 5 });
      const opened = await coach.do<{ milestone: SeenMilestone }>('openReview', { milestoneId: milestone.id, expectedVersion: 2 }, SEEN);
      expect(opened.milestone).toMatchObject({ version: 3, state: 'IN_REVIEW' });
      const criteria = [{ criterionKey: 'mal', met: false, comment: 'Inte mätbart' }];
      await coach.do('returnMilestone', { milestoneId: milestone.id, expectedVersion: 3, comment: 'Skriv ett mått', criteria }, SEEN);
      const second = await handIn(test, trainee.client, { ...milestone, version: 4 });
      await coach.do('approveMilestone', { milestoneId: milestone.id, expectedVersion: second.version, comment: 'Bra' }, SEEN);
      const reopened = await office.do<{ milestone: SeenMilestone }>(
        'reopenMilestone',
        { milestoneId: milestone.id, expectedVersion: 6, reason: 'Fel fil' },
        SEEN,
      );
      expect(reopened.milestone).toMatchObject({ version: 7, state: 'RETURNED' });

      const { milestone: seen } = await coach.ask<{ milestone: Record<string, unknown> }>(STORY, { id: milestone.id });
      const named = { name: expect.any(String) };
      expect(seen).toMatchObject({
        state: 'RETURNED',
        round: 2,
        daysWaiting: null,
        currentSubmission: { round: 2 },
        submissions: [
          { round: 2, outcome: 'APPROVED', comment: 'Bra', openedBy: named, decidedBy: named, criterionAnswers: [] },
          {
            round: 1,
            outcome: 'RETURNED',
            comment: 'Skriv ett mått',
            submittedBy: { name: `${trainee.person.givenName} ${trainee.person.familyName}` },
            evidence: [
              { kind: 'LINK', itemKey: 'projektplan', title: 'Planen', url: 'https://example.org/plan', logEntry: null },
              { kind: 'LOG_ENTRY', itemKey: null, logEntry: { text: 'Vi mätte ledtiden' } },
            ],
            criterionAnswers: criteria,
          },
        ],
        history: [
          { action: 'SUBMIT', fromState: 'OPEN', toState: 'SUBMITTED', round: 1, reason: null },
          { action: 'OPEN_REVIEW', fromState: 'SUBMITTED', toState: 'IN_REVIEW' },
          { action: 'RETURN', fromState: 'IN_REVIEW', toState: 'RETURNED' },
          { action: 'SUBMIT', fromState: 'RETURNED', toState: 'SUBMITTED', round: 2 },
          { action: 'OPEN_REVIEW', fromState: 'SUBMITTED', toState: 'IN_REVIEW', round: 2 },
          { action: 'APPROVE', fromState: 'IN_REVIEW', toState: 'APPROVED', round: 2 },
          { action: 'REOPEN', fromState: 'APPROVED', toState: 'RETURNED', reason: 'Fel fil' },
        ],
      });
      const audit = await auditOf(milestone);
      expect(audit.map((row) => row.action)).toEqual([
        'milestone.submitted',
        'milestone.opened',
        'milestone.returned',
        'milestone.submitted',
        'milestone.opened',
        'milestone.approved',
        'milestone.reopened',
      ]);
      expect(audit[0]?.details).toEqual({ from: 'OPEN', to: 'SUBMITTED', round: 1 });
      expect(JSON.stringify(audit)).not.toContain('mått');
      expect(cohort.id).toBe(
        (await test.db.one<{ cohortId: string }>(sql`select cohort_id from audit_event where entity_id = ${milestone.id} limit 1`))
          ?.cohortId,
      );
    });

    it('notes the trainee as active, and not the reviewer', async () => {
      const { trainee, coach, milestone } = await team();
      test.clock.advance({ minutes: 5 });
      const handedIn = await handIn(test, trainee.client, milestone);
      const active = async (): Promise<Date | undefined> => (await test.db.find(Enrolment, trainee.enrolment.id))?.lastActivityAt;
      expect(await active()).toEqual(test.clock.now());
      const before = await active();
      test.clock.advance({ minutes: 5 });
      await coach.do('approveMilestone', { milestoneId: milestone.id, expectedVersion: handedIn.version }, SEEN);
      expect(await active()).toEqual(before);
    });

    it('can be taken back until a reviewer opens it', async () => {
      const { trainee, coach, milestone } = await team();
      await handIn(test, trainee.client, milestone);
      const input = { milestoneId: milestone.id, expectedVersion: 2 };
      const { milestone: recalled } = await trainee.client.do<{ milestone: SeenMilestone }>('recallMilestone', input, SEEN);
      expect(recalled).toMatchObject({ version: 3, state: 'OPEN' });
      const { milestone: seen } = await trainee.client.ask<{ milestone: object }>(STORY, { id: milestone.id });
      expect(seen).toMatchObject({
        currentSubmission: null,
        submissions: [{ recalledAt: test.clock.now().toISOString() }],
        daysWaiting: null,
      });
      await handIn(test, trainee.client, { ...milestone, version: 3 });
      await coach.do('openReview', { ...input, expectedVersion: 4 }, SEEN);
      const [refusal] = await trainee.client.refused('recallMilestone', { ...input, expectedVersion: 5 });
      expect(refusal).toMatchObject({ code: 'REVIEW_STARTED', path: null });
    });

    it('stays returned when what was handed in again is taken back', async () => {
      const { trainee, coach, milestone } = await team();
      await handIn(test, trainee.client, milestone);
      await coach.do('returnMilestone', { milestoneId: milestone.id, expectedVersion: 2, comment: 'En gång till' }, SEEN);
      await handIn(test, trainee.client, { ...milestone, version: 3 });
      const input = { milestoneId: milestone.id, expectedVersion: 4 };
      const { milestone: recalled } = await trainee.client.do<{ milestone: SeenMilestone }>('recallMilestone', input, SEEN);
      expect(recalled.state).toBe('RETURNED');
    });

    it('is locked once approved, until the office reopens it', async () => {
      const { trainee, coach, milestone } = await team();
      await handIn(test, trainee.client, milestone);
      await coach.do('approveMilestone', { milestoneId: milestone.id, expectedVersion: 2 }, SEEN);
      const again = { milestoneId: milestone.id, expectedVersion: 3 };
      for (const [client, mutation, input] of [
        [trainee.client, 'submitMilestone', { ...again, reflection: 'Mer' }],
        [trainee.client, 'recallMilestone', again],
        [coach, 'returnMilestone', { ...again, comment: 'Nej' }],
        [coach, 'approveMilestone', again],
      ] as const) {
        expect(await client.refused(mutation, input)).toMatchObject([{ code: 'LOCKED' }]);
      }
      expect(
        await coach.denied(
          `mutation { reopenMilestone(input: { milestoneId: "${milestone.id}", expectedVersion: 3, reason: "x" }) { milestone { id } } }`,
        ),
      ).toBe('FORBIDDEN');
    });

    it('is approved at once when it is a survey', async () => {
      const { trainee } = await team();
      const survey = await milestoneOf(test, trainee, 'qi-formatning');
      expect(await handIn(test, trainee.client, survey, { evidence: [] })).toMatchObject({ state: 'APPROVED', version: 2 });
      const { milestone: seen } = await trainee.client.ask<{ milestone: object }>(STORY, { id: survey.id });
      expect(seen).toMatchObject({
        submissions: [{ outcome: 'APPROVED', decidedBy: null, decidedAt: test.clock.now().toISOString() }],
        history: [{ action: 'SUBMIT', fromState: 'OPEN', toState: 'APPROVED' }],
      });
    });
  });

  describe('handing in', () => {
    it('the same submission twice has one effect and the same answer', async () => {
      const { trainee, milestone } = await team();
      const submissionId = clientId();
      const first = await handIn(test, trainee.client, milestone, { submissionId });
      expect(await handIn(test, trainee.client, milestone, { submissionId })).toEqual(first);
      const { milestone: seen } = await trainee.client.ask<{ milestone: { submissions: object[]; history: object[] } }>(STORY, {
        id: milestone.id,
      });
      expect([seen.submissions.length, seen.history.length]).toEqual([1, 1]);
      expect(await auditOf(milestone)).toHaveLength(1);
    });

    it('the same submission sent twice at the same moment has one effect', async () => {
      const { trainee, milestone } = await team();
      const submissionId = clientId();
      const [one, other] = await Promise.all([
        handIn(test, trainee.client, milestone, { submissionId }),
        handIn(test, await world.as(trainee.person), milestone, { submissionId }),
      ]);
      expect(one).toEqual(other);
      expect(await auditOf(milestone)).toHaveLength(1);
    });

    it('refuses the submission id of something else', async () => {
      const { trainee, milestone } = await team();
      const submissionId = clientId();
      await handIn(test, trainee.client, milestone, { submissionId });
      const other = await milestoneOf(test, trainee, 'qi-nulage');
      const input = { milestoneId: other.id, expectedVersion: 1, reflection: 'x', submissionId };
      expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([{ code: 'DUPLICATE', path: ['submissionId'] }]);
      const broken = { ...input, submissionId: 'not-an-id' };
      expect(await trainee.client.refused('submitMilestone', broken)).toMatchObject([{ code: 'INVALID_FORMAT', path: ['submissionId'] }]);
      await untouched(other);
    });

    it('needs a project where the plan says so', async () => {
      const trainee = await world.trainee(await world.cohort(), { milestones: true });
      const milestone = await milestoneOf(test, trainee, 'qi-mal-matt');
      const evidence = await evidenceFor(test, milestone);
      const input = { milestoneId: milestone.id, expectedVersion: 1, reflection: 'x', evidence };
      expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([{ code: 'PROJECT_MISSING', path: null }]);
      await untouched(milestone);
      const { milestone: seen } = await trainee.client.ask<{ milestone: object }>(STORY, { id: milestone.id });
      expect(seen).toMatchObject({
        availableTransitions: [{ action: 'SUBMIT', label: 'Lämna in', disabledReason: expect.any(String) }],
        viewerCan: { submit: false, recall: false, openReview: false, return: false, approve: false, reopen: false },
      });
      const admission = await milestoneOf(test, trainee, 'qi-antagning');
      expect(await handIn(test, trainee.client, admission)).toMatchObject({ state: 'SUBMITTED' });
    });

    it('needs an ethics decision for the data steps of research', async () => {
      const { trainee, project } = await team({ cohort: { track: Track.RESEARCH } });
      const milestone = await milestoneOf(test, trainee, 'rs-ansokan-data');
      const evidence = await evidenceFor(test, milestone);
      const input = { milestoneId: milestone.id, expectedVersion: 1, reflection: 'x', evidence };
      expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([{ code: 'ETHICS_MISSING' }]);
      await ethics(project, trainee, 1, EthicsKind.APPLIED);
      expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([{ code: 'ETHICS_MISSING' }]);
      await untouched(milestone);
      await ethics(project, trainee, 2, EthicsKind.APPROVED);
      expect(await handIn(test, trainee.client, milestone)).toMatchObject({ state: 'SUBMITTED' });
    });

    it('names the evidence that is missing or wrong, and writes nothing', async () => {
      const { trainee, milestone } = await team();
      const input = { milestoneId: milestone.id, expectedVersion: 1, reflection: 'x' };
      const send = (evidence: object[]): Promise<unknown> => trainee.client.refused('submitMilestone', { ...input, evidence });
      const plan = { kind: 'TEXT', itemKey: 'projektplan', text: 'Planen' };
      expect(await send([])).toMatchObject([{ code: 'EVIDENCE_MISSING', path: ['evidence'] }]);
      expect(await send([{ ...plan, itemKey: null }])).toMatchObject([{ code: 'EVIDENCE_MISSING', path: ['evidence'] }]);
      expect(await send([plan, { ...plan, itemKey: 'annat' }])).toMatchObject([
        { code: 'UNKNOWN_REFERENCE', path: ['evidence', '1', 'itemKey'] },
      ]);
      expect(await send([plan, { kind: 'LINK' }])).toMatchObject([{ code: 'REQUIRED', path: ['evidence', '1', 'url'] }]);
      expect(await send([plan, { kind: 'LINK', url: 'javascript:alert(1)' }])).toMatchObject([
        { code: 'INVALID_URL', path: ['evidence', '1', 'url'] },
      ]);
      expect(await send([plan, { kind: 'TEXT', text: 'Patient 19121212-1212' }])).toMatchObject([
        { code: 'PATIENT_IDENTIFIER', path: ['evidence', '1', 'text'] },
      ]);
      expect(await send(Array.from({ length: 21 }, () => plan))).toMatchObject([{ code: 'TOO_LARGE', path: ['evidence'] }]);
      expect(await trainee.client.refused('submitMilestone', { ...input, reflection: '  ', evidence: [plan] })).toMatchObject([
        { code: 'REQUIRED', path: ['reflection'] },
      ]);
      await untouched(milestone);
    });

    it("takes log entries of the trainee's own project only", async () => {
      const { trainee, project, milestone } = await team();
      const other = await team();
      const foreign = await logEntry(other.project, other.trainee);
      const removed = await logEntry(project, trainee, { removedAt: test.clock.now() });
      const evidence = [
        ...(await evidenceFor(test, milestone)),
        ...[foreign, removed].map((e) => ({ kind: 'LOG_ENTRY', logEntryId: e.id })),
      ];
      const input = { milestoneId: milestone.id, expectedVersion: 1, reflection: 'x', evidence };
      expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([
        { code: 'UNKNOWN_REFERENCE', path: ['evidence', '1', 'logEntryId'] },
        { code: 'UNKNOWN_REFERENCE', path: ['evidence', '2', 'logEntryId'] },
      ]);
      await untouched(milestone);
    });

    it.each([
      ['who has left', { state: EnrolmentState.WITHDRAWN }, {}],
      ['who has completed', { state: EnrolmentState.COMPLETED }, {}],
      ['who has only applied', { state: EnrolmentState.APPLIED }, {}],
      ['of a closed cohort', {}, { state: CohortState.CLOSED }],
      ['of a stopped cohort', {}, { state: CohortState.STOPPED }],
    ])('is closed to a trainee %s, who is still reviewed', async (_, enrolment, given) => {
      const cohort = await world.cohort(given);
      const trainee = await world.trainee(cohort, { milestones: true, enrolment });
      await world.project(trainee.enrolment);
      const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      const milestone = await milestoneOf(test, trainee, 'qi-mal-matt');
      const input = { milestoneId: milestone.id, expectedVersion: 1, reflection: 'x', evidence: await evidenceFor(test, milestone) };
      expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([{ code: 'LOCKED' }]);
      await untouched(milestone);
      await putInState(test, milestone, MilestoneState.SUBMITTED);
      expect(await trainee.client.refused('recallMilestone', { milestoneId: milestone.id, expectedVersion: 1 })).toMatchObject([
        { code: 'LOCKED' },
      ]);
      await coach.do('approveMilestone', { milestoneId: milestone.id, expectedVersion: 1 }, SEEN);
    });

    it("is the supervisor's where the plan says so", async () => {
      const { trainee } = await team();
      const { client: main } = await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
      const certificate = await milestoneOf(test, trainee, 'qi-intyg');
      const input = `{ milestoneId: "${certificate.id}", expectedVersion: 1, reflection: "x" }`;
      expect(await trainee.client.denied(`mutation { submitMilestone(input: ${input}) { milestone { id } } }`)).toBe('FORBIDDEN');
      const evidence = [{ kind: 'TEXT', itemKey: 'intyg-lamnat', text: 'Lämnat i original' }];
      expect(await handIn(test, main, certificate, { evidence })).toMatchObject({ state: 'SUBMITTED' });
    });
  });

  describe('reviewing', () => {
    it('returning and reopening need words; answers must be to criteria of the plan', async () => {
      const { trainee, coach, milestone } = await team();
      const { client: office } = await world.office();
      await handIn(test, trainee.client, milestone);
      const input = { milestoneId: milestone.id, expectedVersion: 2 };
      expect(await coach.refused('returnMilestone', { ...input, comment: '  ' })).toMatchObject([
        { code: 'REASON_REQUIRED', path: ['comment'] },
      ]);
      const criteria = [{ criterionKey: 'annat', met: true }];
      expect(await coach.refused('approveMilestone', { ...input, criteria })).toMatchObject([
        { code: 'UNKNOWN_REFERENCE', path: ['criteria', '0', 'criterionKey'] },
      ]);
      expect(await test.db.find(Milestone, milestone.id)).toMatchObject({ state: 'SUBMITTED', version: 2 });
      await coach.do('approveMilestone', input, SEEN);
      expect(await office.refused('reopenMilestone', { ...input, expectedVersion: 3, reason: '' })).toMatchObject([
        { code: 'REASON_REQUIRED', path: ['reason'] },
      ]);
    });

    it('two who approve at once: one wins, the other is told', async () => {
      const { cohort, trainee, coach, milestone } = await team();
      const { client: other } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      await handIn(test, trainee.client, milestone);
      const mutation =
        'mutation($input: ApproveMilestoneInput!) { approveMilestone(input: $input) { milestone { state } userErrors { code } } }';
      const send = (client: TestClient): Promise<{ approveMilestone: { milestone: object | null; userErrors: { code: string }[] } }> =>
        client.ask(mutation, { input: { milestoneId: milestone.id, expectedVersion: 2 } });
      const answers = await Promise.all([send(coach), send(other)]);
      expect(answers.map((a) => a.approveMilestone.userErrors.map((e) => e.code)).sort()).toEqual([[], ['STALE_VERSION']]);
      expect((await auditOf(milestone)).filter((row) => row.action === 'milestone.approved')).toHaveLength(1);
    });

    it('a step on an old version is refused with the version there is', async () => {
      const { trainee, coach, milestone } = await team();
      await handIn(test, trainee.client, milestone);
      const answer = await coach.ask<{ openReview: { userErrors: object[] } }>(
        `mutation($input: OpenReviewInput!) { openReview(input: $input) { userErrors { code path ... on StaleVersion { currentVersion } } } }`,
        { input: { milestoneId: milestone.id, expectedVersion: 1 } },
      );
      expect(answer.openReview.userErrors).toEqual([{ code: 'STALE_VERSION', path: ['expectedVersion'], currentVersion: 2 }]);
    });

    it('a step that does not follow is refused in the words of the viewer', async () => {
      const { coach, milestone } = await team();
      const [refusal] = await coach.refused('openReview', { milestoneId: milestone.id, expectedVersion: 1 });
      expect(refusal).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('öppen') });
    });

    it('is the office’s where nobody holds the role, until somebody does', async () => {
      const { trainee } = await team();
      const { client: office } = await world.office();
      const milestone = await milestoneOf(test, trainee, 'qi-hallbarhet');
      await handIn(test, trainee.client, milestone);
      const can = async (client: TestClient): Promise<boolean> =>
        (await client.ask<{ milestone: { viewerCan: { approve: boolean } } }>(STORY, { id: milestone.id })).milestone.viewerCan.approve;
      expect(await can(office)).toBe(true);
      const { client: head } = await world.someone(Role.HEAD_OF_UNIT, ScopeKind.UNIT, trainee.enrolment.unitId);
      expect([await can(office), await can(head)]).toEqual([false, true]);
      const input = `{ milestoneId: "${milestone.id}", expectedVersion: 2 }`;
      expect(await office.denied(`mutation { approveMilestone(input: ${input}) { milestone { id } } }`)).toBe('FORBIDDEN');
      await head.do('approveMilestone', { milestoneId: milestone.id, expectedVersion: 2 }, SEEN);
    });

    it('nobody reviews their own project, even as the coach of the cohort', async () => {
      const { cohort, trainee, milestone } = await team();
      await world.role(trainee.person, Role.COACH, ScopeKind.COHORT, cohort.id);
      await handIn(test, trainee.client, milestone);
      const input = `{ milestoneId: "${milestone.id}", expectedVersion: 2 }`;
      expect(await trainee.client.denied(`mutation { approveMilestone(input: ${input}) { milestone { id } } }`)).toBe('FORBIDDEN');
    });
  });

  describe('out of reach', () => {
    it('is not found by others, and unknown ids look the same', async () => {
      const { milestone } = await team();
      const other = await team();
      const { client: otherOffice } = await world.office('RCSYD');
      const { client: admin } = await world.admin();
      for (const client of [other.trainee.client, other.coach, otherOffice, admin]) {
        expect(await client.denied('query($id: ID!) { milestone(id: $id) { id } }', { id: milestone.id })).toBe('NOT_FOUND');
      }
      expect(await other.coach.denied('query($id: ID!) { milestone(id: $id) { id } }', { id: newId() })).toBe('NOT_FOUND');
      const input = `{ milestoneId: "${milestone.id}", expectedVersion: 1 }`;
      for (const name of ['openReview', 'approveMilestone']) {
        expect(await other.coach.denied(`mutation { ${name}(input: ${input}) { milestone { id } } }`)).toBe('NOT_FOUND');
      }
      expect(await other.trainee.client.denied(`mutation { recallMilestone(input: ${input}) { milestone { id } } }`)).toBe('NOT_FOUND');
      expect(await test.anonymous().denied('query($id: ID!) { milestone(id: $id) { id } }', { id: milestone.id })).toBe('UNAUTHENTICATED');
      await untouched(milestone);
    });

    it('is seen but not touched by the director of studies', async () => {
      const { trainee, milestone } = await team();
      const { client: director } = await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, trainee.enrolment.unitId);
      const { milestone: seen } = await director.ask<{ milestone: { availableTransitions: object[] } }>(STORY, { id: milestone.id });
      expect(seen.availableTransitions).toEqual([]);
      const input = `{ milestoneId: "${milestone.id}", expectedVersion: 1, reflection: "x" }`;
      expect(await director.denied(`mutation { submitMilestone(input: ${input}) { milestone { id } } }`)).toBe('FORBIDDEN');
    });
  });

  describe('the milestones of an enrolment', () => {
    it('come in the order of the plan, in the language of the reader', async () => {
      const { trainee, coach, milestone } = await team();
      await coach.do('changeLanguage', { language: 'nb' }, 'person { id }');
      const query = `query($id: ID!) { milestone(id: $id) { key title criteria { key text } evidenceItems { key text needed } required kind reviewerRole
        responsibleRole overdue project { milestones { position key } } enrolment { milestones { position } } } }`;
      const { milestone: seen } = await coach.ask<{ milestone: Record<string, never> & { project: { milestones: object[] } } }>(query, {
        id: milestone.id,
      });
      expect(seen).toMatchObject({
        key: 'qi-mal-matt',
        required: true,
        kind: 'MILESTONE',
        responsibleRole: 'TRAINEE',
        reviewerRole: 'COACH',
        overdue: true,
        evidenceItems: [{ key: 'projektplan', needed: true }],
      });
      expect(seen.project.milestones.map((m) => (m as { position: number }).position)).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
      const inNorwegian = await test.db.one<{ title: string }>(
        sql`select d.title from milestone_definition d where d.id = ${milestone.definitionId}`,
      );
      expect(JSON.parse(inNorwegian?.title ?? '{}')).toMatchObject({ nb: seen['title'] });
      expect(trainee.enrolment.id).toBeTruthy();
    });

    it('cost the same number of statements for one trainee and for all of a cohort', async () => {
      const { cohort, coach } = await team();
      const query = `{ reviewQueue(first: 50) { edges { node { daysWaiting enrolment { id } milestone { id title project { title milestones {
        key overdue availableTransitions { action disabledReason } viewerCan { approve } } } currentSubmission { reflection evidence { logEntry { text } }
        criterionAnswers { met } submittedBy { name } } history { actor { name } } } } } } }`;
      const count = async (trainees: number): Promise<number> => {
        for (let i = 0; i < trainees; i++) {
          const trainee = await world.trainee(cohort, { milestones: true });
          const project = await world.project(trainee.enrolment);
          const entry = await logEntry(project, trainee);
          const milestone = await milestoneOf(test, trainee, 'qi-mal-matt');
          const evidence = [...(await evidenceFor(test, milestone)), { kind: 'LOG_ENTRY', logEntryId: entry.id }];
          await handIn(test, trainee.client, milestone, { evidence });
        }
        test.statements.length = 0;
        await coach.ask(query);
        return test.statements.length;
      };
      const one = await count(1);
      expect(await count(19)).toBe(one);
    });
  });

  describe('the plan of a cohort', () => {
    it('gives each trainee every milestone, due so many weeks from the first seminar, and nothing twice', async () => {
      const cohort = await world.cohort({ startsOn: '2026-09-01' });
      const trainees = [await world.trainee(cohort), await world.trainee(cohort)];
      const ids = trainees.map((t) => t.enrolment.id);
      const starter = test.app.get(PlanStarter);
      const start = (): Promise<void> => test.db.transaction(() => starter.start(cohort, ids));
      test.statements.length = 0;
      await start();
      expect(test.statements.filter((s) => /milestone/.test(s))).toHaveLength(2);
      await start();
      const rows = await test.db.rows(Milestone, 'm', sql`where m.enrolment_id in (${ids[0]}, ${ids[1]})`);
      expect(rows).toHaveLength(38);
      const milestone = await milestoneOf(test, trainees[0] as Trainee, 'qi-antagning');
      expect(milestone).toMatchObject({ dueOn: '2026-06-23', state: 'OPEN', round: 0, version: 1 });
    });
  });

  async function logEntry(project: Project, trainee: Trainee, given: Partial<LogEntry> = {}): Promise<LogEntry> {
    const entry: LogEntry = {
      id: newId(),
      version: 1,
      projectId: project.id,
      authorId: trainee.person.id,
      happenedOn: '2026-11-20',
      kind: LogKind.NOTE,
      text: 'Vi mätte ledtiden',
      minutes: 60,
      links: [],
      removedAt: null,
      createdAt: test.clock.now(),
      ...given,
    };
    await world.insert(LogEntry, entry);
    return entry;
  }

  async function ethics(project: Project, trainee: Trainee, number: number, kind: EthicsKind): Promise<void> {
    await world.insert(EthicsDecision, {
      id: newId(),
      projectId: project.id,
      number,
      kind,
      decidedOn: '2026-11-01',
      intendsToPublish: true,
      reference: null,
      reasons: 'Enligt beslut',
      recordedById: trainee.person.id,
      createdAt: test.clock.now(),
    });
  }
});
