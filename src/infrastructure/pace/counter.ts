import { setTimeout as delay } from 'node:timers/promises';
import type { Book } from './book';
import type { Ledger } from './ledger';

interface Entry {
  readonly keys: readonly string[];
  /** The result tells whoever asked, once it is entered. */
  readonly act: (ledger: Ledger) => () => void;
  readonly fail: (error: unknown) => void;
}

/** Enters requests into a book: those that come together, together. */
export class Counter {
  private waiting: Entry[] = [];
  private entering = false;

  constructor(private readonly book: Book) {}

  enter<T>(keys: readonly string[], act: (ledger: Ledger) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const entry = (ledger: Ledger) => {
        const result = act(ledger);
        return () => {
          resolve(result);
        };
      };
      this.waiting.push({ keys, act: entry, fail: reject });
      if (!this.entering) void this.enterAll();
    });
  }

  /** Enters it with the next request. */
  later(keys: readonly string[], act: (ledger: Ledger) => void): void {
    const entry = (ledger: Ledger) => {
      act(ledger);
      return () => undefined;
    };
    this.waiting.push({ keys, act: entry, fail: () => undefined });
  }

  private async enterAll(): Promise<void> {
    this.entering = true;
    while (this.waiting.length > 0) {
      const entries = this.waiting;
      this.waiting = [];
      try {
        const tell = await this.book.use(keysOf(entries), (ledger) => entries.map(({ act }) => act(ledger)));
        for (const one of tell) one();
      } catch (error) {
        for (const { fail } of entries) fail(error);
      }
      if (this.book.gatherMs > 0) await delay(this.book.gatherMs);
    }
    this.entering = false;
  }
}

function keysOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ keys }) => keys))];
}
