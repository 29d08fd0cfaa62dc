/** So many requests in so many milliseconds. */
export interface Window {
  readonly most: number;
  readonly ms: number;
}

/**
 * What Teams accepts of one bot (TEAMS.md), a little slower: a request reaches Teams later than it was counted here, and
 * the next one may do so sooner.
 */
export interface Limits {
  /** Posts and edits in one conversation. */
  readonly conversation: readonly Window[];
  /** Reading the roster of one conversation. */
  readonly roster: readonly Window[];
  /** All requests of one tenant. */
  readonly tenant: readonly Window[];
  /** Edits of one message: however many answers arrive. */
  readonly message: readonly Window[];
}

const MARGIN = 1.02;
const within = (...windows: readonly (readonly [most: number, seconds: number])[]): readonly Window[] =>
  windows.map(([most, seconds]) => ({ most, ms: seconds * 1_000 * MARGIN }));

export const TEAMS_LIMITS: Limits = {
  conversation: within([7, 1], [8, 2], [60, 30], [1_800, 3_600]),
  roster: within([14, 1], [16, 2], [120, 30], [3_600, 3_600]),
  // 50 a second. One after the other: of fifty that go together each is one too many when it comes a little late, of fifty
  // that are spread only the last. A little closer than they have to: what is late for a moment is made up for within
  // the second.
  tenant: [
    { most: 1, ms: 18 },
    { most: 10, ms: 185 },
    { most: 50, ms: 1_012 },
  ],
  message: within([1, 2]),
};
