import type { Features } from './features';
import { FEATURES } from './hashing';
import { createRandom } from './random';

/** What training found: how strongly each feature speaks for each class, FEATURES rows of `classes` numbers. */
export type Weights = Float32Array;

export interface Sample {
  readonly words: readonly string[];
  /** Number of its class. */
  readonly of: number;
}

/** Times that all samples are gone through; more gained nothing on texts that were held out. */
const ROUNDS = 10;
const FIRST_STEP = 3;
const LAST_STEP = 0.3;
/** Every other round one word in so many is left out, so that no single word has to be there. */
const LEFT_OUT = 5;
/** No sample is taken as certain: so much of it is spread over all classes. */
const DOUBT = 0.1;
/** Classes that are wrong by less are left as they are: that saves most of the work, and nothing is lost. */
const LEAST_ERROR = 0.005;
/** The outcome is the mean of the last rounds: it hangs less on the order in which samples came. */
const AVERAGED = 5;
const SEED = 1;

/** Multinomial logistic regression, trained by stochastic gradient descent; the same samples give the same weights. */
export function trainLinearModel(
  samples: readonly Sample[],
  classes: number,
  featuresOf: (words: readonly string[]) => Features,
): Weights {
  const table = new Float32Array(FEATURES * classes);
  const mean = new Float32Array(table.length);
  const chances = new Float64Array(classes);
  const random = createRandom(SEED);
  const whole = samples.map(({ words }) => featuresOf(words));
  const order = Uint32Array.from(samples.keys());
  for (let round = 0; round < ROUNDS; round++) {
    const step = FIRST_STEP + ((LAST_STEP - FIRST_STEP) * round) / (ROUNDS - 1);
    const leavesOut = round % 2 === 1;
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index];
      if (sample === undefined) continue;
      const left = leavesOut ? sample.words.filter(() => random(LEFT_OUT) > 0) : [];
      const features = left.length > 0 ? featuresOf(left) : whole[index];
      if (features !== undefined) learn(table, chances, features, sample.of, step);
    }
    if (round >= ROUNDS - AVERAGED) addTo(mean, table, 1 / AVERAGED);
  }
  return mean;
}

/** The chance of each class, adding up to 1. */
export function chancesIn(table: Weights, features: Features): Float64Array {
  const chances = new Float64Array(table.length / FEATURES);
  chancesOf(table, chances, features);
  return chances;
}

function addTo(sum: Float32Array, table: Float32Array, share: number): void {
  for (let cell = 0; cell < table.length; cell++) sum[cell] = (sum[cell] ?? 0) + (table[cell] ?? 0) * share;
}

function learn(
  table: Float32Array,
  chances: Float64Array,
  { ids, weights }: Features,
  of: number,
  step: number,
): void {
  chancesOf(table, chances, { ids, weights });
  const classes = chances.length;
  for (let each = 0; each < classes; each++) {
    const target = DOUBT / classes + (each === of ? 1 - DOUBT : 0);
    const error = (chances[each] ?? 0) - target;
    if (Math.abs(error) < LEAST_ERROR) continue;
    const size = error * step;
    for (let at = 0; at < ids.length; at++) {
      const cell = (ids[at] ?? 0) * classes + each;
      table[cell] = (table[cell] ?? 0) - size * (weights[at] ?? 0);
    }
  }
}

/** Fills in `chances`. */
function chancesOf(table: Float32Array, chances: Float64Array, { ids, weights }: Features): void {
  const classes = chances.length;
  chances.fill(0);
  for (let at = 0; at < ids.length; at++) {
    const row = (ids[at] ?? 0) * classes;
    const weight = weights[at] ?? 0;
    for (let each = 0; each < classes; each++) {
      chances[each] = (chances[each] ?? 0) + (table[row + each] ?? 0) * weight;
    }
  }
  const highest = Math.max(...chances);
  let sum = 0;
  for (let each = 0; each < classes; each++) {
    const grown = Math.exp((chances[each] ?? 0) - highest);
    chances[each] = grown;
    sum += grown;
  }
  for (let each = 0; each < classes; each++) chances[each] = (chances[each] ?? 0) / sum;
}

function shuffle(order: Uint32Array, random: (below: number) => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = random(last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
