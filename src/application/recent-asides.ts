/** Time in which a second tap opens nothing more, nor a resent one: Teams resends after 10 to 15 seconds. */
const JUST_NOW_MS = 20_000;
const MOST = 1_000;

/**
 * What was opened as a card of its own just now. Known by what it is and where, as a tap that is resent may have
 * another id. Other processes have their own memory.
 */
export class RecentAsides {
  private readonly openedAt = new Map<string, number>();

  /** False when the same was opened just before. */
  take(key: string, now: Date): boolean {
    const before = this.openedAt.get(key);
    if (before !== undefined && now.getTime() - before < JUST_NOW_MS) return false;
    this.openedAt.delete(key);
    this.openedAt.set(key, now.getTime());
    const [oldest] = this.openedAt.keys();
    if (this.openedAt.size > MOST && oldest !== undefined) this.openedAt.delete(oldest);
    return true;
  }

  /** It was not opened after all. */
  release(key: string): void {
    this.openedAt.delete(key);
  }
}
