import { z } from 'zod';
import { ContentError } from './content-error';
import { readJson } from './read-json';

export const TEXT_LANGUAGES = ['nl', 'en'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Sentences by key, nested: `{ "checklist": { "items": { "A1": "..." } } }`. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

const treeSchema: z.ZodType<TextTree> = z.lazy(() =>
  z.record(z.string().regex(/^[^.]+$/), z.union([z.string().trim().min(1), treeSchema])),
);

/** @throws ContentError unless both languages have the same keys, asking for the same values */
export function loadTexts(folder: string): Readonly<Record<TextLanguage, TextTree>> {
  const texts = {
    nl: readJson(folder, 'texts/nl.json', treeSchema),
    en: readJson(folder, 'texts/en.json', treeSchema),
  };
  const nl = flattenTexts(texts.nl);
  const en = flattenTexts(texts.en);
  requireKeys('texts/en.json', nl, en);
  requireKeys('texts/nl.json', en, nl);
  for (const [key, sentence] of nl) requirePlaceholders(key, sentence, en.get(key) ?? '');
  return texts;
}

/** Every sentence by its full key, such as `checklist.items.A1`. */
export function flattenTexts(tree: TextTree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flattenTexts(value, `${prefix}${key}.`)],
    ),
  );
}

/** @throws ContentError naming the keys that the file lacks */
export function requireTexts(texts: Readonly<Record<TextLanguage, TextTree>>, keys: readonly string[]): void {
  for (const language of TEXT_LANGUAGES) {
    const wanted = new Map(keys.map((key) => [key, '']));
    requireKeys(`texts/${language}.json`, wanted, flattenTexts(texts[language]));
  }
}

function requireKeys(
  file: string,
  wanted: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): void {
  const missing = [...wanted.keys()].filter((key) => !found.has(key));
  if (missing.length > 0)
    throw new ContentError(file, `lacks ${missing.join(', ')}.`, 'Add a sentence for each.');
}

function requirePlaceholders(key: string, nl: string, en: string): void {
  if (placeholders(nl) === placeholders(en)) return;
  throw new ContentError(
    'texts/en.json',
    `"${key}" uses ${placeholders(en) || 'no values'} where texts/nl.json uses ${placeholders(nl) || 'none'}.`,
    'Use the same {{values}} in both languages.',
  );
}

function placeholders(sentence: string): string {
  return [...new Set(sentence.match(/\{\{\w+\}\}/g) ?? [])].sort().join(' ');
}
