/** Log entries of each project. */
export const LOG_ENTRIES = 5;

const TITLE = 'Kortare väntan till rätt behandling';
const KINDS = ['NOTE', 'MEETING', 'DATA', 'CHANGE', 'COACHING', 'SUPERVISION', 'READING', 'WRITING'];

/** Adds the project of a trainee: charter, registers, team, ethics decision and log. */
export async function addProject(w, t) {
  const { cohort: c, person } = t;
  const createdAt = w.at(w.addDays(c.startsOn, 3), 11);
  const project = {
    id: w.random.id(),
    version: 3,
    enrolmentId: t.enrolmentId,
    title: TITLE,
    searchTitle: TITLE.toLocaleLowerCase('sv'),
    problem: w.words(400),
    aim: w.words(150),
    ...(c.track === 'RESEARCH' ? { questionKind: 'HOW', question: w.words(120) } : smart(w, c)),
    programmeAreaId: w.random.pick(w.reference.programmeAreas).id,
    involvementLevel: 'CONSULTED',
    involvementHow: w.words(120),
    createdAt,
    updatedAt: w.later(createdAt, 20),
  };
  await w.sink.add('Project', project);
  await w.audit(createdAt, person, 'project.created', 'Project', project.id, c, person.id);
  const first = w.random.int(w.reference.registers.length);
  for (let n = 0; n <= w.random.int(2); n++) {
    const registerId = w.reference.registers[(first + n) % w.reference.registers.length].id;
    await w.sink.add('ProjectRegister', { id: w.random.id(), projectId: project.id, registerId });
  }
  for (const [position, profession] of ['Sjuksköterska', 'Medicinsk sekreterare'].entries()) {
    const member = { id: w.random.id(), projectId: project.id, position, name: `Kollega ${position + 1}`, profession };
    await w.sink.add('ProjectMember', { ...member, ownPart: w.words(100) });
  }
  await addEthics(w, t, project);
  await addLog(w, t, project);
  return project;
}

function smart(w, c) {
  const part = () => w.words(80);
  const dueOn = w.addDays(c.startsOn, 7 * c.plan.durationWeeks);
  return { aimSpecific: part(), aimMeasurable: part(), aimAccepted: part(), aimRealistic: part(), aimDueOn: dueOn };
}

async function addEthics(w, t, project) {
  const research = t.cohort.track === 'RESEARCH';
  const decidedOn = w.addDays(t.cohort.startsOn, 35);
  await w.sink.add('EthicsDecision', {
    id: w.random.id(),
    projectId: project.id,
    number: 1,
    kind: research ? 'APPROVED' : 'QUALITY_WORK',
    decidedOn,
    intendsToPublish: research,
    reference: research ? 'Dnr 2026-00001-01' : null,
    reasons: w.words(200),
    recordedById: t.supervisor.id,
    createdAt: w.at(decidedOn, 15),
  });
  await w.audit(w.at(decidedOn, 15), t.supervisor, 'ethics.recorded', 'Project', project.id, t.cohort, t.person.id);
}

async function addLog(w, t, project) {
  project.log = [];
  for (let n = 0; n < LOG_ENTRIES; n++) {
    const happenedOn = w.addDays(t.cohort.startsOn, 7 + 14 * n + w.random.int(7));
    const createdAt = w.at(happenedOn, 17);
    const entry = { id: w.random.id(), version: 1, projectId: project.id, authorId: t.person.id, happenedOn, createdAt };
    const content = { kind: w.random.pick(KINDS), text: w.words(300), minutes: 15 * (1 + w.random.int(12)), links: [] };
    await w.sink.add('LogEntry', { ...entry, ...content });
    await w.audit(createdAt, t.person, 'log.added', 'LogEntry', entry.id, t.cohort, t.person.id);
    project.log.push(entry.id);
  }
}
