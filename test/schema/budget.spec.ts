import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { type Trainee, World } from '../setup/world.js';

const MANY = 50;

/** The screens of the product, as one question each. `$id` is the cohort. */
const SCREENS: readonly [name: string, who: 'office' | 'coach' | 'trainee', question: string][] = [
  [
    'trainee home',
    'trainee',
    '{ traineeHome { enrolment { cohort { name } } nextStep { milestone { title availableTransitions { action disabledReason } } } returned { title } deadlines { title dueOn } nextSeminar { title } progress { approved required } project { title } } }',
  ],
  [
    'review queue',
    'coach',
    '{ reviewQueue(first: 50) { totalCount edges { node { daysWaiting milestone { title viewerCan { approve } } enrolment { person { name } cohort { name } } } } } }',
  ],
  [
    'cohort page',
    'office',
    'query($id: ID!) { cohort(id: $id) { name places { admitted } elements { element { name } } seminars { title } } enrolments(first: 50, filter: { cohortId: $id }) { totalCount edges { node { person { name email } unit { name } specialty { name } regulation { designation } supporters { role person { name } } project { title } milestones { state } attendanceSummary { shareOfPlanned warning } } } } }',
  ],
  [
    'evaluation',
    'office',
    'query($id: ID!) { cohortEvaluation(cohortId: $id) { completion { share { value } } timeToMilestone { milestone { title } medianDays { value } } attendance { meanShareOfPlanned { value } } support { byArea { area { name } } } goalsConfirmed { partsConfirmed } regions { region { name } } specialties { specialty { name } } } }',
  ],
  [
    'evaluation of all cohorts',
    'office',
    '{ compareCohorts(filter: {}) { cohort { name } completion { share { value } } attendance { meanShareOfPlanned { value } } } }',
  ],
  [
    'search of trainees',
    'office',
    '{ enrolments(first: 50, filter: { search: "exempel" }) { totalCount edges { node { person { name } cohort { name } unit { name } } } } }',
  ],
  [
    'people',
    'office',
    '{ people(first: 100) { totalCount edges { node { name roles { role } enrolments { id cohort { name viewerEvaluates } } } } } }',
  ],
  [
    'projects',
    'office',
    '{ projects(first: 50) { totalCount edges { node { title registers { name } members { name } logSummary { entries } ethics { kind } enrolment { person { name } } } } } }',
  ],
  [
    'silent trainees',
    'coach',
    '{ silentTrainees(first: 50, filter: { days: 1 }) { edges { node { daysSilent enrolment { person { name } } } } } }',
  ],
  [
    'seminars',
    'coach',
    '{ seminars(first: 50) { totalCount edges { node { title counts { present } attendance { status enrolment { person { name } } } } } } }',
  ],
  [
    'cohort board',
    'office',
    'query($id: ID!) { cohortBoard(cohortId: $id) { cohort { name } rows { enrolment { id state person { name } unit { name } } stage { title dueOn } approved required overdue { title dueOn } lastActivityAt daysSilent attendance { attended planned warning } partsConfirmed partsTotal flags { kind reason } } } }',
  ],
  ['cohort board as a file', 'office', 'query($id: ID!) { cohortBoardFile(cohortId: $id, format: CSV) { contentBase64 } }'],
  ['evaluation as a file', 'office', '{ evaluationFile(format: CSV) { contentBase64 } }'],
  ['my data', 'trainee', '{ myData { contentBase64 } }'],
  [
    'reminders',
    'trainee',
    '{ traineeHome { enrolment { nudges { id text createdAt seenAt sender { name } enrolment { cohort { name } } } } } }',
  ],
  ['my goals', 'trainee', '{ myGoals { complete missing parts { status gap part { textSv } evidence { title } } } }'],
  ['audit trail', 'office', '{ auditTrail(first: 50) { totalCount edges { node { action actor { name } } } } }'],
];

describe.each(SCREENS)('%s', (_, who, question) => {
  it(`costs as many statements for 1 as for ${MANY}`, async () => {
    const one = await cost(scenes.one, who, question);
    const many = await cost(scenes.many, who, question);
    expect(many).toBe(one);
    expect(one).toBeLessThan(40);
  });
});

interface Scene {
  cohort: Cohort;
  clients: Record<'office' | 'coach' | 'trainee', TestClient>;
}

let test: TestApp;
let world: World;
const scenes = {} as { one: Scene; many: Scene };
beforeAll(async () => {
  test = await startApp();
  world = new World(test);
  scenes.one = await scene('RCNORR', 1);
  scenes.many = await scene('RCSYD', MANY);
}, 120_000);
afterAll(() => test.stop());

/** How many statements a question costs, the reading of the session apart. */
async function cost({ cohort, clients }: Scene, who: keyof Scene['clients'], question: string): Promise<number> {
  const variables = question.includes('$id') ? { id: cohort.id } : {};
  await clients[who].ask(question, variables);
  test.statements.length = 0;
  await clients[who].ask(question, variables);
  return test.statements.length;
}

/** A cohort of a centre of its own, with as many trainees, each with a project and something waiting for the coach. */
async function scene(centreId: string, size: number): Promise<Scene> {
  const cohort = await world.cohort({ centreId });
  const seminar = await world.seminar(cohort);
  const trainees: Trainee[] = [];
  for (let i = 0; i < size; i++) trainees.push(await member(cohort));
  const office = (await world.office(centreId)).client;
  await office.do(
    'registerAttendance',
    { seminarId: seminar.id, entries: trainees.map((t) => ({ enrolmentId: t.enrolment.id, status: 'PRESENT' })) },
    'seminar { id }',
  );
  return {
    cohort,
    clients: { office, coach: (await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id)).client, trainee: trainees[0]!.client },
  };
}

async function member(cohort: Cohort): Promise<Trainee> {
  const lastActivityAt = new Date('2026-10-01T08:00:00Z');
  const trainee = await world.trainee(cohort, { enrolment: { lastActivityAt, state: EnrolmentState.ADMITTED } });
  await world.project(trainee.enrolment);
  const milestones = await world.milestones(trainee.enrolment, cohort);
  const waiting = milestones.find((m) => m.definitionId.endsWith('qi-mal-matt')) as Milestone;
  const changes = { state: MilestoneState.SUBMITTED, round: 1, submittedAt: test.clock.now() };
  await test.db.transaction(() => test.db.change(Milestone, { id: waiting.id }, changes));
  return trainee;
}
