import { createTurns } from '../../src/infrastructure/database/turns';

test('urgent ones go first, each kind in the order in which it came, never two at once', async () => {
  const turns = createTurns();
  const order: string[] = [];
  let taken = 0;
  const run = async (name: string, urgent: boolean) => {
    const turn = await turns.take(urgent);
    taken += 1;
    expect(taken).toBe(1);
    order.push(name);
    await new Promise(setImmediate);
    taken -= 1;
    turn.passOn();
    turn.passOn();
    expect(turn.passed).toBe(true);
  };
  await Promise.all([
    run('first', false),
    run('look-up', false),
    run('later look-up', false),
    run('transaction', true),
    run('later transaction', true),
  ]);
  expect(order).toEqual(['first', 'transaction', 'later transaction', 'look-up', 'later look-up']);
});
