const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');

/** Starts the helper that starts a real PostgreSQL when the first test asks for one. */
module.exports = async () => {
  const helper = spawn(process.execPath, [join(__dirname, 'postgres-server.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = await once(helper.stdout, 'data');
  process.env.OVERLEGMAAT_TEST_POSTGRES = `http://127.0.0.1:${String(port).trim()}/`;
  globalThis.postgresHelper = helper;
};
