import { mutation, query, type Row } from './row.js';
import type { Scene } from './scene.js';

/** Everybody who reaches the trainee of the scene, beside the trainee. */
const STAFF = 'supervisor coach courseLeader office director head';
const READERS = `ok: trainee ${STAFF}; hidden: *`;
const TRAINEE = `ok: trainee; forbidden: ${STAFF}; hidden: *`;
const COACH = 'ok: coach; forbidden: trainee supervisor courseLeader office director head; hidden: *';
const UNIT = 'ok: supervisor director head; hidden: farSupervisor farDirector; forbidden: *';

const log = (s: Scene): object => ({ logEntryId: s.logEntry.id, expectedVersion: 1 });
const project = (s: Scene): object => ({ projectId: s.project.id, expectedVersion: 1 });

/** Projects, ethics, the log, coach notes. */
export const PROJECT_ROWS: readonly Row[] = [
  query(
    'project',
    READERS,
    'query($id: ID!) { project(id: $id) { title members { name } log(first: 2) { edges { node { text author { name } } } } } }',
    (s) => ({
      id: s.project.id,
    }),
  ),
  query('projects', 'ok: *', '{ projects(first: 100) { totalCount edges { node { title enrolment { person { name } } } } } }'),
  mutation('createProject', TRAINEE, (s) => ({ enrolmentId: s.trainee.enrolment.id, title: 'Ett till' })),
  mutation('updateCharter', TRAINEE, (s) => ({ ...project(s), title: 'Nytt namn' })),
  mutation('setTeam', TRAINEE, (s) => ({ ...project(s), members: [] })),
  mutation('confirmPatientInformation', UNIT, project),
  mutation('withdrawPatientInformation', UNIT, project),
  mutation('recordEthicsDecision', 'ok: trainee supervisor office; forbidden: coach courseLeader director head; hidden: *', (s) => ({
    projectId: s.project.id,
    kind: 'QUALITY_WORK',
    decidedOn: '2026-11-01',
    intendsToPublish: false,
    reasons: 'Förbättringsarbete',
  })),
  mutation('addLogEntry', TRAINEE, (s) => ({ projectId: s.project.id, kind: 'NOTE', happenedOn: '2026-11-20', text: 'Läste på' })),
  mutation('updateLogEntry', TRAINEE, (s) => ({ ...log(s), text: 'Läste mer' })),
  mutation('removeLogEntry', TRAINEE, log),
  mutation('restoreLogEntry', TRAINEE, log),
  query('coachNotes', COACH, 'query($id: ID!) { coachNotes(enrolmentId: $id) { text } }', (s) => ({
    id: s.trainee.enrolment.id,
  })),
  mutation('addCoachNote', COACH, (s) => ({ enrolmentId: s.trainee.enrolment.id, text: 'Ring på fredag' })),
  mutation('updateCoachNote', COACH, (s) => ({ coachNoteId: s.note.id, expectedVersion: 1, text: 'Ringde' })),
  query(
    'silentTrainees',
    'ok: supervisor farSupervisor coach farCoach office farOffice director farDirector; forbidden: *',
    '{ silentTrainees(filter: { days: 1 }) { edges { node { daysSilent enrolment { person { name } } } } } }',
  ),
];
