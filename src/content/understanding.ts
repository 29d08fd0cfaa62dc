import { z } from 'zod';
import { ContentError } from './content-error';
import { readJson } from './read-json';
import { LABELS, type Examples, type Label } from '../domain/understanding/labels';

const FOLDER = 'understanding';
/** Fewer say too little about how people ask. */
const LEAST = 20;

const sentence = z.string().trim().min(1).max(1000);
const exampleSchema = z.strictObject({ nl: z.array(sentence), en: z.array(sentence) });
const conceptSchema = z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/), z.array(sentence).min(1));

/** @throws ContentError when a label has too few examples, or one sentence stands under two labels */
export function loadExamples(folder: string): Examples {
  const utterances = Object.fromEntries(LABELS.map((label) => [label, loadLabel(folder, label)])) as Record<
    Label,
    z.infer<typeof exampleSchema>
  >;
  requireOneLabelEach(utterances);
  return { utterances, concepts: readJson(folder, `${FOLDER}/words.json`, conceptSchema) };
}

function loadLabel(folder: string, label: Label): z.infer<typeof exampleSchema> {
  const file = `${FOLDER}/${label}.json`;
  const examples = readJson(folder, file, exampleSchema);
  for (const language of ['nl', 'en'] as const) {
    const count = examples[language].length;
    if (count >= LEAST) continue;
    throw new ContentError(
      file,
      `has ${String(count)} examples in "${language}", and ${String(LEAST)} are the least.`,
      'Add sentences as people would type them.',
    );
  }
  return examples;
}

function requireOneLabelEach(utterances: Readonly<Record<Label, z.infer<typeof exampleSchema>>>): void {
  const labels = new Map<string, Label>();
  for (const label of LABELS) {
    for (const text of [...utterances[label].nl, ...utterances[label].en]) {
      const other = labels.get(text.toLowerCase()) ?? label;
      if (other !== label) {
        throw new ContentError(
          `${FOLDER}/${label}.json`,
          `has "${text}", which ${other}.json has too.`,
          'Keep it in the one that fits best.',
        );
      }
      labels.set(text.toLowerCase(), label);
    }
  }
}
