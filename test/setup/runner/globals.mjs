/**
 * What a test imports from `@jest/globals`. The runner knows no time limits, so tests and hooks get theirs here: one that hangs
 * fails, and says how long it was given.
 */
const bare = globalThis;
/** The real ones: a test may put false timers in their place. */
const { setTimeout, clearTimeout } = bare;
const LIMIT_MS = Number(process.env.TEST_LIMIT_MS);

export const { describe, expect, jest } = bare;

/** The same function, failing when it takes longer than this. */
function within(run, limit = LIMIT_MS) {
  return async (...args) => {
    let timer;
    const over = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Not finished after ${limit} ms.`)), limit);
    });
    try {
      return await Promise.race([run(...args), over]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const hook = (name) => (run, limit) => bare[name](within(run, limit));
export const [beforeAll, beforeEach, afterAll, afterEach] = ['beforeAll', 'beforeEach', 'afterAll', 'afterEach'].map(hook);

const testOf = (declare) =>
  Object.assign((name, run, limit) => declare(name, within(run, limit)), {
    each: (...table) => {
      const declareEach = declare.each(...table);
      return (name, run, limit) => declareEach(name, within(run, limit));
    },
  });
export const it = Object.assign(testOf(bare.it), { only: testOf(bare.it.only), skip: testOf(bare.it.skip) });
export const test = it;
