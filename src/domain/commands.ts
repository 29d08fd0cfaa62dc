import {
  ARGUMENT_WORDS,
  COMMAND_WORDS,
  COURTESIES,
  CREATE_WORDS,
  EXACT_COMMAND_WORDS,
  LANGUAGE_NAMES,
  type CommandLabel,
  type CommandLanguage,
  type ExactLabel,
} from './command-words';
import { checkCaseCode } from './case-code';
import { plainText } from './plain-text';

/** Words that are the same in both languages tell nothing about the language: null. */
interface Spoken {
  readonly language: CommandLanguage | null;
}

/** Commands about one case, which may be named. */
type CodeLabel =
  'checklist' | 'summary' | 'signal' | 'agreements' | 'escalate' | 'reflect' | 'forms' | 'evaluate';

type PlainLabel = Exclude<CommandLabel, 'newcase' | 'plan' | CodeLabel | 'language'>;

/** An exact command. Arguments are as typed and unchecked; null where none was given. */
export type Command = Spoken &
  (
    | { readonly label: 'newcase'; readonly code: string | null }
    | {
        readonly label: 'plan';
        readonly date: string | null;
        readonly time: string | null;
        readonly code: string | null;
      }
    | { readonly label: CodeLabel | ExactLabel; readonly code: string | null }
    /** `to` is null when no language we speak was named. */
    | { readonly label: 'language'; readonly to: CommandLanguage | null }
    | { readonly label: PlainLabel }
  );

/** Longer texts are no commands. */
const MAX_LENGTH = 1000;
/** More words than the longest command with its arguments and courtesies has. */
const MAX_LEADING_WORDS = 12;
/** A case code of more words is a sentence: not a command. */
const MAX_CODE_WORDS = 6;

/**
 * The command this text exactly is: the command, its arguments, and at most words of courtesy; with or without the
 * mention, in any case. Null for everything else: that is free text, to be understood, not matched.
 */
export function parseCommand(text: string): Command | null {
  if (text.length > MAX_LENGTH) return null;
  const words = withoutCourtesyAtEnds(wordsOf(withoutMention(text)));
  for (const { label, nl, en } of [...COMMAND_WORDS, ...EXACT_COMMAND_WORDS]) {
    for (const [language, command] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      const rest = afterCommand(words, command);
      if (rest) return withArguments(label, nl === en ? null : language, rest);
    }
  }
  return null;
}

/** The command alone, nothing said with it. */
export function plainCommand(label: CommandLabel): Command {
  switch (label) {
    case 'newcase':
    case 'checklist':
    case 'summary':
    case 'signal':
    case 'agreements':
    case 'escalate':
    case 'reflect':
    case 'forms':
    case 'evaluate':
      return { label, language: null, code: null };
    case 'plan':
      return { label, language: null, date: null, time: null, code: null };
    case 'language':
      return { label, language: null, to: null };
    default:
      return { label, language: null };
  }
}

/**
 * The command that a text begins with, whatever follows it: "samenvatting C-104 van vandaag". For texts that are no
 * exact command.
 */
export function leadingCommand(text: string): Command | null {
  if (text.length > MAX_LENGTH) return null;
  const words = wordsOf(withoutMention(text));
  for (let end = Math.min(words.length - 1, MAX_LEADING_WORDS); end > 0; end--) {
    const command = parseCommand(words.slice(0, end).join(' '));
    if (command !== null) return command;
  }
  return null;
}

/** The text without the mention of the bot that Teams puts in it. */
export function withoutMention(text: string): string {
  return plainText(text.replaceAll('&nbsp;', ' '))
    .replace(/<at[^<>]*>[^<>]*<\/at>/gi, ' ')
    .replace(/^\s*@overlegmaat/i, ' ');
}

/** Words without the punctuation around them; what is only punctuation or an emoji falls away. */
export function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/(?:[^\p{L}\p{N}]|\p{M})+$/u, ''))
    .filter((word) => word !== '');
}

/** The words after the command, or null if they do not begin with it. "new-case" and "newcase" are "new case". */
function afterCommand(words: readonly string[], command: string): string[] | null {
  const wanted = command.replaceAll(' ', '');
  let read = '';
  for (const [index, word] of words.entries()) {
    read += word.toLowerCase().replaceAll('-', '');
    if (read === wanted) return words.slice(index + 1);
    if (!wanted.startsWith(read)) return null;
  }
  return null;
}

