import { mutation, query, type Row } from './row.js';
import type { Scene } from './scene.js';

const request = (s: Scene): object => ({ supportRequestId: s.request.id, expectedVersion: 1 });
const STAFF = 'ok: office coach; forbidden: trainee supervisor; hidden: *';

/** Office and coaches alone may ask at all. */
const DESK = 'ok: office coach; hidden: farOffice farCoach; forbidden: *';

/** Project support. */
export const SUPPORT_ROWS: readonly Row[] = [
  query(
    'supportRequest',
    'ok: trainee supervisor coach office; hidden: *',
    'query($id: ID!) { supportRequest(id: $id) { subject messages { text } } }',
    (s) => ({
      id: s.request.id,
    }),
  ),
  query(
    'supportRequests',
    'ok: *',
    '{ supportRequests(first: 100) { totalCount edges { node { subject enrolment { person { name } } } } } }',
  ),
  mutation('createSupportRequest', 'ok: trainee; forbidden: supervisor coach courseLeader office director head; hidden: *', (s) => ({
    enrolmentId: s.trainee.enrolment.id,
    areaId: 'statistik-analys',
    subject: 'Hur många punkter?',
    text: 'Räcker tolv månader?',
  })),
  mutation('addSupportMessage', 'ok: trainee coach office; forbidden: supervisor; hidden: *', (s) => ({
    supportRequestId: s.request.id,
    text: 'Ja',
  })),
  mutation('assignSupportRequest', DESK, (s) => ({ ...request(s), personId: s.people.office })),
  mutation('takeSupportRequest', DESK, request),
  mutation('setSupportWaiting', STAFF, request),
  mutation('resolveSupportRequest', STAFF, request),
  mutation('reopenSupportRequest', DESK, request),
  mutation('cancelSupportRequest', 'ok: trainee office; forbidden: supervisor coach; hidden: *', request),
];
