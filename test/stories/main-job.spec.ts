import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { Cast, EVALUATION, type Evaluation, printed, roster } from './cast.js';

/*
 * The main job, from a roster to an evaluated cohort, as the people in it live it. One story, told in order;
 * every step goes through GraphQL, and the calendar moves on between the acts.
 */

const OFFICE = 'kansli@region.example';
const ANNA = 'anna.exempel@region.example';
const BO = 'bo.handledare@region.example';
const KIM = 'kim.coach@region.example';

interface Milestone {
  id: string;
  key: string;
  version: number;
  state: string;
  criteria: { key: string }[];
  evidenceItems: { key: string; needed: boolean }[];
}
interface Enrolment {
  id: string;
  version: number;
  person: { id: string; name: string };
  milestones: Milestone[];
}

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startApp();
  cast = new Cast(test);
});
afterAll(() => test.stop());

it('roster → cohort → charter → log → submit → return → resubmit → approve → attendance → goals confirmed → evaluated', async () => {
  test.clock.set('2026-08-20T08:00:00Z');
  const admin = await cast.administrator();
  await appointOffice(admin);

  // The office prepares the round and reads the roster: first dry, then for real, then once more by mistake.
  let office = await cast.signIn(OFFICE);
  const cohortId = await planRound(office);
  const [anna, asa] = await readRoster(office, cohortId);
  await cast.welcome(office, anna.person.id);
  await cast.welcome(office, asa.person.id);
  await appointSupporters(admin, office, cohortId);
  await office.do('openCohort', { cohortId, expectedVersion: 1 }, 'cohort { state }');
  await office.do('startCohort', { cohortId, expectedVersion: 2 }, 'cohort { state }');
  const { seminars } = await office.do<{ seminars: { id: string; title: string; startsAt: string }[] }>(
    'planSeminars',
    { cohortId },
    'seminars { id title startsAt }',
  );
  expect(seminars).toHaveLength(5);

  // September: the first seminar. Anna checks in by code, Åsa is registered by the office.
  test.clock.set('2026-09-01T06:55:00Z');
  office = await cast.signIn(OFFICE);
  const { seminar } = await office.do<{ seminar: { checkInCode: string } }>(
    'openCheckIn',
    { seminarId: seminars[0]!.id },
    'seminar { checkInCode }',
  );
  await (await cast.signIn(ANNA)).do('checkIn', { seminarId: seminars[0]!.id, code: seminar.checkInCode }, 'attendance { status source }');
  test.clock.set('2026-09-01T07:20:00Z');
  await register(office, seminars[0]!.id, [asa.id, 'LATE']);

  // Anna creates her project and writes her charter and her log.
  const projectId = await createProject(anna.id);

  // October: she hands in aim and measures without saying how; the coach returns it; she mends it; the coach approves.
  test.clock.set('2026-10-12T17:00:00Z');
  await handIn(anna, 'qi-mal-matt', 'Vi vill att fler får läkemedelsgenomgång.');
  test.clock.set('2026-10-14T07:00:00Z');
  const kim = await cast.signIn(KIM);
  expect(await queueOf(kim)).toEqual([{ daysWaiting: 2, key: 'qi-mal-matt', person: 'Anna Exempel' }]);
  await review(kim, anna, 'qi-mal-matt', 'return', 'Skriv hur mycket, för vem och till när.');
  expect(await queueOf(kim)).toEqual([]);
  expect(await homeOf(ANNA)).toMatchObject({ returned: [{ key: 'qi-mal-matt' }] });
  await handIn(anna, 'qi-mal-matt', 'Från 45 till 80 procent av patienter över 75 år före den 1 juni.');
  await review(await cast.signIn(KIM), anna, 'qi-mal-matt', 'approve', 'Tydligt och mätbart.');

  // She asks for help and gets an answer within days.
  await askForHelp(anna.id);

  // The other seminars; Åsa leaves the round.
  for (const [i, day] of [
    [1, '2026-10-13'],
    [2, '2026-12-08'],
    [3, '2027-02-02'],
    [4, '2027-05-11'],
  ] as const) {
    test.clock.set(`${day}T15:30:00Z`);
    office = await cast.signIn(OFFICE);
    await register(office, seminars[i]!.id, [anna.id, i === 2 ? 'EXCUSED' : 'PRESENT']);
    if (i === 1) await withdraw(office, asa.id);
  }

  // May: the report goes to the supervisor, who approves and then certifies what the regulation lets a supervisor certify.
  await handIn(anna, 'qi-rapport', 'Fyra av fem får nu en genomgång. Det var teamet som gjorde skillnaden.');
  await review(await cast.signIn(BO), anna, 'qi-rapport', 'approve', 'Väl genomfört.');
  await certify(anna.id);
  await office.do('completeTrainee', { enrolmentId: anna.id, expectedVersion: await versionOf(office, anna.id) }, 'enrolment { state }');

  // June: the office closes the round and evaluates it.
  test.clock.set('2027-06-20T08:00:00Z');
  office = await cast.signIn(OFFICE);
  await office.do('closeCohort', { cohortId, expectedVersion: 3 }, 'cohort { state }');
  const { cohortEvaluation } = await office.ask<{ cohortEvaluation: Evaluation }>(
    `query($id: ID!) { cohortEvaluation(cohortId: $id) { ${EVALUATION} } }`,
    { id: cohortId },
  );
  process.stdout.write(`\n${printed(cohortEvaluation)}\n`);

  expect(cohortEvaluation).toMatchObject({
    cohort: { state: 'CLOSED' },
    attendance: { held: 5, planned: 5, meanShareOfPlanned: { value: 0.8 } },
    places: { capacity: 12, applicants: 2, admitted: 2 },
    completion: { admitted: 2, completed: 1 },
    withdrawn: { n: 1 },
    support: { requests: 1, answered: 1, medianDaysToFirstAnswer: { value: 3 } },
    goalsConfirmed: { partsConfirmed: 2, goalsComplete: { value: 0 } },
    registers: [{ n: 1 }],
  });
  expect(cohortEvaluation.timeToMilestone.find((m) => m.milestone.key === 'qi-mal-matt')).toMatchObject({
    n: 2,
    reached: 1,
    open: 1,
    medianDays: { value: 43 },
  });
  expect(await trailOf(office, projectId)).toEqual(expect.arrayContaining(['project.created']));
}, 60_000);

