import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, join, sql } from '../../platform/database/sql.js';
import { forbidden } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import type { AttendanceEntry, RegisterAttendanceInput } from './attendance.inputs.js';
import { checkInOpensAt } from './check-in.rules.js';
import { AttendanceSource, AttendanceStatus, Seminar, SeminarState } from './seminar.entities.js';
import { mayRegister, PARTICIPANT_STATES } from './seminar.policy.js';
import { refuseCancelled, SeminarService } from './seminar.service.js';

/** A trainee with a place, and what is registered for the seminar at hand. */
interface Participant {
  enrolmentId: string;
  personId: string;
  attendanceId: string | null;
  status: AttendanceStatus | null;
}

/** An entry that changes something. */
type Change = Participant & { to: AttendanceStatus };

/** Registering who took part. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly seminars: SeminarService,
  ) {}

  /**
   * Registers a whole group, all or nothing, in a constant number of statements. A seminar that has begun is held from then on.
   * UNKNOWN_REFERENCE and DUPLICATE name the entry; LOCKED for a cancelled seminar. The same call again changes nothing.
   */
  async register(viewer: Viewer, input: RegisterAttendanceInput): Promise<Seminar> {
    const { seminar, cohort } = await this.seminars.reach(viewer, input.seminarId);
    if (!mayRegister(viewer, cohort)) throw forbidden();
    refuseCancelled(seminar);
    if (input.entries.length === 0) throw Rejected.of('REQUIRED', ['entries']);
    const participants = await this.participants(seminar, input.entries);
    refuseFaults(input.entries, participants);
    if (this.clock.now() < checkInOpensAt(seminar)) refuseAttendanceAhead(input.entries);
    const changes = input.entries.flatMap(({ enrolmentId, status }): Change[] => {
      const participant = participants.get(enrolmentId);
      return participant && participant.status !== status ? [{ ...participant, to: status }] : [];
    });
    await this.write(viewer, seminar, changes);
    return this.holdBegun(viewer, seminar);
  }

  private async participants(seminar: Seminar, entries: readonly AttendanceEntry[]): Promise<Map<string, Participant>> {
    const found = await this.db.select<Participant>(sql`
      select e.id as enrolment_id, e.person_id, a.id as attendance_id, a.status
      from enrolment e left join attendance a on a.enrolment_id = e.id and a.seminar_id = ${seminar.id}
      where e.cohort_id = ${seminar.cohortId} and ${inList(sql`e.state`, PARTICIPANT_STATES)} and ${inList(
        sql`e.id`,
        entries.map((entry) => entry.enrolmentId),
      )}`);
    return new Map(found.map((p) => [p.enrolmentId, p]));
  }

  private async write(viewer: Viewer, seminar: Seminar, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const now = this.clock.now();
    const rows = changes.map((c) => ({ ...c, attendanceId: c.attendanceId ?? newId() }));
    const values = rows.map(
      (r) => sql`(${r.attendanceId}, 1, ${seminar.id}, ${r.enrolmentId}, ${r.to}, ${AttendanceSource.REGISTERED}, ${viewer.id}, ${now})`,
    );
    await this.db.execute(sql`
      insert into attendance (id, version, seminar_id, enrolment_id, status, source, registered_by_id, registered_at) values ${join(values)}
      on conflict (seminar_id, enrolment_id) do update set status = excluded.status, source = excluded.source,
        registered_by_id = excluded.registered_by_id, registered_at = excluded.registered_at, version = attendance.version + 1`);
    await this.audit.recordAll(
      viewer,
      'attendance.registered',
      rows.map((r) => ({
        entity: 'Attendance',
        id: r.attendanceId,
        cohortId: seminar.cohortId,
        personId: r.personId,
        details: { seminar: seminar.id, from: r.status, to: r.to },
      })),
    );
  }

  private async holdBegun(viewer: Viewer, seminar: Seminar): Promise<Seminar> {
    if (seminar.state !== SeminarState.PLANNED || this.clock.now() < seminar.startsAt) return seminar;
    const version = await this.db.update(Seminar, { id: seminar.id, version: seminar.version }, { state: SeminarState.HELD });
    await this.audit.record(viewer, 'seminar.held', {
      entity: 'Seminar',
      id: seminar.id,
      cohortId: seminar.cohortId,
      details: { from: seminar.state, to: SeminarState.HELD },
    });
    return { ...seminar, state: SeminarState.HELD, version };
  }
}

/** Before the doors open nobody has come or failed to come; an absence with a valid reason can be known ahead. */
function refuseAttendanceAhead(entries: readonly AttendanceEntry[]): void {
  const ahead = entries.findIndex((entry) => entry.status !== AttendanceStatus.EXCUSED);
  if (ahead >= 0) throw Rejected.of('SEMINAR_NOT_BEGUN', ['entries', String(ahead), 'status']);
}

function refuseFaults(entries: readonly AttendanceEntry[], participants: ReadonlyMap<string, Participant>): void {
  const seen = new Set<string>();
  const problems = entries.flatMap(({ enrolmentId }, i): Problem[] => {
    const path = ['entries', String(i), 'enrolmentId'];
    if (!participants.has(enrolmentId)) return [{ code: 'UNKNOWN_REFERENCE', path }];
    if (seen.has(enrolmentId)) return [{ code: 'DUPLICATE', path }];
    seen.add(enrolmentId);
    return [];
  });
  if (problems.length > 0) throw new Rejected(problems);
}
