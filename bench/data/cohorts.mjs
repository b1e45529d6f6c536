import { addPerson, addRole } from './people.mjs';
import { addSeminars } from './seminars.mjs';
import { addTrainee } from './trainees.mjs';

/** Trainees of each cohort. */
export const TRAINEES = 25;

/** Adds cohort number `i` with its staff, trainees and seminars. Every fourth runs; the rest have ended, the oldest ten years ago. */
export async function addCohort(w, i) {
  const plan = w.reference.plans[i % 3 === 2 ? 'RESEARCH' : 'IMPROVEMENT'];
  const state = i % 4 === 0 ? 'RUNNING' : i % 40 === 39 ? 'STOPPED' : 'CLOSED';
  const weeksAgo = state === 'RUNNING' ? (i === 0 ? 24 : 22 + ((i / 4) % 10)) : plan.durationWeeks + 6 + ((i * 7) % 450);
  const startsOn = w.addDays(w.today, -7 * weeksAgo);
  const cohort = {
    id: w.random.id(),
    version: state === 'RUNNING' ? 3 : 4,
    centreId: w.centres[i % w.centres.length],
    templateId: plan.id,
    track: plan.track,
    name: `Omgång ${i + 1}`,
    state,
    capacity: TRAINEES + 5,
    applicantsReported: i % 2 === 0 ? TRAINEES + 10 : null,
    startsOn,
    endsOn: w.addDays(startsOn, 7 * plan.durationWeeks),
    attendancePercent: 80,
    note: null,
    invented: true,
    createdAt: w.at(w.addDays(startsOn, -120)),
  };
  await w.sink.add('Cohort', cohort);
  const c = { ...cohort, plan, weeksAgo };
  c.office = w.offices.get(c.centreId);
  c.coach = w.coaches[i % w.coaches.length];
  await addRole(w, c.coach, 'COACH', 'COHORT', c.id, w.addDays(startsOn, -30));
  c.supervisors = [];
  for (let s = 0; s < 5; s++) c.supervisors.push(await addPerson(w, 'handledare'));
  if (c.track === 'RESEARCH') await addResearchStaff(w, c);
  await addHistory(w, c);
  c.trainees = [];
  for (let t = 0; t < TRAINEES; t++) c.trainees.push(await addTrainee(w, c, t, i === 0));
  await addSeminars(w, c);
  return c;
}

async function addResearchStaff(w, c) {
  c.staff = {};
  for (const role of ['COURSE_LEADER', 'REGISTER_HOLDER', 'STATISTICIAN', 'REVIEWER']) {
    c.staff[role] = await addPerson(w, 'forskning');
    await addRole(w, c.staff[role], role, 'COHORT', c.id, c.startsOn);
  }
}

async function addHistory(w, c) {
  const steps = ['PLANNED', 'OPEN', 'RUNNING'];
  if (c.state !== 'RUNNING') steps.push(c.state);
  const days = [-120, -60, 0, 7 * c.plan.durationWeeks];
  for (const [n, toState] of steps.entries()) {
    const at = w.at(w.addDays(c.startsOn, days[n]), 8);
    const event = { id: w.random.id(), cohortId: c.id, fromState: steps[n - 1] ?? null, toState, at, actorId: c.office.id };
    await w.sink.add('CohortEvent', { ...event, reason: toState === 'STOPPED' ? 'För få deltagare kvar.' : null });
    await w.audit(at, c.office, `cohort.${toState.toLowerCase()}`, 'Cohort', c.id, c, null);
  }
  for (const element of w.reference.elements.slice(0, 3)) {
    const value =
      element.valueKind === 'BOOLEAN' ? { flagValue: true } : element.valueKind === 'TEXT' ? { textValue: 'Ja' } : { numberValue: 20 };
    await w.sink.add('CohortElement', { id: w.random.id(), cohortId: c.id, elementId: element.id, ...value, validFrom: c.startsOn });
  }
  await w.sink.add('RosterImport', {
    id: w.random.id(),
    cohortId: c.id,
    fileName: 'deltagare.csv',
    fileHash: c.id.replaceAll('-', '').repeat(2),
    rowsRead: TRAINEES,
    rowsCreated: TRAINEES,
    rowsFaulty: 0,
    createdById: c.office.id,
    createdAt: w.at(w.addDays(c.startsOn, -40), 9),
  });
}
