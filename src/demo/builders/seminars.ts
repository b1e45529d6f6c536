import { newId } from '../../platform/ids/id.js';
import { addDays, instantInSweden } from '../../platform/time/clock.js';
import type { Cohort } from '../../modules/cohorts/index.js';
import type { Enrolment } from '../../modules/enrolments/index.js';
import { Attendance, AttendanceSource, AttendanceStatus, Seminar, SeminarPart, SeminarState } from '../../modules/seminars/index.js';
import { noteActivity } from './enrolment.js';
import type { Plan } from './plan.js';
import type { Stage } from './stage.js';

/** Where the seminars of a round are held. */
export interface SeminarPlace {
  room: string;
  link: string;
}

/** Adds the seminars of a plan: those whose day has passed are held. */
export function addSeminars({ sheet, days }: Stage, cohort: Cohort, plan: Plan, place: SeminarPlace): Seminar[] {
  return plan.seminars.map((definition) => {
    const on = addDays(cohort.startsOn, 7 * definition.weekOffset);
    const lastDay = addDays(on, definition.days - 1);
    const seminar = sheet.add(Seminar, {
      id: newId(),
      version: 1,
      cohortId: cohort.id,
      definitionKey: definition.key,
      title: definition.title.sv,
      state: lastDay < days.today ? SeminarState.HELD : SeminarState.PLANNED,
      startsAt: instantInSweden(on, '09:00'),
      endsAt: instantInSweden(lastDay, '16:00'),
      room: place.room,
      link: `${place.link}-${definition.key}`,
      checkInCode: null,
      checkInOpensBefore: 15,
      checkInClosesAfter: 30,
      cancelReason: null,
    });
    for (const partId of definition.parts) sheet.add(SeminarPart, { id: newId(), seminarId: seminar.id, partId });
    return seminar;
  });
}

/** P present, S present by check-in, L late, A absent, E excused, M made up, - nothing registered. */
const SIGNS: Record<string, AttendanceStatus> = {
  P: AttendanceStatus.PRESENT,
  S: AttendanceStatus.PRESENT,
  L: AttendanceStatus.LATE,
  A: AttendanceStatus.ABSENT,
  E: AttendanceStatus.EXCUSED,
  M: AttendanceStatus.MADE_UP,
};

/** Adds how a trainee took part in the seminars that have been held: one sign for each, in their order. */
export function addAttendance({ sheet }: Stage, seminars: readonly Seminar[], enrolment: Enrolment, signs: string, coachId: string): void {
  seminars
    .filter((seminar) => seminar.state === SeminarState.HELD)
    .forEach((seminar, i) => {
      const status = SIGNS[signs[i] ?? '-'];
      if (!status) return;
      const self = signs[i] === 'S';
      const minutes = self ? -5 : status === AttendanceStatus.MADE_UP ? 9 * 24 * 60 : 20;
      const registeredAt = new Date(seminar.startsAt.getTime() + minutes * 60_000);
      if (self) noteActivity(enrolment, registeredAt);
      sheet.add(Attendance, {
        id: newId(),
        version: status === AttendanceStatus.MADE_UP ? 2 : 1,
        seminarId: seminar.id,
        enrolmentId: enrolment.id,
        status,
        source: self ? AttendanceSource.SELF : AttendanceSource.REGISTERED,
        registeredById: self ? enrolment.personId : coachId,
        registeredAt,
      });
    });
}
