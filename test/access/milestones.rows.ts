import { mutation, query, type Row } from './row.js';
import type { Scene } from './scene.js';

const READERS = 'ok: trainee supervisor coach courseLeader office director head; hidden: *';
const TRAINEE = 'ok: trainee; forbidden: supervisor coach courseLeader office director head; hidden: *';
/** The scene's milestone is reviewed by the coach. Those without any reviewing role are refused at the door. */
const REVIEWER = 'ok: coach; forbidden: supervisor office head trainee mate courseLeader director farDirector admin; hidden: *';
const OFFICE = 'ok: office; hidden: farOffice; forbidden: *';
const SIGNED_IN = 'ok: *';

const milestone = (s: Scene): object => ({ milestoneId: s.coachMilestone.id, expectedVersion: 1 });

/** Handing in and reviewing. */
export const MILESTONE_ROWS: readonly Row[] = [
  query(
    'milestone',
    READERS,
    'query($id: ID!) { milestone(id: $id) { title availableTransitions { action disabledReason } submissions { reflection } enrolment { person { name } } } }',
    (s) => ({ id: s.coachMilestone.id }),
  ),
  query(
    'reviewQueue',
    SIGNED_IN,
    '{ reviewQueue { totalCount edges { node { daysWaiting milestone { title } enrolment { person { name } } } } } }',
  ),
  query('reviewQueueCount', SIGNED_IN, '{ reviewQueueCount }'),
  query(
    'traineeHome',
    SIGNED_IN,
    '{ traineeHome { enrolment { cohort { name } } nextStep { milestone { title } } nextSeminar { title } } }',
  ),
  mutation('submitMilestone', TRAINEE, (s) => ({ ...milestone(s), reflection: 'Jag lärde mig något' })),
  mutation('recallMilestone', TRAINEE, milestone),
  mutation('openReview', REVIEWER, milestone),
  mutation('returnMilestone', REVIEWER, (s) => ({ ...milestone(s), comment: 'Mer om målet' })),
  mutation('approveMilestone', REVIEWER, milestone),
  mutation('reopenMilestone', OFFICE, (s) => ({ ...milestone(s), reason: 'Fel underlag' })),
];
