import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { newId } from '../../src/platform/ids/id.js';
import { CohortState, type Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState, WithdrawalReason } from '../../src/modules/enrolments/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { AttendanceStatus, SeminarState } from '../../src/modules/seminars/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

import { COMPARE, evaluationTools, ONE } from '../setup/evaluation.js';

describe('evaluation of several cohorts', () => {
  let test: TestApp;
  let world: World;
  let office: { client: TestClient };
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
    office = await world.office();
  });
  afterAll(() => test.stop());

  const { evaluate, compare, attend, ask, work, registers, lived } = evaluationTools(() => ({ test, world }));

  describe('who sees it', () => {
    it('the office of the centre, the coach of the cohort and the director of studies of a trainee; nobody else', async () => {
      const cohort = await world.cohort();
      const trainee = await world.trainee(cohort);
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      const director = await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, trainee.enrolment.unitId);
      for (const { client } of [office, coach, director]) expect((await evaluate(client, cohort)).cohort.id).toBe(cohort.id);

      const elsewhere = [
        await world.office('RCNORR'),
        await world.someone(Role.COACH, ScopeKind.COHORT, (await world.cohort()).id),
        await world.someone(Role.COACH, ScopeKind.TRAINEE, trainee.person.id),
        await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, (await world.unit()).id),
      ];
      for (const { client } of elsewhere) {
        expect(await client.denied(ONE, { id: cohort.id })).toBe('NOT_FOUND');
        expect(await client.denied(COMPARE, { ids: [cohort.id] })).toBe('NOT_FOUND');
        expect((await compare(client, {})).map((e) => e.cohort.id)).not.toContain(cohort.id);
      }
      const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
      for (const { client } of [await world.admin(), supervisor, trainee])
        expect(await client.denied(ONE, { id: cohort.id })).toBe('FORBIDDEN');
      expect(await office.client.denied(ONE, { id: newId() })).toBe('NOT_FOUND');
    });

    it('and only the office sees how many a small group is', async () => {
      const cohort = await world.cohort();
      for (let i = 0; i < 6; i++) await world.trainee(cohort);
      const north = await world.unit({ regionId: '24' });
      await world.trainee(cohort, {
        enrolment: { unitId: north.id, state: EnrolmentState.WITHDRAWN, withdrawalReason: WithdrawalReason.ILLNESS },
      });
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      const seen = await evaluate(coach.client, cohort);
      expect(seen.regions).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ region: { id: '24' }, n: null, smallGroup: true }),
          expect.objectContaining({ region: { id: '21' }, n: null, smallGroup: true }),
        ]),
      );
      expect(seen.withdrawn).toMatchObject({ n: 1 });
      expect(seen.withdrawn.byReason).toHaveLength(Object.keys(WithdrawalReason).length);
      expect(seen.withdrawn.byReason.every((r) => r.n === null)).toBe(true);
      expect((await evaluate(office.client, cohort)).regions.map((r) => [r.region?.id, r.n])).toEqual([
        ['21', 6],
        ['24', 1],
      ]);
    });
  });

  describe('side by side', () => {
    it('has the same figures as one by one, oldest first', async () => {
      const [younger, older] = [(await lived()).cohort, await world.cohort({ startsOn: '2014-01-15', state: CohortState.STOPPED })];
      const both = await compare(office.client, { ids: [younger.id, older.id, younger.id] });
      expect(both).toEqual([await evaluate(office.client, older), await evaluate(office.client, younger)]);
    });

    it('is narrowed by centre, kind of round and first day', async () => {
      const { client } = await world.office('UCR');
      const cohort = (startsOn: string, track = Track.IMPROVEMENT): Promise<Cohort> => world.cohort({ centreId: 'UCR', startsOn, track });
      const [first, second, third] = [await cohort('2013-03-01'), await cohort('2014-03-01', Track.RESEARCH), await cohort('2015-03-01')];
      const found = async (filter: object): Promise<string[]> => (await compare(client, { filter })).map((e) => e.cohort.id);
      expect(await found({})).toEqual([first.id, second.id, third.id]);
      expect(await found({ track: 'RESEARCH' })).toEqual([second.id]);
      expect(await found({ from: '2014-03-01' })).toEqual([second.id, third.id]);
      expect(await found({ from: '2013-03-02', to: '2014-12-31' })).toEqual([second.id]);
      expect(await found({ centreId: 'QRC' })).toEqual([]);
    });

    it('refuses more than twenty by name and a period that ends before it begins, and of a link compares what one may read', async () => {
      const own = await world.cohort();
      const foreign = await world.cohort({ centreId: 'RCNORR' });
      expect(await office.client.denied(COMPARE, { ids: Array.from({ length: 21 }, () => newId()) })).toBe('TOO_LARGE');
      expect(await office.client.denied(COMPARE, { filter: { from: '2026-02-01', to: '2026-01-01' } })).toBe('INVALID_PERIOD');
      // A link that was shared still shows what its reader may see, and tells no unknown cohort from another's.
      for (const other of [foreign.id, newId()]) {
        const { compareCohorts } = await office.client.ask<{ compareCohorts: { cohort: { id: string } }[] }>(COMPARE, {
          ids: [own.id, other],
        });
        expect(compareCohorts.map(({ cohort }) => cohort.id)).toEqual([own.id]);
      }
      expect(await office.client.denied(COMPARE, { ids: [foreign.id] })).toBe('NOT_FOUND');
    });

    it('costs the same for one cohort and for twenty', async () => {
      const { client } = await world.office('RCSO');
      const add = async (): Promise<void> => {
        const cohort = await world.cohort({ centreId: 'RCSO' });
        const trainee = await world.trainee(cohort, { milestones: true });
        await attend(await world.seminar(cohort, { state: SeminarState.HELD }), [trainee, AttendanceStatus.PRESENT]);
        await ask(trainee, 'statistik-analys', '2026-11-01T08:00:00Z', null);
        await work(trainee, (await registers())[0] ?? '', 1);
      };
      const count = async (): Promise<number> => {
        test.statements.length = 0;
        await compare(client, { filter: {} });
        return test.statements.length;
      };
      await add();
      const one = await count();
      for (let i = 0; i < 19; i++) await add();
      expect(await count()).toBe(one);
    });

    it('reads only what is asked for', async () => {
      test.statements.length = 0;
      await office.client.ask('{ compareCohorts { cohort { id } completion { share { value } } places { admitted } } }');
      expect(test.statements.filter((s) => /join attendance|support_request|goal_confirmation/.test(s))).toEqual([]);
      expect(test.statements.filter((s) => /from enrolment e/.test(s))).toHaveLength(1);
    });
  });
});
