import type { Features } from './features';
import { FEATURES } from './hashing';
import { createRandom } from './random';

/** What training found: how strongly each feature speaks for each class, FEATURES rows of `classes` numbers. */
export type Weights = Float32Array;

export interface Sample {
  readonly features: Features;
  /** Number of its class. */
  readonly of: number;
}

/** Times that all samples are gone through; more gained nothing on texts that were held out. */
const ROUNDS = 8;
const FIRST_STEP = 3;
const LAST_STEP = 0.3;
/** A sample that is this sure of its class teaches nothing more, and is left out of later rounds. */
const LEARNED = 0.98;
/** Classes that are wrong by less are left as they are: that saves most of the work, and nothing is lost. */
const LEAST_ERROR = 0.005;
const SEED = 1;

/** Multinomial logistic regression, trained by stochastic gradient descent; the same samples give the same weights. */
export function trainLinearModel(samples: readonly Sample[], classes: number): Weights {
  const table = new Float32Array(FEATURES * classes);
  const chances = new Float64Array(classes);
  const random = createRandom(SEED);
  let order = Uint32Array.from(samples.keys());
  for (let round = 0; round < ROUNDS; round++) {
    const step = FIRST_STEP + ((LAST_STEP - FIRST_STEP) * round) / (ROUNDS - 1);
    shuffle(order, random);
    order = order.filter((index) => {
      const sample = samples[index];
      return sample !== undefined && learn(table, chances, sample, step);
    });
  }
  return table;
}

/** The chance of each class, adding up to 1. */
export function chancesIn(table: Weights, features: Features): Float64Array {
  const chances = new Float64Array(table.length / FEATURES);
  chancesOf(table, chances, features);
  return chances;
}

/** False when there was nothing to learn. */
function learn(table: Float32Array, chances: Float64Array, { features, of }: Sample, step: number): boolean {
  chancesOf(table, chances, features);
  if ((chances[of] ?? 0) > LEARNED) return false;
  const classes = chances.length;
  const { ids, weights } = features;
  for (let each = 0; each < classes; each++) {
    const error = (chances[each] ?? 0) - (each === of ? 1 : 0);
    if (Math.abs(error) < LEAST_ERROR) continue;
    const size = error * step;
    for (let at = 0; at < ids.length; at++) {
      const cell = (ids[at] ?? 0) * classes + each;
      table[cell] = (table[cell] ?? 0) - size * (weights[at] ?? 0);
    }
  }
  return true;
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
