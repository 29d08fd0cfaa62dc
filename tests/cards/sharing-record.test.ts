import { LANGUAGES } from '../../src/application/actor';
import type { SharingRecordView } from '../../src/application/views/sharing';
import { loadContent } from '../../src/content/load-content';
import { escapeWhole } from '../../src/teams/cards/escape';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY, GALLERY_CLOCK } from '../support/card-gallery';
import { ofType, textsOf } from './card-tree';

const cards = createCardRenderer(loadContent(), GALLERY_CLOCK);
const RECORDS = GALLERY.flatMap(({ name, view }) => (view.kind === 'sharing-record' ? [{ name, view }] : []));

function sample(name: string): SharingRecordView {
  const found = RECORDS.find((record) => record.name === `sharing-record-${name}`);
  if (found === undefined) throw new Error(`no sample ${name}`);
  return found.view;
}

const partsOf = (view: SharingRecordView) =>
  Object.fromEntries(cards.document(view, 'nl').parts.map(({ heading, lines }) => [heading, lines]));

test('everything that was weighed is in it', () => {
  const document = cards.document(sample('minimal'), 'nl');
  expect(document).toMatchObject({
    language: 'nl',
    title: 'Afweging: informatie delen',
    name: 'Afweging delen 2026-11-22',
    intro: [
      'Datum: 22 november 2026',
      'Wie besloot: Anna de Wit, Wijkteam, Wijkteam Noord',
      'Code van de casus: C-104',
      'Uitkomst van de afweging: Delen is te verdedigen, zo klein mogelijk',
    ],
    closing: ['Gemaakt met een hulpmiddel bij afwegen. De professional beslist.'],
  });
  expect(partsOf(sample('minimal'))).toEqual({
    Doel: ['School weet wanneer extra opvang nodig is, zodat het kind veilig is na schooltijd.'],
    'Andere wegen': [
      'Het doel is niet te bereiken zonder deze informatie.',
      'Algemeen advies gevraagd aan school, zonder te zeggen om wie het gaat.',
    ],
    'Met het gezin erbij': ['Bespreken met het gezin erbij lukt nu niet.'],
    Toestemming: [
      'Toestemming is geweigerd.',
      'Alles is geprobeerd om toestemming te krijgen.',
      'Twee keer uitgelegd waarom het helpt, ook samen met de wijkverpleegkundige.',
    ],
    'Wettelijke grondslag': ['Er is geen wettelijke route.'],
    'Gevaar en geheimhouding': [
      'Het gevaar of ernstige nadeel weegt zwaarder dan geheimhouding.',
      'Zonder opvang is het kind na schooltijd alleen.',
    ],
    Ontvanger: ['de intern begeleider van school'],
    'Soort informatie': ['op welke dagen er thuis niemand is'],
    Advies: ['Er is overlegd met een collega.'],
    'Gezin geïnformeerd': ['Het gezin wordt later geïnformeerd.', 'Verteld bij het volgende huisbezoek.'],
    'Eigen protocol': ['Het eigen protocol is bekend en gevolgd.'],
  });
});

test('where asking was not safe, it says so, and when that is looked at again', () => {
  const parts = partsOf(sample('minimal-unsafe-no-advice'));
  expect(parts.Toestemming).toEqual(['Toestemming vragen was niet veilig.']);
  expect(parts['Gezin geïnformeerd']).toEqual([
    'Het gezin is niet geïnformeerd.',
    'Verteld bij het volgende huisbezoek.',
    'Reden om nu niet te informeren: toestemming vragen was niet veilig.',
    'Opnieuw bekijken op 1 december 2026.',
  ]);
});

test('where the family knows all the same, nothing says that they do not', () => {
  const view = sample('minimal-unsafe-informed');
  expect(view.notes.review).toBe('2026-12-01');
  expect(partsOf(view)['Gezin geïnformeerd']).toEqual([
    'Het gezin is geïnformeerd.',
    'Verteld bij het volgende huisbezoek.',
  ]);
});

test('the reporting right names its law, and stays one towards Veilig Thuis beside any recipient', () => {
  const parts = partsOf(sample('reporting-right'));
  const limit = 'Het meldrecht geldt alleen richting Veilig Thuis.';
  expect(parts['Wettelijke grondslag']).toEqual([
    'Er is een wettelijke route: het meldrecht, richting Veilig Thuis.',
    limit,
    'Bron: Wmo 2015, artikel 5.2.6.',
  ]);
  expect(parts.Ontvanger).toEqual(['de school', limit]);
});

test('after acute danger it lists what to add, and nothing from another way', () => {
  const parts = partsOf(sample('acute'));
  expect(Object.keys(parts)).toEqual(['Acuut gevaar', 'Achteraf aan te vullen']);
  expect(parts['Achteraf aan te vullen']).toContain('Waarom kon het niet wachten?');
});

test('a note of a question that this way does not ask stays out', () => {
  expect(JSON.stringify(cards.document(sample('with-consent'), 'nl'))).not.toContain('Twee keer uitgelegd');
});

test('what is not known is left out, and what was left empty says so', () => {
  const { intro } = cards.document(sample('little-known'), 'nl');
  expect(intro.join('\n')).not.toMatch(/Wie besloot|Code van de casus/);
  expect(partsOf(sample('little-known'))).toMatchObject({
    Doel: ['Niet ingevuld.'],
    Ontvanger: ['Niet ingevuld.'],
    'Soort informatie': ['Niet ingevuld.'],
  });
});

