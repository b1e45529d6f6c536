import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MilestoneDefinition, type Cohort } from '../../src/modules/cohorts/index.js';
import { relationsTo } from '../../src/modules/enrolments/index.js';
import { Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import { HOLDERS, mayReview } from '../../src/modules/milestones/milestone.policy.js';
import { RoleAssignment, type Person } from '../../src/modules/people/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { Role, ROLE_SCOPES, ScopeKind } from '../../src/platform/access/roles.js';
import { Viewer } from '../../src/platform/access/viewer.js';
import { inList, sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { MilestoneWorld } from '../setup/milestones.js';
import type { Trainee } from '../setup/world.js';

interface Queue {
  reviewQueue: {
    totalCount: number;
    edges: { node: { daysWaiting: number; milestone: { id: string }; enrolment: { id: string } } }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
  reviewQueueCount: number;
}
const QUEUE = `query($filter: ReviewQueueFilter, $first: Int, $after: String) { reviewQueueCount(filter: $filter)
  reviewQueue(filter: $filter, first: $first, after: $after) { totalCount edges { node { daysWaiting milestone { id } enrolment { id } } }
    pageInfo { endCursor hasNextPage } } }`;

describe('the queue of reviews', () => {
  let test: TestApp;
  let world: MilestoneWorld;
  beforeAll(async () => {
    test = await startApp();
    world = new MilestoneWorld(test);
  });
  afterAll(() => test.stop());

  const idsOf = (queue: Queue): string[] => queue.reviewQueue.edges.map((edge) => edge.node.milestone.id);

  it('shows a coach what waits, oldest first, page by page, until it is decided', async () => {
    const cohort = await world.cohort();
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const waiting: string[] = [];
    for (const daysAgo of [2, 9, 5]) {
      const milestone = await world.milestoneOf(await world.trainee(cohort, { milestones: true }), 'qi-mal-matt');
      await world.putInState(milestone, daysAgo === 5 ? MilestoneState.IN_REVIEW : MilestoneState.SUBMITTED, daysAgo);
      waiting.push(milestone.id);
    }
    const [two, nine, five] = waiting as [string, string, string];
    const page = await coach.ask<Queue>(QUEUE, { first: 2 });
    expect(idsOf(page)).toEqual([nine, five]);
    expect(page.reviewQueue.edges.map((edge) => edge.node.daysWaiting)).toEqual([9, 5]);
    expect([page.reviewQueue.totalCount, page.reviewQueueCount]).toEqual([3, 3]);
    const rest = await coach.ask<Queue>(QUEUE, { first: 2, after: page.reviewQueue.pageInfo.endCursor });
    expect(idsOf(rest)).toEqual([two]);
    expect(rest.reviewQueue.pageInfo.hasNextPage).toBe(false);
    await coach.do('approveMilestone', { milestoneId: nine, expectedVersion: 1 }, 'milestone { id }');
    expect(idsOf(await coach.ask<Queue>(QUEUE))).toEqual([five, two]);
  });

  it('narrows to one cohort, and is empty for one out of reach and for those who review nothing', async () => {
    const [one, other, foreign] = [await world.cohort(), await world.cohort(), await world.cohort()];
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, one.id);
    await world.role(coach.person, Role.COACH, ScopeKind.COHORT, other.id);
    const waiting: Record<string, string> = {};
    for (const cohort of [one, other, foreign]) {
      const milestone = await world.milestoneOf(await world.trainee(cohort, { milestones: true }), 'qi-mal-matt');
      await world.putInState(milestone, MilestoneState.SUBMITTED);
      waiting[cohort.id] = milestone.id;
    }
    const narrowed = await coach.client.ask<Queue>(QUEUE, { filter: { cohortId: other.id } });
    expect([idsOf(narrowed), narrowed.reviewQueueCount]).toEqual([[waiting[other.id]], 1]);
    for (const client of [(await world.admin()).client, await world.as(await world.person())]) {
      expect(await client.ask<Queue>(QUEUE)).toMatchObject({ reviewQueueCount: 0, reviewQueue: { totalCount: 0, edges: [] } });
    }
    expect(idsOf(await coach.client.ask<Queue>(QUEUE, { filter: { cohortId: foreign.id } }))).toEqual([]);
    expect(await test.anonymous().denied(QUEUE)).toBe('UNAUTHENTICATED');
  });

  describe('agrees with the policy', () => {
    const TODAY = '2026-11-21';
    let people: Person[];
    let waiting: { milestone: Milestone; definition: MilestoneDefinition; trainee: Trainee; cohort: Cohort }[];
    let roles: RoleAssignment[] = [];
    let clients: TestClient[];
    let scopes: Record<ScopeKind, (string | null)[]>;

    /** Two cohorts, four trainees with everything handed in or in review, and eight others, two of them with a closed account. */
    beforeAll(async () => {
      const cohorts = [await world.cohort({ centreId: 'RCSYD' }), await world.cohort({ centreId: 'RCSO', track: Track.RESEARCH })];
      const trainees: { trainee: Trainee; cohort: Cohort }[] = [];
      for (const cohort of [...cohorts, ...cohorts]) trainees.push({ cohort, trainee: await world.trainee(cohort, { milestones: true }) });
      waiting = (await Promise.all(trainees.map((t) => handedIn(t.trainee, t.cohort)))).flat();
      people = trainees.map((t) => t.trainee.person);
      for (let i = 0; i < 8; i++) people.push(await world.person(i < 2 ? { deactivatedAt: test.clock.now() } : {}));
      clients = await Promise.all(people.map((person) => world.as(person)));
      scopes = {
        INSTALLATION: [null],
        CENTRE: ['RCSYD', 'RCSO'],
        COHORT: cohorts.map((c) => c.id),
        UNIT: trainees.map((t) => t.trainee.enrolment.unitId),
        TRAINEE: trainees.map((t) => t.trainee.person.id),
      };
    });

    /** Gives out 16 roles at random, beside one for each office. */
    async function giveRoles(seed: number): Promise<void> {
      if (roles.length > 0)
        await test.db.transaction(() =>
          test.db.execute(
            sql`delete from role_assignment where ${inList(
              sql`id`,
              roles.map((r) => r.id),
            )}`,
          ),
        );
      const offices = ['RCSYD', 'RCSO'].map((scopeId, i) =>
        role(people[10 + i] as Person, { role: Role.OFFICE, scopeKind: ScopeKind.CENTRE, scopeId }),
      );
      roles = [...offices, ...fc.sample(randomRole(), { numRuns: 16, seed })];
      await test.db.transaction(() => test.db.insert(RoleAssignment, roles));
    }

    it.each(Array.from({ length: 12 }, (_, i) => i + 1))(
      'for every person and every milestone that waits, whoever has which role (%i)',
      async (seed) => {
        await giveRoles(seed);
        const query = 'query($id: ID!) { milestone(id: $id) { viewerCan { approve } } }';
        let reviewable = 0;
        for (const [i, person] of people.entries()) {
          if (person.deactivatedAt) continue;
          const client = clients[i] as TestClient;
          const allowed = waiting.filter((w) => policyAllows(person, w)).map((w) => w.milestone.id);
          expect(await allOf(client)).toEqual(new Set(allowed));
          expect((await client.ask<Queue>(QUEUE)).reviewQueueCount).toBe(allowed.length);
          for (const { milestone } of waiting.filter((_, n) => n % 20 === seed)) {
            const answer = await client.send<{ milestone: { viewerCan: { approve: boolean } } }>(query, { id: milestone.id });
            expect(answer.data?.milestone?.viewerCan.approve ?? false).toBe(allowed.includes(milestone.id));
          }
          reviewable += allowed.length;
        }
        expect(reviewable).toBeGreaterThan(30);
      },
    );

    async function handedIn(trainee: Trainee, cohort: Cohort): Promise<typeof waiting> {
      const milestones = await test.db.rows(Milestone, 'm', sql`where m.enrolment_id = ${trainee.enrolment.id}`);
      const definitions = await test.db.rows(MilestoneDefinition, 'd', sql`where d.template_id = ${cohort.templateId}`);
      for (const [i, m] of milestones.entries()) await world.putInState(m, i % 2 ? MilestoneState.SUBMITTED : MilestoneState.IN_REVIEW, i);
      return milestones.flatMap((milestone) => {
        const definition = definitions.find((d) => d.id === milestone.definitionId);
        return definition ? [{ milestone, definition, trainee, cohort }] : [];
      });
    }

    const always = { validFrom: '2026-01-01', validTo: null };

    function role(
      person: Person,
      given: Pick<RoleAssignment, 'role' | 'scopeKind' | 'scopeId'>,
      valid: Pick<RoleAssignment, 'validFrom' | 'validTo'> = always,
    ): RoleAssignment {
      return { id: newId(), version: 1, personId: person.id, createdAt: test.clock.now(), ...given, ...valid };
    }

    function randomRole(): fc.Arbitrary<RoleAssignment> {
      const scope = fc
        .constantFrom(...Object.values(Role))
        .chain((what) =>
          fc
            .constantFrom(...ROLE_SCOPES[what])
            .chain((scopeKind) =>
              fc.record({ role: fc.constant(what), scopeKind: fc.constant(scopeKind), scopeId: fc.constantFrom(...scopes[scopeKind]) }),
            ),
        );
      const period = fc.constantFrom(
        always,
        { validFrom: TODAY, validTo: TODAY },
        { validFrom: '2026-01-01', validTo: '2026-11-20' },
        { validFrom: '2026-11-22', validTo: null },
      );
      return fc.tuple(fc.constantFrom(...people), scope, period).map(([person, given, valid]) => role(person, given, valid));
    }

    const isValid = (r: RoleAssignment): boolean => r.validFrom <= TODAY && (r.validTo === null || r.validTo >= TODAY);

    /** The pure policy, with relations and holders worked out from the roles one by one. */
    function policyAllows(person: Person, { definition, trainee, cohort }: (typeof waiting)[number]): boolean {
      const place = { ...trainee.enrolment, centreId: cohort.centreId };
      const relations = (p: Person): ReturnType<typeof relationsTo> =>
        relationsTo(
          new Viewer(
            p.id,
            'sv',
            { kind: 'session', id: '' },
            roles.filter((r) => r.personId === p.id && isValid(r)),
          ),
          place,
        );
      const others = people.filter((p) => p.id !== trainee.person.id && p.deactivatedAt === null);
      const { responsibleRole, reviewerRole } = definition;
      const reviewerExists = others.some((p) => HOLDERS[reviewerRole].some((role) => relations(p).has(role)));
      return mayReview({ relations: relations(person), responsibleRole, reviewerRole, reviewerExists });
    }

    async function allOf(client: TestClient): Promise<Set<string>> {
      const queue = await client.ask<Queue>(QUEUE, { first: 100 });
      expect(queue.reviewQueue.pageInfo.hasNextPage).toBe(false);
      return new Set(idsOf(queue));
    }
  });
});
