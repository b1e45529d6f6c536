import { mutation, query, type Row } from './row.js';

const SIGNED_IN = 'ok: *';
const ADMIN = 'ok: admin; forbidden: *';
const UNIT_MAKERS = 'ok: admin office farOffice; forbidden: *';
const UNIT_KEEPERS = 'ok: admin office; forbidden: *';

/** Reference data: open to everybody who is signed in, changed by the administrator. */
export const ORGANISATION_ROWS: readonly Row[] = [
  query('installation', 'ok: * anonymous', '{ installation { organisation contactEmail contactUrl } }'),
  query('registerCentres', SIGNED_IN, '{ registerCentres { id name } }'),
  query('registers', SIGNED_IN, '{ registers(first: 2) { totalCount edges { node { name } } } }'),
  query('register', SIGNED_IN, '{ register(id: "ndr") { name } }'),
  query('programmeAreas', SIGNED_IN, '{ programmeAreas { name } }'),
  query('regions', SIGNED_IN, '{ regions { name } }'),
  query('healthRegions', SIGNED_IN, '{ healthRegions { name } }'),
  query('specialties', SIGNED_IN, '{ specialties { name } }'),
  query('deliveryElements', SIGNED_IN, '{ deliveryElements { name } }'),
  query('supportAreas', SIGNED_IN, '{ supportAreas { name } }'),
  query('units', SIGNED_IN, '{ units(first: 5) { totalCount edges { node { name } } } }'),
  query('regulations', SIGNED_IN, '{ regulations { designation goals { code } } }'),
  query('goal', SIGNED_IN, '{ goal(id: "SOSFS_2015_8:a4") { titleSv } }'),
  query('crosswalk', SIGNED_IN, '{ crosswalk(track: IMPROVEMENT) { strength } }'),
  query('certificateForms', SIGNED_IN, '{ certificateForms(regulationId: "SOSFS_2015_8") { titleSv } }'),
  mutation('createUnit', UNIT_MAKERS, () => ({ name: 'Ny klinik' })),
  mutation('updateUnit', UNIT_KEEPERS, (s) => ({ unitId: s.unit.id, expectedVersion: 1, name: 'Nytt namn' })),
  mutation('closeUnit', UNIT_KEEPERS, (s) => ({ unitId: s.unit.id, expectedVersion: 1 })),
  mutation('createRegister', ADMIN, () => ({ key: 'nytt', shortName: 'Nytt', name: 'Nytt register', kind: 'OTHER', centreId: 'QRC' })),
  mutation('renameRegister', ADMIN, () => ({ registerId: 'ndr', expectedVersion: 1, name: 'Nytt namn' })),
  mutation('closeRegister', ADMIN, () => ({ registerId: 'ndr', expectedVersion: 1 })),
  mutation('mergeRegister', ADMIN, () => ({ registerId: 'ndr', expectedVersion: 1, successorId: 'swedeheart' })),
  mutation('createRegisterCentre', ADMIN, () => ({ key: 'NYTT', nameSv: 'Nytt centrum', kind: 'REGISTER_CENTRE', host: 'En region' })),
  mutation('renameRegisterCentre', ADMIN, () => ({ registerCentreId: 'QRC', expectedVersion: 1, nameSv: 'Nytt namn' })),
  mutation('closeRegisterCentre', ADMIN, () => ({ registerCentreId: 'QRC', expectedVersion: 1 })),
  mutation('mergeRegisterCentre', ADMIN, () => ({ registerCentreId: 'QRC', expectedVersion: 1, successorId: 'UCR' })),
];
