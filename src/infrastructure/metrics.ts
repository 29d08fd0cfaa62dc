import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What administrators watch; labels hold kinds and outcomes, never people, tenants or content. */
export interface Metrics {
  /** In Prometheus' text format. */
  text(): Promise<string>;
  /** A handled activity; `kind` as it was read, such as text or action. */
  turn(kind: string, outcome: 'done' | 'failed', seconds: number): void;
  /** A call to Teams; `kind` is post, edit or open-chat. */
  sent(kind: string, outcome: 'sent' | 'undeliverable' | 'failed'): void;
  job(kind: string, outcome: 'done' | 'failed'): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const turns = new Histogram({
    name: 'overlegmaat_turn_seconds',
    help: 'Time from reading an activity to answering it.',
    labelNames: ['kind', 'outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 12],
    registers: [registry],
  });
  const sends = new Counter({
    name: 'overlegmaat_sends_total',
    help: 'Messages, edits and opened chats, after their retries.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'overlegmaat_jobs_total',
    help: 'Runs of jobs; a failed one is tried again.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  return {
    text: () => registry.metrics(),
    turn: (kind, outcome, seconds) => turns.observe({ kind, outcome }, seconds),
    sent: (kind, outcome) => sends.inc({ kind, outcome }),
    job: (kind, outcome) => jobs.inc({ kind, outcome }),
  };
}
