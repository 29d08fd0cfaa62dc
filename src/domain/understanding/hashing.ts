/** Features are numbered by a hash: no list of them is kept. 2^17 leaves few of them sharing a number. */
export const FEATURES = 1 << 17;

/** The start of a hash; another one for each kind of feature. */
export const hashStart = (kind: number): number => Math.imul(kind, 0x9e3779b1);

/** One more letter, or another number (FNV-1a). */
export const hashNext = (hash: number, next: number): number => Math.imul(hash ^ next, 16777619);

/** The number of the feature: 0 to FEATURES - 1. */
export function hashEnd(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  mixed ^= mixed >>> 13;
  return mixed & (FEATURES - 1);
}

export function hashText(kind: number, text: string): number {
  let hash = hashStart(kind);
  for (let at = 0; at < text.length; at++) hash = hashNext(hash, text.charCodeAt(at));
  return hash;
}
