import { availableParallelism } from 'node:os';

/** Jest 30 in native ES modules and bare Node (docs/decisions/0014); the database a run uses is TEST_DATABASE, see docs/testing.md. */
process.env.TEST_LIMIT_MS ??= '20000';

export default {
  runner: 'jest-light-runner',
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/web/src'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
  testRegex: '\\.spec\\.ts$',
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
  // Two at least: a single one would share its process with jest itself.
  maxWorkers: Math.max(2, availableParallelism()),
};
