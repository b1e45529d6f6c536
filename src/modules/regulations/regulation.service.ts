import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { CertificateForm, CrosswalkLink, Goal, Regulation, type Track } from './regulation.entities.js';

/** The regulations on specialist training, as data. */
@Injectable()
export class RegulationService {
  constructor(private readonly db: Database) {}

  /** The regulations, the oldest first. */
  list(): Promise<Regulation[]> {
    return this.db.rows(Regulation, 'r', sql`order by r.in_force_from, r.id`);
  }

  /** One goal. NOT_FOUND. */
  async goal(id: string): Promise<Goal> {
    const goal = await this.db.find(Goal, id);
    if (!goal) throw notFound();
    return goal;
  }

  /** How goals live on in later regulations, the oldest first; whole goals before their parts. */
  crosswalk(track: Track | null): Promise<CrosswalkLink[]> {
    const only = track === null ? sql`` : sql`where f.track = ${track}`;
    return this.db.rows(
      CrosswalkLink,
      'l',
      sql`join goal f on f.id = l.from_goal_id join goal t on t.id = l.to_goal_id left join goal_part p on p.id = l.from_part_id
        ${only} order by f.position, t.position, coalesce(p.position, -1), l.id`,
    );
  }

  /** The certificate forms of a regulation. NOT_FOUND for an unknown one. */
  async forms(regulationId: string): Promise<CertificateForm[]> {
    if (!(await this.db.find(Regulation, regulationId))) throw notFound();
    const forms = await this.db.rows(CertificateForm, 'f', sql`where f.regulation_id = ${regulationId} order by f.id`);
    return forms.sort((a, b) => a.id.localeCompare(b.id, 'sv', { numeric: true }));
  }
}
