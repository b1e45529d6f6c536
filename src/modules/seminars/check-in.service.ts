import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import type { Language } from '../../platform/i18n/i18n.js';
import { Clock, momentInSweden } from '../../platform/time/clock.js';
import { Enrolment, EnrolmentAccess } from '../enrolments/index.js';
import type { CheckInInput } from './attendance.inputs.js';
import { CheckInThrottle } from './check-in-throttle.js';
import {
  checkInClosesAt,
  checkInOpensAt,
  CODE_ALPHABET,
  CODE_LENGTH,
  decideCheckIn,
  isRightCode,
  normaliseCode,
  type CheckInRefusal,
} from './check-in.rules.js';
import { Attendance, AttendanceSource, Seminar, SeminarState, type AttendanceStatus } from './seminar.entities.js';
import { mayRegister, PARTICIPANT_STATES } from './seminar.policy.js';
import { refuseCancelled, SeminarService } from './seminar.service.js';

const WEEK = 7 * 86_400_000;

/** Check-in by the trainees themselves, with a short code shown in the room. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: EnrolmentAccess,
    private readonly seminars: SeminarService,
    private readonly throttle: CheckInThrottle,
  ) {}

  /** Makes the code, unless there is one already. LOCKED for a cancelled seminar. */
  async open(viewer: Viewer, seminarId: string): Promise<Seminar> {
    const seminar = await this.runnable(viewer, seminarId);
    refuseCancelled(seminar);
    if (seminar.checkInCode !== null) return seminar;
    return this.setCode(viewer, seminar, await this.freeCode(seminar), 'check-in.opened');
  }

  /** Takes the code away; nobody can check in from then on. A seminar that has begun is then held. */
  async close(viewer: Viewer, seminarId: string): Promise<Seminar> {
    const seminar = await this.runnable(viewer, seminarId);
    if (seminar.checkInCode === null) return seminar;
    const begun = seminar.state === SeminarState.PLANNED && seminar.startsAt <= this.clock.now();
    return this.setCode(viewer, seminar, null, 'check-in.closed', begun ? SeminarState.HELD : seminar.state);
  }

  /**
   * Checks the viewer in. TOO_MANY_ATTEMPTS, CHECK_IN_WRONG_CODE, CHECK_IN_OTHER_SESSION, CHECK_IN_NOT_ENROLLED, CHECK_IN_TOO_EARLY,
   * CHECK_IN_TOO_LATE, LOCKED. What is registered already stands and is the answer.
   */
  async checkIn(viewer: Viewer, input: CheckInInput): Promise<Attendance> {
    await this.throttle.count(viewer.id);
    const code = normaliseCode(input.code);
    const seminar = await this.db.find(Seminar, input.seminarId);
    if (!seminar) throw notFound();
    const right = isRightCode(seminar, code);
    if (right) await this.throttle.forgive(viewer.id);
    const enrolment = await this.placeIn(seminar.cohortId, viewer);
    const registered = enrolment && right ? await this.registered(seminar, enrolment) : null;
    if (registered) return registered;
    const codeOfAnother = enrolment !== null && !right && (await this.isInUse(code, seminar));
    const decision = decideCheckIn({ seminar, code, member: enrolment !== null, codeOfAnother, now: this.clock.now() });
    if ('refusal' in decision) throw refused(decision.refusal, seminar, viewer.language);
    if (!enrolment) throw notFound();
    return this.write(viewer, seminar, enrolment, decision.status);
  }

  private async write(viewer: Viewer, seminar: Seminar, enrolment: Enrolment, status: AttendanceStatus): Promise<Attendance> {
    const id = newId();
    await this.db.execute(sql`
      insert into attendance (id, version, seminar_id, enrolment_id, status, source, registered_by_id, registered_at)
      values (${id}, 1, ${seminar.id}, ${enrolment.id}, ${status}, ${AttendanceSource.SELF}, ${viewer.id}, ${this.clock.now()})
      on conflict (seminar_id, enrolment_id) do nothing`);
    const attendance = await this.registered(seminar, enrolment);
    if (!attendance) throw notFound();
    if (attendance.id !== id) return attendance;
    await this.access.noteActivity(enrolment.id);
    await this.audit.record(viewer, 'attendance.checked-in', {
      entity: 'Attendance',
      id,
      cohortId: seminar.cohortId,
      personId: viewer.id,
      details: { seminar: seminar.id, to: status },
    });
    return attendance;
  }

  private async runnable(viewer: Viewer, seminarId: string): Promise<Seminar> {
    const { seminar, cohort } = await this.seminars.reach(viewer, seminarId);
    if (!mayRegister(viewer, cohort)) throw forbidden();
    return seminar;
  }

  private async setCode(
    viewer: Viewer,
    seminar: Seminar,
    checkInCode: string | null,
    action: string,
    state = seminar.state,
  ): Promise<Seminar> {
    const version = await this.db.update(Seminar, { id: seminar.id, version: seminar.version }, { checkInCode, state });
    const details = { from: seminar.state, to: state };
    await this.audit.record(viewer, action, { entity: 'Seminar', id: seminar.id, cohortId: seminar.cohortId, details });
    return { ...seminar, checkInCode, state, version };
  }

  /** A random code that no seminar within a week of this one has. */
  private async freeCode(seminar: Seminar): Promise<string> {
    for (;;) {
      const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join('');
      const taken = await this.db.number(sql`select count(*) as n from seminar s where s.check_in_code = ${code}
        and s.starts_at >= ${new Date(seminar.startsAt.getTime() - WEEK)} and s.starts_at <= ${new Date(seminar.startsAt.getTime() + WEEK)}`);
      if (taken === 0) return code;
    }
  }

  private async isInUse(code: string, except: Seminar): Promise<boolean> {
    const n = await this.db.number(sql`select count(*) as n from seminar s
      where s.check_in_code = ${code} and s.id <> ${except.id} and s.state <> ${SeminarState.CANCELLED}`);
    return n > 0;
  }

  private async placeIn(cohortId: string, viewer: Viewer): Promise<Enrolment | null> {
    const [enrolment] = await this.db.rows(
      Enrolment,
      'e',
      sql`where e.cohort_id = ${cohortId} and e.person_id = ${viewer.id} and ${inList(sql`e.state`, PARTICIPANT_STATES)}`,
    );
    return enrolment ?? null;
  }

  private async registered(seminar: Seminar, enrolment: Enrolment): Promise<Attendance | null> {
    const [attendance] = await this.db.rows(Attendance, 'a', sql`where a.seminar_id = ${seminar.id} and a.enrolment_id = ${enrolment.id}`);
    return attendance ?? null;
  }
}

function refused(refusal: CheckInRefusal, seminar: Seminar, language: Language): Error {
  switch (refusal) {
    case 'NOT_FOUND':
      return notFound();
    case 'CHECK_IN_TOO_EARLY':
      return Rejected.of(refusal, [], { opensAt: momentInSweden(checkInOpensAt(seminar), language) });
    case 'CHECK_IN_TOO_LATE':
      return Rejected.of(refusal, [], { closedAt: momentInSweden(checkInClosesAt(seminar), language) });
    case 'CHECK_IN_WRONG_CODE':
    case 'CHECK_IN_OTHER_SESSION':
      return Rejected.of(refusal, ['code']);
    case 'LOCKED':
    case 'CHECK_IN_NOT_ENROLLED':
      return Rejected.of(refusal, ['seminarId']);
  }
}
