import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import type { CohortState } from '../cohorts/index.js';
import { enrolmentScope, type EnrolmentState, type TraineePlace } from '../enrolments/index.js';
import type { Track } from '../regulations/index.js';
import { Project, ProjectMember, ProjectRegister } from './project.entities.js';

/** Where a project belongs: what its track is, how the viewer stands to it and whether the trainee may write. */
export interface ProjectPlace extends TraineePlace {
  enrolmentId: string;
  state: EnrolmentState;
  cohortState: CohortState;
  track: Track;
}

/** Projects and what hangs on them, read in batches and in scope. */
@Injectable()
export class ProjectLoader {
  constructor(private readonly db: Database) {}

  /** Projects by id. */
  readonly byId = loadOne<Project>(
    (ids, viewer) =>
      this.db.rows(
        Project,
        'p',
        sql`join enrolment e on e.id = p.enrolment_id where ${inList(sql`p.id`, ids)} and (${enrolmentScope(viewer)})`,
      ),
    (p) => p.id,
  );

  /** The project of an enrolment. */
  readonly byEnrolment = loadOne<Project>(
    (ids, viewer) =>
      this.db.rows(
        Project,
        'p',
        sql`join enrolment e on e.id = p.enrolment_id where ${inList(sql`e.id`, ids)} and (${enrolmentScope(viewer)})`,
      ),
    (p) => p.enrolmentId,
  );

  /** The place of an enrolment. */
  readonly placeByEnrolment = loadOne<ProjectPlace>(
    (ids, viewer) =>
      this.db.select<ProjectPlace>(sql`
        select e.id as enrolment_id, e.person_id, e.cohort_id, e.unit_id, e.state, c.centre_id, c.state as cohort_state, c.track
        from enrolment e join cohort c on c.id = e.cohort_id where ${inList(sql`e.id`, ids)} and (${enrolmentScope(viewer)})`),
    (place) => place.enrolmentId,
  );

  /** The team of each project, in its order. */
  readonly membersByProject = loadMany<ProjectMember>(
    (ids, viewer) =>
      this.db.rows(
        ProjectMember,
        'm',
        sql`join project p on p.id = m.project_id join enrolment e on e.id = p.enrolment_id
          where ${inList(sql`m.project_id`, ids)} and (${enrolmentScope(viewer)}) order by m.project_id, m.position`,
      ),
    (m) => m.projectId,
  );

  /** Which registers each project uses, by their short names. */
  readonly registersByProject = loadMany<ProjectRegister>(
    (ids, viewer) =>
      this.db.rows(
        ProjectRegister,
        'u',
        sql`join register r on r.id = u.register_id join project p on p.id = u.project_id join enrolment e on e.id = p.enrolment_id
          where ${inList(sql`u.project_id`, ids)} and (${enrolmentScope(viewer)}) order by r.short_name, r.id`,
      ),
    (u) => u.projectId,
  );
}
