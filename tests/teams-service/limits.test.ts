import { rooms } from '../support/teams-service/people.cjs';
import { OTHER_TENANT, ROOM, SAME_TENANT, TimedService } from './calls';

describe('sends and edits in one conversation', () => {
  test('7 in a second, and not one more until exactly a second after the first', () => {
    const timed = new TimedService();
    expect(timed.accepted(8)).toBe(7);
    timed.now += 999.9;
    expect(timed.call('post')).toBe(429);
    timed.now += 0.1;
    expect(timed.call('post')).toBe(201);
  });

  test('8 in two seconds: the eighth may come after one, the ninth after two', () => {
    const timed = new TimedService();
    timed.accepted(7);
    timed.now += 1_000;
    expect(timed.accepted(7)).toBe(1);
    timed.now += 999;
    expect(timed.call('post')).toBe(429);
    timed.now += 1;
    expect(timed.accepted(8)).toBe(7);
  });

  test('the windows slide: no fixed second begins anew', () => {
    const timed = new TimedService();
    timed.now += 900;
    expect(timed.accepted(3)).toBe(3);
    timed.now += 200;
    expect(timed.accepted(7)).toBe(4);
    timed.now += 800;
    // A second after the first three, the last four still count.
    expect(timed.accepted(7)).toBe(1);
  });

  test('60 in 30 seconds', () => {
    const timed = new TimedService();
    for (let post = 0; post < 60; post += 1) {
      expect(timed.call('post')).toBe(201);
      timed.now += 300;
    }
    timed.now += 30_000 - 60 * 300 - 1;
    expect(timed.call('post')).toBe(429);
    timed.now += 1;
    expect(timed.call('post')).toBe(201);
  });

  test('1,800 in an hour', () => {
    const timed = new TimedService();
    for (let post = 0; post < 1_800; post += 1) {
      expect(timed.call('post')).toBe(201);
      timed.now += 600;
    }
    timed.now += 3_600_000 - 1_800 * 600 - 1;
    expect(timed.call('post')).toBe(429);
    timed.now += 1;
    expect(timed.call('post')).toBe(201);
  });

  test('an edit counts as a send, and reading the roster does not', () => {
    const timed = new TimedService();
    const { reply, done } = timed.begin('post');
    done();
    const { id } = (reply as { value: { id: string } }).value;
    for (let edit = 0; edit < 6; edit += 1) {
      expect(timed.call('edit', ROOM, { message: id })).toBe(200);
    }
    expect(timed.call('edit', ROOM, { message: id })).toBe(429);
    expect(timed.call('post')).toBe(429);
    expect(timed.call('members')).toBe(200);
  });

  test('what is refused counts for nothing', () => {
    const timed = new TimedService();
    timed.accepted(7);
    timed.now += 999;
    timed.accepted(100);
    timed.now += 1;
    expect(timed.call('post')).toBe(201);
  });

  test('a thread is a conversation of its own', () => {
    const timed = new TimedService();
    expect(timed.accepted(8)).toBe(7);
    expect(timed.accepted(8, 'post', `${ROOM};messageid=1`)).toBe(7);
  });
});

describe('reading a roster', () => {
  test('14 in a second, 16 in two', () => {
    const timed = new TimedService();
    expect(timed.accepted(20, 'members')).toBe(14);
    timed.now += 1_000;
    expect(timed.accepted(20, 'members')).toBe(2);
    timed.now += 1_000;
    expect(timed.accepted(20, 'members')).toBe(14);
  });

  test('120 in 30 seconds', () => {
    const timed = new TimedService();
    let read = 0;
    for (let tenth = 0; tenth < 300; tenth += 1) {
      if (timed.call('members') === 200) read += 1;
      timed.now += 99;
    }
    expect(read).toBe(120);
  });

  test('3,600 in an hour', () => {
    const timed = new TimedService();
    let read = 0;
    for (let second = 0; second < 3_599; second += 1) {
      read += timed.accepted(4, 'members');
      timed.now += 1_000;
    }
    // Four a second stay within 120 in 30 seconds.
    expect(read).toBe(3_600);
  });
});

describe('requests of one tenant', () => {
  test('50 in a second over all its conversations, and another tenant has its own 50', () => {
    const timed = new TimedService();
    const channels = rooms(2, 100).map(({ channel }) => channel);
    const statuses = channels.map((channel, index) =>
      timed.call(index % 4 < 2 ? 'post' : 'members', channel),
    );
    expect(statuses.filter((status) => status !== 429)).toHaveLength(100);
    expect(timed.call('post', OTHER_TENANT)).toBe(429);
    expect(timed.service.tally.total.outcomes).toEqual({ accepted: 100, 'throttled:tenant': 101 });
    timed.now += 1_000;
    expect(timed.call('post', SAME_TENANT)).toBe(201);
  });
});

describe('Retry-After', () => {
  function askedToWait(timed: TimedService): number | undefined {
    const { reply, done } = timed.begin('post');
    done();
    return (reply as { retryAfter?: number }).retryAfter;
  }

  test('whole seconds, after which it fits', () => {
    const timed = new TimedService();
    for (let post = 0; post < 60; post += 1) {
      timed.call('post');
      timed.now += 290;
    }
    expect(askedToWait(timed)).toBe(13);
    timed.now += 13_000;
    expect(timed.call('post')).toBe(201);
  });

  test('scaled along with the limits', () => {
    const timed = new TimedService({ factor: 0.01 });
    expect(timed.accepted(8)).toBe(7);
    expect(askedToWait(timed)).toBeCloseTo(0.01, 9);
    timed.now += 10;
    expect(timed.accepted(8)).toBe(1);
  });
});

test('limits other than those of Teams', () => {
  const timed = new TimedService({ limits: { thread: [{ most: 1, ms: 500 }] } });
  expect(timed.accepted(3)).toBe(1);
  expect(timed.accepted(20, 'members')).toBe(14);
});

describe('one operation at a time in one conversation', () => {
  test('a second one gets 412 until the first is over', () => {
    const timed = new TimedService();
    const first = timed.begin('post');
    expect(timed.call('post')).toBe(412);
    expect(timed.call('edit', ROOM, { message: '1' })).toBe(412);
    first.done();
    expect(timed.call('post')).toBe(201);
    expect(timed.service.tally.total.outcomes).toEqual({ accepted: 2, overlap: 2 });
  });

  test('another conversation and the roster are free', () => {
    const timed = new TimedService();
    timed.begin('post');
    expect(timed.call('post', SAME_TENANT)).toBe(201);
    expect(timed.call('post', `${ROOM};messageid=1`)).toBe(201);
    expect(timed.call('members')).toBe(200);
  });

  test('the refused one does not end the first one early', () => {
    const timed = new TimedService();
    timed.begin('post');
    const second = timed.begin('post');
    second.done();
    expect(timed.call('post')).toBe(412);
  });
});