async function appointOffice(admin: TestClient): Promise<void> {
  const { person } = await admin.do<{ person: { id: string } }>(
    'createPerson',
    { givenName: 'Karin', familyName: 'Kansli', email: OFFICE },
    'person { id }',
  );
  await admin.do('grantRole', { personId: person.id, role: 'OFFICE', scopeKind: 'CENTRE', scopeId: 'QRC' }, 'roleAssignment { id }');
  await cast.welcome(admin, person.id);
}

async function planRound(office: TestClient): Promise<string> {
  const { cohort } = await office.do<{ cohort: { id: string; state: string } }>(
    'createCohort',
    {
      centreId: 'QRC',
      track: 'IMPROVEMENT',
      templateId: 'qi-standard@1',
      name: 'Förbättringsomgång hösten 2026',
      capacity: 12,
      startsOn: '2026-09-01',
      endsOn: '2027-06-15',
      attendancePercent: 80,
      elements: [
        { elementId: 'coach-trained', flagValue: true },
        { elementId: 'learning-seminars', numberValue: 5 },
      ],
    },
    'cohort { id state }',
  );
  expect(cohort.state).toBe('PLANNED');
  return cohort.id;
}

async function readRoster(office: TestClient, cohortId: string): Promise<[Enrolment, Enrolment]> {
  const file = { cohortId, ...roster('roster_cp1252.csv') };
  const { rosterPreview } = await office.ask<{ rosterPreview: { canCommit: boolean; rows: { name: string; action: string }[] } }>(
    'query($input: RosterPreviewInput!) { rosterPreview(input: $input) { canCommit rows { name action } faults { line column message } } }',
    { input: file },
  );
  expect(rosterPreview).toMatchObject({
    canCommit: true,
    rows: [
      { name: 'Anna Exempel', action: 'CREATE' },
      { name: 'Åsa Öberg', action: 'CREATE' },
    ],
  });
  const input = { ...file, mode: 'ALL_OR_NOTHING' };
  expect(await office.do('importRoster', input, 'created alreadyThere')).toMatchObject({ created: 2 });
  expect(await office.do('importRoster', input, 'created alreadyThere')).toMatchObject({ created: 0, alreadyThere: 2 });
  const { enrolments } = await office.ask<{ enrolments: { edges: { node: Enrolment }[] } }>(
    'query($id: ID!) { enrolments(filter: { cohortId: $id }, orderBy: { field: NAME, direction: ASC }) { edges { node { id version person { id name } milestones { id } } } } }',
    { id: cohortId },
  );
  const [anna, asa] = enrolments.edges.map((e) => e.node);
  expect(anna!.milestones).toHaveLength(19);
  return [anna!, asa!];
}

