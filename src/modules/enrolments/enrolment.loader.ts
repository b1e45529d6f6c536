import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/roles.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import { Clock } from '../../platform/time/clock.js';
import { Regulation } from '../regulations/index.js';
import { Enrolment, RegulationChoice } from './enrolment.entities.js';
import { enrolmentScope } from './enrolment.policy.js';

/** Enrolments and what belongs to them, read in batches and in scope. */
@Injectable()
export class EnrolmentLoader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Enrolments by id. */
  readonly byId = loadOne<Enrolment>(
    (ids, viewer) => this.db.rows(Enrolment, 'e', sql`where ${inList(sql`e.id`, ids)} and (${enrolmentScope(viewer)})`),
    (e) => e.id,
  );

  /** The places in scope of people, latest round first; keys are people. */
  readonly byPerson = loadMany<Enrolment>(
    (ids, viewer) =>
      this.db.rows(
        Enrolment,
        'e',
        sql`join cohort c on c.id = e.cohort_id where ${inList(sql`e.person_id`, ids)} and (${enrolmentScope(viewer)})
          order by c.starts_on desc, e.id`,
      ),
    (e) => e.personId,
  );

  /** Which regulations trainees in scope have followed, oldest first; keys are people. */
  readonly regulationsByPerson = loadMany<RegulationChoice>(
    (ids, viewer) =>
      this.db.rows(
        RegulationChoice,
        'rc',
        sql`where ${inList(sql`rc.person_id`, ids)} and rc.person_id in (select e.person_id from enrolment e where ${enrolmentScope(viewer)})
          order by rc.valid_from, rc.id`,
      ),
    (choice) => choice.personId,
  );

  /** Regulations by id. Open to everyone who is signed in. */
  readonly regulationById = loadOne<Regulation>(
    (ids) => this.db.rows(Regulation, 'r', sql`where ${inList(sql`r.id`, ids)}`),
    (r) => r.id,
  );

  /** Who does what today for trainees in scope, whether for the trainee, the cohort or the unit; keys are enrolments. */
  readonly supportersByEnrolment = loadMany<{ enrolmentId: string; role: Role; personId: string }>(
    (ids, viewer) => {
      const today = this.clock.today();
      const roles = sql`join role_assignment r on r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today})`;
      const enrolments = sql`where ${inList(sql`e.id`, ids)} and (${enrolmentScope(viewer)})`;
      return this.db.select(sql`
        select e.id as enrolment_id, r.role as role, r.person_id as person_id from enrolment e ${roles} and r.scope_kind = 'TRAINEE' and r.scope_id = e.person_id ${enrolments}
        union select e.id, r.role, r.person_id from enrolment e ${roles} and r.scope_kind = 'COHORT' and r.scope_id = e.cohort_id ${enrolments}
        union select e.id, r.role, r.person_id from enrolment e ${roles} and r.scope_kind = 'UNIT' and r.scope_id = e.unit_id ${enrolments}
        order by role, person_id`);
    },
    (row) => row.enrolmentId,
  );
}
