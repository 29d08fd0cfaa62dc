import type { Pace } from '../../src/application/ports';

/** For tests that are not about limits: everything goes at once. */
export const freePace: Pace = {
  take: () => Promise.resolve({ goes: () => undefined, done: () => Promise.resolve() }),
};
