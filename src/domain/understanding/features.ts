import type { Concepts } from './concepts';
import { FEATURES, hashEnd, hashNext, hashStart, hashText } from './hashing';

/** What a text has: numbers of features with their weights; the squares of the weights add up to 1. */
export interface Features {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

/** How heavily each kind of feature counts; 0 leaves it out. Chosen by trying; see docs/understanding.md. */
export interface FeatureWeights {
  readonly word: number;
  readonly pair: number;
  readonly letters: number;
  readonly concept: number;
}

export const FEATURE_WEIGHTS: FeatureWeights = {
  word: 1,
  pair: 1,
  letters: 0.5,
  concept: 1,
};

const KIND = { word: 1, pair: 2, letters: 3, concept: 4 };
/** Parts of words of these lengths: long enough to tell something, short enough to survive a spelling mistake. */
const SHORTEST_PART = 3;
const LONGEST_PART = 5;
/** More than a text of WINDOW words can have. */
const MOST_FEATURES = 20_000;

interface WordFeatures {
  readonly hash: number;
  readonly id: number;
  readonly parts: readonly number[];
  readonly concepts: readonly number[];
}

/** @param remembers works each word out once, for training; what people type is not kept, not even in memory */
export function createFeatures(
  concepts: Concepts,
  weights: FeatureWeights = FEATURE_WEIGHTS,
  remembers = false,
): (words: readonly string[]) => Features {
  const known = new Map<string, WordFeatures>();
  const lastText = new Int32Array(FEATURES);
  const ids = new Int32Array(MOST_FEATURES);
  const values = new Float32Array(MOST_FEATURES);
  let text = 0;

  function ofWord(word: string): WordFeatures {
    const kept = known.get(word);
    if (kept) return kept;
    const hash = hashText(KIND.word, word);
    const found = {
      hash,
      id: hashEnd(hash),
      parts: partsOf(word),
      concepts: concepts.ofWord(word).map((concept) => pairOf(KIND.concept, concept, 0)),
    };
    if (remembers) known.set(word, found);
    return found;
  }

  return (words) => {
    text++;
    let size = 0;
    let squares = 0;
    const add = (id: number, weight: number): void => {
      if (weight === 0 || lastText[id] === text || size === MOST_FEATURES) return;
      lastText[id] = text;
      ids[size] = id;
      values[size++] = weight;
      squares += weight * weight;
    };
    for (const concept of concepts.ofPhrases(words)) add(pairOf(KIND.concept, concept, 0), weights.concept);
    let before = 0;
    for (const word of words) {
      const { hash, id, parts, concepts: about } = ofWord(word);
      add(id, weights.word);
      add(pairOf(KIND.pair, before, hash), weights.pair);
      for (const part of parts) add(part, weights.letters);
      for (const concept of about) add(concept, weights.concept);
      before = hash;
    }
    add(pairOf(KIND.pair, before, 0), weights.pair);
    const length = Math.sqrt(squares) || 1;
    return { ids: ids.slice(0, size), weights: values.slice(0, size).map((value) => value / length) };
  };
}

function pairOf(kind: number, first: number, second: number): number {
  return hashEnd(hashNext(hashNext(hashStart(kind), first), second));
}

/** The parts of "<word>", with its beginning and end marked. */
function partsOf(word: string): number[] {
  if (word.length < SHORTEST_PART) return [];
  const marked = `<${word.slice(0, 40)}>`;
  const parts: number[] = [];
  for (let start = 0; start <= marked.length - SHORTEST_PART; start++) {
    let hash = hashStart(KIND.letters);
    const end = Math.min(marked.length, start + LONGEST_PART);
    for (let at = start; at < end; at++) {
      hash = hashNext(hash, marked.charCodeAt(at));
      if (at - start + 1 >= SHORTEST_PART) parts.push(hashEnd(hash));
    }
  }
  return parts;
}
