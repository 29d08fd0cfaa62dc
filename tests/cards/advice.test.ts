import type { AdviceView, SummaryView } from '../../src/application/views/round';
import { loadContent } from '../../src/content/load-content';
import { flattenTexts } from '../../src/content/texts';
import { LEVELS } from '../../src/domain/facts';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY, GALLERY_CLOCK } from '../support/card-gallery';
import { nodesOf, ofType, textsOf } from './card-tree';

const content = loadContent();
const cards = createCardRenderer(content, GALLERY_CLOCK);
const texts = flattenTexts(content.texts.nl);
const OWN_RULE = 'De grenzen in dit advies zijn onze eigen regel, niet de wet.';

const viewsOf = <K extends 'advice' | 'summary'>(kind: K) =>
  GALLERY.flatMap(({ name, view }) => (view.kind === kind ? [{ name, view }] : [])) as {
    name: string;
    view: K extends 'advice' ? AdviceView : SummaryView;
  }[];

const advice = viewsOf('advice');

function sample(name: string): AdviceView {
  const found = advice.find((card) => card.name === `advice-${name}`);
  if (found === undefined) throw new Error(`no sample ${name}`);
  return found.view;
}

const textsFor = (name: string) => textsOf(cards.render(sample(name), 'nl'));

test('the advice of a case says which summary it comes from, then the advice, then every reason', () => {
  expect(textsFor('manager-in-default')).toEqual([
    'Waarom dit advies? C-104',
    'Uit de samenvatting voor het overleg van donderdag 26 november om 10:00',
    'Opschalen naar leidinggevende',
    'Vraag de leidinggevende van Jeugdhulp Noord om mee te helpen, zodat het plan verder kan.',
    'Dit is een advies. Jullie beslissen.',
    OWN_RULE,
    'Het plan stokt en een afspraak bleef liggen, ook na een aansporing.',
    '• De uitvoering van het plan stokt.',
    '• Een afspraak van Jeugdhulp Noord, uiterlijk 30 oktober, is niet nagekomen.',
    'Regel 2a · bron E1, E2, E3, E4',
    texts.get('advice.decide'),
  ]);
});

/** What a button unfolds. */
const foldedIn = (card: unknown) =>
  nodesOf(card)
    .filter(({ isVisible }) => isVisible === false)
    .flatMap(textsOf);

test.each(advice)('$name: one level, and our own rule', ({ view }) => {
  const card = cards.render(view, 'nl');
  const shown = textsOf(card);
  const labels = LEVELS.map((level) => texts.get(`levels.${level}`) ?? '');
  expect(shown.filter((text) => labels.some((label) => text.includes(label)))).toHaveLength(1);
  expect(shown).toContain(OWN_RULE);
});

test('of many points that were ticked five stand in sight, and a button unfolds the rest', () => {
  const card = cards.render(sample('process-manager'), 'nl');
  const ticked = textsOf(card).filter((text) => text.endsWith(': deze ronde aangevinkt.'));
  expect(ticked).toHaveLength(10);
  expect(foldedIn(card)).toEqual(ticked.slice(5));
  const [unfold] = ofType(card, 'Action.ToggleVisibility');
  const [id] = unfold?.targetElements as string[];
  expect(unfold?.title).toBe('Toon nog 5 punten');
  expect(nodesOf(card).find((node) => node.id === id)).toMatchObject({ isVisible: false });
});

test('six points that were ticked all stand in sight', () => {
  const view = sample('process-manager');
  const ticked = view.summary.why.flatMap(({ facts }) => facts).filter(({ kind }) => kind === 'signal');
  const why = [{ rule: '4', level: 'discuss', facts: ticked.slice(0, 6), sources: ['S0'] }] as const;
  const card = cards.render({ ...view, summary: { ...view.summary, why } }, 'nl');
  expect(ofType(card, 'Action.ToggleVisibility')).toEqual([]);
  expect(textsOf(card).filter((text) => text.startsWith('• '))).toHaveLength(6);
});

test.each(advice)('$name: the same banner and reasons as on the summary card', ({ name, view }) => {
  const summary = viewsOf('summary').find((card) => card.name === name.replace('advice', 'summary'));
  const card = summary && cards.render(summary.view, 'nl');
  const [banner] = ofType(card, 'Container');
  const why = textsOf(nodesOf(card).find(({ id }) => id === 'why')).slice(1);
  const shown = textsOf(cards.render(view, 'nl'));
  const [first] = ofType(cards.render(view, 'nl'), 'Container');
  expect(first?.style).toBe(banner?.style);
  expect(shown.slice(2, 2 + textsOf(banner).length)).toEqual(textsOf(banner));
  // What is folded comes last of its rule.
  const folded = foldedIn(cards.render(view, 'nl'));
  const inSight = (all: readonly string[]) => all.filter((text) => !folded.includes(text));
  expect(why).toEqual(expect.arrayContaining(folded));
  expect(inSight(shown.slice(2 + textsOf(banner).length))).toEqual([
    ...inSight(why),
    ...(view.level === 'acute' ? [] : [texts.get('advice.decide')]),
  ]);
});

test('with few answers no item, no organisation and no telling rule is named', () => {
  const shown = [...textsFor('discuss-few-answers'), ...textsFor('reminder-few-answers')].join('\n');
  const items = [...texts].flatMap(([key, text]) => (key.startsWith('checklist.items.') ? [text] : []));
  expect(items.filter((text) => shown.includes(text))).toEqual([]);
  expect(shown).not.toMatch(/Jeugdhulp|Wijkteam|Regel 3b/);
});

test('in acute danger the advice says whom to call, and not that it can be weighed', () => {
  const shown = textsFor('acute').join('\n');
  expect(shown).toMatch(/\*\*112\*\*[\s\S]*\*\*0800-2000\*\*/);
  expect(shown).not.toMatch(/beslissen/);
});
