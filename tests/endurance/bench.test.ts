import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from '../process/bot-process';

const BENCH = join(__dirname, '../../scripts/bench.cjs');

function bench(...words: string[]) {
  return promisify(execFile)(process.execPath, [BENCH, ...words]);
}

beforeAll(() => {
  build();
});

test('at toy size the bench prints every figure for both databases, and what they add up to', async () => {
  const { stdout } = await bench('--toy');
  for (const what of [
    'share of the ceiling',
    'answered 429',
    'throughput against the echo',
    'embedded: an answer',
    'PostgreSQL: a summary',
    'computing and drawing it, median',
    'start to ready',
    'resident memory, after',
    'one process, embedded',
    'Node v',
  ]) {
    expect(stdout).toContain(what);
  }
  expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
});

test('an unknown figure is answered with how to use it', async () => {
  await expect(bench('sumbit')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Usage: npm run bench') as string,
  });
});
