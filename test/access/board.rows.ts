import { mutation, query, type Row } from './row.js';

const FOLLOWERS =
  'ok: supervisor coach courseLeader office director head; hidden: farSupervisor farCoach farOffice farDirector; forbidden: *';
const NUDGERS = 'ok: coach office; hidden: farCoach farOffice; forbidden: *';

/** Following a cohort. */
export const BOARD_ROWS: readonly Row[] = [
  query(
    'cohortBoard',
    FOLLOWERS,
    'query($id: ID!) { cohortBoard(cohortId: $id) { cohort { name } rows { enrolment { person { name } nudges { text sender { name } } } flags { kind reason } } } }',
    (s) => ({ id: s.cohort.id }),
  ),
  query(
    'nudgePreview',
    NUDGERS,
    'query($input: NudgePreviewInput!) { nudgePreview(input: $input) { text enrolment { person { name } nudges { text } } } }',
    (s) => ({ input: { enrolmentIds: [s.trainee.enrolment.id], message: 'Hur går det?' } }),
  ),
  mutation('sendNudges', NUDGERS, (s) => ({ enrolmentIds: [s.trainee.enrolment.id], message: 'Hur går det?' })),
  mutation('dismissNudge', 'ok: trainee; forbidden: supervisor coach courseLeader office director head; hidden: *', (s) => ({
    nudgeId: s.nudge.id,
  })),
  query(
    'cohortBoardFile',
    FOLLOWERS,
    'query($id: ID!) { cohortBoardFile(cohortId: $id, format: CSV) { fileName mediaType contentBase64 } }',
    (s) => ({ id: s.cohort.id }),
  ),
  query(
    'evaluationFile',
    'ok: office coach director; hidden: farOffice farCoach farDirector; forbidden: *',
    'query($ids: [ID!]) { evaluationFile(cohortIds: $ids, format: XLSX) { fileName contentBase64 } }',
    (s) => ({ ids: [s.cohort.id] }),
  ),
  query('myData', 'ok: *', '{ myData { fileName mediaType contentBase64 } }'),
];
