import base from '../../jest.config.mjs';

/** Runs only the making of the template database, before the real run. */
export default {
  ...base,
  rootDir: '../..',
  globalSetup: undefined,
  globalTeardown: undefined,
  roots: ['<rootDir>/test/setup'],
  testRegex: 'template\\.make\\.ts$',
};
