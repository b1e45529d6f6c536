import { mutation, query, type Row } from './row.js';

const NUDGERS = 'ok: coach office; hidden: farCoach farOffice; forbidden: *';

/** Following a cohort. */
export const BOARD_ROWS: readonly Row[] = [
  query(
    'cohortBoard',
    'ok: supervisor coach courseLeader office director head; hidden: farSupervisor farCoach farOffice farDirector; forbidden: *',
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
];
