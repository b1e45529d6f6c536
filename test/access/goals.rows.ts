import { mutation, query, type Row } from './row.js';

const READERS = 'ok: trainee supervisor coach courseLeader office director head; hidden: *';

/** Learning goals, evaluation and the trail. */
export const GOAL_ROWS: readonly Row[] = [
  query('myGoals', 'ok: *', '{ myGoals { complete missing } }'),
  query(
    'goalsOf',
    READERS,
    'query($id: ID!) { goalsOf(enrolmentId: $id) { complete parts { status gap } enrolment { person { name } } } }',
    (s) => ({ id: s.trainee.enrolment.id }),
  ),
  query(
    'toCertify',
    'ok: supervisor farSupervisor courseLeader; forbidden: *',
    '{ toCertify { part { textSv } enrolment { person { name } } } }',
  ),
  mutation('confirmGoalPart', READERS, (s) => ({ enrolmentId: s.trainee.enrolment.id, partId: 'a4-u1', basis: 'Klinisk tjänstgöring' })),
  mutation('revokeGoalConfirmation', 'ok: supervisor office; forbidden: trainee coach courseLeader director head; hidden: *', (s) => ({
    confirmationId: s.confirmation.id,
    reason: 'Fel delmål',
  })),
  query(
    'cohortEvaluation',
    'ok: office coach director; hidden: farOffice farCoach farDirector; forbidden: *',
    'query($id: ID!) { cohortEvaluation(cohortId: $id) { cohort { name } completion { completed } } }',
    (s) => ({ id: s.cohort.id }),
  ),
  query(
    'compareCohorts',
    'ok: office farOffice coach farCoach director farDirector; forbidden: *',
    '{ compareCohorts(filter: {}) { cohort { name } completion { completed } } }',
  ),
  query(
    'auditTrail',
    'ok: office farOffice admin; forbidden: *',
    '{ auditTrail(first: 100) { totalCount edges { node { action actor { name } details { name value } } } } }',
  ),
];
