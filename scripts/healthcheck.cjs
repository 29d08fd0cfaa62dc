// @ts-check
/** The container's health check: exit code 0 when the bot is ready. It finds the bot by the bot's own variables. */
const EVERY_ADDRESS = ['', '0.0.0.0', '::'];
const LONGEST_WAIT_MS = 4_000;

const given = (process.env.HOST ?? '').trim();
const host = EVERY_ADDRESS.includes(given) ? '127.0.0.1' : given.includes(':') ? `[${given}]` : given;
const port = (process.env.PORT ?? '').trim() || '3978';

fetch(`http://${host}:${port}/health/ready`, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) }).then(
  (answer) => process.exit(answer.ok ? 0 : 1),
  () => process.exit(1),
);
