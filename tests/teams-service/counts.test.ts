import { arrivalsOf, countsOf, idsOf, summaryOf } from '../support/teams-service/counts.cjs';
import { rooms } from '../support/teams-service/people.cjs';
import { ROOM, SAME_TENANT, TimedService } from './calls';

/** A card as the bot sends it. */
function card(title: string, ids: Record<string, string> = {}): Record<string, unknown> {
  const action = { type: 'Action.Execute', verb: 'checklist.open', data: { verb: 'checklist.open', ...ids } };
  const body = [{ type: 'Container', items: [{ type: 'TextBlock', text: title }] }];
  return { attachments: [{ content: { type: 'AdaptiveCard', body, actions: [action] } }] };
}

test('what arrived, in which order, and how often', () => {
  const timed = new TimedService();
  const post = (activity: Record<string, unknown>, conversation = ROOM) => (
    timed.begin('post', conversation, { activity }).done(),
    undefined
  );
  post(card('Checklist C-1', { roundId: 'r1' }));
  timed.now += 250;
  post(card('Checklist C-2', { roundId: 'r2' }));
  post(card('Checklist C-1', { roundId: 'r1' }));
  post(card('Checklist C-1', { roundId: 'r1' }), SAME_TENANT);
  timed.call('edit', ROOM, { message: arrivalsOf(timed.service, ROOM)[0]!.id, activity: card('Gesloten') });
  timed.call('members');

  expect(countsOf(timed.service)).toMatchObject([
    {
      conversation: ROOM,
      calls: 5,
      kinds: { post: 3, edit: 1, members: 1 },
      outcomes: { accepted: 5 },
      said: [
        { title: 'Checklist C-1', ids: { roundId: 'r1' }, times: 2 },
        { title: 'Checklist C-2', ids: { roundId: 'r2' }, times: 1 },
      ],
      edits: 1,
    },
    { conversation: SAME_TENANT, calls: 1 },
  ]);
  expect(
    arrivalsOf(timed.service, ROOM).map(({ order, at, kind, title }) => [order, at, kind, title]),
  ).toEqual([
    [1, 0, 'post', 'Checklist C-1'],
    [2, 250, 'post', 'Checklist C-2'],
    [3, 250, 'post', 'Checklist C-1'],
    [5, 250, 'edit', 'Gesloten'],
  ]);
  expect(idsOf(timed.service, 'roundId')).toEqual([
    { id: 'r1', conversation: ROOM },
    { id: 'r2', conversation: ROOM },
  ]);
  expect(summaryOf(timed.service)).toMatchObject({ conversations: 2, posts: 4, edits: 1, copies: 1 });
});

test('every message in a channel and its threads has an id of its own', () => {
  const timed = new TimedService({ limits: { thread: [{ most: 100, ms: 1 }] } });
  const ids = [ROOM, ROOM, `${ROOM};messageid=1700001000000`, `${ROOM};messageid=1700001000000`].map(
    (conversation) => {
      const { reply, done } = timed.begin('post', conversation);
      done();
      return (reply as { value: { id: string } }).value.id;
    },
  );
  expect(new Set(ids).size).toBe(4);
  // A root can be edited through its thread.
  expect(timed.call('edit', `${ROOM};messageid=${ids[0]!}`, { message: ids[0]! })).toBe(200);
});

test('throttling counts apart from planned faults', () => {
  const timed = new TimedService();
  timed.accepted(9);
  timed.service.setFaults({ rates: { '429': 1 } });
  timed.call('post');
  expect(summaryOf(timed.service)).toMatchObject({
    calls: 10,
    outcomes: { accepted: 7, 'throttled:thread': 2, 'fault:429': 1 },
    throttled: 2,
    throttledShare: 0.2,
  });
});

test('how close to the ceiling each tenant came', () => {
  const timed = new TimedService();
  const channels = rooms(1, 50).map(({ channel }) => channel);
  const tenant = ROOM.slice(3, 39);
  for (let second = 0; second < 4; second += 1) {
    for (const channel of channels) timed.call('post', channel);
    timed.now += 1_000;
  }
  timed.now += 4_000;
  for (const channel of channels) timed.call('members', channel);

  const pace = timed.service.meter.report(4)[tenant]!;
  expect(pace).toMatchObject({ requests: 250, kinds: { post: 200, members: 50 }, ceiling: 50 });
  expect(pace.busiest).toEqual({ seconds: 4, perSecond: 50, share: 1 });
  expect(pace.firstToLast.seconds).toBe(9);
  expect(pace.firstToLast.share).toBeCloseTo(250 / 9 / 50, 9);
});

test('counting begins anew, and messages stay', () => {
  const timed = new TimedService();
  timed.call('post');
  const { id } = arrivalsOf(timed.service, ROOM)[0]!;
  timed.now += 5_000;
  timed.service.clearCounts();
  timed.now += 1_000;
  expect(timed.call('edit', ROOM, { message: id })).toBe(200);
  expect(timed.call('post')).toBe(201);
  const [edit, post] = arrivalsOf(timed.service, ROOM);
  expect(edit).toMatchObject({ kind: 'edit', at: 1_000, id });
  expect(post!.id).not.toBe(id);
  expect(summaryOf(timed.service)).toMatchObject({ calls: 2, posts: 1, edits: 1, seconds: 1 });
});