async function appointSupporters(admin: TestClient, office: TestClient, cohortId: string): Promise<void> {
  const { roleAssignment } = await office.do<{ roleAssignment: { person: { id: string } } }>(
    'assignToCohort',
    { cohortId, role: 'COACH', email: KIM, givenName: 'Kim', familyName: 'Coach' },
    'roleAssignment { person { id } }',
  );
  await cast.welcome(office, roleAssignment.person.id);
  const { people } = await admin.ask<{ people: { edges: { node: { id: string } }[] } }>(
    '{ people(filter: { search: "bo.handledare" }) { edges { node { id } } } }',
  );
  await cast.welcome(admin, people.edges[0]!.node.id);
}

async function register(office: TestClient, seminarId: string, ...entries: [string, string][]): Promise<void> {
  await office.do(
    'registerAttendance',
    { seminarId, entries: entries.map(([enrolmentId, status]) => ({ enrolmentId, status })) },
    'seminar { state }',
  );
}

async function createProject(enrolmentId: string): Promise<string> {
  const client = await cast.signIn(ANNA);
  const { project } = await client.do<{ project: { id: string; version: number } }>(
    'createProject',
    { enrolmentId, title: 'Säkrare läkemedelslista' },
    'project { id version }',
  );
  const charter = {
    problem: 'Färre än hälften får en läkemedelsgenomgång vid inskrivning.',
    aim: 'Åtta av tio får en genomgång.',
    registerIds: ['ndr'],
  };
  await client.do(
    'updateCharter',
    { projectId: project.id, expectedVersion: project.version, ...charter },
    'project { version charterGaps { field message } }',
  );
  const entry = { projectId: project.id, kind: 'MEETING', happenedOn: '2026-09-01', text: 'Mötte teamet och ritade flödet.', minutes: 60 };
  await client.do('addLogEntry', entry, 'logEntry { id }');
  return project.id;
}

async function milestoneOf(client: TestClient, enrolment: Enrolment, key: string): Promise<Milestone> {
  const { enrolment: found } = await client.ask<{ enrolment: Enrolment }>(
    'query($id: ID!) { enrolment(id: $id) { milestones { id key version state criteria { key } evidenceItems { key needed } } } }',
    { id: enrolment.id },
  );
  return found.milestones.find((m) => m.key === key)!;
}

async function handIn(enrolment: Enrolment, key: string, reflection: string): Promise<void> {
  const client = await cast.signIn(ANNA);
  const milestone = await milestoneOf(client, enrolment, key);
  const evidence = milestone.evidenceItems.map((item) => ({ itemKey: item.key, kind: 'TEXT', text: 'Se projektplanen.' }));
  await client.do(
    'submitMilestone',
    { milestoneId: milestone.id, expectedVersion: milestone.version, reflection, evidence },
    'milestone { state }',
  );
}

async function review(
  client: TestClient,
  enrolment: Enrolment,
  key: string,
  verdict: 'return' | 'approve',
  comment: string,
): Promise<void> {
  const milestone = await milestoneOf(client, enrolment, key);
  const criteria = milestone.criteria.map((c) => ({ criterionKey: c.key, met: verdict === 'approve', comment }));
  await client.do(
    `${verdict}Milestone`,
    { milestoneId: milestone.id, expectedVersion: milestone.version, comment, criteria },
    'milestone { state }',
  );
}

