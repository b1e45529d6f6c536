import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Annotation } from '../../src/modules/measures/index.js';
import { sql } from '../../src/platform/database/sql.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { MilestoneWorld, SEEN, type SeenMilestone, type Team } from '../setup/milestones.js';
import { registerMonths, SHARE } from '../setup/series.js';

interface Chart {
  offeredPhaseOn: string | null;
  verdict: { kind: string };
  marks: { kind: string; happenedOn: string; label: string }[];
}
const READ = 'query($id: ID!) { measure(id: $id) { chart { offeredPhaseOn verdict { kind } marks { kind happenedOn label } } } }';

describe('the line “change started”', () => {
  let test: TestApp;
  let world: MilestoneWorld;
  beforeAll(async () => {
    test = await startApp();
    world = new MilestoneWorld(test);
  });
  afterAll(() => test.stop());

  /** A team whose coach approves the milestone of the first PDSA cycle, and a measure with 24 months. */
  async function withMeasure(): Promise<Team & { measureId: string }> {
    const team = await world.team();
    const { client } = team.trainee;
    const { measure } = await client.do<{ measure: { id: string } }>(
      'defineMeasure',
      { projectId: team.project.id, ...SHARE },
      'measure { id }',
    );
    await client.do('recordMeasurements', { measureId: measure.id, expectedVersion: 1, points: registerMonths() }, 'measure { id }');
    return { ...team, milestone: await world.milestoneOf(team.trainee, 'qi-pdsa-1'), measureId: measure.id };
  }
  async function plan({ trainee, project }: Team, startsOn: string): Promise<string> {
    const input = { projectId: project.id, title: `Test ${startsOn}`, prediction: 'Fler når målvärdet.', startsOn };
    return (await trainee.client.do<{ cycle: { id: string } }>('planCycle', input, 'cycle { id }')).cycle.id;
  }
  const begin = (client: TestClient, cycleId: string): Promise<unknown> =>
    client.do('beginCycle', { cycleId, expectedVersion: 1 }, 'cycle { id }');
  async function approve({ trainee, coach, milestone }: Team): Promise<SeenMilestone> {
    const { version } = await world.handIn(trainee.client, milestone);
    const input = { milestoneId: milestone.id, expectedVersion: version };
    return (await coach.do<{ milestone: SeenMilestone }>('approveMilestone', input, SEEN)).milestone;
  }
  const chartOf = async ({ trainee, measureId }: { trainee: Team['trainee']; measureId: string }): Promise<Chart> =>
    (await trainee.client.ask<{ measure: { chart: Chart } }>(READ, { id: measureId })).measure.chart;
  const startOf = ({ marks }: Chart): string[] => marks.filter(({ kind }) => kind === 'CHANGE_STARTED').map(({ happenedOn }) => happenedOn);

  it('stands on the first day of the first cycle that has begun, and offers a phase there', async () => {
    const team = await withMeasure();
    await plan(team, '2024-06-01');
    await begin(team.trainee.client, await plan(team, '2025-03-10'));
    await begin(team.trainee.client, await plan(team, '2025-01-01'));
    expect(startOf(await chartOf(team))).toEqual([]);
    await approve(team);
    const chart = await chartOf(team);
    expect(startOf(chart)).toEqual(['2025-01-01']);
    expect(chart.marks.find(({ kind }) => kind === 'CHANGE_STARTED')?.label).toBe('Förändringen startade');
    expect(chart.offeredPhaseOn).toBe('2025-01-01');
    expect(chart.verdict.kind).toBe('IMPROVED');
  });

  it('stands on the day the milestone was handed in when no cycle has begun', async () => {
    const team = await withMeasure();
    await plan(team, '2025-01-01');
    await approve(team);
    const chart = await chartOf(team);
    expect(startOf(chart)).toEqual(['2026-11-21']);
    expect(chart.offeredPhaseOn).toBeNull();
  });

  it('goes when the milestone is opened again, and comes back, once, when it is approved anew', async () => {
    const team = await withMeasure();
    await begin(team.trainee.client, await plan(team, '2025-01-01'));
    const approved = await approve(team);
    const input = { milestoneId: team.milestone.id, expectedVersion: approved.version, reason: 'Fel cykel.' };
    const { client: office } = await world.office(team.cohort.centreId);
    const { milestone: opened } = await office.do<{ milestone: SeenMilestone }>('reopenMilestone', input, SEEN);
    const without = await chartOf(team);
    expect(startOf(without)).toEqual([]);
    expect(without.offeredPhaseOn).toBeNull();
    expect(without.verdict.kind).toBe('NOT_SHOWN');
    await approve({ ...team, milestone: { ...team.milestone, version: opened.version } });
    expect(startOf(await chartOf(team))).toEqual(['2025-01-01']);
    const rows = await test.db.rows(Annotation, 'a', sql`where a.origin_id = ${team.milestone.id}`);
    expect(rows).toHaveLength(1);
  });

  it('is drawn by that milestone alone', async () => {
    const team = await withMeasure();
    await begin(team.trainee.client, await plan(team, '2025-01-01'));
    await approve({ ...team, milestone: await world.milestoneOf(team.trainee, 'qi-mal-matt') });
    expect(startOf(await chartOf(team))).toEqual([]);
  });

  it('is not the trainee’s to take away', async () => {
    const team = await withMeasure();
    await approve(team);
    const [mark] = await test.db.rows(Annotation, 'a', sql`where a.origin_id = ${team.milestone.id}`);
    const input = { measureId: team.measureId, expectedVersion: 2, annotationId: mark?.id };
    expect(await team.trainee.client.refused('removeAnnotation', input)).toMatchObject([{ code: 'LOCKED', path: ['annotationId'] }]);
  });
});
