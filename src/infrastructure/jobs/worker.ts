import { setTimeout as delay } from 'node:timers/promises';
import type { TenantId } from '../../application/actor';
import type { TenantJob } from '../../application/jobs';
import { Crowded, NotNow, type Clock, type Log, type PostedBefore } from '../../application/ports';
import type { SqlStore } from '../database/connection';
import { traced } from '../logging';
import { createBell } from './bell';
import { freeUnheld, LEASE_MS } from './instances';
import { parseJob } from './job-schema';
import { claimJobs, giveUp, putBack, recordPosted, removeJobs, type ClaimedJob } from './queue';
import { MOST_ATTEMPTS, pauseAfter } from './retrying';
import { reasonOf } from './reason';
import { tidyAfter } from './tidy';
import { untilRecorded } from './until-recorded';

/**
 * Does one job. `posted`: what an attempt before posted already. `trace`: that of the activity or job it came of, for the
 * log and for the jobs that come of it.
 */
export type JobHandler = (job: TenantJob, posted: PostedBefore, trace: string) => Promise<void>;

/** A job that failed for good. */
export type GivenUpHandler = (job: TenantJob, trace: string) => Promise<void>;

/** Claims jobs and runs many side by side. */
export interface Worker {
  /** Look now rather than at the next poll. */
  notify(): void;
  /** Claims no more jobs and waits for the running ones; those that outlast `graceMs` go back to the queue. */
  stop(graceMs: number): Promise<void>;
}

export interface WorkerOptions {
  readonly store: SqlStore;
  readonly instance: string;
  /** Nothing is claimed before. */
  readonly begun: Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  readonly handle: JobHandler;
  readonly onGivenUp: GivenUpHandler;
}

/** Most of them wait: for their turn by the limits of Teams, or for Teams to answer. */
const CONCURRENCY = 256;
/** At 50 requests a second this many are on their way when Teams takes half a second for each. */
const PER_TENANT = 32;
const POLL_MS = 1_000;
/** When more than a few run, those that end within this time are removed by one statement, and followed by one claim. */
const GATHER_MS = 50;
const FEW = 8;
/** A handler that takes longer has failed. */
const LONGEST_RUN_MS = 120_000;

