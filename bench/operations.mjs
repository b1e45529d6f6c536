import { Seminar } from '../dist/src/modules/seminars/index.js';
import { newId } from '../dist/src/platform/ids/id.js';
import { sql } from '../dist/src/platform/database/sql.js';
import { PASSWORD } from './actors.mjs';
import { send } from './client.mjs';

const same = (variables) => (bench, n) => Array.from({ length: n }, () => (typeof variables === 'function' ? variables(bench) : variables));
const edgesOf = (name) => (data) => data[name].edges.length;
const large = (bench) => bench.size !== 'S';

/** A part of a name that most of the invented people have, and a page of the search. */
const SEARCH = 'SSON';
const searchPage = (bench) => (large(bench) ? 25 : 1);

const FIGURES = `cohort { id name state startsOn track }
  places { capacity applicants admitted }
  completion { completed share { value n of } }
  withdrawn { n share { value n of } byReason { reason n } }
  timeToMilestone { milestone { id title } n reached open medianDays { value n of } }
  attendance { n planned held meanShareOfHeld { value n } reachedThreshold { value n } unreachable { value n } }
  support { requests answered open medianDaysToFirstAnswer { value n } }
  goalsConfirmed { n partsConfirmed partsShare { value n } goalsComplete { value n } }
  coachContacts { contacts perTrainee { value n } }`;

const PICTURE = 'title description width height parts { role kind d x y text } places { place x y }';
const CHART = `chart { audience chartType ruleSet ruleVersion caption warnings masked offeredPhaseOn
  points { place startsOn endsOn label numerator denominator value centre lower upper part status excludedReason signal measurement { id source } }
  parts { part title startsOn centre useful longestRun longestRunMax crossings crossingsMin signals } marks { id kind happenedOn label }
  comparisons { id label } verdict { kind sentence rule } picture(width: 900, height: 495) { ${PICTURE} } }`;

const LISTS = `
  registers { n register { id shortName } }
  programmeAreas { n programmeArea { id name } }
  specialties { n specialty { id name } }
  regions { n region { id name } }`;

/**
 * What is measured, in this order: reading first, so that what the writing adds does not count. Each operation names who asks (`as`),
 * how often it is repeated (`kind`), the variables of each call (`inputs`), and how many rows an answer must have (`rows`, `atLeast`).
 */
export const OPERATIONS = [
  {
    name: 'Trainee home',
    as: 'trainee',
    kind: 'read',
    document: `{ traineeHome {
      enrolment { id state cohort { id name endsOn } }
      project { id title updatedAt } hint
      nextStep { blockedBy reason milestone { id version state title about dueOn evidenceItems { key text needed } viewerCan { submit } } }
      returned { id title dueOn currentSubmission { round decidedAt comment } }
      overdueCount lastActivityAt deadlines { id title dueOn overdue }
      progress { approved required requiredApproved total }
      nextSeminar { id title startsAt room }
    } }`,
    inputs: same({}),
    rows: (data) => data.traineeHome.length,
  },
  {
    name: 'Review queue of 50',
    as: 'coach',
    kind: 'read',
    document: `query ($first: Int!) { reviewQueue(first: $first) { totalCount pageInfo { hasNextPage endCursor } edges { node {
      daysWaiting milestone { id version state title dueOn overdue round submittedAt project { id title } }
      enrolment { id person { id givenName familyName } cohort { id name } }
    } } } }`,
    inputs: same({ first: 50 }),
    rows: edgesOf('reviewQueue'),
    atLeast: (bench) => (large(bench) ? 50 : 25),
  },
  {
    name: 'Cohort page of 25',
    as: 'office',
    kind: 'read',
    document: `query ($id: ID!) {
      cohort(id: $id) { id version name state startsOn endsOn capacity attendancePercent note
        centre { id name } template { id title } places { capacity admitted } viewerCan { edit close stop importRoster }
        seminars { id title state startsAt endsAt room } }
      enrolments(filter: { cohortId: $id }, first: 25) { totalCount pageInfo { hasNextPage endCursor } edges { node {
        id version state trainingStartOn lastActivityAt
        person { id givenName familyName email } unit { id name } specialty { id name } regulation { id designation }
        project { id title }
      } } }
    }`,
    inputs: same((bench) => ({ id: bench.actors.cohort.id })),
    rows: edgesOf('enrolments'),
    atLeast: () => 25,
  },
  evaluation('Evaluation of all cohorts', FIGURES),
  evaluation('Evaluation, with every list', FIGURES + LISTS),
  {
    name: 'Chart of 120 points',
    as: 'trainee',
    kind: 'read',
    document: `query ($id: ID!) { measure(id: $id) { id version name viewerCan { edit record } ${CHART} } }`,
    inputs: same((bench) => ({ id: bench.actors.trainee.measureId })),
    rows: (data) => data.measure.chart.points.length,
    atLeast: () => 120,
  },
  {
    name: 'Page of 25 charts',
    as: 'coach',
    kind: 'heavy',
    document: `query ($id: ID!) { cohortMeasures(cohortId: $id, first: 25) { totalCount edges { node { id name
      project { id title enrolment { id person { id givenName familyName } } }
      chart { audience verdict { kind sentence rule } picture(width: 320, height: 180, compact: true) { ${PICTURE} } } } } } }`,
    inputs: same((bench) => ({ id: bench.actors.cohort.id })),
    rows: edgesOf('cohortMeasures'),
    atLeast: () => 25,
  },
  { ...search('Search of trainees, page 1'), inputs: same((bench) => ({ search: SEARCH, first: searchPage(bench) })) },
  { ...search('Search of trainees, page 10'), inputs: tenthPage },
  {
    name: 'Add a log entry',
    as: 'trainee',
    kind: 'write',
    document: `mutation ($input: AddLogEntryInput!) { addLogEntry(input: $input) {
      logEntry { id version happenedOn kind text minutes links } userErrors { code message path } } }`,
    inputs: (bench, n) =>
      Array.from({ length: n }, () => ({
        input: {
          id: newId(),
          projectId: bench.actors.trainee.projectId,
          kind: 'DATA',
          happenedOn: bench.today,
          text: 'Gick igenom registrets uppgifter med teamet och ritade om diagrammet. '.repeat(4),
          minutes: 45,
        },
      })),
  },
  {
    name: 'Register attendance for 25',
    as: 'coach',
    kind: 'write',
    document: `mutation ($input: RegisterAttendanceInput!) { registerAttendance(input: $input) {
      seminar { id version state attendance { id status } } userErrors { code message path } } }`,
    inputs: seminarsToRegister,
    rows: (data) => data.registerAttendance.seminar.attendance.length,
    atLeast: () => 25,
  },
  {
    name: 'Open a review',
    as: 'coach',
    kind: 'write',
    document: `mutation ($input: OpenReviewInput!) { openReview(input: $input) {
      milestone { id version state currentSubmission { id reflection evidence { id kind title url text } } criteria { key text } }
      userErrors { code message path } } }`,
    inputs: async (bench, n) =>
      (await waiting(bench, n, ['SUBMITTED'])).map((m) => ({ input: { milestoneId: m.id, expectedVersion: m.version } })),
  },
  {
    name: 'Approve with criteria',
    as: 'coach',
    kind: 'write',
    document: `mutation ($input: ApproveMilestoneInput!) { approveMilestone(input: $input) {
      milestone { id version state decidedAt } userErrors { code message path } } }`,
    inputs: async (bench, n) =>
      (await waiting(bench, n, ['IN_REVIEW', 'SUBMITTED'])).map((m) => ({
        input: {
          milestoneId: m.id,
          expectedVersion: m.version,
          comment: 'Bra och tydligt.',
          criteria: JSON.parse(m.criteria).map(({ key }) => ({ criterionKey: key, met: true })),
        },
      })),
  },
  {
    name: 'Sign in',
    as: 'nobody',
    kind: 'heavy',
    document: `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { person { id givenName } } userErrors { code message path } } }`,
    inputs: same((bench) => ({ input: { email: bench.actors.trainee.email, password: PASSWORD } })),
  },
];

