import type { SharingOutcomeView, SharingQuestionView } from '../../src/application/views/sharing';
import { loadContent } from '../../src/content/load-content';
import { OUTCOMES } from '../../src/domain/sharing/outcome';
import { CHOICES, isTextQuestion, QUESTIONS, TEXT_QUESTIONS } from '../../src/domain/sharing/questions';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY, GALLERY_CLOCK } from '../support/card-gallery';
import { nodesOf, ofType, textsOf } from './card-tree';

const content = loadContent();
const cards = createCardRenderer(content, GALLERY_CLOCK);

function sample(name: string): SharingQuestionView | SharingOutcomeView {
  const view = GALLERY.find((card) => card.name === `sharing-${name}`)?.view;
  if (view?.kind !== 'sharing-question' && view?.kind !== 'sharing-outcome')
    throw new Error(`no sample ${name}`);
  return view;
}

const cardOf = (name: string, language: 'nl' | 'en' = 'nl') => cards.render(sample(name), language);
const saidIn = (name: string, language: 'nl' | 'en' = 'nl') => textsOf(cardOf(name, language)).join('\n');
const inputsOf = (name: string) => ofType(cardOf(name), 'Input.');
/** The steps on a card, in order. */
function stepsIn(card: unknown, language: 'nl' | 'en'): string[] {
  const texts = textsOf(card);
  const from = texts.indexOf(language === 'nl' ? 'Wat kun je nu doen?' : 'What can be done now?') + 1;
  const after = texts.findIndex((text, index) => index >= from && !text.startsWith('• '));
  return texts.slice(from, after);
}
const stepsOf = (name: string, language: 'nl' | 'en') =>
  stepsIn(cardOf(`outcome-${name}`, language), language);
const verbsOf = (name: string) => ofType(cardOf(name), 'Action.Execute').map(({ verb }) => verb);

test.each(QUESTIONS.filter(isTextQuestion))('%s takes a text, or none', (question) => {
  const [input] = inputsOf(`question-${question}`);
  expect(input).toMatchObject({
    id: question,
    type: 'Input.Text',
    isMultiline: true,
    maxLength: 300,
    value: '',
  });
  expect(input?.isRequired).toBeUndefined();
  expect(saidIn(`question-${question}`)).toContain('Leeg laten kan ook');
});

test.each(Object.entries(CHOICES))('%s offers its answers, none of them chosen yet', (question, answers) => {
  const [input] = inputsOf(`question-${question}`);
  expect(input).toMatchObject({ id: question, type: 'Input.ChoiceSet', style: 'expanded', value: '' });
  expect((input?.choices as { value: string }[]).map(({ value }) => value)).toEqual([...answers]);
});

describe.each(QUESTIONS)('the question %s', (question) => {
  test('leaves notes to the reader', () => {
    const [, ...notes] = inputsOf(`question-${question}`);
    expect(notes.filter(({ isRequired }) => isRequired === true)).toEqual([]);
  });

  test('comes back filled in', () => {
    const inputs = inputsOf(`question-again-${question}`);
    expect(inputs.filter(({ value }) => value === '')).toEqual([]);
  });

  test('goes on with its answer, and back or away without', () => {
    const ids = { weighingId: 'weighing-1' };
    expect(ofType(cardOf(`question-${question}`), 'Action.Execute')).toMatchObject([
      { verb: 'sharing.answer', style: 'positive', associatedInputs: 'auto', data: { ...ids, question } },
      ...(question === 'acute' ? [] : [{ verb: 'sharing.back', associatedInputs: 'none', data: ids }]),
      { verb: 'sharing.stop', associatedInputs: 'none', data: ids },
    ]);
  });
});

test.each([
  ['purpose', 'case', 20],
  ['without', 'withoutNote', 300],
  ['tried', 'triedNote', 300],
  ['weighs', 'weighsNote', 300],
  ['informed', 'informedNote', 300],
])('%s also takes %s, of at most %d characters', (question, note, maxLength) => {
  expect(inputsOf(`question-${question}`)[1]).toMatchObject({ id: note, maxLength });
});

test('the first card says what this is, what not to write, and until when it is kept', () => {
  const said = saidIn('question-acute');
  expect(said).toContain('Jij beslist.');
  expect(said).toContain('praat met het gezin erbij');
  expect(said).toContain('geen namen');
  expect(said).toContain('versleuteld tot dinsdag 24 november om 10:00');
  expect(said).toMatch(/\*\*112\*\*.*\*\*0800-2000\*\*/);
});

test('progress is told in words, and drawn', () => {
  expect(saidIn('question-last-of-nine')).toContain('Vraag 9 van hooguit 9');
  const [drawn] = ofType(cardOf('question-consent'), 'RichTextBlock');
  expect(drawn?.inlines).toMatchObject([{ text: '━━'.repeat(3) }, { text: '──'.repeat(10) }]);
});

