import { COMMAND_WORDS } from '../command-words';
import { createConcepts } from './concepts';
import { createFeatures, FEATURE_WEIGHTS, type FeatureWeights } from './features';
import { LABELS, type Examples, type Label } from './labels';
import { trainLinearModel, type Sample, type Weights } from './linear-model';
import { wordsIn } from './words';

/** Learns from the examples, one class a label, in the order of LABELS. The same examples give the same result. */
export function train(examples: Examples, weights: FeatureWeights = FEATURE_WEIGHTS): Weights {
  const features = createFeatures(createConcepts(examples.concepts), weights, true);
  return trainLinearModel(samplesOf(examples), LABELS.length, features);
}

/** The commands count as examples, too. */
function samplesOf({ utterances }: Examples): Sample[] {
  const commands = COMMAND_WORDS.flatMap(({ label, nl, en }) => [nl, en].map((text) => sample(text, label)));
  const typed = LABELS.flatMap((label) =>
    [...utterances[label].nl, ...utterances[label].en].map((text) => sample(text, label)),
  );
  return [...commands, ...typed];
}

function sample(text: string, label: Label): Sample {
  return { words: wordsIn(text), of: LABELS.indexOf(label) };
}
