import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Runs `npm run --silent understand` on these lines. */
function understand(lines: readonly string[]): string[] {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'understand'], {
    cwd: ROOT,
    input: lines.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status).toBe(0);
  return stdout.split('\n').slice(0, -1);
}

test('a label and a confidence for every line, also for empty ones', () => {
  const lines = [
    'help',
    '',
    'hoi, wat kun jij?',
    'help, hij slaat haar',
    'plan overleg 2026-12-01 10:00 C-104',
  ];
  const answers = understand(lines);
  expect(answers.map((answer) => answer.split('\t')[0])).toEqual(['help', 'none', 'help', 'danger', 'plan']);
  expect(answers[0]).toBe('help\t1.000');
  for (const answer of answers) expect(answer).toMatch(/^[a-z]+\t[01]\.\d{3}$/);
});

test('thousands of lines', () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `mag ik dit delen met school ${String(at)}`);
  expect(understand(lines)).toHaveLength(lines.length);
});
