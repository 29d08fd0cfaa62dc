import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CARDS_FOLDER } from '../../src/content/read-json';
import { loadExamples } from '../../src/content/understanding';
import { loadUnderstanding } from '../../src/infrastructure/understanding';

const examples = loadExamples(CARDS_FOLDER);
const folder = mkdtempSync(join(tmpdir(), 'understanding-'));
const file = join(folder, 'new', 'understanding.bin');
const QUESTION = 'mag ik dit aan school vertellen';

afterAll(() => rmSync(folder, { recursive: true }));

test('what was learned is kept, and read back much faster than it is learned', () => {
  const learned = loadUnderstanding(examples, file).understand(QUESTION);
  const before = process.cpuUsage();
  const { understand } = loadUnderstanding(examples, file);
  const { user, system } = process.cpuUsage(before);
  expect(understand(QUESTION)).toEqual(learned);
  expect((user + system) / 1000).toBeLessThan(500);
});

test('is learned anew when an example changes', () => {
  const sentence = 'de olifant speelt viool op zolder';
  const { tips } = examples.utterances;
  const more = { ...tips, nl: [...tips.nl, sentence] };
  const changed = { ...examples, utterances: { ...examples.utterances, tips: more } };
  expect(loadUnderstanding(examples, file).understand(sentence).label).toBe('none');
  expect(loadUnderstanding(changed, file).understand(sentence).guesses).toContain('tips');
});

test('a damaged file is replaced', () => {
  writeFileSync(file, 'no weights');
  expect(loadUnderstanding(examples, file).understand(QUESTION).label).toBe('share');
  expect(statSync(file).size).toBeGreaterThan(1_000_000);
});

test('a place that cannot be written only costs time', () => {
  const impossible = join(file, 'below-a-file', 'understanding.bin');
  expect(loadUnderstanding(examples, impossible).understand(QUESTION).label).toBe('share');
  expect(readFileSync(file).length).toBeGreaterThan(0);
});
