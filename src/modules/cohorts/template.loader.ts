import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import { GoalPart } from '../regulations/index.js';
import { MilestoneDefinition, MilestoneDefinitionPart, SeminarDefinition } from './template.entities.js';

/** What plans consist of, read in batches. Plans are open to everyone who is signed in. */
@Injectable()
export class TemplateLoader {
  constructor(private readonly db: Database) {}

  /** The milestones of plans, in their order. */
  readonly milestonesByTemplate = loadMany<MilestoneDefinition>(
    (ids) => this.db.rows(MilestoneDefinition, 'd', sql`where ${inList(sql`d.template_id`, ids)} order by d.position`),
    (d) => d.templateId,
  );

  /** The seminars of plans, in their order. */
  readonly seminarsByTemplate = loadMany<SeminarDefinition>(
    (ids) => this.db.rows(SeminarDefinition, 's', sql`where ${inList(sql`s.template_id`, ids)} order by s.week_offset, s.key`),
    (s) => s.templateId,
  );

  /** Which goal parts milestones can be evidence for. */
  readonly partIdsByDefinition = loadMany<MilestoneDefinitionPart>(
    (ids) => this.db.rows(MilestoneDefinitionPart, 'l', sql`where ${inList(sql`l.definition_id`, ids)} order by l.part_id`),
    (l) => l.definitionId,
  );

  /** Goal parts by id. */
  readonly goalPartById = loadOne<GoalPart>(
    (ids) => this.db.rows(GoalPart, 'g', sql`where ${inList(sql`g.id`, ids)}`),
    (g) => g.id,
  );
}
