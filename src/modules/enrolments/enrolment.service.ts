import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql, type Sql } from '../../platform/database/sql.js';
import { forbidden } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import type { Page } from '../../platform/graphql/connection.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { paginate, type OrderColumn } from '../../platform/graphql/paginate.js';
import { isId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortService, takesTrainees } from '../cohorts/index.js';
import { Specialty, Unit } from '../organisations/index.js';
import { personSearch } from '../people/index.js';
import { Regulation } from '../regulations/index.js';
import { EnrolmentAccess } from './enrolment.access.js';
import { Enrolment, EnrolmentState } from './enrolment.entities.js';
import {
  EnrolmentOrderField,
  type AddTraineeInput,
  type EnrolmentFilter,
  type EnrolmentsArgs,
  type SetProtectedTimeInput,
} from './enrolment.inputs.js';
import { enrolmentScope, maySetProtectedTime } from './enrolment.policy.js';
import type { IntakeFault } from './intake.rules.js';
import { IntakeService } from './intake.service.js';

const ORDER: Record<EnrolmentOrderField, OrderColumn> = {
  NAME: { by: 'p.search_name' },
  LAST_ACTIVITY: { by: 'e.last_activity_at', instant: true },
  ADMITTED_ON: { by: "coalesce(e.admitted_on, '1900-01-01')" },
};

/** What a fault of the intake is called when a trainee is added by hand, and beside which field it stands. */
const FIELD_PROBLEMS: Record<IntakeFault['code'], Pick<Problem, 'code' | 'path'>> = {
  UNKNOWN_SPECIALTY: { code: 'UNKNOWN_REFERENCE', path: ['specialtyId'] },
  TOO_LONG: { code: 'TOO_LONG', path: ['unitName'] },
  PERSON_MISMATCH: { code: 'DUPLICATE', path: ['hsaId'] },
  REGULATION_CLOSED: { code: 'REGULATION_CLOSED', path: ['regulationId'] },
  CAPACITY_REACHED: { code: 'CAPACITY_REACHED', path: [] },
  SAME_PERSON: { code: 'SAME_PERSON', path: ['supervisorEmail'] },
  TRAINEE_ELSEWHERE: { code: 'TRAINEE_ELSEWHERE', path: ['supervisorEmail'] },
};

