import { query, type Row } from './row.js';

/** Following a cohort. */
export const BOARD_ROWS: readonly Row[] = [
  query(
    'cohortBoard',
    'ok: supervisor coach courseLeader office director head; hidden: farSupervisor farCoach farOffice farDirector; forbidden: *',
    'query($id: ID!) { cohortBoard(cohortId: $id) { cohort { name } rows { enrolment { person { name } } flags { kind reason } } } }',
    (s) => ({ id: s.cohort.id }),
  ),
];
