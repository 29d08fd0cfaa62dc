import { KNOWN_PHRASES, SHORT_TITLES } from './personal-data-words';
import { plainText } from './plain-text';

/** A word of a text, with what is needed to see whether it belongs to the word before. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** A full stop follows it directly. */
  readonly dot: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
}

const WORD = /(?:'(?=[tsn](?!\p{L})))?[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*\.?/gu;

export function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const gap = text.slice(end, match.index);
    end = match.index + match[0].length;
    const dot = match[0].endsWith('.');
    const word = dot ? match[0].slice(0, -1) : match[0];
    return { text: word, lower: word.toLowerCase(), dot, gap };
  });
}

/** "v.d. Berg", "v/d Berg" and "J. v. Dijk": their full stops end no sentence. */
export function withParticlesInFull(text: string): string {
  return text.replace(SHORT_PARTICLE, (_, der: string | undefined) => (der ? 'vd ' : 'van '));
}

const SHORT_PARTICLE =
  /(?<![\p{L}\p{N}])[vV](?:\. ?|\/)(d)(?:\. ?| )(?=\p{L}{3})|(?<=^|[ \n(]|\p{Lu}\.)v\. (?=\p{Lu}\p{Ll}{2})/gu;

/** Phrases give way to a sign that stands in no name: the team's own organisations first, then what everyone knows. */
export function withoutPhrases(text: string, organisations: readonly string[]): string {
  return organisations
    .map((name) => plainText(name))
    .filter((name) => name.length > 1)
    .reduce((rest, name) => rest.replace(whole([name]), '§'), text)
    .replace(KNOWN, '§');
}

function whole(phrases: readonly string[]): RegExp {
  const literals = phrases.map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${literals.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

const KNOWN = whole(KNOWN_PHRASES);

export function isCapitalised({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text) && !/\p{N}/u.test(text);
}

/** One capital, or Th., Ch. and the like, with its full stop. */
export function isInitial(word: Word | undefined): boolean {
  return word !== undefined && word.dot && /^(?:\p{Lu}|Th|Ch|Ph|Ij|IJ|Chr|Joh|Fr|Yv)$/u.test(word.text);
}

/** In the same sentence, with nothing but a space in between; a full stop only behind an initial or short title. */
export function follows(word: Word, before: Word | undefined): boolean {
  if (!before) return true;
  if (!before.dot) return word.gap === ' ';
  return (isInitial(before) || SHORT_TITLES.has(before.lower)) && /^ ?$/.test(word.gap);
}

/** With the word before it: one space in between, no full stop. */
export function isJoined(words: readonly Word[], at: number): boolean {
  return at > 0 && words[at]?.gap === ' ' && words[at - 1]?.dot === false;
}

/** Names are short; looking no further keeps long texts cheap. */
export const FAR = 6;

/** Past the words in a row that hold. */
export function skip(words: readonly Word[], at: number, holds: (word: Word, at: number) => boolean): number {
  for (let next = at; next < at + FAR; next += 1) {
    const word = words[next];
    if (!word || !follows(word, words[next - 1]) || !holds(word, next)) return next;
  }
  return at + FAR;
}

export function isComma(gap: string): boolean {
  return /^ ?, ?$/.test(gap);
}
