const everyday = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...everyday,
  testMatch: ['<rootDir>/tests/endurance/**/*.test.ts'],
  testPathIgnorePatterns: [],
  // Processes are killed and databases go away: this takes minutes.
  testTimeout: 900_000,
  maxWorkers: 1,
};
