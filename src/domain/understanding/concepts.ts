import { wordsIn } from './words';

/** Finds what the words of a text are about, by the lists an author keeps. Concepts are numbers, in list order. */
export interface Concepts {
  /** Of one word on its own. */
  readonly ofWord: (word: string) => readonly number[];
  /** Of phrases in the words, such as "loopt vast". */
  readonly ofPhrases: (words: readonly string[]) => readonly number[];
}

interface Phrase {
  readonly parts: readonly string[];
  readonly concept: number;
}

/** At most this many words may stand where a phrase has ` * `. */
const GAP = 3;

export function createConcepts(lists: Readonly<Record<string, readonly string[]>>): Concepts {
  const whole = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  const inside: { readonly part: string; readonly anywhere: boolean; readonly concept: number }[] = [];
  const phrases = new Map<string, Phrase[]>();

  Object.values(lists).forEach((entries, concept) => {
    for (const entry of entries) {
      const parts = entry.split(' ').flatMap((part) => (part === '*' ? ['*'] : wordsIn(part)));
      const [first = ''] = parts;
      if (parts.length > 1) add(phrases, first, { parts, concept });
      else if (entry.startsWith('*')) inside.push({ part: first, anywhere: entry.endsWith('*'), concept });
      else add(entry.endsWith('*') ? beginnings : whole, first, concept);
    }
  });

  return {
    ofWord: (word) => {
      const found = new Set(whole.get(word));
      for (let end = 1; end <= word.length; end++) {
        for (const concept of beginnings.get(word.slice(0, end)) ?? []) found.add(concept);
      }
      for (const { part, anywhere, concept } of inside) {
        if (anywhere ? word.includes(part) : word.endsWith(part)) found.add(concept);
      }
      return [...found];
    },
    ofPhrases: (words) =>
      words.flatMap((word, at) =>
        (phrases.get(word) ?? []).filter(({ parts }) => isAt(words, parts, at)).map(({ concept }) => concept),
      ),
  };
}

function isAt(words: readonly string[], parts: readonly string[], start: number): boolean {
  let at = start;
  for (const [index, part] of parts.entries()) {
    if (part === '*') {
      const next = parts[index + 1] ?? '';
      const found = words.slice(at, at + GAP + 1).indexOf(next);
      if (found < 0) return false;
      at += found;
    } else if (words[at++] !== part) return false;
  }
  return true;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
