/**
 * The coalesced jobs that wait in the queue, so that each of many answers need not be written down as a job that the
 * queue then drops. Only for a database that no other process can have open: there a waiting job can neither be taken
 * nor start to read before a transaction that goes on now has ended.
 */
export interface Waiting {
  has(key: string): boolean;
  /** Recorded and committed. */
  add(key: string): void;
  /** Taken from the queue. */
  remove(key: string): void;
}

/** About as long as such a job waits. Should one vanish from the queue, then this is how long it goes unnoticed. */
const TRUST_MS = 1_000;

export function createWaiting({ exclusive }: { readonly exclusive: boolean }): Waiting {
  const since = new Map<string, number>();
  return {
    has: (key) => performance.now() - (since.get(key) ?? -Infinity) < TRUST_MS,
    add(key) {
      if (exclusive) since.set(key, performance.now());
    },
    remove(key) {
      since.delete(key);
    },
  };
}
