import { mutation, query, type Row } from './row.js';
import type { Scene } from './scene.js';

/** Everybody who sees the scene's cohort; the administrator sees cohorts, though no trainees. */
const COHORT_READERS = 'ok: trainee mate supervisor coach courseLeader office director head admin; hidden: *';
const OFFICE = 'ok: office; hidden: farOffice; forbidden: *';
const READERS = 'ok: trainee supervisor coach courseLeader office director head; hidden: *';
const SIGNED_IN = 'ok: *';

const cohort = (s: Scene): object => ({ cohortId: s.cohort.id, expectedVersion: 1 });
const enrolment = (s: Scene): object => ({ enrolmentId: s.trainee.enrolment.id, expectedVersion: 1 });
const roster = (s: Scene): object => ({ cohortId: s.cohort.id, fileName: 'roster.csv', contentBase64: 'Rm9vO0Jhcg==' });
const coach = { role: 'COACH', email: 'ny.coach@region.example', givenName: 'Ny', familyName: 'Coach' };

/** Rounds and the places in them. */
export const COHORT_ROWS: readonly Row[] = [
  query('cohorts', SIGNED_IN, '{ cohorts(first: 100) { totalCount edges { node { name places { admitted } events { reason } } } } }'),
  query('cohort', COHORT_READERS, 'query($id: ID!) { cohort(id: $id) { name viewerCan { edit } } }', (s) => ({ id: s.cohort.id })),
  query('milestoneTemplates', SIGNED_IN, '{ milestoneTemplates { key } }'),
  mutation('createCohort', 'ok: office; forbidden: *', () => ({
    centreId: 'QRC',
    track: 'IMPROVEMENT',
    templateId: 'qi-standard@1',
    name: 'Ny omgång',
    capacity: 10,
    startsOn: '2027-01-15',
    endsOn: '2027-12-15',
    attendancePercent: 80,
  })),
  mutation('updateCohort', OFFICE, (s) => ({ ...cohort(s), name: 'Nytt namn' })),
  mutation('openCohort', OFFICE, cohort),
  mutation('startCohort', OFFICE, cohort),
  mutation('closeCohort', OFFICE, cohort),
  mutation('stopCohort', OFFICE, (s) => ({ ...cohort(s), reason: 'Inga pengar' })),
  mutation('declareCohortNeverRun', OFFICE, (s) => ({ ...cohort(s), reason: 'För få sökande' })),
  mutation('reopenCohort', OFFICE, (s) => ({ ...cohort(s), reason: 'Stängdes för tidigt' })),
  mutation('setCohortElement', OFFICE, (s) => ({ cohortId: s.cohort.id, elementId: 'coach-trained', flagValue: true })),
  mutation('endCohortElement', OFFICE, (s) => ({ cohortElementId: s.element.id })),

  query(
    'enrolments',
    SIGNED_IN,
    '{ enrolments(first: 100) { totalCount edges { node { person { name email } unit { name } supporters { person { name } } } } } }',
  ),
  query('enrolment', READERS, 'query($id: ID!) { enrolment(id: $id) { person { name } viewerRelations } }', (s) => ({
    id: s.trainee.enrolment.id,
  })),
  query('myEnrolments', SIGNED_IN, '{ myEnrolments { cohort { name } } }'),
  query('rosterPreview', OFFICE, 'query($input: RosterPreviewInput!) { rosterPreview(input: $input) { canCommit } }', (s) => ({
    input: roster(s),
  })),
  mutation('importRoster', OFFICE, (s) => ({ ...roster(s), mode: 'ALL_OR_NOTHING' })),
  mutation('addTrainee', OFFICE, (s) => ({
    cohortId: s.cohort.id,
    givenName: 'Ny',
    familyName: 'Läkare',
    email: 'ny.lakare@region.example',
    unitId: s.unit.id,
    specialtyId: s.trainee.enrolment.specialtyId,
    regulationId: 'SOSFS_2015_8',
    trainingStartOn: '2024-02-01',
  })),
  mutation('admitTrainee', OFFICE, enrolment),
  mutation('declineTrainee', OFFICE, enrolment),
  mutation('withdrawTrainee', OFFICE, (s) => ({ ...enrolment(s), reason: 'ILLNESS' })),
  mutation('completeTrainee', OFFICE, enrolment),
  mutation('restoreTrainee', OFFICE, enrolment),
  mutation('assignToTrainee', OFFICE, (s) => ({ enrolmentId: s.trainee.enrolment.id, ...coach })),
  mutation('assignToCohort', OFFICE, (s) => ({ cohortId: s.cohort.id, ...coach })),
  mutation('changeRegulation', 'ok: office supervisor director; hidden: farOffice farSupervisor farDirector; forbidden: *', (s) => ({
    enrolmentId: s.trainee.enrolment.id,
    regulationId: 'HSLF_FS_2021_8',
    validFrom: '2026-11-21',
    reason: 'Eget val',
  })),
  mutation('setProtectedTime', 'ok: office director head; hidden: farOffice farDirector; forbidden: *', (s) => ({
    ...enrolment(s),
    weeks: 4,
  })),
];
