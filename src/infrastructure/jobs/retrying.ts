/** A job that failed this often is given up: with the pauses between, half a day after it was due. */
export const MOST_ATTEMPTS = 40;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/**
 * How long to wait after an attempt: 1, 2, 4 ... seconds up to a quarter of an hour, or longer when Teams asked for it,
 * and up to half as much again, so that what failed together does not come back together.
 * @param attempt the one that failed, from 1
 * @param askedMs as Teams asked; null when it did not
 * @param chance 0 up to 1
 * @returns milliseconds
 */
export function pauseAfter(attempt: number, askedMs: number | null, chance: number): number {
  const own = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
  // What was asked must be waited for whole; without jitter everybody who was throttled would return at once.
  const base = askedMs ?? own;
  return Math.round(base + (chance * Math.min(base, own)) / 2);
}
