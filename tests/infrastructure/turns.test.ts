import { createTurns } from '../../src/infrastructure/database/turns';

test('urgent ones go first, each kind in the order in which it came, never more at once than there are', async () => {
  const turns = createTurns(2);
  const order: string[] = [];
  let taken = 0;
  const run = async (name: string, urgent: boolean) => {
    const done = await turns.take(urgent);
    taken += 1;
    expect(taken).toBeLessThanOrEqual(2);
    order.push(name);
    await new Promise(setImmediate);
    taken -= 1;
    done();
  };
  await Promise.all([
    run('first', false),
    run('second', false),
    run('look-up', false),
    run('later look-up', false),
    run('transaction', true),
    run('later transaction', true),
  ]);
  expect(order).toEqual(['first', 'second', 'transaction', 'later transaction', 'look-up', 'later look-up']);
});
