import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import type { CohortState } from '../cohorts/index.js';
import { EnrolmentAccess, enrolmentScope, type ReachedEnrolment } from '../enrolments/index.js';
import { Project } from './project.entities.js';
import { mayWrite, traineeWriting, type Writing } from './project.policy.js';

/** An enrolment with what stands in the way of the trainee's writing. */
export interface ReachedPlace extends ReachedEnrolment {
  writing: Writing;
}

/** A project that the viewer reaches, with what a policy needs to know. */
export interface ReachedProject extends ReachedPlace {
  project: Project;
}

/** The way into a project: first the scope, then the policy, then whether the round still lets the trainee write. */
@Injectable()
export class ProjectAccess {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentAccess,
  ) {}

  /** The project, if it is in the viewer's scope; NOT_FOUND for an unknown one and one out of scope alike. */
  async get(viewer: Viewer, projectId: string): Promise<Project> {
    const [project] = await this.db.rows(
      Project,
      'p',
      sql`join enrolment e on e.id = p.enrolment_id where p.id = ${projectId} and (${enrolmentScope(viewer)})`,
    );
    if (!project) throw notFound();
    return project;
  }

  /** The project with the viewer's relations to its trainee. */
  async reach(viewer: Viewer, projectId: string): Promise<ReachedProject> {
    const project = await this.get(viewer, projectId);
    return { ...(await this.place(viewer, project.enrolmentId)), project };
  }

  /** The enrolment with the viewer's relations to its trainee. */
  async place(viewer: Viewer, enrolmentId: string): Promise<ReachedPlace> {
    const reached = await this.enrolments.reach(viewer, enrolmentId);
    const cohort = await this.db.one<{ state: CohortState }>(sql`select state from cohort where id = ${reached.enrolment.cohortId}`);
    if (!cohort) throw notFound();
    return { ...reached, writing: traineeWriting(reached.enrolment.state, cohort.state) };
  }

  /** The project for its trainee's own writing. FORBIDDEN for everybody else; LOCKED or NOT_AVAILABLE outside the round. */
  async write(viewer: Viewer, projectId: string): Promise<ReachedProject> {
    const reached = await this.reach(viewer, projectId);
    if (!mayWrite(reached.relations)) throw forbidden();
    this.requireOpen(reached);
    return reached;
  }

  /** Throws LOCKED or NOT_AVAILABLE when the trainee may not write. */
  requireOpen({ writing }: Pick<ReachedPlace, 'writing'>): void {
    if (writing !== 'OPEN') throw Rejected.of(writing);
  }

  /** Notes the trainee's own doing, so that nobody thinks them silent. */
  async noteActivity(reached: ReachedPlace): Promise<void> {
    if (reached.relations.has('TRAINEE')) await this.enrolments.noteActivity(reached.enrolment.id);
  }
}
