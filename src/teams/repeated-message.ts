import type { Deps } from '../application/deps';
import type { Incoming } from './incoming';

/** Teams resends within a minute; a message keeps its id. */
const WITHIN_MS = 10 * 60_000;

/**
 * Takes a typed message to answer it. Teams may bring one twice, also at once; a second weighing or summary would be the
 * answer. False when it was taken before.
 */
export async function takeMessage({ database }: Deps, message: Incoming): Promise<boolean> {
  const key = keyOf(message);
  if (key === null) return true;
  return database.transaction(message.tenant, ({ repeats }) => repeats.take(key, WITHIN_MS));
}

/** It was not answered after all: the next time it comes counts. */
export async function releaseMessage({ database }: Deps, message: Incoming): Promise<void> {
  const key = keyOf(message);
  if (key !== null) await database.transaction(message.tenant, ({ repeats }) => repeats.release(key));
}

/** Null: no typed message, or Teams sent no id to know it by. */
function keyOf({ kind, place, activity }: Incoming): string | null {
  return kind !== 'text' || activity === '' ? null : JSON.stringify([place.conversation, activity]);
}
