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
  expect(ofType(card, 'Chart.HorizontalBar')).toEqual([]);
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
  expect(texts[texts.indexOf('Voor de agenda') + 1]).toMatch(/^• Kies samen een regisseur/);
});

test('"why" says first that it is our own rule, then each rule with its facts and sources', () => {
  const why = byId(cardOf('manager-in-default'), 'why');
  expect(why.isVisible).toBe(false);
  expect(textsOf(why)).toEqual([
    'Waarom dit advies?',
    'De grenzen in dit advies zijn onze eigen regel, niet de wet.',
    'Het plan stokt en een afspraak bleef liggen, ook na een aansporing.',
    '• De uitvoering van het plan stokt.',
    '• Een afspraak van Jeugdhulp Noord, uiterlijk 30 oktober, is niet nagekomen.',
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
    // The course names what was advised in every round.
    const card = cards.render(view, 'nl');
    const texts = textsOf({ ...card, body: (card.body as CardNode[]).filter(({ id }) => id !== 'trend') });
    const labels = Object.values((content.texts.nl as unknown as { levels: Record<string, string> }).levels);
    expect(texts.filter((text) => labels.some((label) => text.includes(label)))).toHaveLength(1);
  },
);

describe('the buttons', () => {
  const titles = (name: string) => (cardOf(name).actions as CardNode[]).map(({ title }) => title);

  test('six at most, in a fixed order', () => {
    expect(titles('process-manager')).toEqual([
      'Waarom dit advies?',
      'Afspraken',
      'Besluit vastleggen',
      'Verloop',
      'Nieuwe versie',
    ]);
    for (const { view } of GALLERY.filter((card) => card.view.kind === 'summary')) {
      expect((cards.render(view, 'en').actions as CardNode[]).length).toBeLessThanOrEqual(6);
    }
  });

  test.each([
    'none',
    'insufficient',
    'discuss',
    'reminder',
    'manager-in-default',
    'process-manager',
    'acute',
  ])('%s: the decision can be recorded', (name) => {
    const [button] = ofType(cardOf(name), 'Action.Execute').filter(({ verb }) => verb === 'decision.record');
    expect(button?.data).toEqual({
      verb: 'decision.record',
      roundId: 'round-4',
      caseId: 'case-1',
      card: 'summary',
    });
  });

  test('one round is no course', () => {
    expect(titles('discuss')).not.toContain('Verloop');
    expect(nodesOf(cardOf('discuss')).filter(({ id }) => id === 'trend')).toEqual([]);
  });
});

describe('the course', () => {
  const course = byId(cardOf('process-manager'), 'trend');

  test('is folded, and has a line for each theme with a place for each round', () => {
    expect(course.isVisible).toBe(false);
    expect(ofType(course, 'Chart.')).toMatchObject([
      {
        type: 'Chart.Line',
        title: 'Verloop',
        xAxisTitle: 'Ronde',
        yMin: 0,
        yMax: 8,
        data: [
          {
            legend: 'Samenwerken',
            values: [
              { x: '1', y: 2 },
              { x: '2', y: 1 },
              { x: '3', y: 4 },
              { x: '4', y: 7 },
              { x: '5', y: 5 },
              { x: '6', y: 6 },
            ],
          },
          { legend: 'Beeld en afweging', values: { length: 6 } },
          { legend: 'Contact', values: { length: 6 } },
        ],
      },
    ]);
    const colors = (ofType(course, 'Chart.')[0]?.data as CardNode[]).map(({ color }) => color);
    expect(new Set(colors).size).toBe(3);
  });

  test('where charts are unknown the same numbers stand in a list', () => {
    const fallback = ofType(course, 'Chart.')[0]?.fallback as { facts: CardNode[] };
    expect(fallback.facts).toEqual([
      { title: 'Samenwerken', value: '2, 1, 4, 7, 5, 6' },
      { title: 'Beeld en afweging', value: '1, 0, 3, 2, 3, 2' },
      { title: 'Contact', value: '0, 1, 1, 1, 0, 1' },
    ]);
    expect(textsOf(course)).toContain('Samenwerken 7, Beeld en afweging 2, Contact 1');
  });

  test('says of each round who answered and what was advised, as far as known', () => {
    expect(textsOf(course).filter((text) => text.startsWith('• '))).toEqual([
      '• Ronde 1 · 15 september · 4 van 6 ingevuld · Bespreken in het overleg',
      '• Ronde 2 · 29 september · 2 van 6 ingevuld · Onvoldoende gegevens',
      '• Ronde 3 · 13 oktober · 5 van 6 ingevuld · Aansporing door de regisseur',
      '• Ronde 4 · 27 oktober · 6 van 6 ingevuld · Opschalen naar leidinggevende',
      '• Ronde 5 · 10 november · 5 van 6 ingevuld',
      '• Ronde 6 · 24 november · 5 van 6 ingevuld · Opschalen naar procesmanager',
    ]);
  });

  test('says in which rounds a theme is named and not counted', () => {
    expect(textsOf(course).at(-1)).toMatch(/^In ronde 2 waren er weinig antwoorden\./);
    expect(textsOf(byId(cardOf('discuss-few-answers'), 'trend')).at(-1)).toMatch(/^In de rondes 1, 3 en 4 /);
    expect(textsOf(byId(cardOf('none-deescalate'), 'trend')).join('\n')).not.toContain('weinig antwoorden');
  });
});

describe('the state of the agreements is one line', () => {
  const none = { open: 0, kept: 0, broken: 0, overdue: 0 };
  test.each<[string, Partial<typeof none>, readonly string[]]>([
    ['there are none', {}, []],
    ['open', { open: 3 }, ['Afspraken: 3 open']],
    ['all kept', { kept: 3 }, ['Afspraken: alle 3 nagekomen']],
    ['the only one kept', { kept: 1 }, ['Afspraken: 1 nagekomen']],
    ['one broken', { broken: 1 }, ['Afspraken: 1 niet nagekomen']],
    [
      'of each, and one past its date',
      { open: 2, kept: 3, broken: 1, overdue: 1 },
      [
        'Afspraken: 2 open, 3 nagekomen en 1 niet nagekomen. Van 1 afspraak is de datum voorbij: is het gelukt?',
      ],
    ],
    [
      'all past their dates',
      { open: 2, overdue: 2 },
      ['Afspraken: 2 open. Van 2 afspraken is de datum voorbij: is het gelukt?'],
    ],
  ])('%s', (_name, some, lines) => {
    const view = sample('none');
    const card = cards.render(
      { ...view, summary: { ...view.summary, agreements: { ...none, ...some } } },
      'nl',
    );
    expect(textsOf(card).filter((text) => /afspra/i.test(text))).toEqual(lines);
  });
});

test('that de-escalation fits stands in a block of its own, with what it rests on', () => {
  const card = cardOf('none-deescalate');
  const [block] = nodesOf(card).filter(
    (node) => node.style === 'good' && textsOf(node)[0] === 'Het gaat beter',
  );
  expect(textsOf(block)[1]).toMatch(
    /afspraken nagekomen, het plan stokt niet en er is niets dat steeds terugkomt/,
  );
  expect(textsOf(block).at(-1)).toMatch(/afschalen/);
  expect(textsOf(card)).not.toContain('In de checklists zijn geen punten aangevinkt om samen te bespreken.');
  expect(textsOf(cardOf('none')).join('\n')).not.toContain('afschalen');
});
