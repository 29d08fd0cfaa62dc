const everyday = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...everyday,
  globalSetup: '<rootDir>/tests/browser/support/build.cjs',
  globalTeardown: undefined,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 2,
};
