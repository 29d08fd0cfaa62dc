import { CHANNEL, actionsIn, valuesIn, verbsIn } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { Harness } from '../support/harness';
import { everythingKept, OpenRound, titles, wordsOf, type RoundOptions } from './answer-round';
import { textOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

/** One open checklist, and what handing its case over takes. */
class Handover {
  private constructor(
    readonly round: OpenRound,
    readonly data: Readonly<Record<string, string>>,
  ) {}

  static async open(options: RoundOptions = {}): Promise<Handover> {
    const round = await OpenRound.open(harness, options);
    await harness.idle();
    const [row] = await harness.rows('select case_id from rounds where id = $1', [round.id]);
    return new Handover(round, { caseId: String(row?.['case_id']) });
  }

  async regisseur(): Promise<unknown> {
    return (await harness.rows('select regisseur from cases where id = $1', [this.data['caseId']]))[0]?.[
      'regisseur'
    ];
  }

  /** This person hands the case over to that one. */
  from(index: number, to: number) {
    return this.round
      .as(index)
      .invoke('case.handover', { ...this.data, regisseur: this.round.person(to).id });
  }

  /** The lines for everyone that name who directs the case now. */
  async lines(): Promise<string[]> {
    await harness.idle();
    return this.round.room.everything
      .map(({ card }) => textOf(card))
      .filter((text) => /is nu regisseur van|is now the case lead of/.test(text));
  }

  async wanted(): Promise<Posted | undefined> {
    await harness.idle();
    return harness.connector
      .in(this.round.thread)
      .find(({ card }) => actionsIn(card, 'case.handover').length === 2);
  }

  async titlesFor(index: number): Promise<string[]> {
    return titles(await this.round.chatOf(index));
  }

  async newTitlesFor(index: number, act: () => Promise<unknown>): Promise<string[]> {
    const before = (await this.titlesFor(index)).length;
    await act();
    return (await this.titlesFor(index)).slice(before);
  }
}

describe('handing over', () => {
  test('without a choice, the form with the members of the channel', async () => {
    const at = await Handover.open();
    const form = await at.round.as(0).invoke('case.handover', at.data);
    const choices = (findInput(form.value)['choices'] as Card[]).map(({ value }) => value);
    expect(choices).toEqual([1, 2, 3].map((index) => at.round.person(index).id));
    expect(wordsOf(form.value)).toContain(`Nu is dat ${at.round.person(0).name}.`);
    expect(valuesIn(form.value)).toEqual({ regisseur: '' });
  });

  test('from the form: the answer says so, the channel reads who it is, and the new one gets the card', async () => {
    const at = await Handover.open();
    const name = at.round.person(1).name;
    const form = (await at.round.as(0).invoke('case.handover', at.data)).value;
    const cards = await at.newTitlesFor(1, async () => {
      const done = await at.round.as(0).tap(form, 'case.handover', { regisseur: at.round.person(1).id });
      expect(wordsOf(done.value)).toContain(`${name} heeft nu de regie over ${at.round.code}`);
    });
    expect(await at.regisseur()).toBe(at.round.person(1).id);
    expect(await at.lines()).toEqual([
      expect.stringContaining(`${name} is nu regisseur van ${at.round.code}`),
    ]);
    expect(cards).toEqual([
      `Jij hebt nu de regie over ${at.round.code}`,
      `Jouw voorbereiding voor ${at.round.code}`,
      `Een goede start voor ${at.round.code}`,
    ]);
  });

  test('the old regisseur loses the rights at once, the new one has them', async () => {
    const at = await Handover.open();
    await at.from(0, 1);
    const { data } = at.round;
    for (const verb of [
      'round.status',
      'reminder.send',
      'case.members',
      'summary.post',
      'case.handover',
      'conditions.submit',
      'handover.show',
    ]) {
      const given = { ...at.data, ...(verb === 'round.status' || verb === 'reminder.send' ? data : {}) };
      expect(await at.round.as(0).invoke(verb, given)).toMatchObject({
        status: 403,
        value: { code: 'only-regisseur' },
      });
      expect(await at.round.as(1).invoke(verb, given)).toMatchObject({ status: 200 });
    }
    expect(wordsOf((await at.from(0, 0)).value)).toContain('only-regisseur');
    expect(await at.regisseur()).toBe(at.round.person(1).id);
  });

  test('the next checklist is prepared by the new regisseur', async () => {
    const at = await Handover.open();
    await at.from(0, 1);
    await harness.idle();
    const plan = `plan overleg 2030-01-09 16:00 ${at.round.code}`;
    const old = await at.newTitlesFor(0, async () => {
      const cards = await at.newTitlesFor(1, () => at.round.room.say(plan, at.round.person(2)));
      expect(cards).toEqual([
        `Wie vulde de checklist voor ${at.round.code} in?`,
        `Jouw voorbereiding voor ${at.round.code}`,
      ]);
    });
    expect(old).toEqual([]);
  });

  test('to who has it already changes nothing, and tells nobody', async () => {
    const at = await Handover.open();
    const cards = await at.newTitlesFor(0, async () => {
      const done = await at.from(0, 0);
      expect(wordsOf(done.value)).toContain('Er verandert niets');
    });
    expect(cards).toEqual([]);
    expect(await at.lines()).toEqual([]);
  });

  test('sent twice at once happens once', async () => {
    const at = await Handover.open();
    const cards = await at.newTitlesFor(1, () => Promise.all([at.from(0, 1), at.from(0, 1)]));
    expect(cards.filter((title) => title.startsWith('Jij hebt nu de regie'))).toHaveLength(1);
    expect(await at.lines()).toHaveLength(1);
  });

  test('on and back again: the rights go along, and who was asked about the start is not asked twice', async () => {
    const at = await Handover.open();
    const form = (await at.round.as(0).invoke('conditions.submit', at.data)).value;
    await at.round.as(0).tap(form, 'conditions.submit', { K1: 'yes' });
    const cards = await at.newTitlesFor(1, () => at.from(0, 1));
    expect(cards).not.toContain(`Een goede start voor ${at.round.code}`);
    await at.from(1, 0);
    expect(await at.regisseur()).toBe(at.round.person(0).id);
  });

  test.each([
    ['nobody chosen', '', 'Kies eerst wie de regie neemt'],
    ['only spaces', '   ', 'Kies eerst wie de regie neemt'],
    ['somebody unknown', '29:nobody', 'staat niet in dit kanaal'],
    ['a simulated colleague', 'demo-colleague:1', 'staat niet in dit kanaal'],
    ['two people', '29:a,29:b', 'staat niet in dit kanaal'],
    ['far too long', '2'.repeat(5000), 'staat niet in dit kanaal'],
  ])('%s: a kind problem, and the form again', async (_what, regisseur, problem) => {
    const at = await Handover.open();
    const answer = await at.round.as(0).invoke('case.handover', { ...at.data, regisseur });
    expect(answer.status).toBe(200);
    expect(wordsOf(answer.value)).toContain(problem);
    expect(valuesIn(answer.value)).toEqual({ regisseur: '' });
    expect(await at.regisseur()).toBe(at.round.person(0).id);
    expect(await at.lines()).toEqual([]);
  });

  test('somebody of another channel cannot be chosen', async () => {
    const [at, other] = [await Handover.open(), await Handover.open()];
    const regisseur = other.round.person(1).id;
    const answer = await at.round.as(0).invoke('case.handover', { ...at.data, regisseur });
    expect(wordsOf(answer.value)).toContain('staat niet in dit kanaal');
    expect(await at.regisseur()).toBe(at.round.person(0).id);
  });

  test('alone in the channel there is nobody to choose', async () => {
    const at = await Handover.open({ people: 1 });
    const form = await at.round.as(0).invoke('case.handover', at.data);
    expect(verbsIn(form.value)).toEqual([]);
    expect(wordsOf(form.value)).toContain('nog niemand anders in dit kanaal');
  });

  test('by another member, from another channel or tenant, or by an outsider is refused', async () => {
    const at = await Handover.open();
    const to = { ...at.data, regisseur: at.round.person(2).id };
    const attempts = [
      [at.round.as(1), 'only-regisseur'],
      [at.round.as(1).inChat(), 'only-regisseur'],
      [at.round.as(0).with({ channel: CHANNEL }), 'not-available'],
      [at.round.as(0).with({ tenant: '00000000-0000-4000-8000-00000000000b' }), 'not-available'],
      [at.round.as(1).with({ user: { id: '29:stranger', name: 'Stan' } }), 'not-available'],
    ] as const;
    for (const [client, code] of attempts) {
      for (const data of [to, { ...at.data, take: true }, at.data]) {
        expect(await client.invoke('case.handover', data)).toMatchObject({ status: 403, value: { code } });
      }
      expect(await client.invoke('handover.show', at.data)).toMatchObject({ status: 403, value: { code } });
    }
    expect(await at.regisseur()).toBe(at.round.person(0).id);
  });

  test('stores and logs no name', async () => {
    const at = await Handover.open();
    await at.from(0, 1);
    await at.lines();
    const kept = await everythingKept(harness);
    for (const { name } of at.round.team) expect(kept).not.toContain(name);
  });

  test('acute danger that was answered before is told to the new regisseur, not from whom', async () => {
    const at = await Handover.open();
    await at.round.answer(2, { safety: 'acute' });
    const cards = await at.newTitlesFor(1, () => at.from(0, 1));
    expect(cards).toContain(`${at.round.code}: iemand meldt acuut gevaar`);
    const own = await at.newTitlesFor(2, () => at.from(1, 2));
    expect(own).not.toContain(`${at.round.code}: iemand meldt acuut gevaar`);
  });
});

describe('the handover card', () => {
  test('shows where the case stands, with the way on', async () => {
    const at = await Handover.open();
    await at.from(0, 1);
    const card = (await at.round.chatOf(1)).find((message) =>
      titles([message])[0]?.startsWith('Jij hebt nu'),
    );
    const words = wordsOf(card?.card);
    expect(words).toContain('Volgende overleg: woensdag 9 januari om 10:00');
    expect(words).toContain('Er is nog geen advies');
    expect(words).toContain('Er is nog geen besluit vastgelegd');
    expect(words).toContain('Er staan geen afspraken open');
    const chat = at.round.as(1).inChat();
    for (const verb of ['round.status', 'case.members', 'conditions.submit']) {
      expect(await chat.tap(card?.card ?? {}, verb)).toMatchObject({ status: 200 });
    }
    for (const action of actionsIn(card?.card, 'command')) {
      expect(await chat.invoke('command', action['data'])).toMatchObject({ status: 200 });
    }
  });

  test('names the last advice, the agreements that run and the last decision', async () => {
    const at = await Handover.open();
    for (const index of [0, 1, 2])
      await at.round.answer(index, { A: 'A3', organisation: `Organisatie ${index}` });
    await at.round.as(0).say(`samenvatting ${at.round.code}`);
    for (const due of ['2030-01-04', '2030-02-01']) {
      const agreement = { what: `rapport sturen ${due.slice(5)}`, organisation: 'Jeugdhulp Noord', due };
      await at.round.as(0).invoke('agreement.add', { ...at.data, ...agreement });
    }
    const decision = { roundId: at.round.id, level: 'reminder', why: 'eerst samen bellen' };
    await at.round.as(0).invoke('decision.record', decision);
    await at.from(0, 1);
    await harness.idle();
    const shown = wordsOf((await at.round.as(1).invoke('handover.show', at.data)).value);
    expect(shown).toContain('Laatste advies, voor het overleg van 9 januari: Bespreken in het overleg');
    expect(shown).toContain('Laatste besluit, van 7 januari: Aansporing door de regisseur');
    expect(shown).not.toContain('eerst samen bellen');
    expect(shown).toContain('rapport sturen 02-01 (Jeugdhulp Noord, uiterlijk 1 februari)');
    expect(shown).toContain('uiterlijk 4 januari: is het gelukt?');
  });

  test('can be had from the channel where the chat is refused', async () => {
    const at = await Handover.open({
      team: ['a', 'b'].map((id) => ({ id: `29:shut-${id}`, name: `Sam ${id}` })),
    });
    harness.connector.fail({ status: 403 }, { kind: 'open-chat', times: 50 });
    await at.from(0, 1);
    const [line] = await at.lines();
    harness.connector.heal();
    expect(line).toContain('ik kan je nog geen bericht sturen');
    const card = at.round.room.everything.find((message) => verbsIn(message.card).includes('handover.show'));
    const shown = await at.round.room.tap(card as Posted, 'handover.show', {}, at.round.person(1));
    expect(wordsOf(shown.value)).toContain('Zo staat het ervoor');
    const other = await at.round.room.tap(card as Posted, 'handover.show', {}, at.round.person(0));
    expect(other).toMatchObject({ status: 403, value: { code: 'only-regisseur' } });
  });

  test('somebody who handed it on in the meantime gets nothing', async () => {
    const at = await Handover.open();
    const cards = await at.newTitlesFor(1, async () => {
      harness.connector.fail({ status: 503 }, { kind: 'open-chat', times: 1 });
      await at.from(0, 1);
      await at.from(1, 2);
    });
    expect((await at.lines()).at(-1)).toContain(at.round.person(2).name);
    expect(cards.filter((title) => title.startsWith('Jij hebt nu')).length).toBeLessThanOrEqual(1);
    expect(await at.regisseur()).toBe(at.round.person(2).id);
  });
});

describe('the typed command', () => {
  test.each([
    ['regie overdragen', 'Wie heeft de regie over'],
    ['regie overdragen {code} graag', 'Wie heeft de regie over'],
    ['hand over {code}', 'Who is the case lead of'],
  ])('%s gives the form, which is settled for everyone', async (text, title) => {
    const at = await Handover.open();
    const form = await at.round.room.say(text.replace('{code}', at.round.code), at.round.person(0));
    expect(wordsOf(form.card)).toContain(title);
    await at.round.room.tap(form, 'case.handover', { regisseur: at.round.person(1).id }, at.round.person(0));
    await harness.idle();
    expect(wordsOf(form.card)).toContain(`${at.round.person(1).name} is nu regisseur van`);
    expect(verbsIn(form.card)).toEqual([]);
  });

  test('from another member it is refused', async () => {
    const at = await Handover.open();
    const answer = await at.round.room.say(`regie overdragen ${at.round.code}`, at.round.person(1));
    expect(wordsOf(answer.card)).toContain('Dit kan alleen de regisseur');
  });

  test('with several cases it asks which one', async () => {
    const at = await Handover.open();
    await at.round.room.say('nieuwe casus H-1', at.round.person(0));
    const choice = await at.round.room.say('regie overdragen', at.round.person(0));
    const [first] = actionsIn(choice.card, 'case.handover');
    expect(actionsIn(choice.card, 'case.handover')).toHaveLength(2);
    const form = await at.round.as(0).invoke('case.handover', first?.['data']);
    expect(Object.keys(valuesIn(form.value))).toEqual(['regisseur']);
  });

  test('in private it says where it can be done', async () => {
    const at = await Handover.open();
    const chat = at.round.as(0).inChat();
    await chat.say('regie overdragen');
    expect(wordsOf((await at.round.chatOf(0)).at(-1)?.card)).toContain('in het kanaal van je team');
  });
});

describe('a case without a regisseur', () => {
  test('is asked for one on its own card; the form settles it for everyone', async () => {
    const at = await Handover.open();
    await at.round.as(0).invoke('case.create', { code: 'Z-9', regisseur: '' });
    const card = await at.round.room.say('nieuwe casus', at.round.person(0));
    const created = await at.round.room.tap(
      card,
      'case.create',
      { code: 'Z-10', regisseur: ' ' },
      at.round.person(0),
    );
    expect(verbsIn(created.value)).toContain('case.handover');
    const form = await at.round.room.as(at.round.person(2)).tap(created.value, 'case.handover', {}, card.id);
    expect(wordsOf(form.value)).toContain('Nu nog niemand');
    const chosen = { regisseur: at.round.person(3).id };
    await at.round.room.as(at.round.person(2)).tap(form.value, 'case.handover', chosen, card.id);
    await harness.idle();
    expect(wordsOf(card.card)).toContain(`${at.round.person(3).name} is nu regisseur van Z-10`);
    expect(verbsIn(card.card)).toEqual(['meeting.plan']);
  });

  test('is asked for one with every checklist, in its thread; with one there is no such card', async () => {
    const at = await Handover.open({ withoutRegisseur: true });
    const wanted = await at.wanted();
    expect(wordsOf(wanted?.card)).toContain('Eén huishouden, één plan, één regisseur');
    await at.round.room.say(`plan overleg 2030-01-09 16:00 ${at.round.code}`, at.round.person(0));
    await harness.idle();
    const cards = at.round.room.everything.filter(
      ({ card }) => actionsIn(card, 'case.handover').length === 2,
    );
    expect(cards).toHaveLength(2);
    expect(await (await Handover.open()).wanted()).toBeUndefined();
  });

  test('"I will do it" makes a member regisseur, edits the card for everyone, and brings what helps', async () => {
    const at = await Handover.open({ withoutRegisseur: true });
    const wanted = (await at.wanted()) as Posted;
    const client = at.round.as(2).with({ thread: at.round.card.id });
    const cards = await at.newTitlesFor(2, async () => {
      const done = await client.tap(wanted.card, 'case.handover', {}, wanted.id);
      expect(wordsOf(done.value)).toContain(`Jij hebt nu de regie over ${at.round.code}`);
    });
    expect(cards).toEqual([
      `Jij hebt nu de regie over ${at.round.code}`,
      `Jouw voorbereiding voor ${at.round.code}`,
      `Een goede start voor ${at.round.code}`,
    ]);
    expect(await at.regisseur()).toBe(at.round.person(2).id);
    expect(wordsOf(wanted.card)).toContain(`${at.round.person(2).name} is nu regisseur van`);
    expect(verbsIn(wanted.card)).toEqual([]);
    expect(await at.round.as(1).invoke('case.handover', { ...at.data, take: true })).toMatchObject({
      status: 403,
    });
  });

  test('nobody gets a handover card while nobody has the case', async () => {
    const at = await Handover.open({ withoutRegisseur: true });
    const refused = { status: 403, value: { code: 'only-regisseur' } };
    expect(await at.round.as(1).invoke('handover.show', at.data)).toMatchObject(refused);
  });

  test('two who tap at the same moment: one has it, the other reads that it is taken', async () => {
    const at = await Handover.open({ withoutRegisseur: true });
    const take = (index: number) => at.round.as(index).invoke('case.handover', { ...at.data, take: true });
    const answers = await Promise.all([take(1), take(2)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    const winner = answers.findIndex(({ status }) => status === 200) + 1;
    expect(await at.regisseur()).toBe(at.round.person(winner).id);
    expect(await at.lines()).toHaveLength(1);
  });
});

test('found elsewhere: the card in the thread says so by the start of the meeting', async () => {
  const own = await Harness.start();
  try {
    const round = await OpenRound.open(own, { withoutRegisseur: true });
    await own.idle();
    const wanted = own.connector.in(round.thread).find(({ card }) => verbsIn(card).includes('case.handover'));
    const form = await round.room.say('regie overdragen', round.person(1));
    await round.room.tap(form, 'case.handover', { regisseur: round.person(3).id }, round.person(1));
    await own.advanceTo('2030-01-09T09:00:00Z');
    await own.idle();
    expect(wordsOf(wanted?.card)).toContain(`${round.person(3).name} is nu regisseur van`);
  } finally {
    await own.stop();
  }
}, 60_000);

test('an older client, which sends Action.Submit from a channel: form and answer go to the 1:1 chat', async () => {
  const at = await Handover.open({ withoutRegisseur: true });
  const wanted = (await at.wanted()) as Posted;
  const before = at.round.room.everything.length;
  const client = at.round.as(1).with({ thread: at.round.card.id });
  const second = actionsIn(wanted.card, 'case.handover')[1]?.['fallback'] as Card;
  await client.post(client.submission(second['data'], wanted.id));
  const form = (await at.round.chatOf(1)).at(-1);
  expect(Object.keys(valuesIn(form?.card))).toEqual(['regisseur']);
  expect(at.round.room.everything).toHaveLength(before);
  const cards = await at.newTitlesFor(1, () => client.submit(wanted.card, 'case.handover', {}, wanted.id));
  expect(cards[0]).toBe(`De regie over ${at.round.code} is geregeld`);
  expect(wordsOf(wanted.card)).toContain(`${at.round.person(1).name} is nu regisseur van`);
});

test('in English', async () => {
  const at = await Handover.open({ locale: 'en-GB', withoutRegisseur: true });
  await at.round.room.say('language en', at.round.person(0));
  const done = await at.round.as(1).invoke('case.handover', { ...at.data, take: true });
  expect(wordsOf(done.value)).toContain('You are now the case lead of');
  expect(await at.lines()).toEqual([expect.stringContaining('is now the case lead of')]);
  expect(await at.titlesFor(1)).toContain(`You are now the case lead of ${at.round.code}`);
});

function findInput(card: unknown): Card {
  const text = JSON.stringify(card);
  const inputs = (JSON.parse(text) as { body: Card[] }).body;
  const input = inputs.find(({ type }) => type === 'Input.ChoiceSet');
  if (input === undefined) throw new Error(`no choice in ${text}`);
  return input;
}
