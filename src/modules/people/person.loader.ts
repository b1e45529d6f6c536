import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import { Person } from './person.entity.js';
import { personScope, roleScope } from './person.policy.js';
import { RoleAssignment } from './role-assignment.entity.js';

/** People and roles, read in batches. */
@Injectable()
export class PersonLoader {
  constructor(private readonly db: Database) {}

  /**
   * People by id, without a scope of its own: whoever sees a record sees the names of the people in it.
   * Contact details are narrowed by {@link seesContact} in the field resolvers.
   */
  readonly byId = loadOne<Person>(
    (ids) => this.db.rows(Person, 'p', sql`where ${inList(sql`p.id`, ids)}`),
    (p) => p.id,
  );

  /** Those roles of people in the viewer's scope that the viewer sees, newest first. */
  readonly rolesByPerson = loadMany<RoleAssignment>(
    (ids, viewer) =>
      this.db.rows(
        RoleAssignment,
        'r',
        sql`where ${inList(sql`r.person_id`, ids)} and r.person_id in (select p.id from person p where ${personScope(viewer)})
          and (${roleScope(viewer)}) order by r.valid_from desc, r.id`,
      ),
    (r) => r.personId,
  );

  /** What the scope of a role is called; keys are `<kind>:<id>`. */
  readonly scopeName = loadOne<{ key: string; name: string }>(
    (keys) => {
      const ids = keys.map((key) => key.slice(key.indexOf(':') + 1));
      return this.db.select(sql`
        select 'CENTRE:' || id as key, name_sv as name from register_centre where ${inList(sql`id`, ids)}
        union all select 'COHORT:' || id, name from cohort where ${inList(sql`id`, ids)}
        union all select 'UNIT:' || id, name from unit where ${inList(sql`id`, ids)}
        union all select 'TRAINEE:' || id, given_name || ' ' || family_name from person where ${inList(sql`id`, ids)}`);
    },
    (row) => row.key,
  );
}
