import { expect } from '@jest/globals';
import { MilestoneDefinition, type Cohort } from '../../src/modules/cohorts/index.js';
import { EvidenceKind, Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import { EthicsDecision, LogEntry, LogKind, type EthicsKind, type Project } from '../../src/modules/projects/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { raw, sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import type { TestClient } from './client.js';
import { World, type Trainee } from './world.js';

/** A milestone as a client reads it before acting. */
export interface SeenMilestone {
  id: string;
  version: number;
  state: string;
}

/** The fields of {@link SeenMilestone}. */
export const SEEN = 'milestone { id version state }';

/** Everything that has happened to a milestone. */
export const STORY = `query($id: ID!) { milestone(id: $id) {
  state round daysWaiting currentSubmission { round }
  submissions { round reflection recalledAt openedAt decidedAt outcome comment submittedBy { name } openedBy { name } decidedBy { name }
    evidence { kind itemKey title url text logEntry { text } } criterionAnswers { criterionKey met comment } }
  history { action fromState toState round reason actor { name } }
  availableTransitions { action label disabledReason }
  viewerCan { submit recall openReview return approve reopen } } }`;

/** Those around one milestone: the plan of aims and measures, or the question of a research project. */
export interface Team {
  cohort: Cohort;
  trainee: Trainee;
  project: Project;
  coach: TestClient;
  milestone: Milestone;
}

/** A {@link World} for tests of milestones. */
export class MilestoneWorld extends World {
  /** A trainee with a project, the milestones of the plan, and a coach of the cohort. */
  async team(given: { cohort?: Partial<Cohort> } = {}): Promise<Team> {
    const cohort = await this.cohort(given.cohort);
    const trainee = await this.trainee(cohort, { milestones: true });
    const project = await this.project(trainee.enrolment);
    const { client: coach } = await this.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const milestone = await this.milestoneOf(trainee, cohort.track === Track.RESEARCH ? 'rs-fraga' : 'qi-mal-matt');
    return { cohort, trainee, project, coach, milestone };
  }

  /** Every milestone of a trainee. */
  milestonesOf(trainee: Trainee): Promise<Milestone[]> {
    return this.test.db.rows(Milestone, 'm', sql`where m.enrolment_id = ${trainee.enrolment.id} order by m.due_on, m.id`);
  }

  /** The milestone of a trainee under a key of the plan. */
  async milestoneOf(trainee: Trainee, key: string): Promise<Milestone> {
    const rows = await this.test.db.rows(
      Milestone,
      'm',
      sql`join milestone_definition d on d.id = m.definition_id where m.enrolment_id = ${trainee.enrolment.id} and d.key = ${key}`,
    );
    if (!rows[0]) throw new Error(`no milestone ${key}`);
    return rows[0];
  }

  /** One text for each item that the milestone asks for. */
  async evidenceFor(milestone: Milestone): Promise<{ kind: EvidenceKind; itemKey: string; text: string }[]> {
    const definition = await this.test.db.find(MilestoneDefinition, milestone.definitionId);
    return (definition?.evidence ?? []).map(({ key }) => ({ kind: EvidenceKind.TEXT, itemKey: key, text: `Det här är ${key}.` }));
  }

  /** Hands a milestone in with everything that it asks for. */
  async handIn(client: TestClient, milestone: Milestone, given: object = {}): Promise<SeenMilestone> {
    const input = { milestoneId: milestone.id, expectedVersion: milestone.version, reflection: 'Jag har lärt mig att mäta.' };
    const evidence = await this.evidenceFor(milestone);
    return (await client.do<{ milestone: SeenMilestone }>('submitMilestone', { ...input, evidence, ...given }, SEEN)).milestone;
  }

  /** Puts a milestone straight into a state, as if it had been handed in days ago. */
  async putInState(milestone: Milestone, state: MilestoneState, daysAgo = 0): Promise<void> {
    const handedIn = state !== MilestoneState.OPEN;
    const at = new Date(this.test.clock.now().getTime() - daysAgo * 86_400_000);
    const decided = state === MilestoneState.RETURNED || state === MilestoneState.APPROVED;
    const changes = { state, round: handedIn ? 1 : 0, submittedAt: handedIn ? at : null, decidedAt: decided ? at : null };
    await this.test.db.transaction(() => this.test.db.change(Milestone, { id: milestone.id }, changes));
  }

  /** Expects that a milestone is as it was, and that nothing was written beside it. */
  async untouched(milestone: Milestone): Promise<void> {
    expect(await this.test.db.find(Milestone, milestone.id)).toEqual(milestone);
    for (const table of ['milestone_submission', 'milestone_event']) {
      expect(await this.test.db.number(sql`select count(*) as n from ${raw(table)} where milestone_id = ${milestone.id}`)).toBe(0);
    }
    expect(await this.auditOf(milestone)).toEqual([]);
  }

  /** The audit trail of a milestone, oldest first. */
  async auditOf({ id }: { id: string }): Promise<{ action: string; cohortId: string; personId: string; details: unknown }[]> {
    const rows = await this.test.db.select<{ action: string; cohortId: string; personId: string; details: string }>(
      sql`select action, cohort_id, person_id, details from audit_event where entity_id = ${id} order by at, id`,
    );
    return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as unknown }));
  }

  /** An entry of the log. */
  async logEntry(project: Project, trainee: Trainee, given: Partial<LogEntry> = {}): Promise<LogEntry> {
    const entry: LogEntry = {
      id: newId(),
      version: 1,
      projectId: project.id,
      authorId: trainee.person.id,
      happenedOn: '2026-11-20',
      kind: LogKind.NOTE,
      text: 'Vi mätte ledtiden',
      minutes: 60,
      links: [],
      removedAt: null,
      createdAt: this.test.clock.now(),
      ...given,
    };
    await this.insert(LogEntry, entry);
    return entry;
  }

  /** A decision about ethical review. */
  async ethics(project: Project, trainee: Trainee, number: number, kind: EthicsKind): Promise<void> {
    await this.insert(EthicsDecision, {
      id: newId(),
      projectId: project.id,
      number,
      kind,
      decidedOn: '2026-11-01',
      intendsToPublish: true,
      reference: null,
      reasons: 'Enligt beslut',
      recordedById: trainee.person.id,
      createdAt: this.test.clock.now(),
    });
  }
}
