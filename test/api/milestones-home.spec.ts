import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { MilestoneState } from '../../src/modules/milestones/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { MilestoneWorld } from '../setup/milestones.js';

interface Home {
  enrolment: { id: string };
  project: { title: string } | null;
  hint: string | null;
  nextStep: { milestone: { key: string }; blockedBy: string | null; reason: string | null } | null;
  returned: { key: string }[];
  overdueCount: number;
  deadlines: { key: string }[];
  lastActivityAt: string;
  progress: { approved: number; required: number; requiredApproved: number; total: number };
}
const HOME = `{ traineeHome { enrolment { id } project { title } hint nextStep { milestone { key } blockedBy reason } returned { key } overdueCount
  deadlines { key } lastActivityAt progress { approved required requiredApproved total } } }`;

describe("the trainee's home", () => {
  let test: TestApp;
  let world: MilestoneWorld;
  beforeAll(async () => {
    test = await startApp();
    world = new MilestoneWorld(test);
  });
  afterAll(() => test.stop());

  const homesOf = async (client: TestClient): Promise<Home[]> => (await client.ask<{ traineeHome: Home[] }>(HOME)).traineeHome;

  it('tells a new trainee what to hand in first, and to create a project', async () => {
    const trainee = await world.trainee(await world.cohort(), { milestones: true });
    const [home] = await homesOf(trainee.client);
    expect(home).toMatchObject({
      enrolment: { id: trainee.enrolment.id },
      project: null,
      hint: 'Skapa projektet först.',
      nextStep: { milestone: { key: 'qi-antagning' }, blockedBy: null, reason: null },
      returned: [],
      progress: { approved: 0, required: 18, requiredApproved: 0, total: 19 },
    });
  });

  it('tells what stands in the way of the next step', async () => {
    const trainee = await world.trainee(await world.cohort(), { milestones: true });
    for (const key of ['qi-antagning', 'qi-formatning'])
      await world.putInState(await world.milestoneOf(trainee, key), MilestoneState.APPROVED);
    expect((await homesOf(trainee.client))[0]).toMatchObject({
      nextStep: { milestone: { key: 'qi-registerval' }, blockedBy: 'PROJECT_MISSING', reason: 'Skapa projektet först.' },
      progress: { approved: 2, requiredApproved: 2 },
    });
    await world.project(trainee.enrolment, { title: 'Kortare ledtid' });
    expect((await homesOf(trainee.client))[0]).toMatchObject({
      project: { title: 'Kortare ledtid' },
      hint: null,
      nextStep: { milestone: { key: 'qi-registerval' }, blockedBy: null },
    });
  });

  it('tells a research trainee that the ethics decision is missing', async () => {
    const trainee = await world.trainee(await world.cohort({ track: Track.RESEARCH }), { milestones: true });
    await world.project(trainee.enrolment);
    for (const key of [
      'antagning',
      'vetenskaplig-handledare',
      'formatning',
      'fraga',
      'registerdialog',
      'litteratur',
      'protokoll',
      'etik',
      'analysplan',
    ]) {
      await world.putInState(await world.milestoneOf(trainee, `rs-${key}`), MilestoneState.SUBMITTED);
    }
    expect((await homesOf(trainee.client))[0]?.nextStep).toMatchObject({
      milestone: { key: 'rs-ansokan-data' },
      blockedBy: 'ETHICS_MISSING',
    });
  });

  it('shows what came back, what is late, what lies ahead, and when the trainee was last active', async () => {
    const cohort = await world.cohort({ startsOn: '2026-10-10' });
    const trainee = await world.trainee(cohort, { milestones: true });
    await world.project(trainee.enrolment);
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const milestone = await world.milestoneOf(trainee, 'qi-registerval');
    test.clock.advance({ minutes: 7 });
    await world.handIn(trainee.client, milestone);
    await coach.do(
      'returnMilestone',
      { milestoneId: milestone.id, expectedVersion: 2, comment: 'Täckningsgraden saknas' },
      'milestone { id }',
    );
    const [home] = await homesOf(trainee.client);
    expect(home?.returned).toEqual([{ key: 'qi-registerval' }]);
    // Due before 2026-11-21: application (week -10), survey (-1), register (1), present state (4), team (5); due today: week 6.
    expect(home?.overdueCount).toBe(5);
    expect(home?.deadlines.slice(0, 2)).toEqual([{ key: 'qi-mal-matt' }, { key: 'qi-etik-integritet' }]);
    expect(home?.lastActivityAt).toBe(test.clock.now().toISOString());
  });

  it('has one for each round in which the trainee takes part, and none for others', async () => {
    const trainee = await world.trainee(await world.cohort({ startsOn: '2025-09-01' }), { milestones: true });
    const later = await world.cohort({ startsOn: '2026-09-01', state: CohortState.OPEN });
    const again = await world.trainee(later, { milestones: true, enrolment: { personId: trainee.person.id } });
    const ended = await world.cohort({ state: CohortState.CLOSED });
    await world.trainee(ended, { milestones: true, enrolment: { personId: trainee.person.id } });
    await world.trainee(await world.cohort(), {
      milestones: true,
      enrolment: { personId: trainee.person.id, state: EnrolmentState.WITHDRAWN },
    });
    expect((await homesOf(trainee.client)).map((home) => home.enrolment.id)).toEqual([again.enrolment.id, trainee.enrolment.id]);
    expect(await homesOf((await world.office()).client)).toEqual([]);
    expect(await test.anonymous().denied(HOME)).toBe('UNAUTHENTICATED');
  });

  it('costs the same number of statements for one round as for five', async () => {
    const trainee = await world.trainee(await world.cohort(), { milestones: true });
    await world.project(trainee.enrolment);
    const statements = async (): Promise<number> => {
      test.statements.length = 0;
      await homesOf(trainee.client);
      return test.statements.length;
    };
    const one = await statements();
    for (let i = 0; i < 4; i++) {
      const { enrolment } = await world.trainee(await world.cohort(), { milestones: true, enrolment: { personId: trainee.person.id } });
      await world.project(enrolment);
    }
    expect(await statements()).toBe(one);
  });
});
