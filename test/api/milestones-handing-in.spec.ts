import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { MilestoneState } from '../../src/modules/milestones/index.js';
import { EthicsKind } from '../../src/modules/projects/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import { MilestoneWorld, SEEN, STORY } from '../setup/milestones.js';

describe('handing in a milestone', () => {
  let test: TestApp;
  let world: MilestoneWorld;
  beforeAll(async () => {
    test = await startApp();
    world = new MilestoneWorld(test);
  });
  afterAll(() => test.stop());

  it('the same submission twice has one effect and the same answer', async () => {
    const { trainee, milestone } = await world.team();
    const submissionId = newId();
    const first = await world.handIn(trainee.client, milestone, { submissionId });
    expect(await world.handIn(trainee.client, milestone, { submissionId })).toEqual(first);
    const { milestone: seen } = await trainee.client.ask<{ milestone: { submissions: object[]; history: object[] } }>(STORY, {
      id: milestone.id,
    });
    expect([seen.submissions.length, seen.history.length]).toEqual([1, 1]);
    expect(await world.auditOf(milestone)).toHaveLength(1);
  });

  it('the same submission sent twice at the same moment has one effect', async () => {
    const { trainee, milestone } = await world.team();
    const submissionId = newId();
    const [one, other] = await Promise.all([
      world.handIn(trainee.client, milestone, { submissionId }),
      world.handIn(await world.as(trainee.person), milestone, { submissionId }),
    ]);
    expect(one).toEqual(other);
    expect(await world.auditOf(milestone)).toHaveLength(1);
  });

  it('refuses the submission id of something else', async () => {
    const { trainee, milestone } = await world.team();
    const submissionId = newId();
    await world.handIn(trainee.client, milestone, { submissionId });
    const other = await world.milestoneOf(trainee, 'qi-nulage');
    const input = { milestoneId: other.id, expectedVersion: 1, reflection: 'x', submissionId };
    expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([{ code: 'DUPLICATE', path: ['submissionId'] }]);
    const broken = { ...input, submissionId: 'not-an-id' };
    expect(await trainee.client.refused('submitMilestone', broken)).toMatchObject([{ code: 'INVALID_FORMAT', path: ['submissionId'] }]);
    await world.untouched(other);
  });

  it('needs a project where the plan says so', async () => {
    const trainee = await world.trainee(await world.cohort(), { milestones: true });
    const milestone = await world.milestoneOf(trainee, 'qi-mal-matt');
    const evidence = await world.evidenceFor(milestone);
    const input = { milestoneId: milestone.id, expectedVersion: 1, reflection: 'x', evidence };
    expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([{ code: 'PROJECT_MISSING', path: null }]);
    await world.untouched(milestone);
    const { milestone: seen } = await trainee.client.ask<{ milestone: object }>(STORY, { id: milestone.id });
    expect(seen).toMatchObject({
      availableTransitions: [{ action: 'SUBMIT', label: 'Lämna in', disabledReason: expect.any(String) }],
      viewerCan: { submit: false, recall: false, openReview: false, return: false, approve: false, reopen: false },
    });
    const admission = await world.milestoneOf(trainee, 'qi-antagning');
    expect(await world.handIn(trainee.client, admission)).toMatchObject({ state: 'SUBMITTED' });
  });

  it('needs an ethics decision for the data steps of research', async () => {
    const { trainee, project } = await world.team({ cohort: { track: Track.RESEARCH } });
    const milestone = await world.milestoneOf(trainee, 'rs-ansokan-data');
    const evidence = await world.evidenceFor(milestone);
    const input = { milestoneId: milestone.id, expectedVersion: 1, reflection: 'x', evidence };
    expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([{ code: 'ETHICS_MISSING' }]);
    await world.ethics(project, trainee, 1, EthicsKind.APPLIED);
    expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([{ code: 'ETHICS_MISSING' }]);
    await world.untouched(milestone);
    await world.ethics(project, trainee, 2, EthicsKind.APPROVED);
    expect(await world.handIn(trainee.client, milestone)).toMatchObject({ state: 'SUBMITTED' });
  });

  it('names the evidence that is missing or wrong, and writes nothing', async () => {
    const { trainee, milestone } = await world.team();
    const input = { milestoneId: milestone.id, expectedVersion: 1, reflection: 'x' };
    const send = (evidence: object[]): Promise<unknown> => trainee.client.refused('submitMilestone', { ...input, evidence });
    const plan = { kind: 'TEXT', itemKey: 'projektplan', text: 'Planen' };
    expect(await send([])).toMatchObject([{ code: 'EVIDENCE_MISSING', path: ['evidence'] }]);
    expect(await send([{ ...plan, itemKey: null }])).toMatchObject([{ code: 'EVIDENCE_MISSING', path: ['evidence'] }]);
    expect(await send([{ ...plan, itemKey: 'annat' }])).toMatchObject([{ code: 'UNKNOWN_REFERENCE', path: ['evidence', '0', 'itemKey'] }]);
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
    await world.untouched(milestone);
  });

  it("takes log entries of the trainee's own project only", async () => {
    const { trainee, project, milestone } = await world.team();
    const other = await world.team();
    const foreign = await world.logEntry(other.project, other.trainee);
    const removed = await world.logEntry(project, trainee, { removedAt: test.clock.now() });
    const evidence = [...(await world.evidenceFor(milestone)), ...[foreign, removed].map((e) => ({ kind: 'LOG_ENTRY', logEntryId: e.id }))];
    const input = { milestoneId: milestone.id, expectedVersion: 1, reflection: 'x', evidence };
    expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([
      { code: 'UNKNOWN_REFERENCE', path: ['evidence', '1', 'logEntryId'] },
      { code: 'UNKNOWN_REFERENCE', path: ['evidence', '2', 'logEntryId'] },
    ]);
    await world.untouched(milestone);
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
    const milestone = await world.milestoneOf(trainee, 'qi-mal-matt');
    const input = { milestoneId: milestone.id, expectedVersion: 1, reflection: 'x', evidence: await world.evidenceFor(milestone) };
    expect(await trainee.client.refused('submitMilestone', input)).toMatchObject([{ code: 'LOCKED' }]);
    await world.untouched(milestone);
    await world.putInState(milestone, MilestoneState.SUBMITTED);
    expect(await trainee.client.refused('recallMilestone', { milestoneId: milestone.id, expectedVersion: 1 })).toMatchObject([
      { code: 'LOCKED' },
    ]);
    await coach.do('approveMilestone', { milestoneId: milestone.id, expectedVersion: 1 }, SEEN);
  });

  it("is the supervisor's where the plan says so", async () => {
    const { trainee } = await world.team();
    const { client: main } = await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
    const certificate = await world.milestoneOf(trainee, 'qi-intyg');
    const input = `{ milestoneId: "${certificate.id}", expectedVersion: 1, reflection: "x" }`;
    expect(await trainee.client.denied(`mutation { submitMilestone(input: ${input}) { milestone { id } } }`)).toBe('FORBIDDEN');
    const evidence = [{ kind: 'TEXT', itemKey: 'intyg-lamnat', text: 'Lämnat i original' }];
    expect(await world.handIn(main, certificate, { evidence })).toMatchObject({ state: 'SUBMITTED' });
  });
});
