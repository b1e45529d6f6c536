import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql, type Sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { enrolmentScope } from '../enrolments/index.js';
import { CycleEvent, CycleMeasure, PdsaCycle } from './cycle.entities.js';
import { DriverMeasure, DriverNode } from './driver.entities.js';

/** What joins a row that names a project to the enrolment, whose scope decides. */
const place = (projectId: Sql): Sql => sql`join project p on p.id = ${projectId} join enrolment e on e.id = p.enrolment_id`;

const CYCLES = sql`${place(sql`c.project_id`)} where c.removed_at is null`;
const NODES = sql`${place(sql`n.project_id`)} where n.removed_at is null`;

/** Cycles and the driver diagram, read in batches and in scope; what was taken away is left out. */
@Injectable()
export class ImprovementLoader {
  constructor(private readonly db: Database) {}

  /** Cycles by id. */
  readonly cycleById = loadOne<PdsaCycle>(
    (ids, viewer) => this.cycles(viewer, inList(sql`c.id`, ids)),
    (c) => c.id,
  );

  /** The cycles of each project, by number. */
  readonly cyclesByProject = loadMany<PdsaCycle>(
    (ids, viewer) => this.cycles(viewer, inList(sql`c.project_id`, ids)),
    (c) => c.projectId,
  );

  /** The cycles that test each change idea, by number. */
  readonly cyclesByIdea = loadMany<PdsaCycle>(
    (ids, viewer) => this.cycles(viewer, inList(sql`c.change_idea_id`, ids)),
    (c) => c.changeIdeaId ?? '',
  );

  /** The cycles that follow each cycle, by number. */
  readonly nextCycles = loadMany<PdsaCycle>(
    (ids, viewer) => this.cycles(viewer, inList(sql`c.previous_cycle_id`, ids)),
    (c) => c.previousCycleId ?? '',
  );

  /** Every step of each cycle, the oldest first. */
  readonly eventsByCycle = loadMany<CycleEvent>(
    (ids, viewer) =>
      this.db.rows(
        CycleEvent,
        'v',
        sql`join pdsa_cycle c on c.id = v.cycle_id ${CYCLES} and ${inList(sql`v.cycle_id`, ids)} and (${enrolmentScope(viewer)})
          order by v.at, v.id`,
      ),
    (v) => v.cycleId,
  );

  /** Boxes of the diagram by id. */
  readonly nodeById = loadOne<DriverNode>(
    (ids, viewer) => this.nodes(viewer, inList(sql`n.id`, ids)),
    (n) => n.id,
  );

  /** The boxes of each project. */
  readonly nodesByProject = loadMany<DriverNode>(
    (ids, viewer) => this.nodes(viewer, inList(sql`n.project_id`, ids)),
    (n) => n.projectId,
  );

  /** Which measures follow each cycle, in the order of the project. */
  readonly measuresByCycle = loadMany<CycleMeasure>(
    (ids, viewer) =>
      this.db.rows(
        CycleMeasure,
        'l',
        sql`join measure m on m.id = l.measure_id ${place(sql`m.project_id`)}
          where m.removed_at is null and ${inList(sql`l.cycle_id`, ids)} and (${enrolmentScope(viewer)}) order by m.position, m.id`,
      ),
    (l) => l.cycleId,
  );

  /** Which measures follow each box, in the order of the project. */
  readonly measuresByNode = loadMany<DriverMeasure>(
    (ids, viewer) =>
      this.db.rows(
        DriverMeasure,
        'l',
        sql`join measure m on m.id = l.measure_id ${place(sql`m.project_id`)}
          where m.removed_at is null and ${inList(sql`l.node_id`, ids)} and (${enrolmentScope(viewer)}) order by m.position, m.id`,
      ),
    (l) => l.nodeId,
  );

  private cycles(viewer: Viewer, which: Sql): Promise<PdsaCycle[]> {
    return this.db.rows(PdsaCycle, 'c', sql`${CYCLES} and ${which} and (${enrolmentScope(viewer)}) order by c.project_id, c.number`);
  }

  private nodes(viewer: Viewer, which: Sql): Promise<DriverNode[]> {
    return this.db.rows(DriverNode, 'n', sql`${NODES} and ${which} and (${enrolmentScope(viewer)}) order by n.position, n.id`);
  }
}
