/**
 * A PostgreSQL that one test has to itself, to stop and start. Obeys the lines `start` and `stop` on its standard
 * input, and says `<address>` or `stopped` when that is done. It ends, with all its data, with its standard input.
 */
import { createInterface } from 'node:readline';
import { newPostgres } from './new-postgres.mjs';

const postgres = await newPostgres();

const acts = {
  start: async () => {
    await postgres.start();
    return postgres.url;
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
await postgres.remove();
process.exit(0);
