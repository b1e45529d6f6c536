import { mutation, query, type Row } from './row.js';
import type { Scene } from './scene.js';

/** Everybody who sees the scene's cohort; the administrator sees cohorts, though no trainees. */
const COHORT_READERS = 'ok: trainee mate supervisor coach courseLeader office director head admin; hidden: *';
const RUNNERS = 'ok: coach courseLeader office; hidden: farCoach farOffice; forbidden: *';
const OFFICE = 'ok: office; hidden: farOffice; forbidden: *';
const SIGNED_IN = 'ok: *';

const seminar = (s: Scene): object => ({ seminarId: s.seminar.id, expectedVersion: 1 });

/** Seminars and attendance. */
export const SEMINAR_ROWS: readonly Row[] = [
  query(
    'seminar',
    COHORT_READERS,
    'query($id: ID!) { seminar(id: $id) { title checkInCode attendance { status enrolment { person { name } } } } }',
    (s) => ({ id: s.seminar.id }),
  ),
  query('seminars', SIGNED_IN, '{ seminars(first: 100) { totalCount edges { node { title cohort { name } } } } }'),
  query('mySeminars', SIGNED_IN, '{ mySeminars { upcoming { title } past { title } } }'),
  mutation('planSeminars', OFFICE, (s) => ({ cohortId: s.cohort.id })),
  mutation('createSeminar', OFFICE, (s) => ({
    cohortId: s.cohort.id,
    title: 'Extra',
    startsAt: '2026-12-01T08:00:00Z',
    endsAt: '2026-12-01T15:00:00Z',
  })),
  mutation('updateSeminar', OFFICE, (s) => ({ ...seminar(s), title: 'Nytt namn' })),
  mutation('cancelSeminar', OFFICE, (s) => ({ ...seminar(s), reason: 'Sjukdom' })),
  mutation('holdSeminar', OFFICE, seminar),
  mutation('reopenSeminar', OFFICE, seminar),
  mutation('registerAttendance', RUNNERS, (s) => ({
    seminarId: s.seminar.id,
    entries: [{ enrolmentId: s.trainee.enrolment.id, status: 'PRESENT' }],
  })),
  mutation('openCheckIn', RUNNERS, (s) => ({ seminarId: s.seminar.id })),
  mutation('closeCheckIn', RUNNERS, (s) => ({ seminarId: s.seminar.id })),
  mutation('checkIn', 'ok: trainee mate; hidden: *', (s) => ({ seminarId: s.seminar.id, code: 'WRONG1' })),
];
