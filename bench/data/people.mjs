const GIVEN = [
  ...['Alva', 'Maja', 'Saga', 'Elin', 'Karin', 'Leila', 'Amina', 'Sofia', 'Ida', 'Freja'],
  ...['Erik', 'Nils', 'Ali', 'Oskar', 'Viktor', 'Johan', 'Samir', 'Anton', 'Hugo', 'Petter'],
];
const FAMILY = [
  ...['Andersson', 'Johansson', 'Karlsson', 'Nilsson', 'Eriksson', 'Larsson', 'Olsson', 'Persson', 'Svensson', 'Gustafsson'],
  ...['Lindberg', 'Berglund', 'Sandström', 'Hedlund', 'Åkerman', 'Öberg', 'Hassan', 'Ahmadi', 'Holm', 'Wallin'],
];

/** Adds an invented person and answers with it. */
export async function addPerson(w, kind) {
  const n = ++w.people;
  const named = { givenName: w.random.pick(GIVEN), familyName: w.random.pick(FAMILY), email: `${kind}.${n}@region.example` };
  const person = {
    ...named,
    id: w.random.id(),
    version: 1,
    hsaId: null,
    language: 'sv',
    protectedIdentity: n % 500 === 0,
    invented: true,
    searchName: w.searchNameOf(named),
    deactivatedAt: null,
    createdAt: w.at('2015-01-01'),
  };
  await w.sink.add('Person', person);
  return person;
}

/** Gives a person a role from a day on. */
export async function addRole(w, person, role, scopeKind, scopeId, validFrom = '2015-01-01') {
  const row = { id: w.random.id(), version: 1, personId: person.id, role, scopeKind, scopeId, validFrom, validTo: null };
  await w.sink.add('RoleAssignment', { ...row, createdAt: w.at(validFrom) });
}

/** Adds what everything else stands on: units spread over the regions with their heads, offices, coaches. */
export async function addStaff(w, { units, coaches }) {
  w.units = [];
  for (let i = 0; i < units; i++) w.units.push(await addUnit(w, i));
  w.admin = await addPerson(w, 'admin');
  await addRole(w, w.admin, 'ADMIN', 'INSTALLATION', null);
  w.offices = new Map();
  // The first office leads every centre, so that an evaluation can reach all cohorts.
  w.office = await addPerson(w, 'kansli');
  for (const centre of w.centres) {
    await addRole(w, w.office, 'OFFICE', 'CENTRE', centre);
    const own = await addPerson(w, 'kansli');
    await addRole(w, own, 'OFFICE', 'CENTRE', centre);
    w.offices.set(centre, own);
  }
  w.coaches = [];
  for (let i = 0; i < coaches; i++) w.coaches.push(await addPerson(w, 'coach'));
}

async function addUnit(w, i) {
  const region = w.reference.regions[i % w.reference.regions.length];
  const name = `${w.random.pick(['Medicinkliniken', 'Vårdcentralen', 'Kirurgkliniken', 'Barnkliniken'])} ${i + 1}`;
  const unit = { id: w.random.id(), version: 1, name, searchName: name.toLocaleLowerCase('sv'), regionId: region.id };
  await w.sink.add('Unit', unit);
  const head = await addPerson(w, 'chef');
  await addRole(w, head, 'HEAD_OF_UNIT', 'UNIT', unit.id);
  if (i % 5 === 0) await addRole(w, await addPerson(w, 'studierektor'), 'STUDY_DIRECTOR', 'UNIT', unit.id);
  return { ...unit, head };
}
