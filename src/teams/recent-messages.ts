import type { Incoming } from './incoming';

const MOST = 2_000;

/**
 * Typed messages that were answered lately. Teams may bring one twice, also at once; a second weighing or summary
 * would be the answer. Other processes have their own memory.
 */
export class RecentMessages {
  private readonly keys = new Set<string>();

  /** False when it was taken before. */
  take(message: Incoming): boolean {
    const key = keyOf(message);
    if (key === null) return true;
    if (this.keys.has(key)) return false;
    this.keys.add(key);
    const [oldest] = this.keys;
    if (this.keys.size > MOST && oldest !== undefined) this.keys.delete(oldest);
    return true;
  }

  /** It was not answered after all: the next time it comes counts. */
  release(message: Incoming): void {
    const key = keyOf(message);
    if (key !== null) this.keys.delete(key);
  }
}

/** Null: Teams sent no id to know it by. */
function keyOf({ tenant, place, activity }: Incoming): string | null {
  return activity === '' ? null : JSON.stringify([tenant, place.conversation, activity]);
}
