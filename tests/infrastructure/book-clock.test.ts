import { BookClock } from '../../src/infrastructure/pace/book-clock';

const AHEAD = 1_700_000_000_000;

/** The book told the time at that moment; the word took so long. */
function hear(clock: BookClock, at: number, tookMs: number, ahead = AHEAD): void {
  clock.heard(at + ahead, at + tookMs);
}

test('how long the book took to tell the time makes no request late', () => {
  const clock = new BookClock();
  const took = [40, 3, 90, 25, 12, 60];
  took.forEach((ms, index) => {
    hear(clock, index * 50, ms);
  });
  expect(clock.here(AHEAD + 1_000)).toBeGreaterThanOrEqual(1_003);
  expect(clock.here(AHEAD + 1_000)).toBeLessThan(1_004);
});

test('clocks that slowly grow apart are followed', () => {
  const clock = new BookClock();
  for (let n = 0; n < 10_000; n += 1) hear(clock, n * 50, 2, AHEAD - n * 0.025);
  expect(clock.here(AHEAD + 500_000)).toBeCloseTo(500_252, 0);
});

test('a clock that is put back is followed at once, and one that is put forward too', () => {
  const clock = new BookClock();
  hear(clock, 0, 2);
  hear(clock, 50, 2, AHEAD - 3_600_000);
  expect(clock.here(AHEAD - 3_600_000 + 100)).toBe(102);
  hear(clock, 100, 2, AHEAD);
  expect(clock.here(AHEAD + 200)).toBe(202);
});
