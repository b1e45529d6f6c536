import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { repeated } from '../../platform/database/repeat.js';
import { sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import type { Page } from '../../platform/graphql/connection.js';
import { paginate } from '../../platform/graphql/paginate.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortState } from '../cohorts/index.js';
import { Enrolment, EnrolmentAccess, enrolmentScope, EnrolmentState } from '../enrolments/index.js';
import { CoachNote } from './coach-note.entity.js';
import { SILENT_DAYS, type AddCoachNoteInput, type SilentTraineesArgs, type UpdateCoachNoteInput } from './coaching.inputs.js';
import type { SilentTrainee } from './coaching.payloads.js';
import { mayKeepNotes } from './coaching.policy.js';
import { daysSilent, silentBefore } from './silence.rules.js';

/** What coaches keep to themselves, and whom they should ask how it goes. */
@Injectable()
export class CoachingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly enrolments: EnrolmentAccess,
  ) {}

  /** The notes about a trainee, newest first, for those who coach the trainee today. NOT_FOUND out of scope, FORBIDDEN for others. */
  async notes(viewer: Viewer, enrolmentId: string): Promise<CoachNote[]> {
    await this.coached(viewer, enrolmentId);
    return this.db.rows(CoachNote, 'n', sql`where n.enrolment_id = ${enrolmentId} order by n.created_at desc, n.id desc`);
  }

  /** Writes a note. A repeat of the id answers with the same note. */
  async add(viewer: Viewer, input: AddCoachNoteInput): Promise<CoachNote> {
    const enrolment = await this.coached(viewer, input.enrolmentId);
    const before = await repeated(this.db, CoachNote, input.id, (n) => n.enrolmentId === input.enrolmentId && n.authorId === viewer.id);
    if (before) return before;
    const note: CoachNote = {
      id: input.id ?? newId(),
      version: 1,
      enrolmentId: input.enrolmentId,
      authorId: viewer.id,
      text: input.text,
      createdAt: this.clock.now(),
    };
    await this.db.insert(CoachNote, note);
    await this.record(viewer, 'coachNote.added', note, enrolment);
    return note;
  }

  /** Changes one's own note. STALE_VERSION. */
  async update(viewer: Viewer, input: UpdateCoachNoteInput): Promise<CoachNote> {
    const note = await this.db.find(CoachNote, input.coachNoteId);
    if (!note) throw notFound();
    const enrolment = await this.coached(viewer, note.enrolmentId);
    if (note.authorId !== viewer.id) throw forbidden();
    const version = await this.db.update(CoachNote, { id: note.id, version: input.expectedVersion }, { text: input.text });
    await this.record(viewer, 'coachNote.updated', { ...note, version }, enrolment);
    return { ...note, text: input.text, version };
  }

  /** Trainees of running cohorts in the viewer's scope who have done nothing for so many days; the longest silence first. */
  silent(viewer: Viewer, args: SilentTraineesArgs): Promise<Page<SilentTrainee>> {
    const today = this.clock.today();
    const cohortId = args.filter?.cohortId;
    return paginate<SilentTrainee>(this.db, args, {
      select: this.db.columns(Enrolment, 'e'),
      from: sql`enrolment e join cohort c on c.id = e.cohort_id`,
      where: [
        enrolmentScope(viewer),
        sql`e.person_id <> ${viewer.id}`,
        sql`e.state = ${EnrolmentState.ADMITTED} and c.state = ${CohortState.RUNNING}`,
        sql`e.last_activity_at < ${silentBefore(today, args.filter?.days ?? SILENT_DAYS)}`,
        ...(cohortId ? [sql`e.cohort_id = ${cohortId}`] : []),
      ],
      idColumn: 'e.id',
      order: { name: 'LAST_ACTIVITY_AT', column: { by: 'e.last_activity_at', instant: true }, direction: 'ASC' },
      toRow: (row) => {
        const enrolment = row as unknown as Enrolment;
        return { enrolment, daysSilent: daysSilent(today, enrolment.lastActivityAt) };
      },
    });
  }

  private async coached(viewer: Viewer, enrolmentId: string): Promise<Enrolment> {
    const { enrolment, relations } = await this.enrolments.reach(viewer, enrolmentId);
    if (!mayKeepNotes(relations)) throw forbidden();
    return enrolment;
  }

  private async record(viewer: Viewer, action: string, note: CoachNote, { cohortId, personId }: Enrolment): Promise<void> {
    await this.audit.record(viewer, action, { entity: 'CoachNote', id: note.id, cohortId, personId, details: { version: note.version } });
  }
}
