import { createLog, traced } from '../../src/infrastructure/logging';

function written(level: 'info' | 'warn' = 'info') {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => void lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

test('one JSON line an event, with its facts', () => {
  const { log, last } = written();
  log.warn('roster-stale', { tenant: 't1' });
  expect(last()).toEqual({ level: 'warn', time: expect.any(String), event: 'roster-stale', tenant: 't1' });
});

test.each(['info', 'warn', 'error'] as const)('a traced log names the trace in each line: %s', (level) => {
  const { log, last } = written();
  traced(log, 'one')[level]('roster-stale', { tenant: 't1' });
  expect(last()).toMatchObject({ level, event: 'roster-stale', trace: 'one', tenant: 't1' });
  log[level]('roster-stale');
  expect(last()).not.toHaveProperty('trace');
});

test('less than the level is left out', () => {
  const { log, lines } = written('warn');
  log.info('activity-ignored');
  expect(lines).toEqual([]);
});

test('content, names and secrets never reach the log', () => {
  const { log, lines } = written();
  log.error('x', { text: 'secret', name: 'secret', token: 'secret', answer: { agenda: 'secret' } });
  expect(lines.join()).not.toContain('secret');
});

test('an error keeps its kind, place and cause, and loses what a query was given', () => {
  const { log, lines, last } = written();
  const cause = Object.assign(new Error('duplicate key'), { code: '23505' });
  log.error('turn-failed', { error: new Error('Failed query: insert\nparams: secret', { cause }) });
  expect(last()).toMatchObject({
    error: {
      type: 'Error',
      message: 'Failed query: insert',
      cause: { message: 'duplicate key', code: '23505' },
    },
  });
  expect(JSON.stringify(last())).toContain('logging.test');
  expect(lines.join()).not.toContain('secret');
});

test('an error that causes itself is written all the same', () => {
  const { log, last } = written();
  const error = new Error('round');
  error.cause = error;
  log.error('x', { error });
  expect(last()).toMatchObject({ event: 'x' });
});
