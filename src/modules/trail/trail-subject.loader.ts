import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, raw, sql, type Sql } from '../../platform/database/sql.js';
import { loadOne } from '../../platform/graphql/loader.js';
import type { Language } from '../../platform/i18n/i18n.js';
import { MilestoneDefinition } from '../cohorts/index.js';
import { inLanguage } from '../organisations/index.js';

/** What a record is called. */
interface Named {
  entity: string;
  id: string;
  name: string;
}

/** Where the names of records stand; `x` is the record. Texts that people write about a trainee are no names. */
const NAMES: Record<string, { name: string; from: string }> = {
  Attendance: { name: 's.title', from: 'attendance x join seminar s on s.id = x.seminar_id' },
  Cohort: { name: 'x.name', from: 'cohort x' },
  Person: { name: "x.given_name || ' ' || x.family_name", from: 'person x' },
  Register: { name: 'x.name', from: 'register x' },
  RegisterCentre: { name: 'x.name_sv', from: 'register_centre x' },
  RoleAssignment: { name: "p.given_name || ' ' || p.family_name", from: 'role_assignment x join person p on p.id = x.person_id' },
  RosterImport: { name: 'x.file_name', from: 'roster_import x' },
  Seminar: { name: 'x.title', from: 'seminar x' },
  Unit: { name: 'x.name', from: 'unit x' },
};

/** The key of a record: its kind and its id. */
export const recordKey = (entity: string, id: string): string => `${entity}:${id}`;

/** What the records of the trail are called. Whoever reads an event may know the name of what it is about. */
@Injectable()
export class TrailSubjectLoader {
  constructor(private readonly db: Database) {}

  /** The name of a record; as many statements for a page of events as for one. */
  readonly byRecord = loadOne<Named>(
    async (keys, viewer) => [...(await this.names(keys)), ...(await this.milestones(keys, viewer.language))],
    ({ entity, id }) => recordKey(entity, id),
  );

  private async names(keys: readonly string[]): Promise<Named[]> {
    const parts = Object.entries(NAMES).flatMap(([entity, { name, from }]): Sql[] => {
      const ids = idsOf(keys, entity);
      return ids.length === 0
        ? []
        : [sql`select ${entity} as entity, x.id as id, ${raw(name)} as name from ${raw(from)} where ${inList(sql`x.id`, ids)}`];
    });
    const [first, ...rest] = parts;
    return first ? this.db.select<Named>(rest.reduce((all, part) => sql`${all} union all ${part}`, first)) : [];
  }

  private async milestones(keys: readonly string[], language: Language): Promise<Named[]> {
    const ids = idsOf(keys, 'Milestone');
    if (ids.length === 0) return [];
    const rows = await this.db.select<{ id: string; definitionId: string }>(
      sql`select m.id, m.definition_id from milestone m where ${inList(sql`m.id`, ids)}`,
    );
    const definitions = await this.db.rows(
      MilestoneDefinition,
      'd',
      sql`where ${inList(sql`d.id`, [...new Set(rows.map((row) => row.definitionId))])}`,
    );
    const titles = new Map(definitions.map((definition) => [definition.id as string, inLanguage(language, definition.title)]));
    return rows.map(({ id, definitionId }) => ({ entity: 'Milestone', id, name: titles.get(definitionId) ?? '' }));
  }
}

function idsOf(keys: readonly string[], entity: string): string[] {
  return keys.flatMap((key) => (key.startsWith(`${entity}:`) ? [key.slice(entity.length + 1)] : []));
}
