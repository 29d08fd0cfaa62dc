import { CHANNEL, findAction, valuesIn, verbsIn } from '../support/activities';
import { Harness } from '../support/harness';
import { wordsOf } from './answer-round';
import { NoteRoom, PROMISED } from './note-room';
import { Room } from './room';
import { newPerson } from './weighing-chat';

/** The escalation note, asked for after situations of the decision table. It is Monday 7 January 2030. */
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

/** Rule 2a: the plan stagnates, and an agreement is broken after a reminder whose deadline passed. */
async function reminded(options: Parameters<typeof NoteRoom.open>[1] = {}): Promise<NoteRoom> {
  const room = await NoteRoom.open(harness, options);
  await room.broken({}, { reminder: '2029-12-20' });
  await room.shown({ plan: 'yes' }, { plan: 'yes', A: 'A5' }, { A: 'A5' });
  return room;
}

describe('2a: the plan stagnates and an agreement was left, also after a reminder', () => {
  test('the advice offers the note, and the note leads back to the advice', async () => {
    const room = await reminded();
    const { round } = room;
    const advice = await round.room.say('opschalen', round.person(0));
    const { value: note } = await round.room.tap(advice, 'note.show', {}, round.person(0));
    expect(wordsOf(note)).toContain('Voor: de leidinggevende van GGZ Noord');
    const { value: back } = await round.as(0).tap(note, 'command');
    expect(wordsOf(back)).toContain('Opschalen naar leidinggevende');
  });

  test('it says what stagnates since when, what was tried, what is asked, by when and of whom', async () => {
    const room = await reminded();
    const note = wordsOf(await room.note(0));
    for (const said of [
      `Vraag om hulp bij de samenwerking rond ${room.round.code}`,
      `Contact: ${room.round.person(0).name}, regisseur`,
      'Datum: 7 januari 2030',
      'De uitvoering van het plan stokt.',
      '1 afspraak is niet nagekomen. De datum was 10 december 2029.',
      `“${PROMISED.what}” (GGZ Noord), uiterlijk 10 december 2029. Aangespoord, met tijd tot en met 20 december 2029.`,
      'Zij rekenen op het plan.',
      'uiterlijk 21 januari geregeld',
    ])
      expect(note).toContain(said);
  });

  test('a manager reads of the own organisation alone; the process manager reads of all', async () => {
    const room = await NoteRoom.open(harness);
    await room.broken({}, { reminder: '2029-12-20' });
    await room.broken({ what: 'Maakt het rooster', organisation: 'School Zuid' });
    await room.shown({ plan: 'yes' }, {}, {});
    const forManager = wordsOf(await room.note(0));
    expect(forManager).not.toMatch(/Maakt het rooster|School Zuid/);
    expect(forManager).toContain('Afspraken met jullie: 1 gemaakt, 0 nagekomen, 1 niet.');
    const forProcess = wordsOf(await room.note(0, { addressee: 'process-manager' }));
    expect(forProcess).toContain('“Maakt het rooster” (School Zuid)');
    expect(forProcess).toContain('Afspraken: 2 gemaakt, 0 nagekomen, 2 niet.');
    expect(forProcess).toContain('Voor: de procesmanager');
  });

  test.each([
    [
      'nl-NL',
      'manager',
      'Voor: de leidinggevende van GGZ Noord',
      'Wil je helpen om dit weer op gang te brengen',
    ],
    ['nl-NL', 'process-manager', 'Voor: de procesmanager', 'Wil je met de organisaties om tafel'],
    ['en-GB', 'manager', 'For: the manager of GGZ Noord', 'Would you help to get this moving'],
    ['en-GB', 'process-manager', 'For: the process manager', 'Would you sit down with the organisations'],
  ])('in %s for the %s', async (locale, addressee, to, asked) => {
    const room = await reminded({ locale });
    const note = await room.note(0, { addressee });
    expect(note).toMatchObject({ lang: locale.slice(0, 2) });
    expect(wordsOf(note)).toContain(to);
    expect(wordsOf(note)).toContain(asked);
  });
});

