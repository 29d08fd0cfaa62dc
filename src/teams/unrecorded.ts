import type { TenantId } from '../application/actor';

/** When so many wait, or after so many posts in a row that left others waiting, it is a send-out to very many. */
const VERY_MANY = 64;
const LONG_PATIENCE = 60;
/** From then on: one more after each that left others waiting, one less after so many in a row that left none. */
const PATIENCE = 10;
const MOST = 64;
/** One that takes this long keeps the others waiting no longer. */
const LONGEST_MS = 1_000;
/** Who waited here has lost the moment that the pace gave it: of one tenant they follow each other this much apart. */
const APART_MS = 18;

/** The posts of one tenant that wait, oldest first. */
interface Queue {
  readonly begins: (() => void)[];
  /** One of them just went. */
  resting: boolean;
}

/**
 * Posts that were sent and not yet recorded. A process that dies leaves each of them unknown, and it is posted again: so
 * one is on its way at a time, and more only as long as others keep waiting, because Teams is far. Tenants take turns: of
 * one to which Teams answers nothing, each post takes its second.
 */
export class Unrecorded {
  /** The tenant whose turn comes first. */
  private readonly queues = new Map<TenantId, Queue>();
  private waiting = 0;
  private open = 0;
  private most = 1;
  /** Posts in a row that left others waiting; below zero: that left none. */
  private inARow = 0;

  /** Resolves when one may be sent; call the result once it is recorded, or failed. */
  async take(tenant: TenantId): Promise<() => void> {
    if (this.open < this.most && !this.queues.has(tenant)) this.open += 1;
    else await new Promise<void>((resolve) => this.wait(tenant, resolve));
    let isOpen = true;
    const close = () => {
      if (!isOpen) return;
      isOpen = false;
      clearTimeout(slow);
      this.adapt();
      this.open -= 1;
      this.handOver();
    };
    const slow = setTimeout(close, LONGEST_MS);
    slow.unref();
    return close;
  }

  private wait(tenant: TenantId, begin: () => void): void {
    this.waiting += 1;
    const others = this.queues.get(tenant);
    if (others === undefined) this.queues.set(tenant, { begins: [begin], resting: false });
    else others.begins.push(begin);
  }

  private handOver(): void {
    while (this.open < this.most) {
      const next = this.next();
      if (next === undefined) return;
      this.waiting -= 1;
      this.open += 1;
      next();
    }
  }

  private next(): (() => void) | undefined {
    for (const [tenant, queue] of this.queues) {
      if (queue.resting) continue;
      this.queues.delete(tenant);
      const first = queue.begins.shift();
      if (queue.begins.length > 0) this.rest(tenant, queue);
      return first;
    }
    return undefined;
  }

  private rest(tenant: TenantId, queue: Queue): void {
    queue.resting = true;
    this.queues.set(tenant, queue);
    setTimeout(() => {
      queue.resting = false;
      this.handOver();
    }, APART_MS);
  }

  private adapt(): void {
    const left = [...this.queues.values()].some(({ resting }) => !resting) ? 1 : -1;
    this.inARow = Math.sign(this.inARow) === -left ? left : this.inARow + left;
    const patience = left === -1 ? PATIENCE : this.most > 1 || this.waiting >= VERY_MANY ? 1 : LONG_PATIENCE;
    if (Math.abs(this.inARow) < patience) return;
    this.most = Math.min(MOST, Math.max(1, this.most + left));
    this.inARow = 0;
  }
}
