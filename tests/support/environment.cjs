const { TestEnvironment } = require('jest-environment-node');

/**
 * Node's environment, plus PGlite loaded outside jest's sandbox: it uses `import()`, which the sandbox
 * does not offer. It is the real PGlite; `pglite.cjs` hands it to the code under test.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadPGlite = () => require('@electric-sql/pglite');
  }
};
