import { Harness } from '../support/harness';
import { OpenRound, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const KIND = 'Dit kon ik niet goed lezen';

describe('card data that no card of ours holds', () => {
  test.each([
    ['no verb', { roundId: 'x' }],
    ['a list', [1, 2]],
    ['an empty object', {}],
    ['a verb that is no text', { verb: { a: 1 } }],
    ['nested objects', { verb: 'case.create', code: { nested: { deep: true } } }],
    ['very many fields', { verb: 'checklist.submit', ...manyFields() }],
  ])('as a message with %s: a kind sentence, in the chat', async (_, value) => {
    const round = await OpenRound.open(harness);
    await harness.idle();
    const before = round.room.everything.length;
    await round.as(1).post(round.as(1).submission(value));
    expect(wordsOf((await round.chatOf(1)).at(-1)?.card)).toContain(KIND);
    expect(round.room.everything).toHaveLength(before);
    expect(await round.answers()).toEqual([]);
  });

  test.each([
    ['nothing', undefined],
    ['no action', { trigger: 'manual' }],
    ['an action that is a list', { action: [] }],
    ['an action without a verb', { action: { type: 'Action.Execute', data: {} } }],
    ['data that is text', { action: { verb: 'checklist.submit', data: 'text' } }],
    ['nested data', { action: { verb: 'case.create', data: { code: { b: 1 } } } }],
  ])('as an invoke with %s: a kind sentence', async (_, value) => {
    const round = await OpenRound.open(harness);
    const client = round.as(1);
    const response = await client.post({ ...client.invocation('checklist.submit'), value });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { message: expect.stringContaining(KIND) as string },
    });
  });

  test('the sentence is in the language that this person chose', async () => {
    const round = await OpenRound.open(harness);
    const client = round.as(1);
    await client.inChat().say('taal en');
    const { value } = await client.invoke('case.create', { code: { b: 1 } });
    expect(value).toMatchObject({ message: expect.stringContaining('could not') as string });
  });
});

test.each(['', 'checklist.destroy', 'constructor', '__proto__', 'CHECKLIST.OPEN', 'x'.repeat(200)])(
  'a verb that does not exist does nothing: "%s"',
  async (verb) => {
    const round = await OpenRound.open(harness);
    const answer = await round.as(1).invoke(verb, round.data);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.type).toBe('application/vnd.microsoft.error');
    expect(String(answer.value['message'])).toMatch(/^Dit /);
  },
);

test.each([
  ['a person typing', { type: 'typing' }],
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
  ['a renamed channel', { type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } }],
  ['another service', { channelId: 'directline' }],
  ['an event', { type: 'event', name: 'application/vnd.microsoft.meetingStart' }],
])('%s is met with silence', async (_, change) => {
  const round = await OpenRound.open(harness);
  await harness.idle();
  const calls = harness.connector.calls.length;
  const message = round.as(1).message('help');
  const channelData = {
    ...(message['channelData'] as object),
    ...(change as { channelData?: object }).channelData,
  };
  const response = await round.as(1).post({ ...message, ...change, channelData });
  expect(response.status).toBe(200);
  await harness.idle();
  expect(harness.connector.calls).toHaveLength(calls);
});

test('card data that repeats the sender or the tenant changes neither', async () => {
  const round = await OpenRound.open(harness);
  await round.as(1).invoke('checklist.submit', {
    ...round.data,
    A: 'A1',
    person: round.person(2).id,
    from: round.person(2).id,
    tenant: 'another',
    invited: false,
  });
  expect(await round.answers()).toMatchObject([{ person: round.person(1).id, invited: true }]);
});

function manyFields(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`k${index}`, 'x']));
}