test('2b: what comes back in three rounds, with since when and how long, to the managers of all', async () => {
  const room = await NoteRoom.open(harness);
  const saw = [{ B: 'B4' }, { B: 'B4', C: 'C3' }, { A: 'A5' }];
  await room.shown(...saw);
  for (const day of ['2030-01-10', '2030-01-11']) {
    await room.nextRound(day);
    await room.shown(...saw);
  }
  const note = wordsOf(await room.note(0));
  expect(note).toContain('Voor: de leidinggevenden van Organisatie 0, Organisatie 1');
  expect(note).toMatch(/“We willen naar hetzelfde eindpunt[^”]*”: 3 rondes op rij, sinds 7 januari\./);
  expect(note).toContain('Checklists over de samenwerking: 3.');
  expect(note).toContain('Met jullie legden we nog geen afspraken vast.');
});

describe('2c: people keep changing', () => {
  /** With an agreement of an organisation of the case that is not kept, and one of another. */
  async function peopleChange(locale?: string): Promise<NoteRoom> {
    const room = await NoteRoom.open(harness, locale === undefined ? {} : { locale });
    await room.broken({ organisation: 'organisatie 1 ' });
    await room.broken({ what: 'Maakt het rooster', organisation: 'School Zuid', due: '2029-12-14' });
    const saw = [{ A: 'A9' }, { A: 'A9' }, {}];
    await room.shown(...saw);
    for (const day of ['2030-01-10', '2030-01-11']) {
      await room.nextRound(day);
      await room.shown(...saw);
    }
    return room;
  }

  /** The choice on the card. */
  function choiceOn(card: unknown): unknown {
    const { body } = card as { body: readonly { readonly id?: string }[] };
    return body.find(({ id }) => id === 'organisation');
  }

  test('until an organisation is named: how many agreements there are, and of none what, whose or when', async () => {
    const room = await peopleChange();
    const note = await room.note(0);
    const said = textOf(note);
    expect(said).toContain('Voor: de leidinggevenden van de betrokken organisaties');
    expect(said).toContain('2 afspraken zijn niet nagekomen.');
    expect(said).toContain('Afspraken: 2 gemaakt, 0 nagekomen, 2 niet.');
    expect(said).not.toMatch(/School Zuid|organisatie \d|rooster|10 december|14 december|Zo zijn er nog/i);
    expect(said).not.toContain(PROMISED.what);
  });

  test('the regisseur chooses out of the organisations of the round, and may leave it', async () => {
    const room = await peopleChange();
    expect(choiceOn(await room.note(0))).toMatchObject({
      label: 'Bij welke organisatie wisselen mensen vaak? (kan leeg blijven)',
      value: '',
      choices: ['Organisatie 0', 'Organisatie 1', 'Organisatie 2'].map((name) => ({
        title: name,
        value: name,
      })),
    });
  });

  test.each([
    ['nl-NL', 'Voor: de leidinggevende van Organisatie 1', 'Afspraken met jullie: 1 gemaakt'],
    ['en-GB', 'For: the manager of Organisatie 1', 'Agreements with you: 1 made'],
  ])('in %s: once chosen the note is to its manager, about its own agreements', async (locale, to, own) => {
    const room = await peopleChange(locale);
    const { value } = await room.round
      .as(0)
      .tap(await room.note(0), 'note.show', { organisation: 'Organisatie 1' });
    expect(textOf(value)).toContain(to);
    expect(textOf(value)).toContain(own);
    expect(textOf(value)).toContain(`“${PROMISED.what}”`);
    expect(textOf(value)).not.toMatch(/School Zuid|rooster/);
    expect(valuesIn(value)).toEqual({ by: '2030-01-21', organisation: 'Organisatie 1' });
  });

  test('another day keeps the choice, also where that day cannot be', async () => {
    const room = await peopleChange();
    const chosen = await room.note(0, { organisation: 'Organisatie 1' });
    for (const by of ['2030-02-04', '2020-01-01']) {
      const { value } = await room.round.as(0).tap(chosen, 'note.show', { by });
      expect(valuesIn(value)).toMatchObject({ organisation: 'Organisatie 1' });
      expect(textOf(value)).toContain('Voor: de leidinggevende van Organisatie 1');
    }
  });

  test('it is known in any spelling', async () => {
    const room = await peopleChange();
    expect(textOf(await room.note(0, { organisation: ' ORGANISATIE 1' }))).toContain(
      'de leidinggevende van Organisatie 1',
    );
  });

  test.each(['School Zuid', 'Elders', '', 'x'.repeat(5_000), 7, 'Organisatie 1,Organisatie 2'])(
    'what is not among them counts as not chosen: %j',
    async (organisation) => {
      const room = await peopleChange();
      const note = await room.note(0, { organisation });
      expect(textOf(note)).toEqual(textOf(await room.note(0)));
      expect(valuesIn(note)).toEqual({ by: '2030-01-21', organisation: '' });
    },
  );

  test('the process manager reads about all, with nothing to choose', async () => {
    const room = await peopleChange();
    const data = { addressee: 'process-manager', organisation: 'Organisatie 1' };
    const note = await room.note(0, data);
    expect(textOf(note)).toContain('“Maakt het rooster” (School Zuid)');
    expect(choiceOn(note)).toBeUndefined();
  });

  test('where the advice is about something else there is nothing to choose, and a choice changes nothing', async () => {
    const room = await reminded();
    const note = await room.note(0, { organisation: 'Organisatie 1' });
    expect(textOf(note)).toEqual(textOf(await room.note(0)));
    expect(textOf(note)).toContain('Voor: de leidinggevende van GGZ Noord');
    expect(choiceOn(note)).toBeUndefined();
  });
});

