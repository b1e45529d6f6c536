import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import type { Project } from '../../src/modules/projects/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { drawDiagram } from '../setup/improvement.js';
import { drawMeasure } from '../setup/measures.js';
import { type Trainee, World } from '../setup/world.js';

const MANY = 50;
/** Measures of one project in the larger scene. */
const MANY_MEASURES = 25;

const CHART = `chart { audience caption warnings points { place label value centre lower upper signal measurement { source } }
  parts { title centre signals } marks { label happenedOn } comparisons { label points { year value } } verdict { kind sentence rule } offeredPhaseOn
  picture(width: 320, height: 180, compact: true) { title description parts { role kind d x y text anchor } places { place x y } } }`;

/**
 * The screens of the product, as one question each. `$id` is the cohort, `$project` the project of the trainee, `$measure` a measure of theirs
 * and `$file` a file with points for it.
 */
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
    'driver diagram',
    'trainee',
    'query($project: ID!) { project(id: $project) { driverDiagram { aim primaryDrivers { driver { ...box } secondaryDrivers { driver { ...box } changeIdeas { ...box } } changeIdeas { ...box } } } } } fragment box on DriverNode { id version text measures { name } cycles { number title state measures { name } } viewerCan { edit add } }',
  ],
  [
    'cycles',
    'coach',
    'query($project: ID!) { project(id: $project) { title cycles { number title state changeIdea { text } measures { name } previousCycle { number } nextCycles { number } history { action actor { name } } availableTransitions { action disabledReason } viewerCan { close } } } }',
  ],
  [
    'project with measures and their charts',
    'trainee',
    `query($project: ID!) { project(id: $project) { title measures { name register { name } viewerCan { edit record } ${CHART} } removedMeasures { name } } }`,
  ],
  [
    'all charts of a group',
    'coach',
    `query($id: ID!) { cohortMeasures(cohortId: $id, first: 25) { totalCount edges { node { name project { title enrolment { person { name } } } ${CHART} } } } }`,
  ],
  [
    'a file with points, looked through',
    'trainee',
    'query($measure: ID!, $file: String!) { measurementImportPreview(input: { measureId: $measure, contentBase64: $file }) { canCommit pointCount points { label value recorded } faults { line message } } }',
  ],
  ['a chart as a file', 'trainee', 'query($measure: ID!) { measureChartFile(measureId: $measure, format: SVG) { contentBase64 } }'],
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

it('a hundred charts with their pictures are too many for one request', async () => {
  const question = `query($id: ID!) { cohortMeasures(cohortId: $id, first: 100) { edges { node { ${CHART} } } } }`;
  expect(await scenes.one.clients.coach.denied(question, { id: scenes.one.cohort.id })).toBe('BAD_USER_INPUT');
});

interface Scene {
  cohort: Cohort;
  projectId: string;
  measureId: string;
  file: string;
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
async function cost(scene: Scene, who: keyof Scene['clients'], question: string): Promise<number> {
  const { cohort, clients } = scene;
  const given = { id: cohort.id, project: scene.projectId, measure: scene.measureId, file: scene.file };
  const variables = Object.fromEntries(Object.entries(given).filter(([name]) => question.includes(`$${name}:`)));
  await clients[who].ask(question, variables);
  test.statements.length = 0;
  await clients[who].ask(question, variables);
  return test.statements.length;
}

/** A cohort of a centre of its own, with as many trainees, each with a project and something waiting for the coach. */
async function scene(centreId: string, size: number): Promise<Scene> {
  const cohort = await world.cohort({ centreId });
  const seminar = await world.seminar(cohort);
  const trainees: (Trainee & { project: Project })[] = [];
  for (let i = 0; i < size; i++) trainees.push(await member(cohort));
  for (const trainee of trainees.slice(1)) await drawMeasure(world, trainee.project);
  const office = (await world.office(centreId)).client;
  await office.do(
    'registerAttendance',
    { seminarId: seminar.id, entries: trainees.map((t) => ({ enrolmentId: t.enrolment.id, status: 'PRESENT' })) },
    'seminar { id }',
  );
  const [{ project, person }] = trainees as [Trainee & { project: Project }];
  for (let i = 1; i <= size; i++) await drawDiagram(world, project, person.id, { text: `Idé ${i}`, number: i });
  const { measure } = await drawMeasure(world, project);
  for (let position = 2; position <= Math.min(size, MANY_MEASURES); position++) await drawMeasure(world, project, { position });
  const rows = Array.from({ length: size }, (_, year) => `${1950 + year};${year};${year + 10}`);
  return {
    cohort,
    projectId: project.id,
    measureId: measure.id,
    file: Buffer.from(`period;täljare;nämnare\n${rows.join('\n')}\n`).toString('base64'),
    clients: { office, coach: (await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id)).client, trainee: trainees[0]!.client },
  };
}

async function member(cohort: Cohort): Promise<Trainee & { project: Project }> {
  const lastActivityAt = new Date('2026-10-01T08:00:00Z');
  const trainee = await world.trainee(cohort, { enrolment: { lastActivityAt, state: EnrolmentState.ADMITTED } });
  const project = await world.project(trainee.enrolment);
  const milestones = await world.milestones(trainee.enrolment, cohort);
  const waiting = milestones.find((m) => m.definitionId.endsWith('qi-mal-matt')) as Milestone;
  const changes = { state: MilestoneState.SUBMITTED, round: 1, submittedAt: test.clock.now() };
  await test.db.transaction(() => test.db.change(Milestone, { id: waiting.id }, changes));
  return { ...trainee, project };
}
