import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '../../../src/domain/understanding/labels';
import { learn } from './examples';

/** Utterances that are no examples, by others than who wrote the examples. */
const SETS = ['tuning', 'held-out'];

interface Utterance {
  readonly text: string;
  readonly label: Label;
}

const { understand } = learn();

describe.each(SETS)('the utterances of %s', (set) => {
  const file = join(__dirname, '..', '..', 'understanding', `${set}.json`);
  const utterances = JSON.parse(readFileSync(file, 'utf8')) as Utterance[];
  const found = utterances.map((utterance) => ({ ...utterance, ...{ found: understand(utterance.text) } }));
  const among = (label: Label) => found.filter((utterance) => utterance.label === label);
  const share = (some: number, all: number): number => some / all;

  test('get the right label, 95 in 100', () => {
    const right = found.filter(({ label, found: { label: given } }) => label === given).length;
    expect(share(right, found.length)).toBeGreaterThanOrEqual(0.95);
  });

  test('are seldom taken for a request when they are none of ours', () => {
    const strangers = among('none');
    const taken = strangers.filter(({ found: { label } }) => label !== 'none' && label !== 'danger').length;
    expect(share(taken, strangers.length)).toBeLessThanOrEqual(0.04);
  });

  test('are seen as danger when they are, but for one in a hundred', () => {
    const dangers = among('danger');
    const missed = dangers.filter(({ found: { danger } }) => !danger).length;
    expect(missed).toBeLessThanOrEqual(Math.ceil(dangers.length / 100));
  });

  test('are seldom called danger when they are not', () => {
    const alarms = found.filter(({ label, found: { danger } }) => label !== 'danger' && danger).length;
    expect(share(alarms, found.length - among('danger').length)).toBeLessThanOrEqual(0.03);
  });

  test('are nearly always right, or among the two guesses, or left alone', () => {
    const lost = found.filter(
      ({ label, found: { label: given, guesses } }) =>
        label !== given && label !== 'none' && !(guesses as readonly Label[]).includes(label),
    ).length;
    expect(share(lost, found.length)).toBeLessThanOrEqual(0.04);
  });

  test('take far less than 30 ms of the processor each', () => {
    const before = process.cpuUsage();
    for (const { text } of utterances) understand(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / utterances.length).toBeLessThan(10);
  });
});
