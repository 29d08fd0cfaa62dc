/** After so many posts of which each left others waiting, one more may be on its way; of which none did, one less. */
const PATIENCE = 50;
const MOST = 64;
/** One that takes this long keeps the others waiting no longer. */
const LONGEST_MS = 1_000;

/**
 * Posts that were sent and not yet recorded. A process that dies leaves each of them unknown, and it is posted again: so
 * one is on its way at a time, and more only as long as others keep waiting, because Teams is far.
 */
export class Unrecorded {
  private readonly waiting: (() => void)[] = [];
  private open = 0;
  private most = 1;
  /** Posts in a row that left others waiting; below zero: that left none. */
  private inARow = 0;

  /** Resolves when one may be sent; call the result once it is recorded, or failed. */
  async take(): Promise<() => void> {
    if (this.open < this.most) this.open += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    let isOpen = true;
    const close = () => {
      if (!isOpen) return;
      isOpen = false;
      clearTimeout(slow);
      this.adapt();
      this.handOver();
    };
    const slow = setTimeout(close, LONGEST_MS);
    slow.unref();
    return close;
  }

  private handOver(): void {
    this.open -= 1;
    while (this.open < this.most) {
      const next = this.waiting.shift();
      if (next === undefined) return;
      this.open += 1;
      next();
    }
  }

  private adapt(): void {
    const left = this.waiting.length > 0 ? 1 : -1;
    this.inARow = Math.sign(this.inARow) === -left ? left : this.inARow + left;
    if (Math.abs(this.inARow) < PATIENCE) return;
    this.most = Math.min(MOST, Math.max(1, this.most + left));
    this.inARow = 0;
  }
}
