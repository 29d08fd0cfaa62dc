import type { Language } from './actor';

/** A document in one language, ready to be laid out: every sentence is plain text. */
export interface WrittenDocument {
  readonly language: Language;
  readonly title: string;
  /** Directly below the title. */
  readonly intro: readonly string[];
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly closing: readonly string[];
  /** Set closer, as it is meant to be read at a glance. */
  readonly onePage?: boolean;
  /** Suggested name of the file, without its extension. */
  readonly name: string;
}