function withArguments(
  label: CommandLabel | ExactLabel,
  language: CommandLanguage | null,
  rest: string[],
): Command | null {
  switch (label) {
    case 'newcase':
      return newCase(language, rest);
    case 'plan':
      return plan(language, rest);
    case 'checklist':
    case 'summary':
    case 'signal':
    case 'agreements':
    case 'escalate':
    case 'reflect':
    case 'forms':
    case 'evaluate':
    case 'handover': {
      const code = codeFrom(withoutArgumentWords(rest));
      return code === undefined ? null : { label, language, code };
    }
    case 'language':
      return switchLanguage(language, withoutCourtesyAtEnds(rest));
    default:
      return withoutCourtesyAtEnds(rest).length === 0 ? { label, language } : null;
  }
}

/** A code alone; else all that is left, also when it is a name: so that it can be refused kindly. */
function newCase(language: CommandLanguage | null, rest: readonly string[]): Command | null {
  const named = withoutCourtesyAtEnds(rest.filter((word) => !CREATE_WORDS.has(word.toLowerCase())));
  const start = named.findIndex((word) => !isArgumentWord(word));
  const words = start < 0 ? [] : named.slice(start);
  const [first = ''] = words;
  if (checkCaseCode(first).ok) {
    return withoutArgumentWords(words).length === 1 ? { label: 'newcase', language, code: first } : null;
  }
  if (words.length > MAX_CODE_WORDS) return null;
  return { label: 'newcase', language, code: words.length === 0 ? null : words.join(' ') };
}

const DATE_LIKE = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/;
const TIME_LIKE = /^\d{1,2}[:.]\d{2}$/;

function plan(language: CommandLanguage | null, rest: readonly string[]): Command | null {
  const words = withoutArgumentWords(rest);
  const date = words.find((word) => DATE_LIKE.test(word)) ?? null;
  const time = words.find((word) => TIME_LIKE.test(word)) ?? null;
  const code = codeFrom(words.filter((word) => word !== date && word !== time));
  return code === undefined ? null : { label: 'plan', language, date, time, code };
}

/** Null: no code was given. Undefined: more was said than a code, or an ordinary word. */
function codeFrom(words: readonly string[]): string | null | undefined {
  const [only, another] = words;
  if (only === undefined) return null;
  return another === undefined && looksLikeCode(only) ? only : undefined;
}

/** A digit, a capital or a joint: a code, or a name to be refused kindly. "invullen" is neither. */
function looksLikeCode(word: string): boolean {
  return /[\p{N}\p{Lu}_./-]/u.test(word);
}

function switchLanguage(language: CommandLanguage | null, rest: readonly string[]): Command | null {
  if (rest.length > 1) return null;
  return { label: 'language', language, to: LANGUAGE_NAMES[rest[0]?.toLowerCase() ?? ''] ?? null };
}

function withoutArgumentWords(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let rest = words; rest.length > 0;) {
    const courtesy = courtesyAt(rest, 0);
    const [first = ''] = rest;
    if (courtesy === 0 && !isArgumentWord(first)) kept.push(first);
    rest = rest.slice(courtesy || 1);
  }
  return kept;
}

function isArgumentWord(word: string): boolean {
  return ARGUMENT_WORDS.has(word.toLowerCase());
}

export function withoutCourtesyAtEnds(words: readonly string[]): string[] {
  let start = 0;
  let end = words.length;
  for (let length; (length = courtesyAt(words, start)) > 0;) start += length;
  for (let length; end > start && (length = courtesyBefore(words, end)) > 0;) end -= length;
  return words.slice(start, Math.max(start, end));
}

/** The number of words of the courtesy that starts here; 0 for none. */
function courtesyAt(words: readonly string[], start: number): number {
  return COURTESIES.find((phrase) => isAt(words, phrase, start))?.length ?? 0;
}

/** The number of words of the courtesy that ends before `end`; 0 for none. */
function courtesyBefore(words: readonly string[], end: number): number {
  return COURTESIES.find((phrase) => isAt(words, phrase, end - phrase.length))?.length ?? 0;
}

function isAt(words: readonly string[], phrase: readonly string[], start: number): boolean {
  return (
    start >= 0 &&
    phrase.every((word, index) => words[start + index]?.toLowerCase().replaceAll('.', '') === word)
  );
}
