import type { Label } from './labels';
import { createRandom } from './random';

export interface Utterance {
  readonly words: readonly string[];
  readonly label: Label;
}

/** As much of another sentence as people put before a cry for help. */
const WORDS_AROUND = 8;
const SEED = 5;

/**
 * What the model that knows only danger learns besides the examples: sentences made of two. People in danger type
 * behind a command or a question ("nieuwe casus, hij heeft een mes"); two harmless ones together stay harmless.
 */
export function dangerInSentences(utterances: readonly Utterance[]): Utterance[] {
  const random = createRandom(SEED);
  const danger = utterances.filter(({ label }) => label === 'danger');
  const harmless = utterances.filter(({ label }) => label !== 'danger');
  const asked = harmless.filter(({ label }) => label !== 'none');
  const some = (from: readonly Utterance[]): readonly string[] => from[random(from.length)]?.words ?? [];
  const start = (): readonly string[] => some(asked).slice(0, WORDS_AROUND);
  return [
    ...danger.map(({ words, label }) => {
      const other = start();
      return { words: random(4) > 0 ? [...other, ...words] : [...words, ...other], label };
    }),
    ...danger.map((): Utterance => ({ words: [...start(), ...some(harmless)], label: 'none' })),
  ];
}
