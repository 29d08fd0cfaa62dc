const everyday = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...everyday,
  globalSetup: '<rootDir>/tests/browser/support/build.cjs',
  globalTeardown: undefined,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testPathIgnorePatterns: [],
  // A bot, a Playground and a browser start in each test.
  testTimeout: 120_000,
  maxWorkers: 2,
};