async function queueOf(client: TestClient): Promise<unknown[]> {
  const { reviewQueue } = await client.ask<{
    reviewQueue: { edges: { node: { daysWaiting: number; milestone: { key: string }; enrolment: { person: { name: string } } } }[] };
  }>('{ reviewQueue { edges { node { daysWaiting milestone { key } enrolment { person { name } } } } } }');
  return reviewQueue.edges.map(({ node }) => ({
    daysWaiting: node.daysWaiting,
    key: node.milestone.key,
    person: node.enrolment.person.name,
  }));
}

async function homeOf(email: string): Promise<unknown> {
  const client = await cast.signIn(email);
  return (
    await client.ask<{ traineeHome: unknown[] }>(
      '{ traineeHome { returned { key } nextStep { milestone { key } } nextSeminar { title } } }',
    )
  ).traineeHome[0];
}

async function askForHelp(enrolmentId: string): Promise<void> {
  test.clock.set('2026-11-02T08:00:00Z');
  const question = { enrolmentId, areaId: 'statistik-analys', subject: 'Hur många mätpunkter?', text: 'Räcker tolv månader bakåt?' };
  const { supportRequest } = await (
    await cast.signIn(ANNA)
  ).do<{ supportRequest: { id: string } }>('createSupportRequest', question, 'supportRequest { id }');
  test.clock.set('2026-11-05T08:00:00Z');
  await (
    await cast.signIn(OFFICE)
  ).do('addSupportMessage', { supportRequestId: supportRequest.id, text: 'Ja, gärna fler.' }, 'supportRequest { state daysToFirstAnswer }');
}

async function withdraw(office: TestClient, enrolmentId: string): Promise<void> {
  const expectedVersion = await versionOf(office, enrolmentId);
  await office.do('withdrawTrainee', { enrolmentId, expectedVersion, reason: 'PARENTAL_LEAVE' }, 'enrolment { state }');
}

async function versionOf(office: TestClient, enrolmentId: string): Promise<number> {
  return (await office.ask<{ enrolment: { version: number } }>('query($id: ID!) { enrolment(id: $id) { version } }', { id: enrolmentId }))
    .enrolment.version;
}

/** The coach may not certify; the supervisor certifies the project and the service; a4 is still not complete. */
async function certify(enrolmentId: string): Promise<void> {
  const project = { enrolmentId, partId: 'a4-u2', basis: 'Rapport godkänd och redovisad.' };
  expect(await (await cast.signIn(KIM)).refused('confirmGoalPart', project)).toMatchObject([{ code: 'NOT_CERTIFIER' }]);
  const bo = await cast.signIn(BO);
  await bo.do('confirmGoalPart', project, 'confirmation { certifierRole }');
  await bo.do(
    'confirmGoalPart',
    { enrolmentId, partId: 'a4-u1', basis: 'Två års tjänstgöring under min handledning.' },
    'confirmation { certifierRole }',
  );
  const { myGoals } = await (
    await cast.signIn(ANNA)
  ).ask<{ myGoals: { complete: boolean; goal: { code: string }; missing: string[]; parts: { part: { id: string }; status: string }[] }[] }>(
    '{ myGoals { complete goal { code } missing parts { part { id } status } } }',
  );
  expect(myGoals[0]).toMatchObject({ complete: false, goal: { code: 'a4' } });
  expect(Object.fromEntries(myGoals[0]!.parts.map((p) => [p.part.id, p.status]))).toMatchObject({
    'a4-u1': 'CONFIRMED',
    'a4-u2': 'CONFIRMED',
    'a4-k1': 'IN_PROGRESS',
  });
  expect(myGoals[0]!.missing.join(' ')).toMatch(/risk/i);
}

async function trailOf(office: TestClient, entityId: string): Promise<string[]> {
  const { auditTrail } = await office.ask<{ auditTrail: { edges: { node: { action: string } }[] } }>(
    'query($id: ID) { auditTrail(filter: { entityId: $id }) { edges { node { action } } } }',
    { id: entityId },
  );
  return auditTrail.edges.map((e) => e.node.action);
}
