/** Lends the connections of a pool in turn. */
export interface Turns {
  /** Resolves when it is this one's turn; call the result when done. */
  take(urgent: boolean): Promise<() => void>;
}

/**
 * Urgent ones go first, and within each kind the one that came first. A transaction is urgent: the activity that it is
 * part of has had its look-ups, so that finishing it first keeps everybody's wait about the same.
 * @param size how many can be had at once
 */
export function createTurns(size: number): Turns {
  const urgentOnes: (() => void)[] = [];
  const others: (() => void)[] = [];
  let free = size;

  const giveBack = () => {
    const next = urgentOnes.shift() ?? others.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    async take(urgent) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => (urgent ? urgentOnes : others).push(resolve));
      return giveBack;
    },
  };
}
