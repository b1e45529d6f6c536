import { AuditEvent } from '../../src/platform/audit/audit-event.entity.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { RegulationChoice, type Enrolment } from '../../src/modules/enrolments/index.js';
import { GoalConfirmation } from '../../src/modules/goals/index.js';
import { Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import {
  Attendance,
  AttendanceSource,
  AttendanceStatus,
  SeminarPart,
  SeminarState,
  type Seminar,
} from '../../src/modules/seminars/index.js';
import type { TestApp } from './app.js';
import type { SeenError, TestClient } from './client.js';
import type { Trainee, World } from './world.js';

/** Goals as clients see them. */
export interface Progress {
  regulation: { id: string } | null;
  goal: { code: string } | null;
  complete: boolean;
  missing: string[];
  parts: {
    part: { id: string };
    status: string;
    gap: string | null;
    viewerCanConfirm: boolean;
    evidence: { milestone: { id: string } | null; seminar: { id: string } | null; title: string; state: string; counts: boolean }[];
    confirmation: { id: string; certifierRole: string; confirmedBy: { id: string } } | null;
    carriedOver: { links: { id: string; strength: string }[]; confirmation: { id: string } }[];
  }[];
  carriedOver: { links: { id: string }[] }[];
  history: { id: string; revokeReason: string | null; part: { id: string } }[];
}

/** Everything of one's goals. */
export const PROGRESS = `regulation { id } goal { code } complete missing
  parts { part { id } status gap viewerCanConfirm
    evidence { milestone { id } seminar { id } title state counts }
    confirmation { id certifierRole confirmedBy { id } }
    carriedOver { links { id strength } confirmation { id } } }
  carriedOver { links { id } } history { id revokeReason part { id } }`;
/** The goals of one trainee. */
export const GOALS_OF = `query($id: ID!) { goalsOf(enrolmentId: $id) { ${PROGRESS} } }`;
/** What a certificate rests on. */
export const BASIS = 'Godkänt efter samtal och genomgång av rapporten.';

/** What a certificate answers. */
export interface Confirmed {
  confirmation: { id: string; certifierRole: string };
  progress: Progress;
}

/** What the tests of goals do again and again; `now` gives the application and the trainee of the running test. */
export function goalTools(now: () => { test: TestApp; world: World; trainee: Trainee }) {
  const goalsOf = async (client: TestClient, enrolment: Enrolment): Promise<Progress> =>
    (await client.ask<{ goalsOf: Progress }>(GOALS_OF, { id: enrolment.id })).goalsOf;
  const statusOf = (progress: Progress): Record<string, string> => Object.fromEntries(progress.parts.map((p) => [p.part.id, p.status]));
  const confirm = (client: TestClient, partId: string, more: object = {}, enrolment = now().trainee.enrolment): Promise<Confirmed> =>
    client.do(
      'confirmGoalPart',
      { enrolmentId: enrolment.id, partId, basis: BASIS, ...more },
      `confirmation { id certifierRole } progress { ${PROGRESS} }`,
    );
  const refuseTo = (client: TestClient, partId: string, more: object = {}, enrolment = now().trainee.enrolment): Promise<SeenError[]> =>
    client.refused('confirmGoalPart', { enrolmentId: enrolment.id, partId, basis: BASIS, ...more });
  const confirmations = (personId = now().trainee.person.id): Promise<GoalConfirmation[]> =>
    now().test.db.rows(GoalConfirmation, 'c', sql`where c.person_id = ${personId}`);
  const audited = (id: string): Promise<AuditEvent[]> => now().test.db.rows(AuditEvent, 'a', sql`where a.entity_id = ${id} order by a.id`);

  /** Puts milestones of the plan into a state; returns their ids. */
  async function put(enrolment: Enrolment, state: MilestoneState, ...keys: string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const key of keys) {
      const [found] = await now().test.db.rows(
        Milestone,
        'm',
        sql`join milestone_definition d on d.id = m.definition_id where m.enrolment_id = ${enrolment.id} and d.key = ${key}`,
      );
      const id = found?.id ?? '';
      await now().test.db.transaction(() =>
        now().test.db.change(Milestone, { id }, { state, decidedAt: state === MilestoneState.APPROVED ? now().test.clock.now() : null }),
      );
      ids.push(id);
    }
    return ids;
  }

  async function follow(personId: string, regulationId: string, validFrom: string): Promise<void> {
    await now().world.insert(RegulationChoice, {
      id: newId(),
      personId,
      regulationId,
      validFrom,
      validTo: null,
      decidedById: null,
      reason: null,
      createdAt: now().test.clock.now(),
    });
  }

  async function attended(enrolment: Enrolment, of: Cohort, partId: string, status = AttendanceStatus.PRESENT): Promise<Seminar> {
    const seminar = await now().world.seminar(of, { state: SeminarState.HELD });
    await now().world.insert(SeminarPart, { id: newId(), seminarId: seminar.id, partId });
    await now().world.insert(Attendance, {
      id: newId(),
      version: 1,
      seminarId: seminar.id,
      enrolmentId: enrolment.id,
      status,
      source: AttendanceSource.REGISTERED,
      registeredById: enrolment.personId,
      registeredAt: now().test.clock.now(),
    });
    return seminar;
  }

  return { goalsOf, statusOf, confirm, refuseTo, confirmations, audited, put, follow, attended };
}
