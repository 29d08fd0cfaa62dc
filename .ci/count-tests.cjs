// @ts-check
// Usage: node .ci/count-tests.cjs <jest result file>...: prints "N passed, N failed" over all of them.
const { existsSync, readFileSync } = require('node:fs');

/** @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} Result */

const results = process.argv
  .slice(2)
  .filter((file) => existsSync(file))
  .map((file) => /** @type {Result} */ (JSON.parse(readFileSync(file, 'utf8'))));

const passed = results.reduce((sum, result) => sum + result.numPassedTests, 0);
// The tests of a suite that could not even be loaded are in no count: such a suite is one failure.
const failed = results.reduce(
  (sum, result) => sum + result.numFailedTests + result.numRuntimeErrorTestSuites,
  0,
);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
