const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/tests/support/environment.cjs',
  globalSetup: '<rootDir>/tests/support/global-setup.cjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.cjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/tests/(browser|endurance)/'],
  moduleNameMapper: {
    '^@electric-sql/pglite$': '<rootDir>/tests/support/pglite.cjs',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  clearMocks: true,
  // Whole bots and databases start in these tests, on machines that do other things too.
  testTimeout: 120_000,
  // Never in one process: what a hundred suites leave behind would fill it.
  maxWorkers: Math.max(2, Math.min(4, availableParallelism() - 1)),
  workerIdleMemoryLimit: '1GB',
};
