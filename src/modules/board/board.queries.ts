import { Injectable } from '@nestjs/common';
import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql, type Sql } from '../../platform/database/sql.js';
import type { Language } from '../../platform/i18n/i18n.js';
import { Clock } from '../../platform/time/clock.js';
import { MilestoneDefinition, MilestoneRole, type CohortState, type Wording } from '../cohorts/index.js';
import { Enrolment, enrolmentScope } from '../enrolments/index.js';
import { GoalCounter } from '../goals/index.js';
import { Milestone } from '../milestones/index.js';
import { AttendanceLoader, type EnrolmentShare } from '../seminars/index.js';
import type { PlannedMilestone } from './board.rules.js';
import { nudgeScope } from './nudge.policy.js';

/** What is known of one trainee, before it is judged. */
export interface TraineeFacts {
  enrolment: Enrolment;
  cohortState: CohortState;
  cohortStartsOn: string;
  centreId: string;
  givenName: string;
  familyName: string;
  unitName: string;
  specialty: { nameSv: string; nameEn: string };
  /** What the trainee reads. */
  language: Language;
  hasProject: boolean;
  hasSupervisor: boolean;
  /** In the order of the plan. */
  milestones: PlannedMilestone[];
  /** When the trainee was last reminded; null for never, and for those who may not know. */
  lastNudgedAt: Date | null;
  share: EnrolmentShare | null;
  partsConfirmed: number;
  partsTotal: number;
}

type Place = Pick<
  TraineeFacts,
  'cohortState' | 'cohortStartsOn' | 'centreId' | 'givenName' | 'familyName' | 'language' | 'unitName' | 'lastNudgedAt'
> & {
  enrolmentId: string;
  nameSv: string;
  nameEn: string;
  hasProject: number;
  hasSupervisor: number;
};

/** Reads what a board is made from, in a fixed number of statements. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly attendance: AttendanceLoader,
    private readonly goals: GoalCounter,
  ) {}

  /** The trainees that `where` picks among those whom the viewer reaches, by name; `e` is the enrolment. */
  async read(viewer: Viewer, where: Sql): Promise<TraineeFacts[]> {
    const enrolments = await this.db.rows(
      Enrolment,
      'e',
      sql`join person p on p.id = e.person_id where (${where}) and (${enrolmentScope(viewer)}) order by p.search_name, e.id`,
    );
    const ids = enrolments.map((e) => e.id);
    const places = new Map((await this.places(viewer, ids)).map((place) => [place.enrolmentId, place]));
    const milestones = await this.milestones(ids);
    const shares = new Map((await this.attendance.shares(ids, viewer)).map((share) => [share.enrolmentId, share]));
    const goals = new Map((await this.goals.count(ids, viewer)).map((count) => [count.enrolmentId, count]));
    return enrolments.flatMap((enrolment) => {
      const place = places.get(enrolment.id);
      if (!place) return [];
      const { enrolmentId: _, nameSv, nameEn, ...known } = place;
      return {
        ...known,
        enrolment,
        specialty: { nameSv, nameEn },
        hasProject: Number(place.hasProject) === 1,
        hasSupervisor: Number(place.hasSupervisor) === 1,
        milestones: milestones.get(enrolment.id) ?? [],
        share: shares.get(enrolment.id) ?? null,
        partsConfirmed: goals.get(enrolment.id)?.confirmed ?? 0,
        partsTotal: goals.get(enrolment.id)?.total ?? 0,
      };
    });
  }

  /** What milestones are called, by the ids of their definitions. */
  async titles(definitionIds: readonly string[]): Promise<Map<string, Wording>> {
    const rows = await this.db.rows(MilestoneDefinition, 'd', sql`where ${inList(sql`d.id`, [...new Set(definitionIds)])}`);
    return new Map(rows.map((definition) => [definition.id, definition.title]));
  }

  private places(viewer: Viewer, ids: readonly string[]): Promise<Place[]> {
    const today = this.clock.today();
    const supervisors = inList(sql`r.role`, [Role.SUPERVISOR, Role.MAIN_SUPERVISOR]);
    return this.db.select<Place>(sql`
      select e.id as enrolment_id, c.state as cohort_state, c.starts_on as cohort_starts_on, c.centre_id, p.given_name, p.family_name, p.language,
        u.name as unit_name, s.name_sv, s.name_en,
        case when exists (select 1 from project j where j.enrolment_id = e.id) then 1 else 0 end as has_project,
        case when exists (select 1 from role_assignment r join person h on h.id = r.person_id
          where r.scope_kind = ${ScopeKind.TRAINEE} and r.scope_id = e.person_id and ${supervisors} and h.id <> e.person_id
            and h.deactivated_at is null and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today})
        ) then 1 else 0 end as has_supervisor,
        case when ${nudgeScope(viewer)} then (select max(n.created_at) from nudge n where n.enrolment_id = e.id) end as last_nudged_at
      from enrolment e join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id
        join unit u on u.id = e.unit_id join specialty s on s.id = e.specialty_id
      where ${inList(sql`e.id`, ids)}`);
  }

  private async milestones(ids: readonly string[]): Promise<Map<string, TraineeFacts['milestones']>> {
    const rows = await this.db.select<Milestone & { required: boolean | number; responsibleRole: MilestoneRole }>(sql`
      select ${this.db.columns(Milestone, 'm')}, d.required, d.responsible_role
      from milestone m join milestone_definition d on d.id = m.definition_id
      where ${inList(sql`m.enrolment_id`, ids)} order by d.position, m.id`);
    const byEnrolment = new Map<string, TraineeFacts['milestones']>(ids.map((id) => [id, []]));
    for (const { required, responsibleRole, ...milestone } of rows) {
      const own = responsibleRole === MilestoneRole.TRAINEE;
      byEnrolment.get(milestone.enrolmentId)?.push({ milestone, required: Boolean(required), own });
    }
    return byEnrolment;
  }
}
