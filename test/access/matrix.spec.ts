import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EveryOperationCheck } from '../../src/platform/access/every-operation.check.js';
import type { Database } from '../../src/platform/database/database.service.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { Answer } from '../setup/client.js';
import { MATRIX } from './matrix.js';
import { type Outcome, readRule } from './row.js';
import { CANARY, makeScene, PERSONAS, type Persona, type Scene } from './scene.js';

/** Personas of the far side: they may read the canary's records. */
const FAR: readonly Persona[] = ['farSupervisor', 'farCoach', 'farOffice', 'farDirector'];

describe('who may do what', () => {
  let test: TestApp;
  let scene: Scene;
  beforeAll(async () => {
    test = await startApp();
    scene = await makeScene(test);
    neverCommit(test.db);
  });
  afterAll(() => test.stop());

  it('every operation of the server stands in the matrix, and nothing else', () => {
    const declared = test.app
      .get(EveryOperationCheck)
      .operations()
      .map((o) => o.name)
      .sort();
    expect(MATRIX.map((row) => row.operation).sort()).toEqual(declared);
  });

  describe.each(MATRIX)('$operation', (row) => {
    const rule = readRule(row.who);
    it.each([...PERSONAS])('%s', async (persona) => {
      const answer = await scene.clients[persona].copy().send(row.document, row.variables?.(scene) ?? {});
      expect(`${persona}: ${outcomeOf(answer)}`).toBe(`${persona}: ${rule[persona]}`);
      if (!FAR.includes(persona) && persona !== 'admin') expect(JSON.stringify(answer)).not.toContain(CANARY);
    });
  });
});

function outcomeOf(answer: Answer<unknown>): string {
  const code = answer.errors?.[0]?.extensions.code;
  if (!code) return 'ok';
  const outcomes: Record<string, Outcome> = { UNAUTHENTICATED: 'unknown', FORBIDDEN: 'forbidden', NOT_FOUND: 'hidden' };
  return outcomes[code] ?? `${code} ${answer.errors?.[0]?.message}`;
}

/** Lets every transaction run to its end and then takes it back, so that one cell of the matrix does not change the next. */
function neverCommit(db: Database): void {
  const transaction = db.transaction.bind(db);
  class TakenBack extends Error {}
  db.transaction = async <T>(work: () => Promise<T>): Promise<T> => {
    if (db.inTransaction) return work();
    let result: { value: T } | undefined;
    try {
      return await transaction(async () => {
        result = { value: await work() };
        throw new TakenBack();
      });
    } catch (error) {
      if (error instanceof TakenBack && result) return result.value;
      throw error;
    }
  };
}
