process.env.TEST_LIMIT_MS ??= '90000';

const { default: base } = await import('./jest.config.mjs');

/** Journeys in a real browser, against the built application; see docs/testing.md. */
export default {
  ...base,
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 2,
};
