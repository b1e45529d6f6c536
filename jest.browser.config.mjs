import base from './jest.config.mjs';

/** Journeys in a real browser, against the built application; see docs/testing.md. */
export default {
  ...base,
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 2,
  testTimeout: 90_000,
};
