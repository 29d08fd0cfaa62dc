import { NotNow, Undeliverable } from '../application/ports';
import { ServiceUrlRefused } from './connector';

/**
 * What a failed call to the Connector service means:
 * - `repeat`: it was not carried out, the same call may succeed in a moment
 * - `unsure`: it may have been carried out; repeating a post could show it twice
 * - `refused`: it never will be carried out
 * - `failed`: anything else; later may be better
 */
export type Failure =
  | { readonly kind: 'repeat'; readonly retryAfterMs: number | null; readonly reason: string }
  | { readonly kind: 'refused'; readonly refused: Undeliverable['refused']; readonly reason: string }
  | { readonly kind: 'unsure' | 'failed'; readonly reason: string };

/** Throttled, a conversation in use by another operation, or a gateway in trouble: Teams asks to try again. */
const REPEAT_STATUS: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);
/** No retry changes it: malformed or too large; the bot removed or blocked, the conversation or message gone. */
const REFUSED_STATUS: ReadonlyMap<number, Undeliverable['refused']> = new Map([
  [400, 'message'],
  [413, 'message'],
  [403, 'conversation'],
  [404, 'conversation'],
]);
/** The service was not reached at all. */
const UNREACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** The connection broke, or time ran out, after the request went out. */
const BROKEN: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'REQUEST_SEND_ERROR']);

/** No answer came within our own deadline. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/** The reasons name a status and Teams' own code; never content. */
export function classify(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'failed', reason: 'unknown' };
  if (error instanceof ServiceUrlRefused) {
    return { kind: 'refused', refused: 'conversation', reason: error.message };
  }
  const status = statusOf(error);
  const code = codeOf(error);
  if (status !== null) {
    const reason = code === null ? `${status}` : `${status} ${code}`;
    if (REPEAT_STATUS.has(status)) return { kind: 'repeat', retryAfterMs: retryAfterOf(error), reason };
    const refused = REFUSED_STATUS.get(status);
    return refused === undefined ? { kind: 'failed', reason } : { kind: 'refused', refused, reason };
  }
  if (code !== null && UNREACHED.has(code)) return { kind: 'repeat', retryAfterMs: null, reason: code };
  if (code !== null && BROKEN.has(code)) return { kind: 'unsure', reason: code };
  if (error instanceof TimedOut) return { kind: 'unsure', reason: 'timeout' };
  return { kind: 'failed', reason: error.name };
}

/** The error to throw once no quick retry is left. */
export function asThrown(failure: Failure, cause: unknown): Undeliverable | NotNow {
  if (failure.kind === 'refused') return new Undeliverable(failure.reason, failure.refused, { cause });
  return new NotNow(failure.reason, failure.kind === 'repeat' ? failure.retryAfterMs : null, { cause });
}

export function statusOf(error: unknown): number | null {
  return property(error, 'statusCode', 'number');
}

function codeOf(error: Error): string | null {
  const code = property(error, 'code', 'string');
  return code !== null && /^\w{1,80}$/.test(code) ? code : null;
}

/** Seconds, as Teams sends it. A date, which the header may also hold, counts as not given. */
function retryAfterOf(error: Error): number | null {
  const headers = (error as { response?: { headers?: { get?(name: string): string | undefined } } }).response
    ?.headers;
  const value = headers?.get?.('retry-after') ?? '';
  return /^\d{1,6}(\.\d+)?$/.test(value) ? Number(value) * 1_000 : null;
}

function property(error: unknown, key: string, type: 'number'): number | null;
function property(error: unknown, key: string, type: 'string'): string | null;
function property(error: unknown, key: string, type: string): unknown {
  if (typeof error !== 'object' || error === null) return null;
  const value: unknown = Reflect.get(error, key);
  return typeof value === type ? value : null;
}
