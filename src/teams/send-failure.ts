import { Undeliverable } from '../application/ports';
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
  | { readonly kind: 'unsure' | 'refused' | 'failed'; readonly reason: string };

/** Throttled, a conversation in use by another operation, or a gateway in trouble: Teams asks to try again. */
const REPEAT_STATUS: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);
/** Bot removed or blocked, conversation or message gone, too large, malformed: no retry changes it. */
const REFUSED_STATUS: ReadonlySet<number> = new Set([400, 403, 404, 413]);
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
  if (error instanceof ServiceUrlRefused) return { kind: 'refused', reason: error.message };
  const status = statusOf(error);
  const code = codeOf(error);
  if (status !== null) {
    const reason = code === null ? `${status}` : `${status} ${code}`;
    if (REPEAT_STATUS.has(status)) return { kind: 'repeat', retryAfterMs: retryAfterOf(error), reason };
    return { kind: REFUSED_STATUS.has(status) ? 'refused' : 'failed', reason };
  }
  if (code !== null && UNREACHED.has(code)) return { kind: 'repeat', retryAfterMs: null, reason: code };
  if (code !== null && BROKEN.has(code)) return { kind: 'unsure', reason: code };
  if (error instanceof TimedOut) return { kind: 'unsure', reason: 'timeout' };
  return { kind: 'failed', reason: error.name };
}

/** A call that failed now and may succeed later: whoever planned it tries again. */
export class SendFailed extends Error {
  override readonly name = 'SendFailed';

  constructor(
    reason: string,
    /** As asked by Teams; null when it did not say. */
    readonly retryAfterMs: number | null,
    options: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** The error to throw once no quick retry is left. */
export function asThrown(failure: Failure, cause: unknown): Undeliverable | SendFailed {
  if (failure.kind === 'refused') return new Undeliverable(failure.reason, { cause });
  return new SendFailed(failure.reason, failure.kind === 'repeat' ? failure.retryAfterMs : null, { cause });
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