describe('what was tried on an agreement', () => {
  /** The only agreement of the case. */
  async function agreementOf(room: NoteRoom): Promise<string> {
    const [row] = await harness.rows('select id from agreements where case_id = $1', [room.caseId]);
    return String(row?.['id']);
  }

  test('holds earlier reminders and engagements as well, oldest first', async () => {
    const room = await NoteRoom.open(harness);
    await room.broken({}, { reminder: '2029-12-16', manager: '2029-12-28' });
    const agreementId = await agreementOf(room);
    const regisseur = room.round.as(0);
    await regisseur.invoke('agreement.update', { agreementId, status: 'kept' });
    await regisseur.invoke('agreement.update', { agreementId, status: 'broken' });
    await regisseur.invoke('agreement.remind', { agreementId, given: '2030-01-02', deadline: '2030-01-06' });
    await regisseur.invoke('agreement.remind', { agreementId, given: '2030-01-07', deadline: '2030-01-14' });
    await room.shown({}, {}, {});
    expect(wordsOf(await room.note(0))).toContain(
      'Aangespoord, met tijd tot en met 16 december 2029. Leidinggevende om hulp gevraagd, met tijd tot en met 28 december 2029. ' +
        'Aangespoord, met tijd tot en met 6 januari. Aangespoord, met tijd tot en met 14 januari.',
    );
  });

  test('the latest six at most', async () => {
    const room = await NoteRoom.open(harness);
    await room.broken();
    const agreementId = await agreementOf(room);
    for (const day of [11, 12, 13, 14, 15, 16, 17, 18])
      await room.round.as(0).invoke('agreement.remind', {
        agreementId,
        given: `2029-12-${day}`,
        deadline: `2029-12-${day + 1}`,
      });
    await room.shown({}, {}, {});
    const note = wordsOf(await room.note(0));
    expect(note.match(/Aangespoord, met tijd tot en met/g)).toHaveLength(6);
    expect(note).toContain('uiterlijk 10 december 2029. Aangespoord, met tijd tot en met 14 december 2029.');
    expect(note).toContain('met tijd tot en met 19 december 2029.');
  });
});

