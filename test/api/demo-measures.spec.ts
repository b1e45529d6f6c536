import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_COHORT_ID, loadDemo } from '../../src/demo/index.js';
import { Person } from '../../src/modules/people/index.js';
import { sql } from '../../src/platform/database/sql.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

interface Seen {
  name: string;
  kind: string;
  chart: {
    chartType: string;
    audience: string;
    verdict: { kind: string; sentence: string; rule: string };
    points: { value: number | null; endsOn: string }[];
    marks: { kind: string; happenedOn: string }[];
    offeredPhaseOn: string | null;
  };
}
const CHARTS = `query($id: ID!) { cohortMeasures(cohortId: $id) { edges { node { name kind chart { chartType audience offeredPhaseOn
  verdict { kind sentence rule } points { value endsOn } marks { kind happenedOn } } } } } }`;

// A Saturday, a Sunday and a Monday: the weeks of the charts end on Sundays.
describe.each(['2026-11-21T09:00:00Z', '2026-11-22T09:00:00Z', '2027-03-01T04:30:00Z'])(
  'the charts of the demonstration, loaded %s',
  (instant) => {
    let test: TestApp;
    let world: World;
    beforeAll(async () => {
      test = await startApp();
      test.clock.set(instant);
      world = new World(test);
      await loadDemo(test.db, test.clock);
    });
    afterAll(() => test.stop());

    const signedIn = async (email: string): Promise<TestClient> => {
      const [person] = await test.db.rows(Person, 'p', sql`where p.email = ${email}`);
      return world.as(person!);
    };
    const charts = async (email: string): Promise<Map<string, Seen>> => {
      const client = await signedIn(email);
      const { cohortMeasures } = await client.ask<{ cohortMeasures: { edges: { node: Seen }[] } }>(CHARTS, { id: DEMO_COHORT_ID });
      return new Map(cohortMeasures.edges.map(({ node }) => [node.name, node]));
    };

    it('show the trainee an improvement after the approved start of the change, with the rule', async () => {
      const { chart, kind } = (await charts('st@demo.example')).get('Andel larm med datortomografi inom 20 minuter')!;
      expect(kind).toBe('PROCESS');
      expect(chart.points).toHaveLength(36);
      expect(chart.points.every(({ value, endsOn }) => value !== null && endsOn < test.clock.today())).toBe(true);
      expect(chart.marks.filter((mark) => mark.kind === 'CHANGE_STARTED')).toHaveLength(1);
      expect(chart.marks.filter((mark) => mark.kind === 'PDSA')).toHaveLength(3);
      expect(chart.verdict).toMatchObject({
        kind: 'IMPROVED',
        sentence: expect.stringMatching(/^Förbättring visad: från 4\d,\d till 7\d(?:,\d)?\s%/u),
      });
      expect(chart.verdict.rule).toContain('längsta serien');
      expect(chart.offeredPhaseOn).toBe(chart.marks.find((mark) => mark.kind === 'CHANGE_STARTED')?.happenedOn);
    });

    it('say that there are too few points in 24 months of which two or three lie after the change, and in a young balancing measure', async () => {
      const seen = await charts('st@demo.example');
      expect([...seen.values()].map((measure) => [measure.kind, measure.chart.points.length, measure.chart.verdict.kind])).toEqual(
        expect.arrayContaining([
          ['OUTCOME', 24, 'TOO_FEW_POINTS'],
          ['BALANCING', 5, 'TOO_FEW_POINTS'],
        ]),
      );
      expect(seen.get('Andel med trombolys inom 40 minuter från ankomst')?.chart.verdict.sentence).toBe(
        'Det är för få punkter efter förändringen för att säga något.',
      );
    });

    it('show the coach all of the group, among them a run chart', async () => {
      const seen = await charts('coach@demo.example');
      expect(seen.size).toBe(4);
      const { chart } = seen.get('Andel under 36 grader vid ankomst till uppvakningen')!;
      expect(chart).toMatchObject({ chartType: 'RUN', audience: 'TEAM' });
      expect(chart.points).toHaveLength(24);
      expect(chart.marks.map((mark) => mark.kind)).toEqual(['CHANGE_STARTED']);
    });

    it('draw a line for every approved start of a change, and for nothing else', async () => {
      const lines = await test.db.number(sql`select count(*) as n from annotation where kind = 'CHANGE_STARTED'`);
      const approved = await test.db.number(sql`select count(*) as n from annotation a join milestone m on m.id = a.origin_id
      join milestone_definition d on d.id = m.definition_id where a.kind = 'CHANGE_STARTED' and m.state = 'APPROVED' and d.change_started`);
      const expected = await test.db.number(sql`select count(*) as n from milestone m join milestone_definition d on d.id = m.definition_id
      where m.state = 'APPROVED' and d.change_started`);
      expect([lines, approved]).toEqual([expected, expected]);
      expect(lines).toBeGreaterThan(3);
    });
  },
);
