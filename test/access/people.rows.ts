import { mutation, query, type Row } from './row.js';

const EVERYBODY = 'ok: * anonymous';
const SIGNED_IN = 'ok: *';
const ADMIN = 'ok: admin; forbidden: *';

/** Accounts, people and roles. */
export const PEOPLE_ROWS: readonly Row[] = [
  query('viewer', EVERYBODY, '{ viewer { roles person { name email } } }'),
  mutation('signIn', EVERYBODY, () => ({ email: 'nobody@region.example', password: 'fel' })),
  query('signOut', EVERYBODY, 'mutation { signOut { signedOut } }'),
  mutation('acceptInvitation', EVERYBODY, () => ({ invitationToken: 'none', newPassword: 'en lång fras utan namn' })),
  mutation('changePassword', SIGNED_IN, () => ({ currentPassword: 'fel', newPassword: 'en lång fras utan namn' })),
  mutation('changeLanguage', SIGNED_IN, () => ({ language: 'en' })),
  query('mySessions', SIGNED_IN, '{ mySessions { id } }'),
  mutation('endSession', 'hidden: *', () => ({ sessionId: 'none' })),
  query('endOtherSessions', SIGNED_IN, 'mutation { endOtherSessions { sessions { id } } }'),
  query('myAccessTokens', SIGNED_IN, '{ myAccessTokens { id } }'),
  mutation('createAccessToken', SIGNED_IN, () => ({ name: 'x', mayWrite: false, days: 1 })),
  mutation('revokeAccessToken', 'hidden: *', () => ({ accessTokenId: 'none' })),
  query(
    'people',
    'ok: office farOffice admin; forbidden: *',
    '{ people(first: 100) { totalCount edges { node { name email roles { scopeName } } } } }',
  ),
  query('person', 'ok: trainee office admin; hidden: *', 'query($id: ID!) { person(id: $id) { name email } }', (s) => ({
    id: s.trainee.person.id,
  })),
  mutation('createPerson', ADMIN, () => ({ givenName: 'Ny', familyName: 'Person', email: 'ny.person@region.example' })),
  mutation('updatePerson', ADMIN, (s) => ({ personId: s.trainee.person.id, expectedVersion: 1, givenName: 'Nytt' })),
  mutation('deactivatePerson', ADMIN, (s) => ({ personId: s.trainee.person.id })),
  mutation('reactivatePerson', ADMIN, (s) => ({ personId: s.trainee.person.id })),
  mutation('invitePerson', 'ok: admin; hidden: farOffice; forbidden: *', (s) => ({ personId: s.trainee.person.id })),
  mutation('grantRole', 'ok: office admin; hidden: farOffice; forbidden: *', (s) => ({
    personId: s.people.coach,
    role: 'COACH',
    scopeKind: 'TRAINEE',
    scopeId: s.trainee.person.id,
  })),
  mutation('endRole', 'hidden: office farOffice admin; forbidden: *', () => ({ roleAssignmentId: 'none', expectedVersion: 1 })),
];
