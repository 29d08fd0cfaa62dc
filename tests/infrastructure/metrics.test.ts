import { createMetrics } from '../../src/infrastructure/metrics';

test('turns, sends and jobs are counted by outcome, beside the process itself', async () => {
  const metrics = createMetrics();
  metrics.turn('action', 'done', 0.02);
  metrics.sent('post', 'undeliverable');
  metrics.job('remind', 'failed');
  metrics.job('remind', 'failed');
  const text = await metrics.text();
  expect(text).toContain('overlegmaat_turn_seconds_bucket{le="0.025",kind="action",outcome="done"} 1');
  expect(text).toContain('overlegmaat_turn_seconds_bucket{le="0.01",kind="action",outcome="done"} 0');
  expect(text).toContain('overlegmaat_sends_total{kind="post",outcome="undeliverable"} 1');
  expect(text).toContain('overlegmaat_jobs_total{kind="remind",outcome="failed"} 2');
  expect(text).toContain('process_resident_memory_bytes');
});

test('two at once do not mix', async () => {
  const one = createMetrics();
  const other = createMetrics();
  one.job('remind', 'done');
  expect(await other.text()).not.toContain('kind="remind"');
});
