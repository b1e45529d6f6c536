import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { forbidden } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { mayWrite, ProjectAccess, type ReachedProject } from '../projects/index.js';

/** What an edit is noted as. */
interface EditNote {
  /** As in `cycle.begun`. */
  action: string;
  entity: 'PdsaCycle' | 'DriverNode';
  id: string;
  details: Record<string, string | number | string[]>;
}

/** What the edits of cycles and of the driver diagram have in common: whose they are, one at a time, noted. */
@Injectable()
export class ImprovementEdits {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly access: ProjectAccess,
  ) {}

  /** The project, for its trainee. NOT_FOUND out of scope, FORBIDDEN for everybody else. Says nothing yet of the round. */
  async own(viewer: Viewer, projectId: string): Promise<ReachedProject> {
    const reached = await this.access.reach(viewer, projectId);
    if (!mayWrite(reached.relations)) throw forbidden();
    return reached;
  }

  /** Throws LOCKED or NOT_AVAILABLE outside the round; inside it lets the edits of a project take their turn. */
  async begin(reached: ReachedProject): Promise<void> {
    this.access.requireOpen(reached);
    // SQLite has one writer anyway. Without the lock two edits could give a number twice or pass the limits together.
    if (this.db.postgres) await this.db.select(sql`select id from project where id = ${reached.project.id} for update`);
  }

  /** Throws UNKNOWN_REFERENCE unless all are measures of the project in use. */
  async requireMeasures(projectId: string, measureIds: readonly string[]): Promise<void> {
    const ids = [...new Set(measureIds)];
    const known = await this.db.number(
      sql`select count(*) as n from measure m where m.project_id = ${projectId} and m.removed_at is null and ${inList(sql`m.id`, ids)}`,
    );
    if (known !== ids.length) throw Rejected.of('UNKNOWN_REFERENCE', ['measureIds']);
  }

  /** Notes an edit in the audit trail and as a sign of life. */
  async note(viewer: Viewer, reached: ReachedProject, { action, entity, id, details }: EditNote): Promise<void> {
    const { cohortId, personId } = reached.enrolment;
    await this.access.noteActivity(reached);
    await this.audit.record(viewer, action, { entity, id, cohortId, personId, details });
  }
}