test.each([
  ['consent', 'Jeugdwet, artikel 7.3.11'],
  ['basis', 'Wmo 2015, artikel 5.2.6'],
  ['purpose', 'Gezinnen met meervoudige en complexe problemen'],
  ['protocol', 'Gezinnen met meervoudige en complexe problemen'],
])('%s names its source and the day it was checked', (question, source) => {
  const said = saidIn(`question-${question}`);
  expect(said).toContain(`Bron: ${source}`);
  expect(said).toContain('gecontroleerd op 22 november 2026');
});

test('a link of a source is the one in the guidance', () => {
  expect(saidIn('question-consent')).toMatch(
    /\[Bron: [^\]]+\]\(https:\/\/wetten\.overheid\.nl\/BWBR0034925\/\)/,
  );
});

test.each([
  ['question-name-refused', 'bijvoorbeeld: school kan het kind goed opvangen'],
  ['question-phone-in-note', 'bijvoorbeeld: twee keer uitgelegd waarom'],
])('%s explains how to write it here instead', (name, example) => {
  expect(saidIn(name)).toContain(example);
});

test('every outcome has a sample', () => {
  const seen = new Set(
    GALLERY.flatMap(({ view }) => (view.kind === 'sharing-outcome' ? [view.outcome] : [])),
  );
  expect([...seen].sort()).toEqual([...OUTCOMES].sort());
});

const OUTCOME_CARDS = GALLERY.flatMap(({ name, view }) =>
  view.kind === 'sharing-outcome' ? [{ name, view }] : [],
);

describe.each(OUTCOME_CARDS)('$name', ({ view }) => {
  const card = cards.render(view, 'en');
  const said = textsOf(card).join('\n');

  test('says that it is an aid, why it came to this, and where to turn', () => {
    expect(said).toContain('This is a weighing aid. You decide.');
    for (const { question, answer } of view.reasons) {
      const reasons = content.texts.en as unknown as {
        sharing: { reason: Record<string, Record<string, string>> };
      };
      expect(said).toContain(reasons.sharing.reason[question]?.[answer]);
    }
    expect(said).toContain('Data protection officer');
    expect(said).toContain('0800-2000');
  });

  test('offers the record, with its outcome in the data, and keeps its owner in charge', () => {
    const [record, ...others] = ofType(card, 'Action.Execute');
    expect(record).toMatchObject({
      verb: 'sharing.record',
      associatedInputs: 'auto',
      data: { weighingId: 'weighing-1', outcome: view.outcome },
    });
    expect(others.map(({ verb }) => verb)).toEqual([
      ...(view.kept ? [] : ['sharing.keep']),
      'sharing.back',
      'sharing.stop',
    ]);
  });

  test('tells why a family is not informed, and asks for a day to look again, exactly when that is so', () => {
    const isKeptFromThem = view.unsafe !== null && view.answers.informed !== 'yes';
    const review = ofType(card, 'Input.').map(({ type, id, value }) => ({ type, id, value }));
    expect(review).toEqual(isKeptFromThem ? [{ type: 'Input.Date', id: 'review', value: view.review }] : []);
    expect(said.includes('Why the family is not told now')).toBe(isKeptFromThem);
    expect(said.includes('not to inform the family')).toBe(isKeptFromThem);
  });
});

test('acute names 112 first, and shows nothing that was typed', () => {
  expect(textsOf(cardOf('outcome-acute'))[2]).toContain('**112**');
  expect(ofType(cardOf('outcome-acute'), 'FactSet')).toEqual([]);
});

test('the reporting right is one towards Veilig Thuis, whatever was filled in', () => {
  expect(nodesOf(cardOf('outcome-reporting-right'))).toContainEqual({
    title: 'Ontvanger',
    value: 'de school',
  });
  expect(saidIn('outcome-reporting-right')).toContain(
    'Het meldrecht geldt alleen richting Veilig Thuis, wie je ook',
  );
});

test('who consulted nobody is asked to talk to somebody first', () => {
  expect(saidIn('outcome-minimal-unsafe-no-advice')).toContain('• Praat eerst met een collega');
  expect(saidIn('outcome-minimal')).not.toContain('Praat eerst met een collega');
});

