import { valuesIn } from '../support/activities';
import { Harness } from '../support/harness';
import { everythingKept, OpenRound, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

describe('a form that cannot be kept as it is', () => {
  test.each([
    ['an item that does not exist', { A: 'A1,A12' }, 'Deze keuze ken ik niet'],
    ['the heading A8, which is never asked', { A: 'A1,A8' }, 'Deze keuze ken ik niet'],
    ['an item of another section', { A: 'A1,B1' }, 'Deze keuze ken ik niet'],
    ['a name every object knows', { A: 'A1,constructor,toString' }, 'Deze keuze ken ik niet'],
    ['a plan answer that does not exist', { A: 'A1', plan: 'perhaps' }, 'Deze keuze ken ik niet'],
    ['a safety answer that does not exist', { A: 'A1', safety: 'ACUTE!' }, 'Deze keuze ken ik niet'],
    ['a number for a choice', { A: 'A1', B: 12 }, 'Deze keuze ken ik niet'],
    ['a toggle that is no yes or no', { A: 'A1', 'B.unseen': 'maybe' }, 'Deze keuze ken ik niet'],
    ['an agenda point beyond measure', { A: 'A1', agenda: 'woord '.repeat(24) }, 'Deze tekst is te lang'],
    ['an organisation beyond measure', { A: 'A1', organisation: 'x'.repeat(81) }, 'Deze tekst is te lang'],
    ['an object for a choice', { A: 'A1', B: { B1: true } }, 'Deze keuze ken ik niet'],
    ['lists in lists', { A: 'A1', B: [['B1']] }, 'Deze keuze ken ik niet'],
    ['a list of numbers', { A: 'A1', B: [1, 2] }, 'Deze keuze ken ik niet'],
    ['a list with an item of another section', { A: ['A1', 'B1'] }, 'Deze keuze ken ik niet'],
    ['a list for one choice', { A: 'A1', plan: ['yes', 'no'] }, 'Deze keuze ken ik niet'],
    ['an object for a toggle', { A: 'A1', 'B.unseen': {} }, 'Deze keuze ken ik niet'],
    ['an object for the agenda', { A: 'A1', agenda: { text: 'x' } }, 'Deze keuze ken ik niet'],
    ['a role beyond measure', { A: 'A1', role: 'x'.repeat(61) }, 'Deze tekst is te lang'],
  ])('%s: comes back with the reason and all that was right', async (_, inputs, reason) => {
    const round = await OpenRound.open(harness);
    const { status, value } = await round.answer(1, { W: 'W1', ...inputs });
    expect(status).toBe(200);
    expect(wordsOf(value)).toContain(reason);
    expect(valuesIn(value)).toMatchObject({ A: 'A1', W: 'W1' });
    expect(await round.answers()).toEqual([]);
    const mended = await round
      .as(1)
      .tap(value, 'checklist.submit', { agenda: '', organisation: '', role: '' });
    expect(wordsOf(mended.value)).toContain('Je vinkte 2 punten aan.');
  });

  test('an object for the round itself: nothing is stored', async () => {
    const round = await OpenRound.open(harness);
    const answer = await round.as(1).invoke('checklist.submit', { ...round.data, roundId: {}, A: 'A1' });
    expect(answer).toMatchObject({ status: 403, type: 'application/vnd.microsoft.error' });
    expect(await round.answers()).toEqual([]);
  });

  test('text beyond all measure: a kind sentence, and nothing stored', async () => {
    const round = await OpenRound.open(harness);
    const answer = await round
      .as(1)
      .invoke('checklist.submit', { ...round.data, agenda: 'x'.repeat(28_001) });
    expect(answer).toMatchObject({
      status: 400,
      type: 'application/vnd.microsoft.error',
      value: { message: expect.stringContaining('Open het formulier opnieuw') as string },
    });
    expect(await round.answers()).toEqual([]);
  });
});

test.each([
  ['left out', {}, { plan: 'unknown', safety: 'none', agenda: '' }],
  ['null', { A: null, plan: null, agenda: null, 'A.unseen': null }, { plan: 'unknown', agenda: '' }],
  ['empty', { A: '', plan: '', safety: '', agenda: '   ' }, { plan: 'unknown', safety: 'none', agenda: '' }],
  ['lists', { A: ['A2', 'A1'], W: ['W1'], B: [] }, { A: 'A1,A2', W: 'W1', B: '' }],
  ['beside what is no input', { A: 'A1', telemetry: { session: 1 } }, { A: 'A1' }],
  ['spaced', { A: ' A2 , ,A1,A2 ' }, { A: 'A1,A2' }],
  [
    'yes as a word or as a value',
    { 'A.unseen': true, 'B.unseen': 'true' },
    { 'A.unseen': 'true', 'B.unseen': 'true' },
  ],
])('fields that are %s are understood', async (_, inputs, shown) => {
  const round = await OpenRound.open(harness);
  await round.as(1).invoke('checklist.submit', { ...round.data, ...inputs });
  expect(await round.answers()).toHaveLength(1);
  const values = valuesIn(await round.form(1));
  expect({ ...values, A: String(values['A']).split(',').sort().join(',') }).toMatchObject(shown);
});

describe('what people type', () => {
  test.each([
    [
      'Markdown',
      '**Let op** [klik hier](https://evil.example) # kop',
      '\\*\\*Let op\\*\\* \\[klik hier\\](https:\\/\\/evil',
    ],
    ['a mention', '<at>Overlegmaat</at> en <at>iedereen</at>', '\\<at\\>Overlegmaat\\</at\\> en'],
    ['a template', '${roundId} ${$root.title} {{code}}', '${roundId} ${$root.title} {\\{code}}'],
    ['quotes and braces', `"}], 'x': {"a": 1}`, `"}\\], 'x': {"a": 1}`],
  ])('%s comes back as typed, and stays plain text in the summary', async (_, agenda, literal) => {
    const round = await OpenRound.open(harness);
    await round.answer(1, { agenda });
    expect(valuesIn(await round.form(1))['agenda']).toBe(agenda);
    await round.as(0).say('samenvatting');
    const summary = wordsOf((await round.room.summary()).card);
    expect(summary).toContain(JSON.stringify(literal).slice(1, -1));
  });

  test('signs that reorder or hide text are taken out', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, { agenda: 'wie \u202Eloohcs tleb\u202C nu\u200B?' });
    expect(valuesIn(await round.form(1))['agenda']).toBe('wie loohcs tleb nu?');
  });
});