export function startWorker({
  store,
  instance,
  begun,
  clock,
  log,
  handle,
  onGivenUp,
}: WorkerOptions): Worker {
  const bell = createBell();
  const running = new Map<number, { readonly ended: Promise<void>; readonly jobLog: Log }>();
  /** Done, and still in the queue: run again after a crash, they do not post again what they posted. */
  let done: number[] = [];
  const perTenant = new Map<TenantId, number>();
  const stopping = new AbortController();
  const tidy = tidyAfter(store);
  /** Until when claims may be found that this process made without learning of it. */
  let unsureUntil = 0;
  const loop = takeJobs();

  async function takeJobs(): Promise<void> {
    await begun;
    while (!stopping.signal.aborted) {
      await removeDone();
      const most = CONCURRENCY - running.size;
      const jobs = most > 0 ? await claim(most) : [];
      for (const job of jobs) begin(job);
      if (jobs.length === 0 || running.size >= CONCURRENCY) await bell.wait(POLL_MS);
      if (running.size > FEW) await delay(GATHER_MS);
    }
  }

  async function removeDone(): Promise<void> {
    if (done.length === 0) return;
    const ids = done;
    done = [];
    try {
      await removeJobs(store, ids);
    } catch (error) {
      done.push(...ids);
      log.warn('jobs.recording-waits', { reason: reasonOf(error) });
      return;
    }
    await tidy(ids.length).catch((error: unknown) => {
      log.warn('jobs.not-tidied', { reason: reasonOf(error) });
    });
  }

  async function claim(most: number): Promise<readonly ClaimedJob[]> {
    try {
      if (performance.now() < unsureUntil) {
        await freeUnheld(store, instance, [...running.keys(), ...done]);
      }
      const wanted = { instance, now: clock.now(), most, running: perTenant, perTenant: PER_TENANT };
      return await claimJobs(store, wanted);
    } catch (error) {
      // The server may have carried it out all the same, or do so a moment later.
      unsureUntil = performance.now() + LEASE_MS;
      log.warn('jobs.not-claimed', { reason: reasonOf(error) });
      return [];
    }
  }

  function begin(job: ClaimedJob): void {
    count(job.tenant, 1);
    const trace = job.cause ?? `job-${job.id}`;
    const jobLog = traced(log, trace);
    const ended = run(job, trace, jobLog)
      // The process stops while the database is away: the job runs again elsewhere, or at the next start.
      .catch((error: unknown) => {
        jobLog.error('job.not-recorded', { id: job.id, reason: reasonOf(error) });
      })
      .finally(() => {
        running.delete(job.id);
        count(job.tenant, -1);
        bell.ring();
      });
    running.set(job.id, { ended, jobLog });
  }

  function count(tenant: TenantId, change: number): void {
    const now = (perTenant.get(tenant) ?? 0) + change;
    if (now === 0) perTenant.delete(tenant);
    else perTenant.set(tenant, now);
  }

  async function run(claimed: ClaimedJob, trace: string, jobLog: Log): Promise<void> {
    const { id, tenant, attempts } = claimed;
    const job = parseJob(claimed.job);
    const facts = { id, kind: job?.kind ?? null, attempt: attempts };
    const record = (step: () => Promise<void>) => untilRecorded(step, stopping.signal, jobLog);
    const failure = await failureOf(() => {
      if (job === null) throw new UnknownKind();
      return withinTime(handle({ tenant, job }, postedBefore(claimed, record), trace));
    });
    if (failure === null) {
      done.push(id);
      return;
    }
    const { error } = failure;
    const asked = error instanceof NotNow ? error.retryAfterMs : null;
    const later = () => new Date(clock.now().getTime() + pauseAfter(attempts, asked, Math.random()));
    // Not its turn yet: nothing failed.
    if (error instanceof Crowded) return record(() => putBack(store, id, later(), null));
    const reason = reasonOf(error);
    if (attempts < MOST_ATTEMPTS) {
      jobLog.warn('job.failed', { ...facts, reason });
      return record(() => putBack(store, id, later(), reason));
    }
    jobLog.error('job.given-up', { ...facts, reason });
    await record(() => giveUp(store, id, clock.now(), reason));
    if (job === null) return;
    await onGivenUp({ tenant, job }, trace).catch((untold: unknown) => {
      jobLog.error('job.given-up-untold', { ...facts, reason: reasonOf(untold) });
    });
  }

  function postedBefore(
    { id, posted }: ClaimedJob,
    record: (step: () => Promise<void>) => Promise<void>,
  ): PostedBefore {
    const known = new Map(Object.entries(posted));
    return {
      find: (step) => known.get(step) ?? null,
      add: async (step, activity) => {
        known.set(step, activity);
        await record(() => recordPosted(store, id, step, activity));
      },
    };
  }

  return {
    notify: () => {
      bell.ring();
    },
    async stop(graceMs) {
      stopping.abort();
      bell.ring();
      await loop;
      const grace = new AbortController();
      const all = Promise.all([...running.values()].map(({ ended }) => ended)).then(() => {
        grace.abort();
      });
      await Promise.race([all, delay(graceMs, undefined, { signal: grace.signal }).catch(() => undefined)]);
      await removeDone();
      const unfinished = [...running];
      if (unfinished.length === 0) return;
      log.warn('jobs.interrupted', { count: unfinished.length });
      for (const [id, { jobLog }] of unfinished) {
        await putBack(store, id, clock.now(), null).catch((error: unknown) => {
          jobLog.error('job.not-recorded', { id, reason: reasonOf(error) });
        });
      }
    },
  };
}

/** Not a job, or one of a newer version, which runs beside this one during an upgrade and may claim it next. */
class UnknownKind extends Error {
  override readonly name = 'UnknownKind';
}

async function failureOf(work: () => Promise<void>): Promise<{ readonly error: unknown } | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return { error };
  }
}

async function withinTime(work: Promise<void>): Promise<void> {
  const done = new AbortController();
  const timeUp = delay(LONGEST_RUN_MS, undefined, { signal: done.signal, ref: false }).then(
    () => {
      throw new Error(`The job took longer than ${LONGEST_RUN_MS / 1000} seconds.`);
    },
    () => undefined,
  );
  try {
    await Promise.race([work, timeUp]);
  } finally {
    done.abort();
  }
}
