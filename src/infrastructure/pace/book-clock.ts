/** A difference that grows by more than this at once: the clock of the book was put back. */
const PUT_BACK_MS = 1_000;
/** What the two clocks may grow apart in a millisecond: twice what a system clock that is being set right does. */
const DRIFT = 0.001;

/**
 * Tells a moment by the clock of the book on the clock of this process. How long the book took to tell the time cannot be
 * seen; the quickest word of late is taken to have come at once. Counted from when each word came, requests would go too
 * late by as much as that word took: one time more than another.
 */
export class BookClock {
  private behind: number | null = null;
  private heardAt = 0;

  /** The book just told the time, by its own clock. Both in milliseconds. */
  heard(now: number, here: number): void {
    const seems = here - now;
    const isPutBack = this.behind !== null && seems - this.behind > PUT_BACK_MS;
    const drifted = (this.behind ?? 0) + (here - this.heardAt) * DRIFT;
    this.behind = this.behind === null || isPutBack ? seems : Math.min(seems, drifted);
    this.heardAt = here;
  }

  /** When it is that moment here. */
  here(moment: number): number {
    return moment + (this.behind ?? 0);
  }
}
