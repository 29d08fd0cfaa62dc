/** The use of the one connection. */
export interface Turn {
  /** Lets the next one go. */
  readonly passOn: () => void;
  readonly passed: boolean;
}

export interface Turns {
  /** Resolves when it is this one's turn. */
  take(urgent: boolean): Promise<Turn>;
}

/** Urgent ones go first, and within each kind the one that came first. */
export function createTurns(): Turns {
  const urgentOnes: (() => void)[] = [];
  const others: (() => void)[] = [];
  let taken = false;

  const next = () => {
    const begin = urgentOnes.shift() ?? others.shift();
    if (begin === undefined) taken = false;
    else begin();
  };
  return {
    async take(urgent) {
      if (taken) await new Promise<void>((resolve) => (urgent ? urgentOnes : others).push(resolve));
      taken = true;
      let passed = false;
      return {
        get passed() {
          return passed;
        },
        passOn: () => {
          if (!passed) next();
          passed = true;
        },
      };
    },
  };
}
