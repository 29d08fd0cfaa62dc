import type { SqlStore } from '../database/connection';
import { empty, KEPT_MS, keptRows, rowsOf, SAVE, type Book } from './book';
import { Ledger, type Kept } from './ledger';

const LOAD = `select json_agg(held) as kept from (
    select key, taken, 0 as "busyUntil", paused_until as "pausedUntil" from paces
    where greatest(taken[cardinality(taken)], paused_until) > $1::bigint
  ) as held`;

/** How soon what the only process sent is in the database: a crash forgets no more than that. */
const SAVED_AFTER_MS = 250;
const PRUNED_EVERY_MS = 60_000;

/**
 * For the only process on a database: kept in memory, and for its successor in the database. What a crash forgets was
 * sent longer ago than the tenant's second by the time that another process has started.
 */
export function ownBook(store: SqlStore): Book {
  const kept = new Map<string, Kept>();
  const changed = new Set<string>();
  let loaded: Promise<void> | null = null;
  let saving = false;
  let prunedAt = clock();

  async function load(): Promise<void> {
    const now = clock();
    const { rows: found } = await store.query(LOAD, [now - KEPT_MS]);
    for (const [key, { taken, pausedUntil }] of keptRows.parse(found[0]?.['kept'])) {
      // The clock may have been put back since.
      kept.set(key, { taken: taken.map((at) => Math.min(at, now)), busyUntil: 0, pausedUntil });
    }
  }

  async function save(): Promise<void> {
    const keys = [...changed];
    changed.clear();
    let saved = true;
    try {
      await store.query(SAVE, [rowsOf(new Map(keys.flatMap((key) => entry(key))))]);
    } catch {
      // Again with the next request: then the database may be back.
      saved = false;
      for (const key of keys) changed.add(key);
    }
    prune();
    saving = false;
    if (saved && changed.size > 0) saveSoon();
  }

  function entry(key: string): [string, Kept][] {
    const one = kept.get(key);
    return one === undefined ? [] : [[key, one]];
  }

  function saveSoon(): void {
    if (saving) return;
    saving = true;
    setTimeout(() => void save(), SAVED_AFTER_MS).unref();
  }

  function prune(): void {
    const now = clock();
    if (now - prunedAt < PRUNED_EVERY_MS) return;
    prunedAt = now;
    for (const [key, { taken, pausedUntil }] of kept) {
      if (Math.max(taken.at(-1) ?? 0, pausedUntil) < now - KEPT_MS) kept.delete(key);
    }
  }

  function keptOf(key: string): Kept {
    const known = kept.get(key) ?? empty();
    kept.set(key, known);
    return known;
  }

  return {
    gatherMs: 0,
    async use(keys, act) {
      loaded ??= load().catch((error: unknown) => {
        loaded = null;
        throw error;
      });
      await loaded;
      const result = act(new Ledger(keptOf, clock()));
      for (const key of keys) changed.add(key);
      saveSoon();
      return result;
    },
  };
}

/** Milliseconds since 1970, of a clock that nobody puts forward or back while this process lives. */
function clock(): number {
  return Math.floor(performance.timeOrigin + performance.now());
}
