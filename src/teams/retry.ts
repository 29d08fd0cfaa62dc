import { asThrown, classify, statusOf, type Failure, TimedOut } from './send-failure';

/** Time and chance, handed in so that tests need not wait. */
export interface Waiting {
  sleep(ms: number): Promise<void>;
  /** 0 up to 1. */
  random(): number;
}

export const realWaiting: Waiting = {
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => Math.random(),
};

export interface Call<T> {
  /** May be done twice without anybody seeing it. */
  readonly repeatable: boolean;
  /** Default 3; fewer where somebody is waiting. */
  readonly retries?: number;
  /** Resolves when it may go; the result is called with how long Teams asked to wait, if it did. */
  begin(): Promise<(pauseMs: number | null) => Promise<void>>;
  /** Teams answered 429. */
  readonly onThrottled?: () => void;
  /** Gives up when `signal` aborts. */
  run(signal: AbortSignal): Promise<T>;
  /** Records the answer, before anything else happens. */
  readonly record?: ((answer: T) => Promise<void>) | undefined;
}

const RETRIES = 3;
const FIRST_WAIT_MS = 500;
/** Asked to wait longer, we leave it to the job that sends: it must not hold up a whole conversation. */
const LONGEST_WAIT_MS = 5_000;

/**
 * Calls the Connector service, with a few quick retries where repeating is safe.
 * @throws Undeliverable when retrying is useless, NotNow when it is not
 */
export async function callWithRetries<T>(call: Call<T>, timeoutMs: number, waiting: Waiting): Promise<T> {
  for (let retry = 0; ; retry += 1) {
    const done = await call.begin();
    try {
      const answer = await withDeadline((signal) => call.run(signal), timeoutMs);
      await call.record?.(answer);
      await done(null);
      return answer;
    } catch (error) {
      const failure = classify(error);
      if (statusOf(error) === 429) call.onThrottled?.();
      await done(failure.kind === 'repeat' ? failure.retryAfterMs : null);
      const wait =
        retry < (call.retries ?? RETRIES) ? waitBefore(failure, call.repeatable, retry, waiting) : null;
      if (wait === null) throw asThrown(failure, error);
      await waiting.sleep(wait);
    }
  }
}

/** Milliseconds; null: don't retry now. */
function waitBefore(failure: Failure, repeatable: boolean, retry: number, waiting: Waiting): number | null {
  const brokenButHarmless = failure.kind === 'unsure' && failure.reason !== 'timeout' && repeatable;
  if (failure.kind !== 'repeat' && !brokenButHarmless) return null;
  const asked = failure.kind === 'repeat' ? failure.retryAfterMs : null;
  if (asked !== null && asked > LONGEST_WAIT_MS) return null;
  // Jitter comes on top of what was asked: everybody who was throttled together must not return together.
  const base = asked ?? FIRST_WAIT_MS * 2 ** retry;
  return Math.round(base + waiting.random() * FIRST_WAIT_MS);
}

/** The signal alone is not enough: fetching a token does not listen to it. */
async function withDeadline<T>(run: (signal: AbortSignal) => Promise<T>, timeoutMs: number): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new TimedOut('the Connector service took too long');
      reject(error);
      controller.abort(error);
    }, timeoutMs);
  });
  try {
    return await Promise.race([run(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
