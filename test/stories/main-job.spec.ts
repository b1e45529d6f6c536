import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../setup/app.js';
import { Cast, EVALUATION, type Evaluation, printed } from './cast.js';
import { ANNA, BO, KIM, MainJob, OFFICE } from './main-job.steps.js';

/*
 * The main job, from a roster to an evaluated cohort, as the people in it live it. One story, told in order;
 * every step goes through GraphQL, and the calendar moves on between the acts.
 */

let test: TestApp;
let cast: Cast;
let job: MainJob;
beforeAll(async () => {
  test = await startApp();
  cast = new Cast(test);
  job = new MainJob(test, cast);
});
afterAll(() => test.stop());

it('roster → cohort → charter → log → submit → return → resubmit → approve → attendance → goals confirmed → evaluated', async () => {
  test.clock.set('2026-08-20T08:00:00Z');
  const admin = await cast.administrator();
  await job.appointOffice(admin);

  // The office prepares the round and reads the roster: first dry, then for real, then once more by mistake.
  let office = await cast.signIn(OFFICE);
  const cohortId = await job.planRound(office);
  const [anna, asa] = await job.readRoster(office, cohortId);
  await cast.welcome(office, anna.person.id);
  await cast.welcome(office, asa.person.id);
  await job.appointSupporters(admin, office, cohortId);
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
  await job.register(office, seminars[0]!.id, [asa.id, 'LATE']);

  // Anna creates her project and writes her charter and her log.
  const projectId = await job.createProject(anna.id);

  // October: she hands in aim and measures without saying how; the coach returns it; she mends it; the coach approves.
  test.clock.set('2026-10-12T17:00:00Z');
  await job.handIn(anna, 'qi-mal-matt', 'Vi vill att fler får läkemedelsgenomgång.');
  test.clock.set('2026-10-14T07:00:00Z');
  const kim = await cast.signIn(KIM);
  expect(await job.queueOf(kim)).toEqual([{ daysWaiting: 2, key: 'qi-mal-matt', person: 'Anna Exempel' }]);
  await job.review(kim, anna, 'qi-mal-matt', 'return', 'Skriv hur mycket, för vem och till när.');
  expect(await job.queueOf(kim)).toEqual([]);
  expect(await job.homeOf(ANNA)).toMatchObject({ returned: [{ key: 'qi-mal-matt' }] });
  await job.handIn(anna, 'qi-mal-matt', 'Från 45 till 80 procent av patienter över 75 år före den 1 juni.');
  await job.review(await cast.signIn(KIM), anna, 'qi-mal-matt', 'approve', 'Tydligt och mätbart.');

  // She asks for help and gets an answer within days.
  await job.askForHelp(anna.id);

  // The other seminars; Åsa leaves the round.
  for (const [i, day] of [
    [1, '2026-10-13'],
    [2, '2026-12-08'],
    [3, '2027-02-02'],
    [4, '2027-05-11'],
  ] as const) {
    test.clock.set(`${day}T15:30:00Z`);
    office = await cast.signIn(OFFICE);
    await job.register(office, seminars[i]!.id, [anna.id, i === 2 ? 'EXCUSED' : 'PRESENT']);
    if (i === 1) await job.withdraw(office, asa.id);
  }

  // May: the report goes to the supervisor, who approves and then certifies what the regulation lets a supervisor certify.
  await job.handIn(anna, 'qi-rapport', 'Fyra av fem får nu en genomgång. Det var teamet som gjorde skillnaden.');
  await job.review(await cast.signIn(BO), anna, 'qi-rapport', 'approve', 'Väl genomfört.');
  await job.certify(anna.id);
  await office.do(
    'completeTrainee',
    { enrolmentId: anna.id, expectedVersion: await job.versionOf(office, anna.id) },
    'enrolment { state }',
  );

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
  expect(await job.trailOf(office, projectId)).toEqual(expect.arrayContaining(['project.created']));
}, 60_000);
