import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { isId, newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { Enrolment, EnrolmentState, relationsTo } from '../enrolments/index.js';
import { isOverdue, MilestoneState, type Milestone } from '../milestones/index.js';
import { inLanguage } from '../organisations/index.js';
import { BoardQueries, type TraineeFacts } from './board.queries.js';
import { takesPart } from './board.rules.js';
import { traineeFlags } from './board.service.js';
import { Nudge } from './nudge.entity.js';
import type { DismissNudgeInput, NudgePreviewInput, SendNudgesInput } from './nudge.inputs.js';
import type { NudgePreview } from './nudge.payloads.js';
import { mayNudge, nudgeScope } from './nudge.policy.js';
import { nudgeReasons, nudgeText, says } from './nudge.rules.js';

/** How often one sender can remind the same trainee within {@link CAP_HOURS}. */
const CAP = 3;
const CAP_HOURS = 24;

/** A reminder to one trainee, before it is sent. */
interface Draft {
  enrolment: Enrolment;
  reasons: string[];
  /** Null when there is nothing to say. */
  text: string | null;
}

/** Reminders to trainees. Being reminded is not something that the trainee does: it breaks no silence. */
@Injectable()
export class NudgeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly queries: BoardQueries,
  ) {}

  /** The reminders as they would be sent, in the order asked for. NOT_FOUND out of scope; REQUIRED, WRONG_STATE. */
  async preview(viewer: Viewer, input: NudgePreviewInput): Promise<NudgePreview[]> {
    const drafts = await this.drafts(viewer, input);
    const ids = drafts.map((draft) => draft.enrolment.id);
    const rows = await this.db.select<{ enrolmentId: string; lastNudgedAt: Date }>(
      sql`select enrolment_id, max(created_at) as last_nudged_at from nudge where ${inList(sql`enrolment_id`, ids)} group by enrolment_id`,
    );
    const last = new Map(rows.map((row) => [row.enrolmentId, row.lastNudgedAt]));
    return drafts.map((draft) => ({ ...draft, text: draft.text ?? '', lastNudgedAt: last.get(draft.enrolment.id) ?? null }));
  }

  /**
   * Sends a reminder to each, all or none, in a transaction of its own. A repeat of the id with the same content answers with the
   * same ones, also when both are sent at once: the one that comes second meets the unique key and looks again.
   * REQUIRED, WRONG_STATE, DUPLICATE, TOO_MANY_ATTEMPTS.
   */
  async send(viewer: Viewer, input: SendNudgesInput): Promise<Nudge[]> {
    const once = (): Promise<Nudge[]> => this.db.transaction(() => this.sendOnce(viewer, input));
    try {
      return await once();
    } catch (error) {
      if (!input.id || !meetsUniqueKey(error)) throw error;
      return once();
    }
  }

  private async sendOnce(viewer: Viewer, input: SendNudgesInput): Promise<Nudge[]> {
    const before = await this.repeated(viewer, input);
    if (before) return before;
    const drafts = await this.drafts(viewer, input);
    if (drafts.some((draft) => draft.text === null)) throw Rejected.of('REQUIRED', ['message']);
    await this.refuseTooMany(viewer, input.enrolmentIds);
    const batchId = input.id ?? newId();
    const nudges = drafts.map(({ enrolment, text }): Nudge => ({
      id: newId(),
      enrolmentId: enrolment.id,
      senderId: viewer.id,
      batchId,
      text: text ?? '',
      createdAt: this.clock.now(),
      seenAt: null,
    }));
    await this.db.insert(Nudge, nudges);
    await this.audit.recordAll(
      viewer,
      'nudge.sent',
      drafts.map(({ enrolment, reasons }, i) => ({
        entity: 'Nudge',
        id: nudges[i]?.id ?? '',
        cohortId: enrolment.cohortId,
        personId: enrolment.personId,
        details: { batch: batchId, reasons: reasons.length, message: Boolean(input.message) },
      })),
    );
    return nudges;
  }

  /** Notes that the trainee has read a reminder. NOT_FOUND out of scope, FORBIDDEN for others than the trainee. */
  async dismiss(viewer: Viewer, { nudgeId }: DismissNudgeInput): Promise<Nudge> {
    const about = sql`e.id = (select n.enrolment_id from nudge n where n.id = ${nudgeId})`;
    const [enrolment] = await this.db.rows(Enrolment, 'e', sql`where ${about} and (${nudgeScope(viewer)})`);
    const nudge = await this.db.find(Nudge, nudgeId);
    if (!enrolment || !nudge) throw notFound();
    if (enrolment.personId !== viewer.id) throw forbidden();
    if (nudge.seenAt) return nudge;
    const seenAt = this.clock.now();
    await this.db.change(Nudge, { id: nudge.id }, { seenAt });
    const { cohortId, personId } = enrolment;
    await this.audit.record(viewer, 'nudge.seen', { entity: 'Nudge', id: nudge.id, cohortId, personId });
    return { ...nudge, seenAt };
  }

  /** The same number of statements whatever the number of trainees. */
  private async drafts(viewer: Viewer, { enrolmentIds, message }: NudgePreviewInput): Promise<Draft[]> {
    if (enrolmentIds.length === 0) throw Rejected.of('REQUIRED', ['enrolmentIds']);
    const found = await this.queries.read(viewer, inList(sql`e.id`, enrolmentIds));
    const byId = new Map(found.map((trainee) => [trainee.enrolment.id, trainee]));
    const trainees = [...new Set(enrolmentIds)].map((id) => {
      const trainee = byId.get(id);
      if (!trainee) throw notFound();
      return trainee;
    });
    if (!trainees.every(({ enrolment, centreId }) => mayNudge(relationsTo(viewer, { ...enrolment, centreId })))) throw forbidden();
    refuseThoseOutside(enrolmentIds, byId);
    const today = this.clock.today();
    const asked = trainees.map((trainee) => askedOf(trainee, today));
    const titles = await this.queries.titles(asked.flatMap((of) => Object.values(of).flatMap((list) => list.map((m) => m.definitionId))));
    return trainees.map((trainee, i) => {
      const named = (list: readonly Milestone[] = []): string[] =>
        list.flatMap((m) => inLanguage(trainee.language, titles.get(m.definitionId) ?? { sv: '', en: '' }) || []);
      const { OVERDUE, RETURNED } = asked[i] ?? {};
      const reasons = nudgeReasons(traineeFlags(trainee, today), trainee.language, { OVERDUE: named(OVERDUE), RETURNED: named(RETURNED) });
      return { enrolment: trainee.enrolment, reasons, text: nudgeText(trainee, reasons, message) };
    });
  }

  /** TOO_MANY_ATTEMPTS at each trainee whom the sender has reminded as often as may be. */
  private async refuseTooMany(viewer: Viewer, enrolmentIds: readonly string[]): Promise<void> {
    const since = new Date(this.clock.now().getTime() - CAP_HOURS * 3_600_000);
    const full = await this.db.select<{ enrolmentId: string }>(sql`
      select enrolment_id from nudge
      where sender_id = ${viewer.id} and ${inList(sql`enrolment_id`, [...enrolmentIds])} and created_at > ${since}
      group by enrolment_id having count(*) >= ${CAP}`);
    const ids = new Set(full.map((row) => row.enrolmentId));
    const params = { problem: 'NUDGED_ENOUGH', max: CAP, hours: CAP_HOURS };
    const problems = enrolmentIds.flatMap((id, i): Problem[] =>
      ids.has(id) ? [{ code: 'TOO_MANY_ATTEMPTS', path: ['enrolmentIds', String(i)], params }] : [],
    );
    if (problems.length > 0) throw new Rejected(problems);
  }

  /** What the same person has sent under the same id, in the same words to the same trainees. DUPLICATE when it was anything else. */
  private async repeated(viewer: Viewer, { id, enrolmentIds, message }: SendNudgesInput): Promise<Nudge[] | null> {
    if (!id) return null;
    if (!isId(id)) throw Rejected.of('INVALID_FORMAT', ['id']);
    const sent = await this.db.rows(Nudge, 'n', sql`where n.batch_id = ${id}`);
    if (sent.length === 0) return null;
    const byEnrolment = new Map(sent.map((nudge) => [nudge.enrolmentId, nudge]));
    const same = [...new Set(enrolmentIds)].flatMap((enrolmentId) => byEnrolment.get(enrolmentId) ?? []);
    const mine = sent.every((nudge) => nudge.senderId === viewer.id && says(nudge.text, message));
    if (!mine || same.length < sent.length || new Set(enrolmentIds).size > sent.length) throw Rejected.of('DUPLICATE', ['id']);
    return same;
  }
}