describe('personal data', () => {
  test.each([
    ['a BSN', 'over 111222333 praten', 'burgerservicenummer'],
    ['a BSN in other digits', 'over １１１２２２３３３', 'burgerservicenummer'],
    ['a date of birth', 'geboren 3-4-2012', 'geboortedatum'],
    ['a date long ago', 'sinds 12-03-1987', 'datum'],
    ['an e-mail address', 'mail fien.puk@voorbeeld.nl', 'e-mailadres'],
    ['a phone number', 'bel 06-12345678', 'telefoonnummer'],
    ['a phone number that passes the eleven-test', 'bel +31 123456782', 'telefoonnummer'],
    ['a postcode', 'woont op 1234 AB', 'postcode'],
    ['a full name', 'hoe gaat het met Fientje Puk', 'naam'],
  ])('%s in the agenda is refused, handed back, and kept nowhere', async (_, agenda, reason) => {
    const round = await OpenRound.open(harness);
    const typed = { A: 'A1', B: 'B2', plan: 'yes', agenda, role: 'school', organisation: 'De Linde' };
    const { status, value } = await round.answer(1, typed);
    expect(status).toBe(200);
    expect(wordsOf(value)).toContain(reason);
    expect(wordsOf(value)).toContain('We hebben niets bewaard');
    expect(valuesIn(value)).toMatchObject({ ...typed, agenda: agenda.normalize('NFKC') });
    expect(await round.answers()).toEqual([]);
    await harness.idle();
    const kept = (await everythingKept(harness)) + wordsOf(harness.connector.messages);
    expect(kept).not.toContain(agenda.normalize('NFKC'));
    expect(kept).not.toMatch(/111222333|Fientje|fien\.puk|06-1234|123456782|1234 AB|12-03-1987/);
  });

  test.each([
    ['en', 'how does Samira see it?', 'There may be a name in that point'],
    ['nl', 'hoe ziet Samira het zelf?', 'Misschien staat er een naam in dat punt'],
  ])('a first name alone is kept, with a hint in %s', async (locale, agenda, hint) => {
    const round = await OpenRound.open(harness, { locale });
    const { value } = await round.answer(1, { agenda });
    expect(wordsOf(value)).toContain(hint);
    expect(valuesIn(await round.form(1))).toMatchObject({ agenda });
    const changed = await round.as(1).tap(await round.form(1), 'checklist.submit', { agenda: 'wie belt?' });
    expect(wordsOf(changed.value)).not.toContain(hint);
  });

  test('the first name in the name of an organisation gets no hint', async () => {
    const round = await OpenRound.open(harness);
    const typed = { organisation: 'Huis Samira', agenda: 'wie belt Huis Samira?' };
    expect(wordsOf((await round.answer(1, typed)).value)).not.toContain('Misschien staat er een naam');
  });

  test('in the name of an organisation is refused as well, where it cannot be one', async () => {
    const round = await OpenRound.open(harness);
    const { value } = await round.answer(1, { organisation: 'bel 06-12345678' });
    expect(wordsOf(value)).toContain('telefoonnummer');
    expect(await round.answers()).toEqual([]);
  });

  test.each(['Bureau Jan de Vries', 'Stichting De Linde', 'GGD 2030'])(
    'an organisation may be called %s, also in the agenda',
    async (organisation) => {
      const round = await OpenRound.open(harness);
      await round.answer(1, { organisation, agenda: `wie belt ${organisation}?` });
      expect(valuesIn(await round.form(1))).toMatchObject({
        organisation,
        agenda: `wie belt ${organisation}?`,
      });
    },
  );

  test('the earlier answer stays when a later one is refused', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, { A: 'A3', agenda: 'wie belt school?' });
    await round.answer(1, { A: 'A4', agenda: 'bel 06-12345678' });
    expect(valuesIn(await round.form(1))).toMatchObject({ A: 'A3', agenda: 'wie belt school?' });
  });

  test('emergency numbers are no personal data', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, { agenda: 'wie belt 0800-2000 of 112?' });
    expect(await round.answers()).toHaveLength(1);
  });
});
