import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { CohortElement, CohortState, MilestoneDefinition } from '../../src/modules/cohorts/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

import { evaluationTools } from '../setup/evaluation.js';

const NONE = { value: null, n: 0 };

describe('evaluation', () => {
  let test: TestApp;
  let world: World;
  let office: { client: TestClient };
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
    office = await world.office();
  });
  afterAll(() => test.stop());

  const { evaluate, registers, lived } = evaluationTools(() => ({ test, world }));

  it('of a cohort tells every figure with its n', async () => {
    const { cohort } = await lived();
    const [register] = await registers();
    const evaluation = await evaluate(office.client, cohort);
    expect(evaluation).toMatchObject({
      places: { capacity: 4, applicants: 5, admitted: 4, applicantsPerPlace: { value: 1.25, n: 5, of: 4 } },
      completion: { completed: 1, admitted: 4, share: { value: 0.25, n: 4 } },
      withdrawn: { n: 1, share: { value: 0.25, n: 4 }, byReason: [{ reason: 'ILLNESS', n: 1, smallGroup: false }] },
      attendance: {
        n: 3,
        planned: 4,
        held: 2,
        meanShareOfPlanned: { value: 0.25, n: 3 },
        meanShareOfHeld: { value: 0.5, n: 3 },
        reachedThreshold: { value: 0, n: 3 },
        unreachable: { value: 1 / 3, n: 3 },
      },
      support: {
        requests: 2,
        answered: 1,
        open: 1,
        medianDaysToFirstAnswer: { value: 2, n: 2 },
        byArea: [{ area: { id: 'statistik-analys' }, n: 2 }],
      },
      goalsConfirmed: { n: 4, partsConfirmed: 3, partsShare: { value: 3 / 18, n: 18 }, goalsComplete: { value: 0.25, n: 4 } },
      registers: [{ register: { id: register }, n: 2 }],
      programmeAreas: [{ n: 2 }],
      specialties: [{ n: 4, smallGroup: false }],
      regions: [{ region: { id: '21' }, n: 4, smallGroup: false }],
      coachContacts: { n: 4, contacts: 3, perTrainee: { value: 0.75, n: 4 } },
      deliveryElements: [],
    });
  });

  it('counts open milestones as open, until today or until the trainee left', async () => {
    const { cohort } = await lived();
    const timing = (await evaluate(office.client, cohort)).timeToMilestone;
    const definitions = await test.db.rows(MilestoneDefinition, 'd', sql`where d.template_id = ${cohort.templateId} order by d.position`);
    expect(timing.map((t) => t.milestone.key)).toEqual(definitions.map((d) => d.key));
    expect(timing.find((t) => t.milestone.key === 'qi-registerval')).toMatchObject({
      n: 4,
      reached: 2,
      open: 2,
      medianDays: { value: 20, n: 4, of: 4 },
      lowerQuartileDays: { value: 15 },
      upperQuartileDays: { value: null },
    });
    expect(timing.find((t) => t.milestone.key === 'qi-rapport')).toMatchObject({
      n: 4,
      reached: 0,
      open: 4,
      medianDays: { value: null, n: 4 },
    });
  });

  it('counts trainees whose milestones have not been made yet', async () => {
    const cohort = await world.cohort();
    await world.trainee(cohort);
    expect((await evaluate(office.client, cohort)).timeToMilestone[0]).toMatchObject({ n: 1, reached: 0, open: 1 });
  });

  it('of a cohort that was planned and never run has no figures, not zeros', async () => {
    const cohort = await world.cohort({ state: CohortState.NEVER_RUN, capacity: 12 });
    const elementId =
      (await test.db.one<{ id: string }>(sql`select id from delivery_element where value_kind = 'BOOLEAN' order by id limit 1`))?.id ?? '';
    const element: CohortElement = {
      id: newId(),
      cohortId: cohort.id,
      elementId,
      flagValue: true,
      numberValue: null,
      textValue: null,
      validFrom: '2026-09-01',
      validTo: null,
    };
    await world.insert(CohortElement, element);
    expect(await evaluate(office.client, cohort)).toMatchObject({
      cohort: { state: 'NEVER_RUN' },
      places: { capacity: 12, applicants: 0, admitted: 0, applicantsPerPlace: NONE },
      completion: { completed: 0, share: NONE },
      withdrawn: { n: 0, share: NONE, byReason: [] },
      timeToMilestone: [],
      attendance: { n: 0, meanShareOfPlanned: NONE, meanShareOfHeld: NONE, reachedThreshold: NONE, unreachable: NONE },
      support: { requests: 0, medianDaysToFirstAnswer: NONE, byArea: [] },
      goalsConfirmed: { n: 0, partsConfirmed: 0, goalsComplete: NONE },
      registers: [],
      specialties: [],
      coachContacts: { n: 0, contacts: 0, perTrainee: NONE },
      deliveryElements: [{ id: element.id, flagValue: true, validFrom: '2026-09-01' }],
    });
  });

  it('counts a confirmation for the regulation it belongs to and only while it stands', async () => {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
    const confirm = (partId: string): Promise<{ confirmation: { id: string } }> =>
      supervisor.client.do('confirmGoalPart', { enrolmentId: trainee.enrolment.id, partId, basis: 'Samtal.' }, 'confirmation { id }');
    const { confirmation } = await confirm('a4-u1');
    await confirm('a4-u2');
    await confirm('a5-u1');
    expect(await evaluate(office.client, cohort)).toMatchObject({
      goalsConfirmed: { partsConfirmed: 2, goalsComplete: { value: 0, n: 1 } },
    });
    await supervisor.client.do('revokeGoalConfirmation', { confirmationId: confirmation.id, reason: 'Fel.' }, 'confirmation { id }');
    expect(await evaluate(office.client, cohort)).toMatchObject({ goalsConfirmed: { partsConfirmed: 1 } });
  });
});
