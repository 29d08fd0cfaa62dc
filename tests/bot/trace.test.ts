import { Harness } from '../support/harness';
import type { LoggedEvent } from '../support/remembering-log';
import { OpenRound } from './answer-round';

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.start();
}, 60_000);
afterEach(() => harness.stop());

const traceOf = ({ facts }: LoggedEvent) => facts['trace'];
const eventsAfter = (count: number) => harness.events.slice(count);
const causesOf = async (kind: string) =>
  (await harness.rows(`select cause from jobs_ever where job->>'kind' = $1`, [kind])).map(
    ({ cause }) => cause,
  );

test('an activity, the jobs that come of it, and the jobs that come of those, share one trace', async () => {
  await OpenRound.open(harness);
  const planned = await causesOf('meeting-step');
  expect(planned.length).toBeGreaterThan(1);
  expect(new Set(planned)).toEqual(new Set([expect.any(String)]));

  const before = harness.events.length;
  harness.connector.fail({ status: 403 }, { kind: 'open-chat', times: 99 });
  await harness.advanceTo('2030-01-08T08:00:00Z');
  await harness.idle();
  const [trace] = planned;
  expect(new Set(await causesOf('remind'))).toEqual(new Set([trace]));
  const lines = eventsAfter(before);
  expect(lines.map(({ event }) => event)).toContain('chat-unreachable');
  expect(new Set(lines.map(traceOf))).toEqual(new Set([trace]));
});

test('what the roster and the adapter log of an activity carries its trace, and another has another', async () => {
  const round = await OpenRound.open(harness);
  const stranger = round.room.as({ id: '29:stranger', name: 'Otto Buiten' });
  harness.setClock('2030-01-07T08:02:00Z');
  harness.connector.fail({ status: 503 }, { kind: 'members', times: 99 });
  const linesOfOne = async () => {
    const before = harness.events.length;
    await stranger.invoke('checklist.submit', { ...round.data, A: 'A1' });
    return eventsAfter(before);
  };
  const [first, second] = [await linesOfOne(), await linesOfOne()];
  for (const lines of [first, second]) {
    expect(lines.map(({ event }) => event)).toEqual(['roster-stale', 'turn-failed']);
    expect(new Set(lines.map(traceOf))).toEqual(new Set([expect.any(String)]));
  }
  expect(first.map(traceOf)).not.toEqual(second.map(traceOf));
});

test('no line and no job of what is handled is without a trace', async () => {
  const round = await OpenRound.open(harness);
  await round.room.as(round.person(0)).install();
  await round.answer(0, { A: 'A5', safety: 'acute', organisation: 'Noord', role: 'school' });
  await round.answer(1, { A: 'A5', plan: 'yes', organisation: 'Zuid' });
  await round.as(0).say(`samenvatting ${round.code}`);
  harness.connector.fail({ status: 403 }, { kind: 'post', times: 99 });
  for (const moment of ['2030-01-08T08:00:00Z', '2030-01-09T08:00:00Z', '2030-01-09T09:00:00Z']) {
    await harness.advanceTo(moment);
    await harness.idle();
  }
  expect(harness.events.length).toBeGreaterThan(0);
  expect(harness.events.filter((line) => typeof traceOf(line) !== 'string')).toEqual([]);
  expect(await harness.rows('select job from jobs_ever where cause is null')).toEqual([]);
});
