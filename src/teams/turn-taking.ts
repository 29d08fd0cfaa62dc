/**
 * One call at a time per key, in order of asking: Teams answers 412 to operations that meet in one conversation.
 * Holds for this process; other processes meet in the retries.
 */
export class TurnTaking {
  private readonly last = new Map<string, Promise<void>>();

  async take<T>(key: string, run: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(run);
    const done = turn.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(key, done);
    try {
      return await turn;
    } finally {
      if (this.last.get(key) === done) this.last.delete(key);
    }
  }
}
