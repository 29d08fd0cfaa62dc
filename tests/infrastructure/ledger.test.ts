import { countedFor } from '../../src/infrastructure/pace/counted';
import { Ledger, type Answer, type Kept } from '../../src/infrastructure/pace/ledger';
import { TEAMS_LIMITS } from '../../src/infrastructure/pace/limits';

const START = 1_700_000_000_000;

/** When each of so many requests of one tenant, asked for at a moment after the start, is to go. */
function createTenant() {
  const kept = new Map<string, Kept>();
  const keptOf = (key: string): Kept => {
    const one = kept.get(key) ?? { taken: [], busyUntil: 0, pausedUntil: 0 };
    kept.set(key, one);
    return one;
  };
  const at = (ms: number) => new Ledger(keptOf, START + ms);
  const counted = countedFor({ tenant: 'tenant', kind: 'open-chat', conversation: null }, TEAMS_LIMITS);
  const turnOf = (answer: Answer) => (answer.kind === 'turn' ? answer.at - START : Number.NaN);
  return {
    take: (count: number, ms = 0) => Array.from({ length: count }, () => turnOf(at(ms).take(counted, null))),
    moved: (from: number, to: number) => at(to).moved(counted[0].key, START + from, START + to),
  };
}

test('the requests of a tenant are spread, at more than 98 % of what Teams takes', () => {
  const turns = createTenant().take(201);
  const gaps = turns.slice(1).map((turn, n) => turn - (turns[n] ?? 0));
  expect(Math.min(...gaps)).toBe(18);
  expect(Math.max(...gaps)).toBeLessThan(120);
  const fiftieths = turns.slice(50).map((turn, n) => turn - (turns[n] ?? 0));
  expect(Math.min(...fiftieths)).toBeGreaterThan(1_000);
  expect(turns.at(-1)).toBeLessThan(4_000 / 0.98);
});

test('a moment in which nothing was asked for is made up for within the second', () => {
  const tenant = createTenant();
  const turns = [...tenant.take(25), ...tenant.take(76, 510)];
  expect(turns[25]).toBe(510);
  expect(turns[24]).toBeLessThan(450);
  expect(turns[100]).toBe(createTenant().take(101).at(-1));
});

test('after one that went late, fifty go before its second is over and no more', () => {
  const tenant = createTenant();
  const [first = 0, second = 0, third = 0] = tenant.take(3);
  const heldUp = 300;
  for (const turn of [first, second, third]) tenant.moved(turn, heldUp);
  const turns = tenant.take(60, heldUp);
  expect(turns[46]).toBeLessThan(heldUp + 1_000);
  // The three went together at that moment, so the next three of the second after it wait until it is over.
  expect(turns.slice(47, 50).every((turn) => turn >= heldUp + 1_000)).toBe(true);
});

test('whoever would wait for more than five seconds takes no turn', () => {
  const turns = createTenant().take(400);
  const taken = turns.filter((turn) => !Number.isNaN(turn));
  expect(taken.length).toBeGreaterThan(240);
  expect(Math.max(...taken)).toBeLessThanOrEqual(5_000);
  expect(taken).toEqual(turns.slice(0, taken.length));
});
