import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne, type Loader } from '../../platform/graphql/loader.js';
import { CertificateForm, Goal, GoalPart, Regulation } from './regulation.entities.js';

/** Regulations and their goals, read in batches. Open to everyone who is signed in. */
@Injectable()
export class RegulationLoader {
  constructor(private readonly db: Database) {}

  readonly byId = this.one(Regulation);
  readonly goalById = this.one(Goal);
  readonly partById = this.one(GoalPart);
  readonly formById = this.one(CertificateForm);

  /** The goals of regulations, in their order. */
  readonly goalsByRegulation = loadMany<Goal>(
    (ids) => this.db.rows(Goal, 'g', sql`where ${inList(sql`g.regulation_id`, ids)} order by g.position, g.id`),
    (g) => g.regulationId,
  );

  /** The requirements and activities of goals, in their order. */
  readonly partsByGoal = loadMany<GoalPart>(
    (ids) => this.db.rows(GoalPart, 'p', sql`where ${inList(sql`p.goal_id`, ids)} order by p.position, p.id`),
    (p) => p.goalId,
  );

  private one<E extends { id: string }>(entity: new () => E): Loader<E | null> {
    return loadOne<E>(
      (ids) => this.db.rows(entity, 't', sql`where ${inList(sql`t.id`, ids)}`),
      (row) => row.id,
    );
  }
}
