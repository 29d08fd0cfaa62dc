import { Unrecorded } from '../../src/teams/unrecorded';

/** Posts that wait for their turn; `sent` grows as they go, and each is recorded when the test says so. */
class Posts {
  readonly sent: { readonly tenant: string; readonly at: number; readonly record: () => void }[] = [];
  private readonly gate = new Unrecorded();

  ask(tenant: string, count: number): void {
    for (let n = 0; n < count; n += 1) {
      void this.gate.take(tenant).then((record) => this.sent.push({ tenant, at: performance.now(), record }));
    }
  }

  /** Records those that went, one after the other, until so many went in all. */
  async recordUntil(count: number): Promise<void> {
    for (let next = 0; next < count;) {
      await this.settle();
      const post = this.sent[next];
      if (post === undefined) continue;
      post.record();
      next += 1;
    }
  }

  settle(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }
}

test('one is on its way at a time, as long as a few organisations send', async () => {
  const posts = new Posts();
  posts.ask('one', 32);
  posts.ask('two', 31);
  for (let gone = 1; gone <= 50; gone += 1) {
    while (posts.sent.length < gone) await posts.settle();
    await posts.settle();
    expect(posts.sent).toHaveLength(gone);
    posts.sent[gone - 1]?.record();
  }
});

test('tenants take turns, and those of one follow each other apart', async () => {
  const posts = new Posts();
  posts.ask('big', 5);
  posts.ask('small', 1);
  await posts.recordUntil(6);
  expect(posts.sent.map(({ tenant }) => tenant).slice(0, 3)).toEqual(['big', 'big', 'small']);
  const [, second, , third] = posts.sent;
  expect((third?.at ?? 0) - (second?.at ?? 0)).toBeGreaterThan(15);
});

test('when very many wait, more and more are on their way, and one again when that is over', async () => {
  const posts = new Posts();
  for (let tenant = 0; tenant < 100; tenant += 1) posts.ask(`tenant ${tenant}`, 1);
  await posts.settle();
  expect(posts.sent).toHaveLength(1);
  for (const recorded of [1, 2, 3, 4]) {
    posts.sent[recorded - 1]?.record();
    await posts.settle();
  }
  expect(posts.sent.length - 4).toBe(5);
  for (let next = 4; next < 100; next += 1) {
    await posts.settle();
    posts.sent[next]?.record();
  }
  for (let next = 100; next < 800; next += 1) {
    posts.ask('later', 1);
    await posts.settle();
    posts.sent[next]?.record();
  }
  posts.ask('one', 1);
  posts.ask('two', 1);
  await posts.settle();
  expect(posts.sent).toHaveLength(801);
});

test('of one to which Teams does not answer, nobody waits longer than a second', async () => {
  const posts = new Posts();
  posts.ask('stalled', 1);
  posts.ask('other', 1);
  await posts.settle();
  expect(posts.sent).toHaveLength(1);
  while (posts.sent.length < 2) await posts.settle();
  const [first, second] = posts.sent;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
});