test.each([
  ['advice-first-protocol-unsafe', '• Vraag een collega of de functionaris gegevensbescherming'],
  ['advice-first-colleague', '• Ga terug naar de collega met wie je overlegde'],
  ['advice-first-dpo', '• Ga terug naar de functionaris gegevensbescherming'],
  ['advice-first', '• Ga terug naar Veilig Thuis'],
])('%s: who was consulted already is gone back to', (name, step) => {
  const said = saidIn(`outcome-${name}`);
  expect(said).toContain(step);
  expect(said.match(/• (Vraag een collega|Ga terug naar)/g)).toHaveLength(1);
  // Who spoke Veilig Thuis is not sent there as to something new.
  expect(said.includes('Dan denkt ook Veilig Thuis mee')).toBe(name !== 'advice-first');
});

test.each(['not-asked', 'not-all-tried'])(
  '%s: being there together is suggested where that is safe',
  (name) => {
    expect(saidIn(`outcome-${name}`)).toContain('of om er samen bij te zijn');
    const unsafe = saidIn(`outcome-${name}-unsafe`);
    expect(unsafe).toContain('• Stel voor om minder te delen.');
    expect(unsafe).not.toMatch(/samen|together/);
    expect(saidIn(`outcome-${name}-unsafe`, 'en')).not.toContain('together');
  },
);

test.each([
  [
    'nl',
    'Is toestemming vragen ook niet veilig? Vraag het dan niet. Tik op Terug',
    'Veilig Thuis denkt met je mee',
  ],
  [
    'en',
    'Is asking for consent not safe either? Then do not ask. Tap Back',
    'Veilig Thuis thinks along with you',
  ],
] as const)(
  'in %s, where talking is unsafe, asking may be so too: that is said first',
  (language, ...said) => {
    const steps = stepsOf('not-asked-unsafe', language);
    for (const part of said) expect(steps[0]).toContain(part);
    expect(stepsOf('not-asked', language)[0]).not.toContain(said[0]);
  },
);

test.each([
  ['with-consent', 'nl', 'Noem eerst het doel, de ontvanger en het soort informatie: tik op Terug'],
  ['with-consent', 'en', 'First name the purpose, the recipient and the kind of information: tap Back'],
  ['directly-involved', 'nl', 'Noem eerst het doel, de ontvanger en het soort informatie: tik op Terug'],
  ['directly-involved', 'en', 'First name the purpose, the recipient and the kind of information: tap Back'],
] as const)('%s in %s: what is not named is named first', (name, language, step) => {
  expect(stepsOf(`${name}-unnamed`, language)[0]).toContain(step);
  expect(saidIn(`outcome-${name}`, language)).not.toContain(step);
});

test.each(TEXT_QUESTIONS)('one empty answer is enough for that: %s', (question) => {
  for (const name of ['with-consent', 'reporting-right', 'directly-involved']) {
    const view = sample(`outcome-${name}`);
    if (view.kind !== 'sharing-outcome') throw new Error('no outcome');
    const card = cards.render({ ...view, answers: { ...view.answers, [question]: ' - ' } }, 'nl');
    expect(stepsIn(card, 'nl')[0]).toContain('Noem eerst het doel');
  }
});

test('nobody is told to talk with a family where that is not safe', () => {
  expect(saidIn('outcome-not-needed')).toContain('Blijf met het gezin in gesprek');
  expect(saidIn('outcome-outweighed-unsafe')).not.toContain('Blijf met het gezin in gesprek');
});

test('a kept weighing says until when', () => {
  expect(saidIn('outcome-kept')).toContain('Je bewaart deze afweging tot woensdag 23 december om 10:00');
  expect(verbsOf('outcome-kept')).not.toContain('sharing.keep');
});

test('what was typed stays text', () => {
  const typed = '[klik](https://evil.example) **nu** '.repeat(8).trim();
  const view = sample('outcome-minimal');
  if (view.kind !== 'sharing-outcome') throw new Error('no outcome');
  const card = cards.render({ ...view, answers: { ...view.answers, purpose: typed } }, 'nl');
  const shown = nodesOf(card).find(({ title }) => title === 'Doel')?.value;
  expect(shown).toBe('\\[klik\\](https:\\/\\/evil.example) \\*\\*nu\\*\\* '.repeat(8).trim());
});

test('an organisation sees its own texts, with its own link', () => {
  const standard = content.guidance.for('other');
  const own = {
    ...standard,
    contacts: {
      ...standard.contacts,
      protocol: { text: { nl: 'staat op *intranet*.', en: 'is there.' }, url: 'https://intranet.example/p' },
    },
  };
  const guidance = {
    for: (tenant: string) => (tenant === sample('outcome-minimal').tenant ? own : standard),
  };
  const theirs = createCardRenderer({ ...content, guidance }, GALLERY_CLOCK);
  expect(textsOf(theirs.render(sample('outcome-minimal'), 'nl'))).toContain(
    '• [**Je eigen protocol**](https://intranet.example/p): staat op \\*intranet\\*.',
  );
});