/** Trainees in cohorts: finding them and adding one by hand. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: EnrolmentAccess,
    private readonly cohorts: CohortService,
    private readonly intake: IntakeService,
  ) {}

  /** One enrolment in the viewer's scope. NOT_FOUND otherwise. */
  async get(viewer: Viewer, id: string): Promise<Enrolment> {
    return (await this.access.reach(viewer, id)).enrolment;
  }

  /** The viewer's own enrolments, latest round first. */
  mine(viewer: Viewer): Promise<Enrolment[]> {
    return this.db.rows(
      Enrolment,
      'e',
      sql`join cohort c on c.id = e.cohort_id where e.person_id = ${viewer.id} order by c.starts_on desc, e.id`,
    );
  }

  /** The trainees in the viewer's scope. */
  list(viewer: Viewer, args: EnrolmentsArgs): Promise<Page<Enrolment>> {
    const order = args.orderBy ?? { field: EnrolmentOrderField.NAME, direction: OrderDirection.ASC };
    return paginate<Enrolment>(this.db, args, {
      select: this.db.columns(Enrolment, 'e'),
      from: sql`enrolment e join person p on p.id = e.person_id`,
      where: [enrolmentScope(viewer), ...this.conditions(viewer, args.filter ?? {})],
      idColumn: 'e.id',
      order: { name: `${order.field}:${order.direction}`, column: ORDER[order.field], direction: order.direction },
    });
  }

  /**
   * Adds one trainee by hand, by the rules of a roster. The same id again answers with the same enrolment.
   * UNKNOWN_REFERENCE, REQUIRED, INVALID_FORMAT, DUPLICATE, REGULATION_CLOSED, CAPACITY_REACHED, SAME_PERSON, TRAINEE_ELSEWHERE,
   * WRONG_STATE.
   */
  async add(viewer: Viewer, input: AddTraineeInput): Promise<Enrolment> {
    const cohort = await this.cohorts.hold(viewer, input.cohortId);
    const repeated = await this.repeated(input);
    if (repeated) return repeated;
    if (!takesTrainees(cohort.state)) throw Rejected.of('WRONG_STATE', ['cohortId'], { state: cohort.state });
    const row = await this.rowOf(input);
    const [decision] = await this.intake.decide(viewer, cohort, [row], !input.applicationOnly);
    if (decision?.action === 'EXISTS') throw Rejected.of('DUPLICATE', ['email']);
    if (decision?.action !== 'CREATE')
      throw new Rejected((decision?.faults ?? []).map((f) => ({ ...FIELD_PROBLEMS[f.code], params: f.params })));
    const state = input.applicationOnly ? EnrolmentState.APPLIED : EnrolmentState.ADMITTED;
    const appliedOn = input.appliedOn ?? (input.applicationOnly ? this.clock.today() : null);
    const [enrolment] = await this.intake.write(viewer, cohort, [
      { ...input, ...row, personId: decision.personId, enrolmentId: input.id ?? null, state, appliedOn },
    ]);
    return enrolment as Enrolment;
  }

  /** Records the protected time that the unit promises. STALE_VERSION. */
  async setProtectedTime(viewer: Viewer, input: SetProtectedTimeInput): Promise<Enrolment> {
    const { enrolment, relations } = await this.access.reach(viewer, input.enrolmentId);
    if (!maySetProtectedTime(relations)) throw forbidden();
    const protectedWeeks = input.weeks ?? null;
    const version = await this.db.update(Enrolment, { id: enrolment.id, version: input.expectedVersion }, { protectedWeeks });
    await this.audit.record(viewer, 'enrolment.protected_time_set', {
      entity: 'Enrolment',
      id: enrolment.id,
      cohortId: enrolment.cohortId,
      personId: enrolment.personId,
      details: { protectedWeeks },
    });
    return { ...enrolment, protectedWeeks, version };
  }

  private conditions(viewer: Viewer, filter: EnrolmentFilter): Sql[] {
    const today = this.clock.today();
    const where: Sql[] = [];
    if (filter.cohortId) where.push(sql`e.cohort_id = ${filter.cohortId}`);
    if (filter.unitId) where.push(sql`e.unit_id = ${filter.unitId}`);
    if (filter.specialtyId) where.push(sql`e.specialty_id = ${filter.specialtyId}`);
    if (filter.regionId) where.push(sql`e.unit_id in (select u.id from unit u where u.region_id = ${filter.regionId})`);
    if (filter.states) where.push(inList(sql`e.state`, filter.states));
    if (filter.search) where.push(personSearch(viewer, filter.search));
    if (filter.regulationId) {
      where.push(sql`e.person_id in (select rc.person_id from regulation_choice rc where rc.regulation_id = ${filter.regulationId}
        and rc.valid_from <= ${today} and (rc.valid_to is null or rc.valid_to >= ${today}))`);
    }
    return where;
  }

  /** What was added under the same id before. DUPLICATE when the id belongs to another trainee or cohort. */
  private async repeated(input: AddTraineeInput): Promise<Enrolment | null> {
    if (!input.id) return null;
    if (!isId(input.id)) throw Rejected.of('INVALID_FORMAT', ['id']);
    const enrolment = await this.db.find(Enrolment, input.id);
    if (!enrolment) return null;
    const same = await this.db.number(sql`select count(*) as n from person where id = ${enrolment.personId} and email = ${input.email}`);
    if (enrolment.cohortId !== input.cohortId || same === 0) throw Rejected.of('DUPLICATE', ['id']);
    return enrolment;
  }

  /** The input as a row of a roster. Every reference must exist; the HSA-id must be one. */
  private async rowOf(input: AddTraineeInput) {
    const unit = input.unitId ? await this.db.find(Unit, input.unitId) : null;
    const clinic = unit?.name ?? input.unitName ?? '';
    const hsaId = input.hsaId?.toUpperCase() ?? null;
    const problems: (Problem | false)[] = [
      Boolean(input.unitId) && !unit && { code: 'UNKNOWN_REFERENCE', path: ['unitId'] },
      !input.unitId && clinic === '' && { code: 'REQUIRED', path: ['unitId'] },
      !(await this.db.find(Specialty, input.specialtyId)) && { code: 'UNKNOWN_REFERENCE', path: ['specialtyId'] },
      !(await this.db.find(Regulation, input.regulationId)) && { code: 'UNKNOWN_REFERENCE', path: ['regulationId'] },
      hsaId !== null && !/^SE\d{10}-[A-Z0-9]{1,18}$/.test(hsaId) && { code: 'INVALID_FORMAT', path: ['hsaId'] },
    ];
    const found = problems.filter((problem) => problem !== false);
    if (found.length > 0) throw new Rejected(found);
    const { email, specialtyId, regulationId: regulation, trainingStartOn: startDate } = input;
    return { email, hsaId, clinic, specialtyId, regulation, startDate, supervisorEmail: input.supervisorEmail ?? null };
  }
}
