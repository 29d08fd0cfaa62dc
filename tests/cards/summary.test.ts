import type { SummaryView } from '../../src/application/views/round';
import { loadContent } from '../../src/content/load-content';
import { flattenTexts } from '../../src/content/texts';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY, GALLERY_CLOCK } from '../support/card-gallery';
import { official } from '../support/official-library';
import { nodesOf, ofType, textsOf, type CardNode } from './card-tree';

const content = loadContent();
const cards = createCardRenderer(content, GALLERY_CLOCK);
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

test('the chart has a bar for each number, on one scale, and each says in words what it counts', () => {
  const [chart] = ofType(cardOf('discuss'), 'Chart.');
  expect(chart).toMatchObject({
    type: 'Chart.HorizontalBar',
    displayMode: 'AbsoluteNoAxis',
    title: 'Signalen per thema',
    data: [
      { x: 'Samenwerken: nieuw', y: 2, color: 'categoricalBlue' },
      { x: 'Samenwerken: blijvend', y: 4, color: 'categoricalMarigold' },
      { x: 'Samenwerken: verdeeld', y: 2, color: 'categoricalPurple' },
      { x: 'Beeld en afweging: nieuw', y: 1, color: 'categoricalBlue' },
      { x: 'Beeld en afweging: blijvend', y: 1, color: 'categoricalMarigold' },
      { x: 'Beeld en afweging: verdeeld', y: 2, color: 'categoricalPurple' },
      { x: 'Contact: blijvend', y: 1, color: 'categoricalMarigold' },
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
      { title: 'Samenwerken', value: '2 nieuw, 4 blijvend, 2 verdeeld' },
      { title: 'Beeld en afweging', value: '1 nieuw, 1 blijvend, 2 verdeeld' },
      { title: 'Contact', value: '0 nieuw, 1 blijvend, 0 verdeeld' },
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

test('with few answers managers are asked for without naming organisations', () => {
  const texts = textsOf(cardOf('manager-few-answers'));
  expect(texts).toContain('Vraag de leidinggevenden van alle betrokken organisaties om mee te helpen.');
  expect(texts).toContain('Ingevuld: 2 van 6');
  expect(texts.join('\n')).not.toMatch(/helpen:|Jeugdhulp|Wijkteam|Schuldhulp/);
});

test('contact stands with what comes back, or with what is new', () => {
  const before = textsOf(cardOf('process-manager'));
  expect(before[before.indexOf('Wat blijft terugkomen') + 1]).toBe('• Contact blijft uit, nu en eerder.');
  const now = textsOf(byId(cardOf('discuss'), 'more'));
  expect(now[now.indexOf('Nieuw deze ronde') + 1]).toBe('• Contact met elkaar lukt niet altijd.');
});

test('that a picture is not shared stands with what is seen differently', () => {
  const texts = textsOf(cardOf('process-manager'));
  expect(texts[texts.indexOf('Waar we anders naar kijken') + 1]).toMatch(/^We hebben nog geen gedeeld beeld/);
});

test('three of each list stand open, the rest unfolds', () => {
  const card = cardOf('process-manager');
  const folded = textsOf(byId(card, 'more'));
  expect(folded.filter((text) => text.includes('rondes, sinds'))).toHaveLength(3);
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
    'Regel 2a · bron E1, E2, E3, E4',
  ]);
});

test('"why" says each fact once, below the first rule that rests on it, and leaves none out', () => {
  const texts = textsOf(byId(cardOf('process-manager'), 'why'));
  const facts = texts.filter((text) => text.startsWith('• '));
  expect(new Set(facts).size).toBe(facts.length);
  const { items } = content.texts.nl['checklist'] as unknown as { items: Record<string, string> };
  const below = (rule: string) => {
    const start = texts.findIndex((text) => text.startsWith(`Regel ${rule} ·`));
    const above = texts.slice(0, start);
    return above.slice(above.findLastIndex((text) => text.startsWith('Regel ')) + 2);
  };
  expect(below('1c')).toEqual([`• ${items['A6']}: 4 rondes op rij, sinds 18 december 2025.`]);
  expect(below('2a')).toEqual(['• De uitvoering van het plan stokt.']);
  expect(below('2b')).toEqual([
    `• ${items['B4']}: 4 rondes op rij, sinds 29 oktober, waarvan 3 vanuit minstens 2 organisaties.`,
    `• ${items['A2']}: 3 rondes op rij, sinds 29 oktober, steeds vanuit minstens 3 organisaties.`,
  ]);
  expect(below('3a')).toEqual([]);
  expect(below('3b')).toEqual([]);
  expect(below('4').join('\n')).not.toMatch(/rondes op rij/);
  expect(below('4')).toContain(`• ${items['A1']}: deze ronde aangevinkt.`);
});

test('"why" counts two agreements of one organisation, for one day, as two', () => {
  const view = sample('manager-in-default');
  const broken = { kind: 'agreement-broken', organisation: 'Jeugdhulp Noord', due: '2026-10-30' } as const;
  const facts = ['a1', 'a2', 'a1'].map((agreement) => ({ ...broken, agreement }));
  const why = [{ rule: '3a', level: 'reminder', facts, sources: ['E2'] }] as const;
  const card = cards.render({ ...view, summary: { ...view.summary, why } }, 'nl');
  expect(textsOf(byId(card, 'why')).filter((text) => text.includes('niet nagekomen.'))).toHaveLength(3);
});

test('an item that no rule dates is told with its organisations alone', () => {
  const why = textsOf(byId(cardOf('manager-several'), 'why')).join('\n');
  expect(why).toContain('3 rondes op rij, vanuit minstens 2 organisaties.');
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

test.each(GALLERY.filter(({ view }) => view.kind === 'summary'))(
  '$name: the label of the advice stands there once, and no other level is named',
  ({ view }) => {
    const texts = textsOf(cards.render(view, 'nl'));
    const labels = Object.values((content.texts.nl as unknown as { levels: Record<string, string> }).levels);
    expect(texts.filter((text) => labels.some((label) => text.includes(label)))).toHaveLength(1);
  },
);
