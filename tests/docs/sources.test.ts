import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../cards/texts/en.json';
import nl from '../../cards/texts/nl.json';
import { flattenTexts } from '../../src/content/texts';
import { ITEMS } from '../../src/domain/checklist';
import { INTENSITIES } from '../../src/domain/intensity';
import { PROMPTS } from '../../src/domain/preparation';
import { SETUP_CONDITIONS } from '../../src/domain/setup-conditions';
import { isQuestion } from '../../src/domain/sharing/questions';

const ROOT = join(__dirname, '..', '..');

/** Every id of the sources, by its letter: from the first number to the last. */
const SERIES: readonly (readonly [letter: string, first: number, last: number])[] = [
  ['A', 1, 11],
  ['B', 1, 5],
  ['C', 1, 4],
  ['W', 1, 4],
  ['R', 1, 7],
  ['E', 1, 6],
  ['D', 0, 9],
  ['G', 1, 6],
  ['F', 1, 5],
  ['P', 1, 7],
  ['O', 1, 5],
  ['I', 1, 5],
  ['V', 1, 12],
  ['T', 1, 9],
  ['K', 1, 3],
  ['X', 1, 1],
];
const IDS = [
  ...SERIES.flatMap(([letter, first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`),
  ),
  'plan',
  'safety',
  'agenda',
];

/** The weighing asks these by names of its own; D7 is its record. */
const ASKED_BY_NAME = new Set(['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D8']);

interface Row {
  readonly id: string;
  readonly files: readonly string[];
  readonly texts: readonly string[];
}

const ROWS = readFileSync(join(ROOT, 'docs', 'sources.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line): Row => {
    const [id = '', , files = '', texts = ''] = line.split('|').slice(1, -1);
    return { id: id.trim(), files: quotedIn(files), texts: quotedIn(texts) };
  })
  .filter(({ id }) => id !== 'id' && !id.startsWith('-'));

const KEYS = {
  nl: [...flattenTexts(nl).keys()],
  en: [...flattenTexts(en).keys()],
};

test('every id of the sources stands in the table, once, and no other', () => {
  expect(ROWS.map(({ id }) => id).sort()).toEqual([...IDS].sort());
});

test('what the product asks, chooses from and suggests by id is among them', () => {
  for (const id of [...ITEMS, ...PROMPTS, ...INTENSITIES, ...SETUP_CONDITIONS]) expect(IDS).toContain(id);
});

describe.each(ROWS)('$id', ({ files, texts }) => {
  test('names files that are there', () => {
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test.each(['nl', 'en'] as const)('names wording that is there in %s', (language) => {
    expect(texts).not.toEqual([]);
    const missing = texts.filter(
      (text) => !KEYS[language].some((key) => key === text || key.startsWith(`${text}.`)),
    );
    expect(missing).toEqual([]);
  });
});

test.each(ROWS.filter(({ id }) => !ASKED_BY_NAME.has(id)))('$id lives there by its id', ({ id, files }) => {
  const word = new RegExp(`\\b${id}\\b`);
  expect(files.filter((file) => word.test(readFileSync(join(ROOT, file), 'utf8')))).not.toEqual([]);
});

test.each(ROWS.filter(({ id }) => ASKED_BY_NAME.has(id)))(
  '$id is a question of the weighing',
  ({ texts }) => {
    const [question = ''] = texts.flatMap(
      (text) => /^sharing\.questions\.(\w+)\.question$/.exec(text)?.[1] ?? [],
    );
    expect(isQuestion(question)).toBe(true);
  },
);

function quotedIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, quoted = '']) => quoted);
}
