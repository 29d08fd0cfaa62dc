import { FAULTS } from '../support/teams-service/faults.cjs';
import type { FaultPlan } from '../support/teams-service/faults.cjs';
import { rooms } from '../support/teams-service/people.cjs';
import { OTHER_TENANT, ROOM, SAME_TENANT, TimedService } from './calls';

/** What becomes of so many posts to each channel, taken by turns or one channel after the other. */
function fates(faults: FaultPlan, byTurns: boolean): Record<string, (number | string)[]> {
  const timed = new TimedService({ faults });
  const channels = rooms(2, 3).map(({ channel }) => channel);
  const found: Record<string, (number | string)[]> = {};
  const order = byTurns
    ? Array.from({ length: 20 }, () => channels).flat()
    : channels.flatMap((channel) => Array.from({ length: 20 }, () => channel));
  for (const channel of order) {
    (found[channel] ??= []).push(timed.call('post', channel));
    timed.now += 10_000;
  }
  return found;
}

const MIXED: FaultPlan = { seed: 7, rates: { '429': 0.1, '503': 0.1, 'drop-after': 0.1, stall: 0.1 } };

test('the same seed spoils the same calls, in whatever order conversations take turns', () => {
  expect(fates(MIXED, true)).toEqual(fates(MIXED, false));
  expect(fates({ ...MIXED, seed: 8 }, true)).not.toEqual(fates(MIXED, true));
});

test('as many as the rates say', () => {
  const timed = new TimedService({ faults: { rates: { '502': 0.2, 'drop-before': 0.05 } } });
  for (let post = 0; post < 2_000; post += 1) {
    timed.call('post');
    timed.now += 10_000;
  }
  const { outcomes } = timed.service.tally.total;
  expect(Math.abs(outcomes['fault:502']! / 2_000 - 0.2)).toBeLessThan(0.03);
  expect(Math.abs(outcomes['fault:drop-before']! / 2_000 - 0.05)).toBeLessThan(0.03);
  expect(timed.service.archive.of(ROOM).arrivals).toHaveLength(outcomes['accepted']!);
});

test.each(FAULTS)('%s: what is answered, and whether the post stands there', (fault) => {
  const timed = new TimedService({ faults: { rates: { [fault]: 1 } } });
  const answered = timed.call('post');
  const status = /^\d+$/.test(fault) ? Number(fault) : fault.startsWith('stall') ? 'stall' : 'drop';
  expect(answered).toBe(status);
  const arrived = fault.endsWith('-after') ? 1 : 0;
  expect(timed.service.archive.of(ROOM).arrivals).toHaveLength(arrived);
  expect(timed.service.unanswered).toBe(arrived);
});

test('a planned 429 says when to come back, in scaled time too', () => {
  const timed = new TimedService({ factor: 0.1, faults: { rates: { '429': 1 }, retryAfter: 5 } });
  expect(timed.begin('post').reply).toMatchObject({ status: 429, retryAfter: 0.5 });
  timed.service.setFaults({ rates: { '429': 1 }, retryAfter: null });
  expect(timed.begin('post').reply).not.toHaveProperty('retryAfter');
});

test('only some kinds of calls, or some conversations', () => {
  const faults = { rates: { '503': 1 }, calls: ['edit'], conversations: [ROOM, OTHER_TENANT] } as const;
  const timed = new TimedService({ faults });
  expect(timed.call('post')).toBe(201);
  expect(timed.call('edit')).toBe(503);
  expect(timed.call('edit', SAME_TENANT)).toBe(404);
});

test('a stalled operation keeps its conversation busy until whoever asked gives up', () => {
  const timed = new TimedService({ faults: { rates: { stall: 1 } } });
  const { done } = timed.begin('post');
  timed.service.setFaults(null);
  expect(timed.call('post')).toBe(412);
  done();
  expect(timed.call('post')).toBe(201);
});

test.each([
  ['an unknown fault', { teapot: 0.1 }],
  ['more than all', { '429': 0.6, '503': 0.6 }],
  ['less than none', { '429': -0.1 }],
])('%s is refused', (_what, rates) => {
  expect(() => new TimedService({ faults: { rates } as FaultPlan })).toThrow(RangeError);
});

describe('what no retry mends', () => {
  test.each([
    ['removed', 403, 'BotNotInConversationRoster'],
    ['blocked', 403, 'ConversationBlockedByUser'],
    ['disabled', 403, 'BotDisabledByAdmin'],
    ['lost', 404, 'ConversationNotFound'],
  ] as const)('%s: %d %s, in the channel and its threads, until it is open again', (state, status, code) => {
    const timed = new TimedService();
    timed.service.places.set(ROOM, { state });
    expect(timed.begin('post').reply).toMatchObject({ status, value: { error: { code } } });
    expect(timed.call('post', `${ROOM};messageid=1`)).toBe(status);
    expect(timed.call('members')).toBe(status);
    expect(timed.call('post', SAME_TENANT)).toBe(201);
    timed.service.places.set(ROOM, { state: 'open' });
    timed.now += 10_000;
    expect(timed.call('post', `${ROOM};messageid=1`)).toBe(201);
  });

  test('muted: 403 MessageWritesBlocked to what is written; the roster can be read', () => {
    const timed = new TimedService();
    timed.service.places.set(ROOM, { state: 'muted' });
    const value = { error: { code: 'MessageWritesBlocked' } };
    expect(timed.begin('post').reply).toMatchObject({ status: 403, value });
    expect(timed.call('members')).toBe(200);
  });

  test('a conversation of no tenant does not exist, unless there is a default', () => {
    expect(new TimedService().call('post', '19:nobody@thread.tacv2')).toBe(404);
    expect(new TimedService({ defaultTenant: 't' }).call('post', '19:nobody@thread.tacv2')).toBe(201);
  });

  test('a message that is too large', () => {
    const timed = new TimedService();
    expect(timed.call('post', ROOM, { bytes: 102_400 })).toBe(201);
    expect(timed.call('post', ROOM, { bytes: 102_402 })).toBe(413);
  });

  test('an edit of a message that is not there', () => {
    expect(new TimedService().call('edit', ROOM, { message: '1' })).toBe(404);
  });
});
