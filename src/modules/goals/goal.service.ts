import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { EnrolmentAccess, enrolmentScope, EnrolmentState, type Enrolment } from '../enrolments/index.js';
import { Milestone, MilestoneState } from '../milestones/index.js';
import { Goal, GoalPart } from '../regulations/index.js';
import { Seminar, type AttendanceStatus } from '../seminars/index.js';
import { GoalConfirmation, standingKeyOf } from './goal-confirmation.entity.js';
import { canFulfil, GoalEvidenceState, GoalPartStatus, isAdvice } from './goal-gaps.js';
import type { ConfirmGoalPartInput, RevokeGoalConfirmationInput } from './goal.inputs.js';
import { certifierRole, certifierScope, mayRevoke } from './goal.policy.js';
import { GoalQueries } from './goal.queries.js';
import type { GoalProgress, GoalToCertify } from './goal.types.js';
import { progressOf, seminarEvidence } from './goal-sheet.js';

/** States in which a trainee has, or has had, a place. */
const PLACED = [EnrolmentState.ADMITTED, EnrolmentState.COMPLETED, EnrolmentState.WITHDRAWN];

/** The goals of trainees: what is reached, what is missing, who has certified what. */
@Injectable()
export class GoalService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: EnrolmentAccess,
    private readonly queries: GoalQueries,
  ) {}

  /** The viewer's own goals, one for each round with a place. */
  async mine(viewer: Viewer): Promise<GoalProgress[]> {
    const source = await this.queries.read(viewer, sql`e.person_id = ${viewer.id} and ${inList(sql`e.state`, PLACED)}`);
    return source ? progressOf(source, viewer) : [];
  }

  /** The goals of one trainee in scope. NOT_FOUND otherwise. */
  async of(viewer: Viewer, enrolmentId: string): Promise<GoalProgress> {
    const progress = await this.find(viewer, enrolmentId);
    if (!progress) throw notFound();
    return progress;
  }

  /** The goals of one trainee; null out of scope. */
  async find(viewer: Viewer, enrolmentId: string): Promise<GoalProgress | null> {
    const source = await this.queries.read(viewer, sql`e.id = ${enrolmentId}`);
    return (source && progressOf(source, viewer)[0]) ?? null;
  }

  /** Parts with approved evidence that wait for the viewer's confirmation, longest waiting first. */
  async toCertify(viewer: Viewer): Promise<GoalToCertify[]> {
    const source = await this.queries.read(viewer, sql`(${certifierScope(viewer)}) and ${inList(sql`e.state`, PLACED)}`);
    if (!source) return [];
    const today = this.clock.today();
    return progressOf(source, viewer)
      .filter((p) => p.regulation !== null && isOpen(p.regulation, today))
      .flatMap((progress) => progress.parts.flatMap((part) => waiting(progress.enrolment, part)))
      .sort((a, b) => a.waitingSince.getTime() - b.waitingSince.getTime() || (a.part.id < b.part.id ? -1 : 1));
  }

  /**
   * Certifies one part of the regulation that the trainee follows today. The standing confirmation answers a repeat.
   * UNKNOWN_REFERENCE, REGULATION_CLOSED, NOT_AVAILABLE (advice), NOT_CERTIFIER, EVIDENCE_MISSING, WRONG_STATE.
   */
  async confirm(viewer: Viewer, input: ConfirmGoalPartInput): Promise<GoalConfirmation> {
    const { enrolment, relations } = await this.access.reach(viewer, input.enrolmentId);
    if (!PLACED.includes(enrolment.state)) throw Rejected.of('WRONG_STATE', ['enrolmentId'], { state: enrolment.state });
    const part = await this.certifiablePart(enrolment.personId, input.partId);
    const role = certifierRole(part, relations);
    if (!role) throw Rejected.of('NOT_CERTIFIER', ['partId']);
    const standing = await this.db.rows(GoalConfirmation, 'gc', sql`where gc.standing_key = ${standingKeyOf(enrolment.personId, part.id)}`);
    if (standing[0]) return standing[0];
    await this.requireEvidence(enrolment, part, input);
    const confirmation = this.confirmation(viewer, enrolment, role, input);
    await this.db.insert(GoalConfirmation, confirmation);
    await this.note(viewer, 'goal.confirmed', confirmation, enrolment);
    return confirmation;
  }

  /** Takes a confirmation back; it stays in the history. FORBIDDEN for others than the one who gave it and the office. */
  async revoke(viewer: Viewer, input: RevokeGoalConfirmationInput): Promise<GoalConfirmation> {
    const { confirmation, enrolmentId } = await this.reachConfirmation(viewer, input.confirmationId);
    const { enrolment, relations } = await this.access.reach(viewer, enrolmentId);
    if (!mayRevoke(viewer.id, confirmation, relations)) throw forbidden();
    if (confirmation.revokedAt) return confirmation;
    const changes = { revokedAt: this.clock.now(), revokedById: viewer.id, revokeReason: input.reason, standingKey: null };
    await this.db.change(GoalConfirmation, { id: confirmation.id }, changes);
    await this.note(viewer, 'goal.revoked', confirmation, enrolment);
    return { ...confirmation, ...changes };
  }

  /** A part of the regulation that the trainee follows today, of a kind that is certified. */
  private async certifiablePart(personId: string, partId: string): Promise<GoalPart> {
    const part = await this.db.find(GoalPart, partId);
    const goal = part && (await this.db.find(Goal, part.goalId));
    if (!part || !goal) throw Rejected.of('UNKNOWN_REFERENCE', ['partId']);
    const followed = await this.queries.regulationOf(personId);
    const current = followed?.validToday && isOpen(followed.regulation, this.clock.today()) && goal.regulationId === followed.regulation.id;
    if (!current) throw Rejected.of('REGULATION_CLOSED', ['partId']);
    if (isAdvice(part)) throw Rejected.of('NOT_AVAILABLE', ['partId']);
    return part;
  }

  private confirmation(viewer: Viewer, enrolment: Enrolment, certifierRole: Role, input: ConfirmGoalPartInput): GoalConfirmation {
    return {
      id: newId(),
      personId: enrolment.personId,
      partId: input.partId,
      enrolmentId: enrolment.id,
      milestoneId: input.milestoneId ?? null,
      seminarId: input.seminarId ?? null,
      basis: input.basis,
      certifierRole,
      confirmedById: viewer.id,
      confirmedAt: this.clock.now(),
      revokedAt: null,
      revokedById: null,
      revokeReason: null,
      standingKey: standingKeyOf(enrolment.personId, input.partId),
    };
  }

  /** What a confirmation names must be approved and mapped to the part; without a name its basis stands alone. */
  private async requireEvidence(enrolment: Enrolment, part: GoalPart, input: ConfirmGoalPartInput): Promise<void> {
    if (input.milestoneId && input.seminarId) throw Rejected.of('INVALID_FORMAT', ['seminarId']);
    if (input.milestoneId) await this.requireMilestone(enrolment, part, input.milestoneId);
    if (input.seminarId) await this.requireSeminar(enrolment, part, input.seminarId);
  }

  private async requireMilestone(enrolment: Enrolment, part: GoalPart, id: string): Promise<void> {
    const [milestone] = await this.db.rows(Milestone, 'm', sql`where m.id = ${id} and m.enrolment_id = ${enrolment.id}`);
    if (!milestone) throw Rejected.of('UNKNOWN_REFERENCE', ['milestoneId']);
    const mapped = await this.db.number(
      sql`select count(*) as n from milestone_definition_part dp where dp.definition_id = ${milestone.definitionId} and dp.part_id = ${part.id}`,
    );
    if (milestone.state !== MilestoneState.APPROVED || mapped === 0) throw Rejected.of('EVIDENCE_MISSING', ['milestoneId']);
  }

  private async requireSeminar(enrolment: Enrolment, part: GoalPart, id: string): Promise<void> {
    const [seminar] = await this.db.rows(Seminar, 's', sql`where s.id = ${id} and s.cohort_id = ${enrolment.cohortId}`);
    if (!seminar) throw Rejected.of('UNKNOWN_REFERENCE', ['seminarId']);
    const attended = await this.db.one<{ status: AttendanceStatus }>(sql`
      select a.status from seminar_part sp join attendance a on a.seminar_id = sp.seminar_id
      where sp.seminar_id = ${id} and sp.part_id = ${part.id} and a.enrolment_id = ${enrolment.id}`);
    const approved = attended !== null && seminarEvidence(seminar.state, attended.status) === GoalEvidenceState.APPROVED;
    const course = canFulfil(part, 'SEMINAR', await this.queries.courseLed(enrolment.cohortId));
    if (!approved || !course) throw Rejected.of('EVIDENCE_MISSING', ['seminarId']);
  }

  /** A confirmation of a trainee in scope, and the round through which it is reached. */
  private async reachConfirmation(viewer: Viewer, id: string): Promise<{ confirmation: GoalConfirmation; enrolmentId: string }> {
    const confirmation = await this.db.find(GoalConfirmation, id);
    const place = await this.db.one<{ id: string }>(sql`
      select e.id from goal_confirmation gc join enrolment e on e.person_id = gc.person_id and (gc.enrolment_id is null or gc.enrolment_id = e.id)
      where gc.id = ${id} and (${enrolmentScope(viewer)}) order by e.id limit 1`);
    if (!confirmation || !place) throw notFound();
    return { confirmation, enrolmentId: place.id };
  }

  private async note(viewer: Viewer, action: string, c: GoalConfirmation, enrolment: Enrolment): Promise<void> {
    await this.audit.record(viewer, action, {
      entity: 'GoalConfirmation',
      id: c.id,
      cohortId: enrolment.cohortId,
      personId: c.personId,
      details: { part: c.partId, role: c.certifierRole, milestoneId: c.milestoneId, seminarId: c.seminarId },
    });
  }
}

/** False after the last day on which an application under the regulation could be received. */
function isOpen(regulation: { lastApplicationOn: string | null }, today: string): boolean {
  return regulation.lastApplicationOn === null || regulation.lastApplicationOn >= today;
}

function waiting(enrolment: Enrolment, p: GoalProgress['parts'][number]): GoalToCertify[] {
  if (p.status !== GoalPartStatus.APPROVED_NOT_CONFIRMED || !p.viewerCanConfirm) return [];
  const evidence = p.evidence.filter((e) => e.counts && e.state === GoalEvidenceState.APPROVED);
  const since = evidence.map((e) => (e.milestone?.decidedAt ?? e.seminar?.endsAt ?? enrolment.createdAt).getTime());
  return [{ enrolment, part: p.part, evidence, waitingSince: new Date(Math.min(...since)) }];
}
