import type { TenantId } from '../application/actor';

/** After so many posts in a row that left others waiting it is a send-out to very many, and two may be on their way. */
const LONG_PATIENCE = 60;
/** From then on: one more after so many that left others waiting, one less after so many that left none. */
const PATIENCE = 10;
const MOST = 64;
/** One that takes this long keeps the others waiting no longer. */
const LONGEST_MS = 1_000;

/**
 * Posts that were sent and not yet recorded. A process that dies leaves each of them unknown, and it is posted again: so
 * one is on its way at a time, and more only as long as others keep waiting, because Teams is far. Tenants take turns: of
 * one to which Teams answers nothing, each post takes its second.
 */
export class Unrecorded {
  /** The tenant whose turn comes first. */
  private readonly waiting = new Map<TenantId, (() => void)[]>();
  private open = 0;
  private most = 1;
  /** Posts in a row that left others waiting; below zero: that left none. */
  private inARow = 0;

  /** Resolves when one may be sent; call the result once it is recorded, or failed. */
  async take(tenant: TenantId): Promise<() => void> {
    if (this.open < this.most) this.open += 1;
    else await new Promise<void>((resolve) => this.wait(tenant, resolve));
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

  private wait(tenant: TenantId, begin: () => void): void {
    const others = this.waiting.get(tenant);
    if (others === undefined) this.waiting.set(tenant, [begin]);
    else others.push(begin);
  }

  private handOver(): void {
    this.open -= 1;
    while (this.open < this.most) {
      const next = this.next();
      if (next === undefined) return;
      this.open += 1;
      next();
    }
  }

  private next(): (() => void) | undefined {
    for (const [tenant, [first, ...others]] of this.waiting) {
      this.waiting.delete(tenant);
      if (others.length > 0) this.waiting.set(tenant, others);
      return first;
    }
    return undefined;
  }

  private adapt(): void {
    const left = this.waiting.size > 0 ? 1 : -1;
    this.inARow = Math.sign(this.inARow) === -left ? left : this.inARow + left;
    if (Math.abs(this.inARow) < (this.most === 1 ? LONG_PATIENCE : PATIENCE)) return;
    this.most = Math.min(MOST, Math.max(1, this.most + left));
    this.inARow = 0;
  }
}
