import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import type { Track } from '../regulations/index.js';
import { EthicsDecision } from './ethics-decision.entity.js';
import { Project } from './project.entities.js';

/** What decides which steps of a project are open. */
export interface StepsState {
  /** The project; null until it is created. */
  project: Project | null;
  /** The decision that counts; null when none has been recorded. */
  ethics: EthicsDecision | null;
  track: Track;
}

/** Reads projects for other modules, which have already reached the enrolment: no scope of its own. */
@Injectable()
export class ProjectReader {
  constructor(private readonly db: Database) {}

  /** The project, the current ethics decision and the track of an enrolment. NOT_FOUND for an unknown enrolment. */
  async stepsState(enrolmentId: string): Promise<StepsState> {
    const cohort = await this.db.one<{ track: Track }>(
      sql`select c.track from enrolment e join cohort c on c.id = e.cohort_id where e.id = ${enrolmentId}`,
    );
    if (!cohort) throw notFound();
    const [project] = await this.db.rows(Project, 'p', sql`where p.enrolment_id = ${enrolmentId}`);
    return { project: project ?? null, ethics: project ? await this.currentEthics(project.id) : null, track: cohort.track };
  }

  /** The decision that counts for a project. */
  async currentEthics(projectId: string): Promise<EthicsDecision | null> {
    return (await this.db.rows(EthicsDecision, 'd', sql`where d.project_id = ${projectId} order by d.number desc limit 1`))[0] ?? null;
  }
}
