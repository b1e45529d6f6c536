import { MilestoneDefinition } from '../../src/modules/cohorts/index.js';
import { EvidenceKind, Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import type { TestApp } from './app.js';
import type { TestClient } from './client.js';
import type { Trainee } from './world.js';

/** A milestone as a client reads it before acting. */
export interface SeenMilestone {
  id: string;
  version: number;
  state: string;
}

/** The milestone of a trainee under a key of the plan. */
export async function milestoneOf(test: TestApp, trainee: Trainee, key: string): Promise<Milestone> {
  const rows = await test.db.rows(
    Milestone,
    'm',
    sql`join milestone_definition d on d.id = m.definition_id where m.enrolment_id = ${trainee.enrolment.id} and d.key = ${key}`,
  );
  if (!rows[0]) throw new Error(`no milestone ${key}`);
  return rows[0];
}

/** One text for each item that the milestone asks for. */
export async function evidenceFor(test: TestApp, milestone: Milestone): Promise<{ kind: EvidenceKind; itemKey: string; text: string }[]> {
  const definition = await test.db.find(MilestoneDefinition, milestone.definitionId);
  return (definition?.evidence ?? []).map(({ key }) => ({ kind: EvidenceKind.TEXT, itemKey: key, text: `Det här är ${key}.` }));
}

/** Hands a milestone in with everything that it asks for. */
export async function handIn(test: TestApp, client: TestClient, milestone: Milestone, given: object = {}): Promise<SeenMilestone> {
  const input = { milestoneId: milestone.id, expectedVersion: milestone.version, reflection: 'Jag har lärt mig att mäta.' };
  const evidence = await evidenceFor(test, milestone);
  const payload = await client.do<{ milestone: SeenMilestone }>(
    'submitMilestone',
    { ...input, evidence, ...given },
    'milestone { id version state }',
  );
  return payload.milestone;
}

/** Puts a milestone straight into a state, as if it had been handed in days ago. */
export async function putInState(test: TestApp, milestone: Milestone, state: MilestoneState, daysAgo = 0): Promise<void> {
  const handedIn = state !== MilestoneState.OPEN;
  const at = new Date(test.clock.now().getTime() - daysAgo * 86_400_000);
  const decided = state === MilestoneState.RETURNED || state === MilestoneState.APPROVED;
  await test.db.transaction(() =>
    test.db.change(
      Milestone,
      { id: milestone.id },
      { state, round: handedIn ? 1 : 0, submittedAt: handedIn ? at : null, decidedAt: decided ? at : null },
    ),
  );
  milestone.state = state;
}

/** A new id as a phone makes it. */
export const clientId = (): string => newId();
