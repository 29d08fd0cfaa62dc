import { COMMAND_WORDS } from '../command-words';
import { createConcepts } from './concepts';
import { dangerInSentences, type Utterance } from './danger-in-sentences';
import { createFeatures, FEATURE_WEIGHTS, type FeatureWeights } from './features';
import { LABELS, type Examples } from './labels';
import { trainLinearModel, type Weights } from './linear-model';
import { wordsIn } from './words';

/** What was learned from the examples. */
export interface Trained {
  /** One class a label, in the order of LABELS. */
  readonly labels: Weights;
  /** Two classes: no danger, danger. */
  readonly danger: Weights;
}

/** Learns from the examples: one to two seconds. The same examples give the same result. */
export function train(examples: Examples, weights: FeatureWeights = FEATURE_WEIGHTS): Trained {
  const features = createFeatures(createConcepts(examples.concepts), weights);
  const withFeatures = (utterance: Utterance) => ({ ...utterance, features: features(utterance.words) });
  const utterances = utterancesOf(examples).map(withFeatures);
  const made = dangerInSentences(utterances).map(withFeatures);
  return {
    labels: trainLinearModel(
      utterances.map(({ features: found, label }) => ({ features: found, of: LABELS.indexOf(label) })),
      LABELS.length,
    ),
    danger: trainLinearModel(
      [...utterances, ...made].map(({ features: found, label }) => ({
        features: found,
        of: label === 'danger' ? 1 : 0,
      })),
      2,
    ),
  };
}

/** The commands count as examples, too. */
function utterancesOf({ utterances }: Examples): Utterance[] {
  const commands = COMMAND_WORDS.flatMap(({ label, nl, en }) => [nl, en].map((text) => ({ text, label })));
  const typed = LABELS.flatMap((label) =>
    [...utterances[label].nl, ...utterances[label].en].map((text) => ({ text, label })),
  );
  return [...commands, ...typed].map(({ text, label }) => ({ words: wordsIn(text), label }));
}
