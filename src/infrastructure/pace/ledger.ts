import type { Counted } from './counted';

/** What is kept of one key: a tenant, a conversation or a message. Moments are milliseconds since 1970. */
export interface Kept {
  /** When its latest requests went, or are to go: oldest first, as many as its largest limit counts. */
  readonly taken: number[];
  /** A request runs there, until then at the latest. */
  busyUntil: number;
  /** Teams asked to wait until then. */
  pausedUntil: number;
}

/** Whoever would wait longer comes back later: meanwhile others get their turn. */
export const LONGEST_WAIT_MS = 5_000;
/** Longer than any request takes: a process that dies in the middle keeps its conversation from others no longer. */
export const BUSY_MS = 20_000;
/** Nothing is taken further ahead. */
export const FARTHEST_MS = BUSY_MS + LONGEST_WAIT_MS;

/** `turn`: taken, to go at that moment. `busy`: another runs there. `later`: not before that moment; nothing was taken. */
export type Answer = { readonly kind: 'turn' | 'later'; readonly at: number } | { readonly kind: 'busy' };

/**
 * Decides who goes when. Each key remembers when its latest requests went, so that a limit holds in whatever second one
 * looks at; counters that begin anew each second let through twice as much.
 */
export class Ledger {
  constructor(
    private readonly kept: (key: string) => Kept,
    readonly now: number,
  ) {}

  /** @param alone the conversation in which it must be the only one; null: it need not be */
  take(counted: readonly Counted[], alone: string | null): Answer {
    if (alone !== null && this.kept(alone).busyUntil > this.now) return { kind: 'busy' };
    const free = (queues: boolean) =>
      Math.max(this.now, ...counted.filter((one) => one.queues === queues).map((one) => this.freeAt(one)));
    const own = free(false);
    if (own > this.now) return { kind: 'later', at: own };
    const at = free(true);
    if (at - this.now > LONGEST_WAIT_MS) return { kind: 'later', at };
    for (const { key, windows } of counted) {
      const { taken } = this.kept(key);
      taken.push(at);
      const most = Math.max(...windows.map((window) => window.most));
      if (taken.length > most) taken.splice(0, taken.length - most);
    }
    if (alone !== null) this.kept(alone).busyUntil = at + BUSY_MS;
    return { kind: 'turn', at };
  }

  /** One that was to go at a moment went later than that. */
  moved(key: string, from: number, to: number): void {
    const { taken } = this.kept(key);
    const index = taken.indexOf(from);
    if (index === -1) return;
    taken[index] = to;
    taken.sort((a, b) => a - b);
  }

  /**
   * It was answered: the conversation is free again, after a pause when Teams asked for one.
   * @param at its turn; null: not known. That of another stays as it is.
   */
  done(key: string, at: number | null, pauseMs: number | null): void {
    const kept = this.kept(key);
    if (at === null || kept.busyUntil === at + BUSY_MS) kept.busyUntil = 0;
    if (pauseMs !== null) kept.pausedUntil = Math.max(kept.pausedUntil, this.now + Math.ceil(pauseMs));
  }

  private freeAt({ key, windows }: Counted): number {
    const { taken, pausedUntil } = this.kept(key);
    return Math.max(
      pausedUntil,
      ...windows.map(({ most, ms }) => Math.ceil((taken[taken.length - most] ?? -ms) + ms)),
    );
  }
}
