import type { ClaimedJob, QueuedJob } from './queue';

type Keyed = Pick<QueuedJob, 'tenant' | 'key'>;

/**
 * Keys of jobs that wait, as far as known, where no other process can have the database open: of those none has to be
 * put again. While a claim is under way nothing is known, for it may just have taken them.
 */
export class WaitingKeys {
  private readonly known = new Set<string>();
  private claiming = false;
  private claims = 0;

  has(job: Keyed): boolean {
    return job.key !== null && !this.claiming && this.known.has(nameOf(job));
  }

  /** How many claims began so far. */
  get moment(): number {
    return this.claims;
  }

  /** They were put and committed. @param since the moment they were put: a claim begun after it may have taken them */
  committed(jobs: readonly Keyed[], since: number): void {
    if (this.claiming || this.claims !== since) return;
    for (const job of jobs) if (job.key !== null) this.known.add(nameOf(job));
  }

  async claim(run: () => Promise<readonly ClaimedJob[]>): Promise<readonly ClaimedJob[]> {
    this.claiming = true;
    this.claims += 1;
    try {
      const jobs = await run();
      for (const job of jobs) this.known.delete(nameOf(job));
      return jobs;
    } catch (error) {
      this.known.clear();
      throw error;
    } finally {
      this.claiming = false;
    }
  }
}

function nameOf({ tenant, key }: Keyed): string {
  return JSON.stringify([tenant, key]);
}