function evaluation(name, selection) {
  return {
    name,
    as: 'office',
    kind: 'heavy',
    document: `{ compareCohorts(filter: {}) { ${selection} } }`,
    inputs: same({}),
    rows: (data) => data.compareCohorts.length,
    atLeast: (bench) => (large(bench) ? 200 : 1),
  };
}

function search(name) {
  return {
    name,
    as: 'office',
    kind: 'read',
    document: `query ($search: String!, $first: Int!, $after: String) {
      enrolments(filter: { search: $search }, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node {
        id state person { id givenName familyName email } cohort { id name } unit { id name } specialty { id name }
      } } } }`,
    rows: edgesOf('enrolments'),
    atLeast: searchPage,
  };
}

/** Walks nine pages to know where the tenth begins. */
async function tenthPage(bench, n) {
  const variables = { search: SEARCH, first: searchPage(bench), after: null };
  for (let page = 1; page < 10; page++) {
    const answer = await send(bench.address, { query: search('').document, variables, cookie: bench.cookies.office });
    if (answer.problem) throw new Error(`Search, page ${page}: ${answer.problem}`);
    variables.after = JSON.parse(answer.text).data.enrolments.pageInfo.endCursor;
  }
  return Array.from({ length: n }, () => variables);
}

/** A seminar that began an hour ago for each call, and an entry for each of the 25. */
async function seminarsToRegister({ db, actors: { cohort } }, n) {
  const places = await db.select(sql`select id from enrolment where cohort_id = ${cohort.id} order by id`);
  const startsAt = new Date(Date.now() - 3_600_000);
  const seminars = Array.from({ length: n }, (_, i) => ({
    id: newId(),
    version: 1,
    cohortId: cohort.id,
    definitionKey: null,
    title: `Extra träff ${i + 1}`,
    state: 'PLANNED',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 4 * 3_600_000),
    room: 'Sal B',
    checkInOpensBefore: 15,
    checkInClosesAfter: 30,
  }));
  await db.transaction(() => db.insert(Seminar, seminars));
  const entries = places.map(({ id }, i) => ({ enrolmentId: id, status: i % 8 === 0 ? 'ABSENT' : 'PRESENT' }));
  return seminars.map(({ id }) => ({ input: { seminarId: id, entries } }));
}

/** Milestones that wait for the coach, those in the first of the states first. */
async function waiting({ db, actors: { coach } }, n, states) {
  const found = await db.select(sql`select m.id, m.version, m.state, d.criteria from milestone m
    join milestone_definition d on d.id = m.definition_id join enrolment e on e.id = m.enrolment_id
    where d.reviewer_role = ${'COACH'} and m.state in (${'SUBMITTED'}, ${'IN_REVIEW'}) and e.cohort_id in (
      select scope_id from role_assignment where role = ${'COACH'} and person_id = ${coach.personId}) order by m.id`);
  return states.flatMap((state) => found.filter((m) => m.state === state)).slice(0, n);
}
