// @ts-check
/**
 * Runs the service by itself: `TEAMS_SERVICE='{"factor":0.1}' node main.cjs`. Says where it listens. Ends on SIGTERM,
 * and with the process that started it through process.cjs.
 */
const { startTeamsService } = require('./server.cjs');

async function main() {
  const options = JSON.parse(process.env.TEAMS_SERVICE || '{}');
  const { url, stop } = await startTeamsService(options);
  process.once('SIGTERM', () => void stop().then(() => process.exit()));
  process.once('disconnect', () => process.exit());
  console.log(`listens on ${url}`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
