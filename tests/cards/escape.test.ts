import fc from 'fast-check';
import type { View } from '../../src/application/views/view';
import { loadContent } from '../../src/content/load-content';
import { escapeMarkdown, plainText } from '../../src/teams/cards/escape';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY, GALLERY_CLOCK, meeting } from '../support/card-gallery';
import { nodesOf, ofType, textsOf } from './card-tree';

const cards = createCardRenderer(loadContent(), GALLERY_CLOCK);

describe('text for a TextBlock', () => {
  test.each([
    ['a link', '[klik](https://example.org)', '\\[klik\\](https:\\/\\/example.org)'],
    ['a mention', '<at>Anna</at>', '\\<at\\>Anna\\</at\\>'],
    ['emphasis', '**nu** _hier_ ~weg~', '\\*\\*nu\\*\\* \\_hier\\_ \\~weg\\~'],
    ['a heading', '# groot', '\\# groot'],
    ['a bullet', '- punt', '\\- punt'],
    ['a numbered list', '1. punt', '1\\. punt'],
    ['code', '`rm`', '\\`rm\\`'],
    ['a table', 'a | b', 'a \\| b'],
    ['a backslash', 'a\\[b', 'a\\\\\\[b'],
    ['an entity', '&lt;at&gt;', '\\&lt;at\\&gt;'],
    ['a date function', '{{DATE(2020-01-01)}}', '{\\{DATE(2020-01-01)}}'],
    ['a bidi override', 'abc\u202Edef', 'abcdef'],
    ['zero width', 'a\u200Bb\uFEFFc', 'abc'],
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['line breaks', 'a\r\n\n# b', 'a # b'],
  ])('%s is shown as it was typed', (_what, typed, shown) => {
    expect(escapeMarkdown(typed)).toBe(shown);
  });

  test.each(['C-104', 'wie belt school?', 'J&J zorg', 'overleg om 10:00', 'plan (nieuw)'])(
    '%s needs no backslash',
    (typed) => {
      expect(escapeMarkdown(typed)).toBe(typed);
    },
  );

  test('never holds a Markdown sign without its backslash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(escapeMarkdown(typed).replace(/\\./gsu, '')).not.toMatch(/[`*_[\]<>~|]|:\/\/|\{\{|\p{Cc}/u);
      }),
    );
  });

  test('is cut where it becomes absurd, never inside a character', () => {
    expect(plainText('😀'.repeat(500))).toBe(`${'😀'.repeat(199)}…`);
  });

  test('comes back whole in the form that asks to shorten it', () => {
    const agenda = 'woord '.repeat(166).trim();
    const form = GALLERY.find(({ name }) => name === 'problem-text-too-long')?.view;
    if (form?.kind !== 'checklist-form') throw new Error('no sample');
    const values = { ...form.values, agenda, organisation: agenda, role: agenda };
    const card = cards.render({ ...form, values }, 'nl');
    expect(ofType(card, 'Input.')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'agenda', value: agenda }),
        expect.objectContaining({ id: 'organisation', value: agenda }),
        expect.objectContaining({ id: 'role', value: agenda }),
      ]),
    );
    expect(textsOf(card).join('\n')).toContain('er passen 140 tekens in');
  });
});

const HOSTILE = '[x](https://evil.example) <at>Allen</at> ${level} ${1+1} {{code}} $t(levels.none) \u202Egnp';
const SAFE =
  '\\[x\\](https:\\/\\/evil.example) \\<at\\>Allen\\</at\\> ${level} ${1+1} {\\{code}} $t(levels.none) gnp';

function summaryWith(agenda: string): View {
  const sample = GALLERY.find(({ name }) => name === 'summary-manager-in-default')?.view;
  if (sample?.kind !== 'summary') throw new Error('no sample');
  const organisations = [HOSTILE];
  const advice = {
    ...sample.summary.advice,
    addressees: [{ kind: 'managers', of: 'in-default', organisations }] as const,
  };
  return { ...sample, code: HOSTILE, agenda: [agenda], summary: { ...sample.summary, advice } };
}

test('an agenda line, an organisation and a code stay text, whatever they hold', () => {
  const texts = textsOf(cards.render(summaryWith(HOSTILE), 'nl'));
  expect(texts).toContain(`• ${SAFE}`);
  expect(texts).toContain(`Samenvatting ${SAFE}, ronde 1`);
  expect(texts).toContain(`Vraag de leidinggevende van ${SAFE} om mee te helpen, zodat het plan verder kan.`);
});

test('names of people stay text', () => {
  const brief = GALLERY.find(({ name }) => name === 'regisseur-brief')?.view;
  if (brief?.kind !== 'regisseur-brief') throw new Error('no sample');
  const card = cards.render({ ...brief, answered: [HOSTILE] }, 'en');
  expect(textsOf(card)).toContain(SAFE);
});

test('inputs, choices and buttons have no Markdown: there it stays as typed, without what cannot be seen', () => {
  const form: View = {
    kind: 'case-form',
    members: [{ id: '29:x', name: HOSTILE }],
    values: { code: HOSTILE, regisseur: '', leadDays: 'x', reminderDays: 1, summaryMinutes: 60 },
    problem: { key: 'code-in-use', params: { code: HOSTILE } },
  };
  const card = cards.render(form, 'nl');
  const plain = HOSTILE.replace('\u202E', '');
  expect(ofType(card, 'Input.Text')[0]).toMatchObject({ value: plain });
  expect(nodesOf(card)).toContainEqual({ title: plain, value: '29:x' });
  expect(textsOf(card).join('\n')).toContain(`De code ${SAFE} is hier al in gebruik.`);

  const choice: View = {
    kind: 'choose-case',
    command: 'plan',
    cases: [{ caseId: 'case-1', code: HOSTILE }],
    date: null,
    time: null,
  };
  expect(ofType(cards.render(choice, 'nl'), 'Action.Execute')[0]).toMatchObject({ title: `Casus ${plain}` });
});

test('a notification is plain', () => {
  const view: View = {
    kind: 'checklist',
    caseId: 'case-1',
    code: 'A_1*',
    ...meeting,
    roundId: 'r',
    repeated: false,
  };
  expect(cards.summary(view, 'nl')).toBe('Checklist voor A_1*, overleg donderdag 26 november om 10:00');
});

test('a long list of names is shown whole', () => {
  const brief = GALLERY.find(({ name }) => name === 'regisseur-brief')?.view;
  if (brief?.kind !== 'regisseur-brief') throw new Error('no sample');
  const people = Array.from({ length: 40 }, (_none, i) => `Collega met een lange naam ${String(i)}`);
  const shown = textsOf(cards.render({ ...brief, answered: people }, 'nl')).join('\n');
  expect(people.filter((name) => !shown.includes(name))).toEqual([]);
});
