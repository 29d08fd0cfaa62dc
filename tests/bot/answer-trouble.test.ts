import { valuesIn } from '../support/activities';
import { Harness } from '../support/harness';
import { OpenRound, titles, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
beforeEach(() => harness.connector.heal());
afterAll(() => harness.stop());

const TRY_AGAIN = 'Probeer het over een minuut nog een keer';
let hours = 0;

/** The roster that was read is too old by now, and Teams gives no other. */
function loseRoster(status: 500 | 503 = 500): void {
  hours += 1;
  harness.setClock(new Date(Date.parse('2030-01-07T08:00:00Z') + hours * 3_600_000).toISOString());
  harness.connector.fail({ status }, { kind: 'members', times: 100 });
}

describe('while Teams gives no roster', () => {
  test('an invited person answers all the same', async () => {
    const round = await OpenRound.open(harness);
    loseRoster(503);
    const form = (await round.as(1).invoke('checklist.open', round.data)).value;
    harness.connector.heal();
    loseRoster();
    const sent = await round.as(1).tap(form, 'checklist.submit', { A: 'A1' });
    expect(wordsOf(sent.value)).toContain('Je vinkte één punt aan.');
    expect(await round.answers()).toHaveLength(1);
  }, 30_000);

  test('somebody who was not invited is asked to try again', async () => {
    const round = await OpenRound.open(harness);
    loseRoster();
    const stranger = round.room.as({ id: '29:stranger', name: 'Otto Buiten' });
    expect(await stranger.invoke('checklist.submit', { ...round.data, A: 'A1' })).toMatchObject({
      status: 500,
      value: { message: expect.stringContaining(TRY_AGAIN) as string },
    });
    expect(await round.answers()).toEqual([]);
  });

  test.each(['round.status', 'reminder.send', 'case.members', 'summary.post'])(
    'the regisseur is asked to try again, not told to be somebody else: %s',
    async (verb) => {
      const round = await OpenRound.open(harness);
      loseRoster();
      expect(await round.as(0).invoke(verb, round.data)).toMatchObject({
        status: 500,
        value: { message: expect.stringContaining(TRY_AGAIN) as string },
      });
    },
  );

  test('nobody else does the work of the regisseur, in a case without one either', async () => {
    const round = await OpenRound.open(harness, { withoutRegisseur: true });
    loseRoster();
    expect(await round.as(1).invoke('round.status', round.data)).toMatchObject({ status: 500 });
  });

  test('a typed command is answered with a sentence, not with silence', async () => {
    const round = await OpenRound.open(harness);
    loseRoster();
    await round.as(0).say(`samenvatting ${round.code}`);
    expect(wordsOf(round.room.everything.at(-1)?.card)).toContain(TRY_AGAIN);
  });

  test('so is an older client', async () => {
    const round = await OpenRound.open(harness);
    loseRoster();
    await round.as(0).submit(round.card.card, 'checklist.open');
    expect(await round.chatOf(0)).not.toHaveLength(0);
    const chat = round
      .as(2)
      .with({ user: { id: '29:stranger', name: 'Otto' } })
      .inChat();
    await chat.submit(round.card.card, 'checklist.open');
    expect(wordsOf(harness.connector.in(chat.conversation).at(-1)?.card)).toContain(TRY_AGAIN);
  });
});

describe('while the database fails', () => {
  /** Every write of an answer fails at the last moment, after all others of its transaction. */
  async function breakAnswers(): Promise<void> {
    await harness.rows(`
      create function refuse() returns trigger language plpgsql as
        $$ begin if new.content is not null then raise exception 'out of order'; end if; return new; end $$;
      create trigger refuse before insert or update on participants for each row execute function refuse();
    `);
  }

  async function breakJobs(): Promise<void> {
    await harness.rows(`
      create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'out of order'; end $$;
      create trigger refuse before insert on jobs for each row execute function refuse();
    `);
  }

  const mend = () => harness.rows('drop function if exists refuse cascade');
  afterEach(mend);

  test.each([
    ['the answer', breakAnswers],
    ['what follows from it', breakJobs],
  ])('to keep %s: a kind sentence, nothing half done, and trying again works', async (_, breakIt) => {
    const round = await OpenRound.open(harness);
    const form = await round.form(1);
    await harness.idle();
    const inputs = { A: 'A1', safety: 'acute', organisation: 'Noord', role: 'school' };
    await breakIt();
    expect(await round.as(1).tap(form, 'checklist.submit', inputs)).toMatchObject({
      status: 500,
      value: { message: expect.stringContaining(TRY_AGAIN) as string },
    });
    await mend();
    expect(await round.answers()).toEqual([]);
    expect(valuesIn(await round.form(1))).toMatchObject({ organisation: '', role: '' });
    expect(titles(await round.chatOf(0)).join()).not.toContain('acuut');

    expect(await round.as(1).tap(form, 'checklist.submit', inputs)).toMatchObject({ status: 200 });
    expect(await round.answers()).toHaveLength(1);
    expect(titles(await round.chatOf(0)).join()).toContain('acuut');
  });
});
