import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Job } from '../application/jobs';
import type { Request, SendOutcome } from '../application/ports';
import type { Depth } from './jobs/queue';
import { watchQueue } from './queue-metrics';

/** `put-back`: it was not its turn yet. `given-up`: failed so often that it is not tried again. */
export type JobOutcome = 'done' | 'put-back' | 'failed' | 'given-up';
/** `begin` is the wait for a connection; what a transaction only sends counts with its `commit`. */
export type DatabaseStep = 'statement' | 'begin' | 'commit';
/** `refused`: the database works, and a rule of its own forbade this, such as a row that was there already. */
export type DatabaseOutcome = 'done' | 'refused' | 'failed';

/** What administrators watch; labels hold kinds and outcomes, never people, tenants or content. */
export interface Metrics {
  /** In Prometheus' text format. Also answers when the database does not. */
  text(): Promise<string>;
  /** A handled activity; `kind` as it was read, such as text or action. */
  turn(kind: string, outcome: 'done' | 'failed', seconds: number): void;
  /** A call to Teams, after its retries. */
  sent(kind: Request['kind'], outcome: SendOutcome): void;
  /** Teams answered 429; each retry that is throttled again counts. */
  readonly throttled: (kind: Request['kind']) => void;
  job(kind: Job['kind'], outcome: JobOutcome): void;
  database(step: DatabaseStep, outcome: DatabaseOutcome, seconds: number): void;
  /** Asks for the depth of the queue whenever the metrics are read. Call it once. */
  watchQueue(depth: () => Promise<Depth>): void;
}

const TURN_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 12];
const DATABASE_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 15];

/** Beside those below: memory, CPU, garbage collection, and the lag of the event loop. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const turns = new Histogram({
    name: 'overlegmaat_turn_seconds',
    help: 'Time from reading an activity to answering it.',
    labelNames: ['kind', 'outcome'],
    buckets: TURN_BUCKETS,
    registers: [registry],
  });
  const sends = new Counter({
    name: 'overlegmaat_sends_total',
    help: 'Messages, edits and opened chats, after their retries.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  const throttled = new Counter({
    name: 'overlegmaat_throttled_total',
    help: 'Calls that Teams answered with 429, too many requests.',
    labelNames: ['kind'],
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'overlegmaat_jobs_total',
    help: 'Runs of jobs; one that failed or was put back is tried again, one that was given up is not.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  const database = new Histogram({
    name: 'overlegmaat_database_seconds',
    help: 'Time of a statement, of the wait for a connection before a transaction (begin), and of its commit.',
    labelNames: ['step', 'outcome'],
    buckets: DATABASE_BUCKETS,
    registers: [registry],
  });
  let readQueue = () => Promise.resolve();
  return {
    async text() {
      await readQueue();
      return registry.metrics();
    },
    turn: (kind, outcome, seconds) => turns.observe({ kind, outcome }, seconds),
    sent: (kind, outcome) => sends.inc({ kind, outcome }),
    throttled: (kind) => throttled.inc({ kind }),
    job: (kind, outcome) => jobs.inc({ kind, outcome }),
    database: (step, outcome, seconds) => database.observe({ step, outcome }, seconds),
    watchQueue(depth) {
      readQueue = watchQueue(registry, depth);
    },
  };
}
