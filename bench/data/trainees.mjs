import { addMilestones } from './milestones.mjs';
import { addMeasure } from './measures.mjs';
import { addPerson, addRole } from './people.mjs';
import { addProject } from './projects.mjs';

const STATES = {
  RUNNING: { ADMITTED: 92, WITHDRAWN: 8 },
  CLOSED: { COMPLETED: 80, WITHDRAWN: 15, ADMITTED: 5 },
  STOPPED: { ADMITTED: 60, WITHDRAWN: 40 },
};
const REASONS = ['PARENTAL_LEAVE', 'CHANGED_EMPLOYER', 'CLINICAL_WORKLOAD', 'NO_PROTECTED_TIME', 'STOPPED_WITH_LEARNING'];

/** Adds trainee number `n` of a cohort with everything that is theirs. All of the `showcase` cohort take part. */
export async function addTrainee(w, c, n, showcase) {
  const person = await addPerson(w, 'st');
  const unit = w.random.pick(w.units);
  const state = showcase ? 'ADMITTED' : w.random.weighted(STATES[c.state]);
  const trainingStartOn = w.addDays(c.startsOn, -w.random.int(900) - 100);
  const t = { person, unit, state, cohort: c, enrolmentId: w.random.id(), regulationId: regulationAt(trainingStartOn) };
  t.supervisor = c.supervisors[n % c.supervisors.length];
  t.main = c.supervisors[(n + 1) % c.supervisors.length];
  t.endedOn = state === 'ADMITTED' ? null : w.addDays(c.startsOn, state === 'COMPLETED' ? 7 * c.plan.durationWeeks : 70 + w.random.int(70));
  const quiet = c.state === 'RUNNING' ? w.random.int(60) : 7 * Math.max(1, c.weeksAgo - c.plan.durationWeeks);
  await w.sink.add('Enrolment', {
    id: t.enrolmentId,
    version: state === 'ADMITTED' ? 2 : 3,
    cohortId: c.id,
    personId: person.id,
    unitId: unit.id,
    specialtyId: w.random.pick(w.reference.specialties).id,
    state,
    trainingStartOn,
    appliedOn: w.addDays(c.startsOn, -80),
    admittedOn: w.addDays(c.startsOn, -40),
    endedOn: t.endedOn,
    withdrawalReason: state === 'WITHDRAWN' ? w.random.pick(REASONS) : null,
    protectedWeeks: 4 + w.random.int(6),
    lastActivityAt: w.at(w.addDays(w.today, -quiet - 1), 14),
    createdAt: w.at(w.addDays(c.startsOn, -40), 9),
  });
  const choice = { id: w.random.id(), personId: person.id, regulationId: t.regulationId, validFrom: trainingStartOn };
  await w.sink.add('RegulationChoice', { ...choice, createdAt: w.at(w.addDays(c.startsOn, -40), 9) });
  await w.audit(w.at(w.addDays(c.startsOn, -40), 9), c.office, 'enrolment.created', 'Enrolment', t.enrolmentId, c, person.id);
  await addSupervisors(w, t);
  t.project = await addProject(w, t);
  await addMeasure(w, t, t.project, showcase);
  await addMilestones(w, t);
  if (n % 3 === 0) await addSupport(w, t);
  if (n % 2 === 0) await addNote(w, t);
  return t;
}

/** The regulation that a training follows by the day it began. */
function regulationAt(day) {
  if (day < '2015-05-01') return 'SOSFS_2008_17';
  return day < '2021-07-01' ? 'SOSFS_2015_8' : 'HSLF_FS_2021_8';
}

async function addSupervisors(w, t) {
  const from = w.addDays(t.cohort.startsOn, -30);
  await addRole(w, t.supervisor, 'SUPERVISOR', 'TRAINEE', t.person.id, from);
  await addRole(w, t.main, 'MAIN_SUPERVISOR', 'TRAINEE', t.person.id, from);
  if (t.cohort.track === 'RESEARCH') await addRole(w, t.main, 'SCIENTIFIC_SUPERVISOR', 'TRAINEE', t.person.id, from);
}

async function addSupport(w, t) {
  const running = t.cohort.state === 'RUNNING';
  const state = running ? w.random.pick(['NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'DONE']) : 'DONE';
  const createdAt = w.at(w.addDays(t.cohort.startsOn, 20 + w.random.int(60)), 10);
  const answered = state !== 'NEW' && state !== 'ASSIGNED';
  const request = {
    id: w.random.id(),
    version: 1 + ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'DONE'].indexOf(state),
    enrolmentId: t.enrolmentId,
    areaId: w.random.pick(w.reference.areas).id,
    subject: 'Vilka variabler kan jag få ut?',
    state,
    assigneeId: state === 'NEW' ? null : t.cohort.office.id,
    createdById: t.person.id,
    createdAt,
    firstAnsweredAt: answered ? w.later(createdAt, 2) : null,
    closedAt: state === 'DONE' ? w.later(createdAt, 9) : null,
  };
  await w.sink.add('SupportRequest', request);
  const authors = answered ? [t.person, t.cohort.office, t.person] : [t.person];
  for (const [n, author] of authors.entries()) {
    const message = { id: w.random.id(), requestId: request.id, authorId: author.id, createdAt: w.later(createdAt, 2 * n) };
    await w.sink.add('SupportMessage', { ...message, text: w.words(200) });
  }
  await w.audit(createdAt, t.person, 'support.requested', 'SupportRequest', request.id, t.cohort, t.person.id);
}

async function addNote(w, t) {
  const createdAt = w.at(w.addDays(t.cohort.startsOn, 60), 16);
  const note = { id: w.random.id(), version: 1, enrolmentId: t.enrolmentId, authorId: t.cohort.coach.id, createdAt };
  await w.sink.add('CoachNote', { ...note, text: w.words(150) });
}
