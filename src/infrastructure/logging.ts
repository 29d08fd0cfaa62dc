import { type DestinationStream, type LevelWithSilent, pino } from 'pino';
import type { Log } from '../application/ports';

/** Should one of these slip in among the facts, the log stays free of content, names and secrets. */
const NEVER_LOGGED = [
  'agenda',
  'authorization',
  'body',
  'card',
  'content',
  'data',
  'name',
  'password',
  'text',
  'token',
  'value',
];

/**
 * JSON lines, one an event, on standard output.
 * @param destination elsewhere, for tests
 */
export function createLog(level: LevelWithSilent, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: describeError },
    redact: { paths: NEVER_LOGGED.flatMap((key) => [key, `*.${key}`]), censor: '[removed]' },
  };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  return {
    info: (event, facts = {}) => logger.info(facts, event),
    warn: (event, facts = {}) => logger.warn(facts, event),
    error: (event, facts = {}) => logger.error(facts, event),
  };
}

/** The same log; each line also names the activity or job that is being handled. */
export function traced(log: Log, trace: string): Log {
  return {
    info: (event, facts) => log.info(event, { trace, ...facts }),
    warn: (event, facts) => log.warn(event, { trace, ...facts }),
    error: (event, facts) => log.error(event, { trace, ...facts }),
  };
}

const MAX_CAUSES = 5;

/**
 * What an error is and where it arose. Only the first line of its message: database errors put the query's
 * parameters, which may be what people wrote, on the lines after it.
 */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const [message = ''] = error.message.split('\n');
  return {
    type: error.name,
    message: message.slice(0, 300),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause === undefined || depth >= MAX_CAUSES
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  };
}
