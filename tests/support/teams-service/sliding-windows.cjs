// @ts-check

/** Remembers when calls came, so that a limit holds in whatever stretch of time one looks at. */
class SlidingWindows {
  /** @param {readonly import('./limits.cjs').Window[]} windows */
  constructor(windows) {
    this.windows = windows;
    this.kept = Math.max(...windows.map(({ most }) => most));
    /** @type {number[]} oldest first */
    this.times = [];
  }

  /**
   * How long until one more call fits; 0 when it fits now. A call leaves its window once exactly `ms` have passed.
   * @param {number} now
   */
  waitMs(now) {
    const waits = this.windows.map(({ most, ms }) => {
      const first = this.times[this.times.length - most];
      return first === undefined ? 0 : ms - (now - first);
    });
    return Math.max(0, ...waits);
  }

  /** @param {number} now */
  add(now) {
    this.times.push(now);
    if (this.times.length > this.kept) this.times.shift();
  }
}

module.exports = { SlidingWindows };
