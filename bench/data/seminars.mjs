/** Seminars of each cohort that have been held. */
export const SEMINARS = 20;

const SHARE = { PRESENT: 80, LATE: 5, ABSENT: 7, EXCUSED: 5, MADE_UP: 3 };

/** Adds the seminars of a cohort: twenty held, with everybody registered, and those of the plan that lie ahead. */
export async function addSeminars(w, c) {
  const passed = c.state === 'RUNNING' ? 7 * c.weeksAgo : 7 * c.plan.durationWeeks;
  const planned = c.plan.seminars.map((d) => ({ key: d.key, title: d.title.sv, day: 7 * d.weekOffset, parts: d.parts }));
  const held = planned.filter((s) => s.day < passed);
  const extra = SEMINARS - held.length;
  for (let n = 0; n < extra; n++)
    held.push({ key: null, title: `Träff ${n + 1}`, day: Math.floor(((n + 0.5) * passed) / extra), parts: [] });
  for (const seminar of held) await addHeld(w, c, seminar);
  if (c.state === 'RUNNING') for (const seminar of planned.filter((s) => s.day >= passed)) await addSeminar(w, c, seminar, 'PLANNED');
}

async function addSeminar(w, c, { key, title, day, parts }, state) {
  const date = w.addDays(c.startsOn, day);
  const seminar = {
    id: w.random.id(),
    version: state === 'HELD' ? 2 : 1,
    cohortId: c.id,
    definitionKey: key,
    title,
    state,
    startsAt: w.at(date, 8),
    endsAt: w.at(date, 15),
    room: 'Sal A',
    checkInOpensBefore: 15,
    checkInClosesAfter: 30,
  };
  await w.sink.add('Seminar', seminar);
  for (const partId of parts) await w.sink.add('SeminarPart', { id: w.random.id(), seminarId: seminar.id, partId });
  return seminar;
}

async function addHeld(w, c, given) {
  const seminar = await addSeminar(w, c, given, 'HELD');
  const registeredAt = seminar.endsAt;
  for (const t of c.trainees) {
    const status = w.random.weighted(SHARE);
    const self = status === 'PRESENT' && w.random.chance(0.3);
    await w.sink.add('Attendance', {
      id: w.random.id(),
      version: status === 'MADE_UP' ? 2 : 1,
      seminarId: seminar.id,
      enrolmentId: t.enrolmentId,
      status,
      source: self ? 'SELF' : 'REGISTERED',
      registeredById: self ? t.person.id : c.coach.id,
      registeredAt: self ? seminar.startsAt : registeredAt,
    });
  }
  await w.audit(registeredAt, c.coach, 'attendance.registered', 'Seminar', seminar.id, c, null);
}