test('1a: a manager was engaged and it is still broken: to the process manager', async () => {
  const room = await NoteRoom.open(harness);
  await room.broken({}, { reminder: '2029-12-16', manager: '2029-12-28' });
  await room.shown({}, {}, {});
  const { round } = room;
  const advice = await round.room.say('opschalen', round.person(0));
  const { value } = await round.room.tap(advice, 'note.show', {}, round.person(0));
  expect(wordsOf(value)).toContain('Voor: de procesmanager');
  expect(wordsOf(value)).toContain(
    'Aangespoord, met tijd tot en met 16 december 2029. Leidinggevende om hulp gevraagd, met tijd tot en met 28 december 2029.',
  );
});

describe('until when help is asked', () => {
  test('another day makes the note anew', async () => {
    const room = await reminded();
    const note = await room.note(0);
    expect(valuesIn(note)).toEqual({ by: '2030-01-21' });
    const { value } = await room.round.as(0).tap(note, 'note.show', { by: '2030-02-04' });
    expect(valuesIn(value)).toEqual({ by: '2030-02-04' });
    expect(wordsOf(value)).toContain('uiterlijk 4 februari geregeld');
  });

  test('today will do, and so will a year from now', async () => {
    const room = await reminded();
    for (const by of ['2030-01-07', '2031-01-07'])
      expect(valuesIn(await room.note(0, { by }))).toEqual({ by });
  });

  test.each([
    ['yesterday', '2030-01-06', 'Deze dag is al voorbij'],
    ['later than a year from now', '2031-01-08', 'meer dan een jaar vooruit'],
    ['a day that does not exist', '2030-02-31', 'Deze datum begrijp ik niet'],
    ['words', 'snel graag', 'Deze datum begrijp ik niet'],
    ['a flood', 'x'.repeat(5_000), 'Deze datum begrijp ik niet'],
  ])('%s is refused kindly, with two weeks filled in', async (_name, by, why) => {
    const room = await reminded();
    const note = await room.note(0, { by });
    expect(wordsOf(note)).toContain(why);
    expect(valuesIn(note)).toEqual({ by: '2030-01-21' });
    expect(wordsOf(note)).not.toMatch(/snel graag|xxx|downloads/);
  });
});

describe('who may have it', () => {
  test('not a member who is no regisseur', async () => {
    const room = await reminded();
    for (const addressee of ['manager', 'process-manager'])
      expect(await room.ask(1, { addressee })).toMatchObject({
        status: 403,
        value: { code: 'only-regisseur' },
      });
  });

  test('any member for the process manager, where the regisseur’s own organisation is in default', async () => {
    const room = await NoteRoom.open(harness);
    await room.broken({ organisation: 'Organisatie 0' }, { reminder: '2029-12-20' });
    await room.shown({ plan: 'yes' }, {}, {});
    const note = wordsOf(await room.note(1, { addressee: 'process-manager' }));
    expect(note).toContain('Contact: de regisseur');
    expect(note).not.toContain(room.round.person(0).name);
    expect(note).not.toContain(room.round.person(1).name);
    expect((await room.ask(1)).value).toMatchObject({ code: 'only-regisseur' });
  });

  test('any member, where nobody is regisseur', async () => {
    const room = await NoteRoom.open(harness, { withoutRegisseur: true });
    await room.shown({ A: 'A1' }, {}, {});
    expect(wordsOf(await room.note(2))).toContain('Contact: de regisseur');
  });

  test('nobody from elsewhere: an unknown case, another channel and an outsider read the same', async () => {
    const room = await reminded();
    const data = { caseId: room.caseId, addressee: 'manager' };
    const elsewhere = new Room(harness);
    const answers = [
      await room.ask(0, { caseId: 'forged' }),
      await room.ask(0, { caseId: '' }),
      await elsewhere.as().invoke('note.show', data),
      await harness.client(newPerson(), room.round.room.channel).invoke('note.show', data),
      await harness.client(room.round.person(0), CHANNEL).invoke('note.show', data),
      await room.round
        .as(0)
        .with({ tenant: '00000000-0000-4000-8000-0000000000ff' })
        .invoke('note.show', data),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 403, value: { code: 'not-available' } });
  });

  test.each([undefined, '', 'team', 'emergency', 'Manager', 7, { to: 'manager' }])(
    'nobody for the addressee %j',
    async (addressee) => {
      const room = await reminded();
      const data = { caseId: room.caseId, ...(addressee === undefined ? {} : { addressee }) };
      expect(await room.round.as(0).invoke('note.show', data)).toMatchObject({
        status: 400,
        value: { code: 'invalid-input' },
      });
    },
  );
});

