import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Milestone } from '../../src/modules/milestones/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { MilestoneWorld, SEEN, STORY } from '../setup/milestones.js';

describe('reviewing a milestone', () => {
  let test: TestApp;
  let world: MilestoneWorld;
  beforeAll(async () => {
    test = await startApp();
    world = new MilestoneWorld(test);
  });
  afterAll(() => test.stop());

  it('returning and reopening need words; answers must be to criteria of the plan, and met to approve', async () => {
    const { trainee, coach, milestone } = await world.team();
    const { client: office } = await world.office();
    await world.handIn(trainee.client, milestone);
    const input = { milestoneId: milestone.id, expectedVersion: 2 };
    expect(await coach.refused('returnMilestone', { ...input, comment: '  ' })).toMatchObject([
      { code: 'REASON_REQUIRED', path: ['comment'] },
    ]);
    const criteria = [{ criterionKey: 'annat', met: true }];
    expect(await coach.refused('approveMilestone', { ...input, criteria })).toMatchObject([
      { code: 'UNKNOWN_REFERENCE', path: ['criteria', '0', 'criterionKey'] },
    ]);
    const { milestone: seen } = await coach.ask<{ milestone: { criteria: { key: string }[] } }>(
      'query($id: ID!) { milestone(id: $id) { criteria { key } } }',
      { id: milestone.id },
    );
    const unmet = seen.criteria.map((c, i) => ({ criterionKey: c.key, met: i !== 1 }));
    expect(await coach.refused('approveMilestone', { ...input, criteria: unmet })).toMatchObject([
      { code: 'CRITERION_NOT_MET', path: ['criteria', '1', 'met'] },
    ]);
    expect(await test.db.find(Milestone, milestone.id)).toMatchObject({ state: 'SUBMITTED', version: 2 });
    await coach.do('approveMilestone', input, SEEN);
    expect(await office.refused('reopenMilestone', { ...input, expectedVersion: 3, reason: '' })).toMatchObject([
      { code: 'REASON_REQUIRED', path: ['reason'] },
    ]);
  });

  it('two who approve at once: one wins, the other is told', async () => {
    const { cohort, trainee, coach, milestone } = await world.team();
    const { client: other } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    await world.handIn(trainee.client, milestone);
    const mutation =
      'mutation($input: ApproveMilestoneInput!) { approveMilestone(input: $input) { milestone { state } userErrors { code } } }';
    const send = (client: TestClient): Promise<{ approveMilestone: { milestone: object | null; userErrors: { code: string }[] } }> =>
      client.ask(mutation, { input: { milestoneId: milestone.id, expectedVersion: 2 } });
    const answers = await Promise.all([send(coach), send(other)]);
    expect(answers.map((a) => a.approveMilestone.userErrors.map((e) => e.code)).sort()).toEqual([[], ['STALE_VERSION']]);
    expect((await world.auditOf(milestone)).filter((row) => row.action === 'milestone.approved')).toHaveLength(1);
  });

  it('a step on an old version is refused with the version there is', async () => {
    const { trainee, coach, milestone } = await world.team();
    await world.handIn(trainee.client, milestone);
    const answer = await coach.ask<{ openReview: { userErrors: object[] } }>(
      `mutation($input: OpenReviewInput!) { openReview(input: $input) { userErrors { code path ... on StaleVersion { currentVersion } } } }`,
      { input: { milestoneId: milestone.id, expectedVersion: 1 } },
    );
    expect(answer.openReview.userErrors).toEqual([{ code: 'STALE_VERSION', path: ['expectedVersion'], currentVersion: 2 }]);
  });

  it('a step that does not follow is refused in the words of the viewer', async () => {
    const { coach, milestone } = await world.team();
    const [refusal] = await coach.refused('openReview', { milestoneId: milestone.id, expectedVersion: 1 });
    expect(refusal).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('öppen') });
  });

  it('is the office’s where nobody holds the role, until somebody does', async () => {
    const { trainee } = await world.team();
    const { client: office } = await world.office();
    const milestone = await world.milestoneOf(trainee, 'qi-hallbarhet');
    await world.handIn(trainee.client, milestone);
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
    const { cohort, trainee, milestone } = await world.team();
    await world.role(trainee.person, Role.COACH, ScopeKind.COHORT, cohort.id);
    await world.handIn(trainee.client, milestone);
    const input = `{ milestoneId: "${milestone.id}", expectedVersion: 2 }`;
    expect(await trainee.client.denied(`mutation { approveMilestone(input: ${input}) { milestone { id } } }`)).toBe('FORBIDDEN');
  });
});