test.each(RECORDS.flatMap(({ name, view }) => LANGUAGES.map((language) => ({ name, view, language }))))(
  '$name in $language: the card reads as the document does',
  ({ view, language }) => {
    const { intro, parts, closing, name } = cards.document(view, language);
    const lines = [...intro, ...parts.flatMap((part) => [part.heading, ...part.lines]), ...closing];
    const shown = textsOf(cards.render(view, language));
    expect(shown.filter((text) => lines.map(escapeWhole).includes(text))).toEqual(lines.map(escapeWhole));
    expect(name).not.toContain('C-104');
  },
);

test('a text of full length is there whole: escaped on the card, plain in the document', () => {
  const purpose = `*${'veilig thuis '.repeat(22)}*`;
  const base = sample('minimal');
  const view = { ...base, answers: { ...base.answers, purpose } };
  expect(partsOf(view).Doel).toEqual([purpose]);
  expect(textsOf(cards.render(view, 'nl'))).toContain(`\\*${'veilig thuis '.repeat(22)}\\*`);
});

test('a link opens the file where there is one; elsewhere it says that Teams will ask', () => {
  const link = ofType(cards.render(sample('link'), 'nl'), 'Action.OpenUrl');
  expect(link).toMatchObject([
    { title: 'Open als Word-bestand', url: 'http://127.0.0.1:3978/downloads/token' },
  ]);
  expect(ofType(cards.render(sample('minimal'), 'nl'), 'Action.OpenUrl')).toEqual([]);
  expect(textsOf(cards.render(sample('minimal'), 'nl')).join('\n')).toContain('Teams vraagt je in deze chat');
});

test.each([
  ['minimal', ['sharing.show', 'sharing.keep', 'sharing.stop']],
  ['link', ['sharing.show', 'sharing.stop']],
])('%s offers %j', (name, verbs) => {
  expect(ofType(cards.render(sample(name), 'nl'), 'Action.Execute')).toMatchObject(
    verbs.map((verb) => ({ verb, data: { weighingId: 'weighing-1' } })),
  );
});

test('who keeps the weighing from its record, keeps reading the record', () => {
  const [keep] = keepButtons(cards.render(sample('minimal'), 'nl'));
  expect(keep?.data).toEqual({
    verb: 'sharing.keep',
    weighingId: 'weighing-1',
    card: 'record',
    language: 'nl',
  });
  const outcome = GALLERY.find(({ name }) => name === 'sharing-outcome-minimal')?.view;
  if (outcome === undefined) throw new Error('no sample');
  const [beside] = keepButtons(cards.render(outcome, 'nl'));
  expect(beside?.data).toEqual({ verb: 'sharing.keep', weighingId: 'weighing-1', language: 'nl' });
});

function keepButtons(card: unknown) {
  return ofType(card, 'Action.Execute').filter(({ verb }) => verb === 'sharing.keep');
}

test('the own data shows every weighing, with its own buttons', () => {
  const view = ownData('my-data');
  const card = cards.render(view, 'nl');
  expect(ofType(card, 'Action.Execute').map(({ verb, data }) => ({ verb, data }))).toEqual(
    view.weighings.flatMap(({ weighingId }) =>
      ['sharing.show', 'sharing.stop'].map((verb) => ({ verb, data: { verb, weighingId, language: 'nl' } })),
    ),
  );
  expect(textsOf(card)).toContain(
    'Klaar, en je bewaart hem tot woensdag 23 december om 10:00. Daarna wissen we hem.',
  );
});

test('one that is kept and opened again is not called finished', () => {
  const view = ownData('my-data-nine');
  expect(view.weighings[0]).toMatchObject({ kept: true, finished: false });
  expect(textsOf(cards.render(view, 'nl'))).toContain(
    'Nog niet klaar. Je bewaart hem tot woensdag 23 december om 10:00. Daarna wissen we hem.',
  );
  expect(textsOf(cards.render(view, 'en'))).toContain(
    'Not finished. You keep it until Wednesday 23 December at 10:00. Then we erase it.',
  );
});

test.each([
  ['my-data', 'nl', 3, []],
  [
    'my-data-nine',
    'nl',
    8,
    ['En nog 1 oudere afweging. Die verdwijnt vanzelf op donderdag 24 december om 11:00.'],
  ],
  [
    'my-data-nine',
    'en',
    8,
    ['And 1 older weighing. It disappears by itself on Thursday 24 December at 11:00.'],
  ],
  [
    'my-data-many',
    'nl',
    8,
    ['En nog 15 oudere afwegingen. Die verdwijnen vanzelf, de laatste op donderdag 24 december om 11:00.'],
  ],
  [
    'my-data-many',
    'en',
    8,
    ['And 15 older weighings. They disappear by themselves, the last one on Thursday 24 December at 11:00.'],
  ],
] as const)('%s in %s: %d with buttons, the others in a line', (name, language, count, more) => {
  const view = ownData(name);
  const card = cards.render(view, language);
  const shown = ofType(card, 'Action.Execute').filter(({ verb }) => verb === 'sharing.show');
  expect(shown.map(({ data }) => data)).toMatchObject(
    view.weighings.slice(0, count).map(({ weighingId }) => ({ weighingId })),
  );
  expect(textsOf(card).filter((text) => /oudere|older/.test(text))).toEqual(more);
  expect(Buffer.byteLength(JSON.stringify(card), 'utf16le')).toBeLessThan(40 * 1024);
});

function ownData(name: string) {
  const view = GALLERY.find((card) => card.name === name)?.view;
  if (view?.kind !== 'my-data') throw new Error(`no sample ${name}`);
  return view;
}