describe('what it rests on', () => {
  test('without a summary there is none yet, also with agreements', async () => {
    const room = await NoteRoom.open(harness);
    await room.broken();
    await room.answer(0, { plan: 'yes', A: 'A1' });
    const { status, value } = await room.ask(0);
    expect(status).toBe(200);
    expect(wordsOf(value)).toContain('nog geen samenvatting');
    expect(wordsOf(value)).not.toContain(PROMISED.what);
  });

  test('an answer that no summary showed is not in it', async () => {
    const room = await NoteRoom.open(harness);
    await room.shown({}, {}, {});
    const before = await room.note(0);
    await room.answer(3, { plan: 'yes', A: 'A1', B: 'B1', C: 'C2', organisation: 'Organisatie 3' });
    await harness.idle();
    expect(textOf(await room.note(0))).toEqual(textOf(before));
  });

  test('with few respondents themes alone, and no organisation but for agreements', async () => {
    const room = await NoteRoom.open(harness);
    const saw = [
      { A: 'A5', C: 'C1,C3' },
      { A: 'A5,A10', C: 'C1' },
    ];
    await room.shown(...saw);
    await room.nextRound('2030-01-10');
    await room.shown(...saw);
    const note = wordsOf(await room.note(0));
    expect(note).toContain('Het thema “Samenwerken” komt steeds terug');
    expect(note).toContain('Het contact tussen professionals blijft uit, nu en eerder.');
    expect(note).not.toMatch(/houdt vast aan|wisselt steeds|krijg geen contact|erger|Organisatie/);
  });

  test('acute danger comes first, on the card alone', async () => {
    const room = await reminded();
    await room.answer(3, { safety: 'acute', organisation: 'Organisatie 3' });
    await harness.idle();
    const note = await room.note(0);
    expect(wordsOf(note)).toContain('**112**');
    expect(textOf(note)).not.toMatch(/112|acuut|gevaar/i);
  });
});

test('an older client in a channel gets it in the 1:1 chat, where it goes on', async () => {
  const room = await reminded();
  const { round } = room;
  await harness.idle();
  const before = round.room.everything.length;
  await round
    .as(0)
    .post(round.as(0).submission({ verb: 'note.show', caseId: room.caseId, addressee: 'manager' }));
  expect(round.room.everything).toHaveLength(before);
  const posted = (await round.chatOf(0)).at(-1);
  expect(wordsOf(posted?.card)).toContain('Voor: de leidinggevende van GGZ Noord');
  const { value } = await round
    .as(0)
    .inChat()
    .tap(posted?.card ?? {}, 'note.show', { by: '2030-02-04' });
  expect(wordsOf(value)).toContain('uiterlijk 4 februari geregeld');
});

test('it changes nothing: a second tap gives the same note', async () => {
  const room = await reminded();
  const [first, second] = [await room.note(0), await room.note(0)];
  expect(textOf(second)).toEqual(textOf(first));
  expect(verbsIn(first)).toEqual(['note.show', 'command']);
  expect(findAction(first, 'note.show')).toMatchObject({
    data: { verb: 'note.show', caseId: room.caseId, addressee: 'manager', language: 'nl' },
  });
});

/** The note itself, without what stands around it. */
function textOf(card: unknown): string {
  const { body } = card as { body: readonly { readonly style?: string }[] };
  return wordsOf(body.find(({ style }) => style === 'emphasis'));
}
