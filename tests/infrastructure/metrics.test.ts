import { createMetrics } from '../../src/infrastructure/metrics';

test('turns, calls, throttling, jobs and database steps are counted by kind and outcome', async () => {
  const metrics = createMetrics();
  metrics.turn('action', 'done', 0.02);
  metrics.sent('post', 'undeliverable');
  metrics.sent('edit', 'crowded');
  metrics.throttled('roster');
  metrics.job('remind', 'failed');
  metrics.job('remind', 'failed');
  metrics.job('remind', 'given-up');
  metrics.database('statement', 'done', 0.002);
  metrics.database('commit', 'failed', 15);
  const text = await metrics.text();
  expect(text).toContain('overlegmaat_turn_seconds_bucket{le="0.025",kind="action",outcome="done"} 1');
  expect(text).toContain('overlegmaat_turn_seconds_bucket{le="0.01",kind="action",outcome="done"} 0');
  expect(text).toContain('overlegmaat_sends_total{kind="post",outcome="undeliverable"} 1');
  expect(text).toContain('overlegmaat_sends_total{kind="edit",outcome="crowded"} 1');
  expect(text).toContain('overlegmaat_throttled_total{kind="roster"} 1');
  expect(text).toContain('overlegmaat_jobs_total{kind="remind",outcome="failed"} 2');
  expect(text).toContain('overlegmaat_jobs_total{kind="remind",outcome="given-up"} 1');
  expect(text).toContain(
    'overlegmaat_database_seconds_bucket{le="0.0025",step="statement",outcome="done"} 1',
  );
  expect(text).toContain('overlegmaat_database_seconds_bucket{le="0.001",step="statement",outcome="done"} 0');
  expect(text).toContain('overlegmaat_database_seconds_count{step="commit",outcome="failed"} 1');
});

test('the process itself is measured: memory, and how long the event loop was held up', async () => {
  const text = await createMetrics().text();
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
});

test('labels are kinds, outcomes, steps and states alone', async () => {
  const metrics = createMetrics();
  metrics.turn('text', 'failed', 1);
  metrics.sent('open-chat', 'failed');
  metrics.throttled('post');
  metrics.job('tell-acute', 'put-back');
  metrics.database('begin', 'refused', 1);
  metrics.watchQueue(() => Promise.resolve({ due: 1, running: 1, failed: 1, oldestDueSeconds: 1 }));
  const ours = (await metrics.text()).split('\n').filter((line) => line.startsWith('overlegmaat_'));
  const labels = ours.flatMap((line) => [...line.matchAll(/(\w+)="/g)].map(([, label]) => label));
  expect(new Set(labels)).toEqual(new Set(['le', 'kind', 'outcome', 'step', 'state']));
});

test('two at once do not mix', async () => {
  const one = createMetrics();
  const other = createMetrics();
  one.job('remind', 'done');
  expect(await other.text()).not.toContain('kind="remind"');
});

describe('the queue', () => {
  test('is asked whenever somebody reads the metrics', async () => {
    const metrics = createMetrics();
    let due = 3;
    metrics.watchQueue(() => Promise.resolve({ due, running: 2, failed: 1, oldestDueSeconds: 4.5 }));
    expect(await metrics.text()).toContain('overlegmaat_queue_jobs{state="due"} 3');
    due = 0;
    const text = await metrics.text();
    expect(text).toContain('overlegmaat_queue_jobs{state="due"} 0');
    expect(text).toContain('overlegmaat_queue_jobs{state="running"} 2');
    expect(text).toContain('overlegmaat_queue_jobs{state="failed"} 1');
    expect(text).toContain('overlegmaat_queue_oldest_due_seconds 4.5');
  });

  test('fails: the rest is told, and nothing of before', async () => {
    const metrics = createMetrics();
    const depth = jest.fn().mockResolvedValueOnce({ due: 3, running: 2, failed: 1, oldestDueSeconds: 4.5 });
    depth.mockRejectedValue(new Error('the database is away'));
    metrics.watchQueue(depth);
    await metrics.text();
    const text = await metrics.text();
    expect(text).not.toMatch(/^overlegmaat_queue_/m);
    expect(text).toContain('process_resident_memory_bytes');
  });

  test('does not answer: the rest is told without it', async () => {
    jest.useFakeTimers();
    try {
      const metrics = createMetrics();
      metrics.watchQueue(() => new Promise(() => undefined));
      const text = metrics.text();
      await jest.advanceTimersByTimeAsync(2_000);
      expect(await text).not.toMatch(/^overlegmaat_queue_/m);
    } finally {
      jest.useRealTimers();
    }
  });
});
