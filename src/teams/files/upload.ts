import { Undeliverable } from '../../application/ports';
import { realWaiting, type Waiting } from '../retry';
import { NotNow } from '../../application/ports';
import { WORD_TYPE } from './word-file';

export interface UploadOptions {
  readonly waiting?: Waiting;
  /** Longest time, of both attempts together. Default 8 s: a turn has twelve. */
  readonly timeoutMs?: number;
}

type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly retryAfterMs: number | null;
      readonly again: boolean;
      readonly cause?: unknown;
    };

const TIMEOUT_MS = 8_000;
const FIRST_WAIT_MS = 300;
/** Asked to wait longer, we give up: somebody is looking at the card. */
const LONGEST_WAIT_MS = 2_000;
/** Range not satisfiable: the session has these bytes. */
const ALREADY_THERE = 'upload 416';

/**
 * Puts a file in the upload session that Teams opened for it, in one piece; tries once more after a throttled, failed
 * or broken request. The address holds a secret: it stands in no error.
 * @throws Undeliverable when the session takes it no more, NotNow when later may be better
 */
export async function uploadFile(
  bytes: Uint8Array<ArrayBuffer>,
  uploadUrl: string,
  options: UploadOptions = {},
): Promise<void> {
  const { waiting = realWaiting, timeoutMs = TIMEOUT_MS } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  const first = await put(bytes, uploadUrl, signal);
  const wait = waitAfter(first, waiting);
  if (wait === null) {
    settle(first);
    return;
  }
  await waiting.sleep(wait);
  const second = await put(bytes, uploadUrl, signal);
  // The first request got through after all, and only its answer was lost.
  if (second.kind === 'refused' && second.reason === ALREADY_THERE) return;
  settle(second);
}

async function put(bytes: Uint8Array<ArrayBuffer>, url: string, signal: AbortSignal): Promise<Outcome> {
  try {
    // fetch adds Content-Length, from the body.
    const response = await fetch(url, {
      method: 'PUT',
      redirect: 'manual',
      signal,
      headers: {
        'Content-Type': WORD_TYPE,
        'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: bytes,
    });
    // Its body is not read.
    response.body?.cancel().catch(() => undefined);
    return outcomeOf(response);
  } catch (cause) {
    const reason = signal.aborted ? 'upload timeout' : 'upload connection';
    return { kind: 'failed', reason, retryAfterMs: null, again: !signal.aborted, cause };
  }
}

function outcomeOf({ ok, status, headers }: Response): Outcome {
  const reason = `upload ${status}`;
  // 202: the session waits for more, which there is not.
  if (ok && status !== 202) return { kind: 'done' };
  if (status === 429 || status >= 500) {
    const seconds = /^\d{1,6}$/.exec(headers.get('retry-after') ?? '')?.[0];
    const retryAfterMs = seconds === undefined ? null : Number(seconds) * 1_000;
    return { kind: 'failed', reason, retryAfterMs, again: true };
  }
  return { kind: 'refused', reason };
}

/** Milliseconds; null: don't try again. */
function waitAfter(outcome: Outcome, waiting: Waiting): number | null {
  if (outcome.kind !== 'failed' || !outcome.again) return null;
  const wait = outcome.retryAfterMs ?? FIRST_WAIT_MS;
  return wait > LONGEST_WAIT_MS ? null : Math.round(wait + waiting.random() * FIRST_WAIT_MS);
}

function settle(outcome: Outcome): void {
  if (outcome.kind === 'refused') throw new Undeliverable(outcome.reason, 'message');
  if (outcome.kind === 'failed')
    throw new NotNow(outcome.reason, outcome.retryAfterMs, { cause: outcome.cause });
}
