import type { ClientBase, Pool, PoolClient } from 'pg';
import { endsConnection } from './postgres-errors';

interface Shared {
  readonly client: Promise<PoolClient>;
  /** Statements that were asked and not answered. */
  underWay: number;
  /** Why it is of no more use; null: it is. */
  lost: Error | null;
}

/** What a lent connection reports of its loss, the statements that run on it tell as well. */
const ignore = () => undefined;

/**
 * Connections of a pool on which several ask at once, each a statement that is a transaction of its own. The server goes
 * from one to the next: sending it the next costs less than waking it up. Without work they are the pool's again.
 */
export class SharedConnections {
  private readonly inUse: Shared[] = [];

  constructor(
    private readonly pool: Pool,
    private readonly most: number,
  ) {}

  async use<T>(ask: (client: ClientBase) => Promise<T>): Promise<T> {
    const shared = this.leastBusy();
    shared.underWay += 1;
    try {
      return await ask(await shared.client);
    } catch (error) {
      if (endsConnection(error)) {
        shared.lost = new Error('The connection was lost.', { cause: error });
        this.retire(shared);
      }
      throw error;
    } finally {
      shared.underWay -= 1;
      if (shared.underWay === 0) this.giveBack(shared);
    }
  }

  private leastBusy(): Shared {
    if (this.inUse.length < this.most) return this.borrow();
    return this.inUse.reduce((least, one) => (one.underWay < least.underWay ? one : least));
  }

  private borrow(): Shared {
    const shared: Shared = { client: this.pool.connect(), underWay: 0, lost: null };
    shared.client.then((client) => client.on('error', ignore), ignore);
    this.inUse.push(shared);
    return shared;
  }

  /** Whoever asks from now on gets another. */
  private retire(shared: Shared): void {
    const index = this.inUse.indexOf(shared);
    if (index !== -1) this.inUse.splice(index, 1);
  }

  private giveBack(shared: Shared): void {
    this.retire(shared);
    shared.client.then((client) => {
      client.off('error', ignore);
      // The pool keeps no connection that comes back with an error.
      client.release(shared.lost ?? undefined);
    }, ignore);
  }
}
