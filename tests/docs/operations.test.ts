import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../../src/config';
import { createMetrics } from '../../src/infrastructure/metrics';

const ROOT = join(__dirname, '..', '..');
const TEXT = readFileSync(join(ROOT, 'docs', 'operations.md'), 'utf8');

/** What the first column of the table under this heading names. */
function firstColumn(heading: string): string[] {
  const [, section = ''] = new RegExp(`^#+ ${heading}$([^]*?)(?=^#|(?![^]))`, 'm').exec(TEXT) ?? [];
  const cells = section.split('\n').flatMap((line) => /^\| (`[^|]+)\|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

test('explains every variable, and no other', () => {
  expect(firstColumn('Variables').sort()).toEqual(Object.keys(environment.shape).sort());
});

test('explains every metric of ours, and none that is not there', async () => {
  const metrics = createMetrics();
  metrics.watchQueue(() => Promise.resolve({ due: 0, running: 0, failed: 0, oldestDueSeconds: 0 }));
  const told = [...(await metrics.text()).matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name);
  const explained = firstColumn('Metrics');
  expect(explained.filter((name) => !told.includes(name))).toEqual([]);
  expect(told.filter((name) => name.startsWith('overlegmaat_') && !explained.includes(name))).toEqual([]);
});

test('alerts look at metrics that are explained', () => {
  const explained = firstColumn('Metrics');
  const [, alerts = ''] = TEXT.split('### Alerts');
  const used = [...alerts.matchAll(/\b(?:overlegmaat|nodejs|process)_\w+/g)].map(([name]) => name);
  expect(used.length).toBeGreaterThan(10);
  const known = new Set(explained.flatMap((name) => [name, `${name}_count`, `${name}_bucket`]));
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});

test('explains events that the code logs', () => {
  const source = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
    .join('\n');
  const events = firstColumn('Logs');
  expect(events.length).toBeGreaterThan(10);
  expect(events.filter((event) => !source.includes(`'${event}'`))).toEqual([]);
});
