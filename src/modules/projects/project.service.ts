import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { contains, sql, type Sql } from '../../platform/database/sql.js';
import type { Page } from '../../platform/graphql/connection.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { paginate, type OrderColumn } from '../../platform/graphql/paginate.js';
import { enrolmentScope } from '../enrolments/index.js';
import { personSearch } from '../people/index.js';
import { ProjectAccess } from './project.access.js';
import { Project } from './project.entities.js';
import { ProjectOrderField, type ProjectFilter, type ProjectsArgs } from './project.inputs.js';

const ORDER = {
  TITLE: { by: 'p.search_title' },
  UPDATED_AT: { by: 'p.updated_at', instant: true },
} satisfies Record<ProjectOrderField, OrderColumn>;

/** Projects as they are read. */
@Injectable()
export class ProjectService {
  constructor(
    private readonly db: Database,
    private readonly access: ProjectAccess,
  ) {}

  /** One project in the viewer's scope. NOT_FOUND otherwise. */
  get(viewer: Viewer, id: string): Promise<Project> {
    return this.access.get(viewer, id);
  }

  /** The projects in the viewer's scope. */
  list(viewer: Viewer, args: ProjectsArgs): Promise<Page<Project>> {
    const { field, direction } = args.orderBy ?? { field: ProjectOrderField.UPDATED_AT, direction: OrderDirection.DESC };
    return paginate<Project>(this.db, args, {
      select: this.db.columns(Project, 'p'),
      from: sql`project p join enrolment e on e.id = p.enrolment_id`,
      where: [enrolmentScope(viewer), ...filterOf(viewer, args.filter ?? {})],
      idColumn: 'p.id',
      order: { name: `${field}_${direction}`, column: ORDER[field], direction },
    });
  }
}

function filterOf(viewer: Viewer, { cohortId, registerId, programmeAreaId, search }: ProjectFilter): Sql[] {
  const where: Sql[] = [];
  if (cohortId) where.push(sql`e.cohort_id = ${cohortId}`);
  if (programmeAreaId) where.push(sql`p.programme_area_id = ${programmeAreaId}`);
  if (registerId) where.push(sql`p.id in (select pr.project_id from project_register pr where pr.register_id = ${registerId})`);
  if (search) {
    where.push(sql`p.search_title like ${contains(search)} escape '!'
      or e.person_id in (select p.id from person p where ${personSearch(viewer, search)})`);
  }
  return where;
}
