import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { repeated } from '../../platform/database/repeat.js';
import { forbidden } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { EthicsDecision, EthicsKind } from './ethics-decision.entity.js';
import { ProjectAccess, type ReachedProject } from './project.access.js';
import { Project } from './project.entities.js';
import type { ConfirmPatientInformationInput, RecordEthicsDecisionInput, WithdrawPatientInformationInput } from './project.inputs.js';
import { decidesWithoutTrainee, mayConfirmPatientInformation, mayDecideEthics } from './project.policy.js';
import { ProjectReader } from './project.reader.js';

/** Decisions about ethical review, and the unit's confirmation about patients. */
@Injectable()
export class EthicsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: ProjectAccess,
    private readonly reader: ProjectReader,
  ) {}

  /** Adds the next decision; earlier ones are never changed. INVALID_DATE, REQUIRED, LOCKED; a repeat of the id answers alike. */
  async record(viewer: Viewer, input: RecordEthicsDecisionInput): Promise<EthicsDecision> {
    const reached = await this.access.reach(viewer, input.projectId);
    if (!mayDecideEthics(reached.relations)) throw forbidden();
    const before = await repeated(
      this.db,
      EthicsDecision,
      input.id,
      (d) => d.projectId === input.projectId && d.recordedById === viewer.id,
    );
    if (before) return before;
    if (!decidesWithoutTrainee(reached.relations)) this.access.requireOpen(reached);
    const problems = this.problemsOf(input);
    if (problems.length > 0) throw new Rejected(problems);
    const decision: EthicsDecision = {
      id: input.id ?? newId(),
      projectId: input.projectId,
      number: ((await this.reader.currentEthics(input.projectId))?.number ?? 0) + 1,
      kind: input.kind,
      decidedOn: input.decidedOn,
      intendsToPublish: input.intendsToPublish,
      reference: input.reference ?? null,
      reasons: input.reasons,
      recordedById: viewer.id,
      createdAt: this.clock.now(),
    };
    await this.append(decision);
    await this.access.noteActivity(reached);
    await this.note(viewer, 'ethicsDecision.recorded', reached, { decision: decision.id, number: decision.number, kind: decision.kind });
    return decision;
  }

  /** The unit confirms that patients are informed. INVALID_DATE, STALE_VERSION. */
  async confirmPatientInformation(viewer: Viewer, input: ConfirmPatientInformationInput): Promise<Project> {
    const reached = await this.confirmable(viewer, input.projectId);
    const confirmedOn = input.confirmedOn ?? this.clock.today();
    if (confirmedOn > this.clock.today()) throw Rejected.of('INVALID_DATE', ['confirmedOn']);
    const changes = { patientsInformedOn: confirmedOn, patientsInformedById: viewer.id };
    return this.setConfirmation(viewer, 'patientInformation.confirmed', reached, input.expectedVersion, changes);
  }

  /** The unit takes its confirmation back. STALE_VERSION. */
  async withdrawPatientInformation(viewer: Viewer, input: WithdrawPatientInformationInput): Promise<Project> {
    const reached = await this.confirmable(viewer, input.projectId);
    const changes = { patientsInformedOn: null, patientsInformedById: null };
    return this.setConfirmation(viewer, 'patientInformation.withdrawn', reached, input.expectedVersion, changes);
  }

  private problemsOf(input: RecordEthicsDecisionInput): Problem[] {
    const problems: Problem[] = [];
    if (input.decidedOn > this.clock.today()) problems.push({ code: 'INVALID_DATE', path: ['decidedOn'] });
    if (input.kind === EthicsKind.APPROVED && !input.reference) problems.push({ code: 'REQUIRED', path: ['reference'] });
    return problems;
  }

  /** Two decisions at the same moment cannot both be the next: the second hears that somebody was first. */
  private async append(decision: EthicsDecision): Promise<void> {
    try {
      await this.db.insert(EthicsDecision, decision);
    } catch (error) {
      if (error instanceof Rejected && error.problems[0]?.code === 'DUPLICATE') throw Rejected.of('STALE_VERSION');
      throw error;
    }
  }

  private async confirmable(viewer: Viewer, projectId: string): Promise<ReachedProject> {
    const reached = await this.access.reach(viewer, projectId);
    if (!mayConfirmPatientInformation(reached.relations)) throw forbidden();
    return reached;
  }

  private async setConfirmation(
    viewer: Viewer,
    action: string,
    reached: ReachedProject,
    expectedVersion: number,
    changes: Pick<Project, 'patientsInformedOn' | 'patientsInformedById'>,
  ): Promise<Project> {
    const updatedAt = this.clock.now();
    const version = await this.db.update(Project, { id: reached.project.id, version: expectedVersion }, { ...changes, updatedAt });
    await this.note(viewer, action, reached, { version });
    return { ...reached.project, ...changes, updatedAt, version };
  }

  private async note(
    viewer: Viewer,
    action: string,
    { project, enrolment }: ReachedProject,
    details: Record<string, string | number>,
  ): Promise<void> {
    await this.audit.record(viewer, action, {
      entity: 'Project',
      id: project.id,
      cohortId: enrolment.cohortId,
      personId: enrolment.personId,
      details,
    });
  }
}
