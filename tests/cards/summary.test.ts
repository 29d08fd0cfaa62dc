import type { SummaryView } from '../../src/application/views/round';
import { loadContent } from '../../src/content/load-content';
import { flattenTexts } from '../../src/content/texts';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY } from '../support/card-gallery';
import { official } from '../support/official-library';
import { nodesOf, ofType, textsOf, type CardNode } from './card-tree';

const content = loadContent();
const cards = createCardRenderer(content);
const itemTexts = [...flattenTexts(content.texts.nl)].flatMap(([key, text]) =>
  key.startsWith('checklist.items.') ? [text] : [],
);

function sample(name: string): SummaryView {
  const view = GALLERY.find((card) => card.name === `summary-${name}`)?.view;
  if (view?.kind !== 'summary') throw new Error(`no sample ${name}`);
  return view;
}

const cardOf = (name: string) => cards.render(sample(name), 'nl');
const byId = (card: unknown, id: string): CardNode => {
  const found = nodesOf(card).find((node) => node.id === id);
  if (found === undefined) throw new Error(`nothing with id ${id}`);
  return found;
};

test('the chart has a bar for each theme, in the shape Teams knows', () => {
  const [chart] = ofType(cardOf('discuss'), 'Chart.');
  expect(chart).toMatchObject({
    type: 'Chart.HorizontalBar.Stacked',
    data: [
      {
        title: 'Samenwerken',
        data: [
          { legend: 'Nieuw', value: 2, color: 'categoricalBlue' },
          { legend: 'Blijft terugkomen', value: 4, color: 'categoricalMarigold' },
          { legend: 'Anders gezien', value: 2, color: 'categoricalPurple' },
        ],
      },
      { title: 'Beeld en afweging' },
      { title: 'Contact' },
    ],
  });
});

test('where charts are unknown the same numbers stand in a list', () => {
  const [chart] = ofType(cardOf('discuss'), 'Chart.');
  const context = new official.SerializationContext(official.Versions.v1_5);
  const card = new official.AdaptiveCard();
  card.parse({ type: 'AdaptiveCard', version: '1.5', body: [chart?.fallback] }, context);
  expect(context.eventCount).toBe(0);
  expect(chart?.fallback).toMatchObject({
    facts: [
      { title: 'Samenwerken', value: '2 nieuw, 4 blijvend, 2 anders' },
      { title: 'Beeld en afweging', value: '1 nieuw, 1 blijvend, 2 anders' },
      { title: 'Contact', value: '0 nieuw, 1 blijvend, 0 anders' },
    ],
  });
});

test('with few answers themes are named, without items, numbers or organisations', () => {
  const card = cardOf('discuss-few-answers');
  const shown = textsOf(card).join('\n');
  expect(itemTexts.filter((text) => shown.includes(text))).toEqual([]);
  expect(ofType(card, 'Chart.')).toEqual([]);
  expect(shown).toContain('• Samenwerken: blijft terugkomen');
  expect(shown).toContain('Ingevuld: 2 van 6\n');
});

test('with few answers no rule says by itself what kind of item was ticked', () => {
  const shown = textsOf(cardOf('reminder-few-answers')).join('\n');
  expect(shown).toContain('Signalen komen terug.');
  expect(shown).not.toMatch(/Contact blijft uit|Regel 3b/);
});

test('three of each list stand open, the rest unfolds', () => {
  const card = cardOf('process-manager');
  const folded = textsOf(byId(card, 'more'));
  expect(folded.filter((text) => text.includes('rondes, sinds'))).toHaveLength(2);
  expect(folded.filter((text) => /wel, \d niet\)/.test(text))).toHaveLength(1);
  const all = textsOf(card);
  expect(all.filter((text) => text.includes('rondes, sinds'))).toHaveLength(5);
  expect(all.filter((text) => /wel, \d niet\)/.test(text))).toHaveLength(4);
});

test('a case without regisseur gets that as its first point for the agenda', () => {
  const texts = textsOf(cardOf('discuss'));
  expect(texts[texts.indexOf('Voor de agenda') + 1]).toMatch(/^• Spreek af wie de regie heeft/);
});

test('"why" says first that it is our own rule, then each rule with its facts and sources', () => {
  const why = byId(cardOf('manager-in-default'), 'why');
  expect(why.isVisible).toBe(false);
  expect(textsOf(why)).toEqual([
    'Waarom dit advies?',
    'De grenzen in dit advies zijn onze eigen regel, niet de wet.',
    'Het plan stokt en een afspraak bleef liggen, ook na een aansporing.',
    '• De uitvoering van het plan stokt.',
    '• Een afspraak van Jeugdhulp Noord, voor 30 oktober, is niet nagekomen.',
    'Regel 2a · Opschalen naar leidinggevende · bron E1, E2, E3, E4',
  ]);
});

test('everything that unfolds has something to unfold', () => {
  for (const { view } of GALLERY) {
    const card = cards.render(view, 'nl');
    for (const action of ofType(card, 'Action.ToggleVisibility')) {
      for (const id of action.targetElements as string[]) expect(byId(card, id)).toBeDefined();
    }
  }
});

test.each(['confirmation-acute', 'acute-notice', 'summary-acute'])(
  '%s names 112 and Veilig Thuis',
  (name) => {
    const view = GALLERY.find((card) => card.name === name)?.view;
    const shown = view === undefined ? '' : textsOf(cards.render(view, 'nl')).join('\n');
    expect(shown).toMatch(/112/);
    expect(shown).toMatch(/Veilig Thuis: \*\*0800-2000\*\*/);
  },
);