/** The milestones that a reminder is about, the earliest due first. */
function askedOf({ milestones }: TraineeFacts, today: string): { OVERDUE: Milestone[]; RETURNED: Milestone[] } {
  const byDay = milestones.map(({ milestone }) => milestone).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return { OVERDUE: byDay.filter((m) => isOverdue(m, today)), RETURNED: byDay.filter((m) => m.state === MilestoneState.RETURNED) };
}

/** Somebody else has just stored under the same key. A refusal of our own names its field. */
function meetsUniqueKey(error: unknown): boolean {
  return error instanceof Rejected && error.problems.some(({ code, path }) => code === 'DUPLICATE' && path.length === 0);
}

/** Only those with a place in a round that goes on are reminded. */
function refuseThoseOutside(enrolmentIds: readonly string[], byId: ReadonlyMap<string, TraineeFacts>): void {
  const problems = enrolmentIds.flatMap((id, i): Problem[] => {
    const trainee = byId.get(id);
    if (!trainee || takesPart({ enrolmentState: trainee.enrolment.state, cohortState: trainee.cohortState })) return [];
    const admitted = trainee.enrolment.state === EnrolmentState.ADMITTED;
    const state = admitted ? trainee.cohortState : trainee.enrolment.state;
    return [{ code: 'WRONG_STATE', path: ['enrolmentIds', String(i)], params: { state } }];
  });
  if (problems.length > 0) throw new Rejected(problems);
}
