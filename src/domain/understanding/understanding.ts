import { checkCaseCode } from '../case-code';
import { parseCommand, withoutMention } from '../commands';
import { createConcepts } from './concepts';
import { createFeatures, FEATURE_WEIGHTS, type FeatureWeights } from './features';
import { LABELS, type Examples, type Intent, type Label } from './labels';
import { chancesIn, type Weights } from './linear-model';
import { train } from './train';
import { wordsIn } from './words';

/** What a text means, as far as we can tell. */
export interface Understood {
  readonly label: Label;
  /** 0 to 1: how often the label is right among texts with this figure. */
  readonly confidence: number;
  /** Signs of acute danger, whatever else is asked. */
  readonly danger: boolean;
  /** The best intent besides danger and none; null when the text says nothing at all. */
  readonly intent: Intent | null;
  /** The two best intents, best first; none when the text says nothing at all. */
  readonly guesses: readonly Intent[];
  /** Confident enough to act on; otherwise offer the guesses. */
  readonly sure: boolean;
}

export interface Understanding {
  readonly understand: (text: string) => Understood;
}

/** Better a false alarm than a miss: a small chance is enough. */
const DANGER_FROM = 0.07;
/** How much likelier "none of ours" counts than the examples make it: there is more of it than anyone can list. */
const NONE_FACTOR = 3;
const SURE_FROM = 0.7;
/** The gist of a text stands in its first words; danger is looked for in the rest, too, a window at a time. */
const WINDOW = 60;
const WINDOW_STEP = 40;
/** Of a longer text its beginning and its end are looked at, to stay within 30 ms of processor time. */
const MOST_WORDS = 800;

const DANGER = LABELS.indexOf('danger');
const NONE = LABELS.indexOf('none');
const NOTHING: Understood = {
  label: 'none',
  confidence: 1,
  danger: false,
  intent: null,
  guesses: [],
  sure: true,
};

/**
 * Understands texts by these examples. The same examples give the same answers.
 * @param trained what `train` made of the same examples, if it was kept
 */
export function createUnderstanding(
  examples: Examples,
  trained: Weights = train(examples),
  weights: FeatureWeights = FEATURE_WEIGHTS,
): Understanding {
  const features = createFeatures(createConcepts(examples.concepts), weights);

  const judge = (words: readonly string[]): { chances: Float64Array; danger: number } => {
    const chances = sharpened(chancesIn(trained, features(words)));
    return { chances, danger: chances[DANGER] ?? 0 };
  };

  return {
    understand: (text) => {
      const words = wordsIn(withoutMention(text));
      if (words.length === 0) return NOTHING;
      const [first = judge(words), ...others] = windowsOf(words).map(judge);
      const inDanger = Math.max(first.danger, ...others.map((other) => other.danger));
      return decide(first.chances, isPlainCommand(text) ? 0 : inDanger);
    },
  };
}

/** The model learned to doubt, and doubts too much: its chances squared are right about as often as they say. */
function sharpened(chances: Float64Array): Float64Array {
  const squares = chances.map((chance) => chance * chance);
  const sum = squares.reduce((a, b) => a + b, 0);
  return squares.map((square) => square / sum);
}

function decide(chances: Float64Array, danger: number): Understood {
  chances[DANGER] = 0;
  chances[NONE] = (chances[NONE] ?? 0) * NONE_FACTOR;
  const sum = chances.reduce((a, b) => a + b, 0) || 1;
  const ranked = LABELS.map((label, at) => ({ label, chance: (chances[at] ?? 0) / sum })).sort(
    (a, b) => b.chance - a.chance,
  );
  const guesses = ranked
    .map(({ label }) => label)
    .filter(isIntent)
    .slice(0, 2);
  const isDanger = danger > DANGER_FROM;
  const confidence = isDanger ? danger : (ranked[0]?.chance ?? 0);
  return {
    label: isDanger ? 'danger' : (ranked[0]?.label ?? 'none'),
    confidence,
    danger: isDanger,
    intent: guesses[0] ?? null,
    guesses,
    sure: isDanger || confidence >= SURE_FROM,
  };
}

/** A command with nothing that could be a sentence behind it: "nieuwe casus C-104 aub". */
function isPlainCommand(text: string): boolean {
  const command = parseCommand(text);
  if (command === null) return false;
  return command.label !== 'newcase' || command.code === null || checkCaseCode(command.code).ok;
}

function isIntent(label: Label): label is Intent {
  return label !== 'danger' && label !== 'none';
}

function windowsOf(all: readonly string[]): (readonly string[])[] {
  const words =
    all.length <= MOST_WORDS ? all : [...all.slice(0, MOST_WORDS / 2), ...all.slice(-MOST_WORDS / 2)];
  const windows = [words.slice(0, WINDOW)];
  for (let start = WINDOW_STEP; start + WINDOW - WINDOW_STEP < words.length; start += WINDOW_STEP) {
    windows.push(words.slice(start, start + WINDOW));
  }
  return windows;
}
