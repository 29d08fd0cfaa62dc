import { COMMAND_WORDS, type CommandLabel } from '../command-words';

/** What somebody can ask for: the same labels as the commands. */
export type Intent = CommandLabel;

/** What a text can mean: an intent, acute danger, or nothing that is ours. */
export type Label = Intent | 'danger' | 'none';

export const INTENTS: readonly Intent[] = COMMAND_WORDS.map(({ label }) => label);
export const LABELS: readonly Label[] = [...INTENTS, 'danger', 'none'];

/** What the bot learns from: content, in cards/understanding. */
export interface Examples {
  /** Sentences of each label, as people type them. */
  readonly utterances: Readonly<
    Record<Label, { readonly nl: readonly string[]; readonly en: readonly string[] }>
  >;
  /** Words and phrases by what they are about, both languages in one list; `*` stands for any letters. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
}
