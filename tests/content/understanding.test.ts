import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CARDS_FOLDER } from '../../src/content/read-json';
import { loadExamples } from '../../src/content/understanding';

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
const file = (label: string): string => join(folder, 'understanding', `${label}.json`);
const write = (label: string, examples: unknown): void => {
  writeFileSync(file(label), JSON.stringify(examples));
};

beforeEach(() => {
  cpSync(join(CARDS_FOLDER, 'understanding'), join(folder, 'understanding'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every label has examples in both languages', () => {
  const { utterances, concepts } = loadExamples(folder);
  for (const { nl, en } of Object.values(utterances)) {
    expect(nl.length).toBeGreaterThan(50);
    expect(en.length).toBeGreaterThan(50);
  }
  expect(Object.keys(concepts).length).toBeGreaterThan(10);
});

test('too few examples are refused', () => {
  write('tips', { nl: ['tips graag'], en: ['tips please'] });
  expect(() => loadExamples(folder)).toThrow(
    /understanding\/tips\.json: has 1 examples in "nl".*Add sentences/,
  );
});

test('a sentence under two labels is refused', () => {
  const tips = JSON.parse(readFileSync(file('tips'), 'utf8')) as { nl: string[]; en: string[] };
  const forms = JSON.parse(readFileSync(file('forms'), 'utf8')) as { nl: string[]; en: string[] };
  write('tips', { ...tips, nl: [...tips.nl, forms.nl[0]?.toUpperCase()] });
  expect(() => loadExamples(folder)).toThrow(/which forms\.json has too|which tips\.json has too/);
});

test('another shape is refused', () => {
  write('tips', ['tips graag']);
  expect(() => loadExamples(folder)).toThrow(/understanding\/tips\.json: has another shape/);
});
