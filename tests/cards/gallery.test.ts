import { official } from '../support/official-library';
import { LANGUAGES } from '../../src/application/actor';
import { isReady } from '../../src/application/documents/make-again';
import { loadContent } from '../../src/content/load-content';
import { flattenTexts, type TextTree } from '../../src/content/texts';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY, GALLERY_CLOCK } from '../support/card-gallery';
import { nodesOf, ofType, textsOf } from './card-tree';

const content = loadContent();
const cards = createCardRenderer(content, GALLERY_CLOCK);

/** Teams knows charts, the library doesn't: stand-ins keep it from looking at the fallbacks alone. */
const CHARTS = ['Chart.HorizontalBar', 'Chart.Line'].map((typeName) => ({
  typeName,
  element: class extends official.TextBlock {
    override getJsonTypeName(): string {
      return typeName;
    }
  },
}));

// The library tests `lang` with one global expression, which remembers where the last test ended.
beforeEach(() => {
  const { regEx } = official.CardElement.langProperty as unknown as { regEx: RegExp };
  regEx.lastIndex = 0;
});

beforeAll(() => {
  for (const { typeName, element } of CHARTS) official.GlobalRegistry.elements.register(typeName, element);
});

const inBothLanguages = GALLERY.flatMap(({ name, view }) =>
  LANGUAGES.map((language) => ({ name, language, view })),
);

describe.each(inBothLanguages)('$name in $language', ({ view, language }) => {
  const card = cards.render(view, language);
  const json = JSON.stringify(card);

  test('is understood by the official library without a single remark', () => {
    const context = new official.SerializationContext(official.Versions.v1_5);
    const parsed = new official.AdaptiveCard();
    parsed.parse(card, context);
    const remarks = Array.from({ length: context.eventCount }, (_none, i) => context.getEventAt(i).message);
    expect(remarks).toEqual([]);
    expect(parsed.getItemCount()).toBeGreaterThan(0);
    expect(parsed.validateProperties().validationEvents.map((event) => event.message)).toEqual([]);
  });

  test('looks as it did', () => {
    expect(card).toMatchSnapshot();
  });

  test('is small enough for Teams', () => {
    expect(Buffer.byteLength(json, 'utf8')).toBeLessThan(28 * 1024);
  });

  test('holds nothing that was left unfilled', () => {
    expect(json).not.toMatch(/undefined|NaN|null|\[object|\$\{|\{\{/);
    expect(card).toMatchObject({ version: '1.5', lang: language });
    expect(card.fallbackText).toBe(cards.summary(view, language));
  });

  test('has buttons that also work where only Action.Submit is known', () => {
    for (const action of ofType(card, 'Action.Execute')) {
      expect(action).toMatchObject({
        title: expect.stringMatching(/\S/) as string,
        data: { verb: action.verb },
        fallback: {
          type: 'Action.Submit',
          title: action.title,
          data: action.data,
          associatedInputs: action.associatedInputs,
        },
      });
    }
  });

  test('has inputs with a label and a value, each id once', () => {
    const inputs = ofType(card, 'Input.');
    for (const input of inputs) {
      expect(input.type === 'Input.Toggle' ? input.title : input.label).toMatch(/\S/);
      expect(input.value).toBeDefined();
    }
    const unexplained = inputs.filter(
      (input) => input.isRequired === true && typeof input.errorMessage !== 'string',
    );
    expect(unexplained).toEqual([]);
    const ids = nodesOf(card).flatMap((node) => (typeof node.id === 'string' ? [node.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('wraps its text, so that nothing is cut off on a phone', () => {
    const uncut = ofType(card, 'TextBlock').filter((node) => node.wrap !== true);
    expect(uncut).toEqual([]);
    expect(textsOf(card).filter((text) => text.trim() === '')).toEqual([]);
  });
});

test.each(LANGUAGES)('every sentence in %s is used by some card', (language) => {
  // Each sentence gets its own mark; the marks that come out are the sentences in use.
  const texts = { ...content.texts, [language]: mark(content.texts[language]) };
  const marked = createCardRenderer({ ...content, texts }, GALLERY_CLOCK);
  const shown = GALLERY.map(({ view }) =>
    [
      JSON.stringify(marked.render(view, language)),
      marked.summary(view, language),
      ...(isReady(view) ? [JSON.stringify(marked.document(view, language))] : []),
    ].join('\n'),
  )
    .join('\n')
    .replaceAll('\\', '');
  const unused = [...flattenTexts(content.texts[language]).keys()].filter(
    (key) => !shown.includes(`⟦${key}⟧`),
  );
  expect(unused).toEqual([]);
});

function mark(tree: TextTree, prefix = ''): TextTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]): [string, string | TextTree] => {
      const path = prefix + key;
      if (typeof value !== 'string') return [key, mark(value, `${path}.`)];
      // Date formats are patterns: quoted, so that luxon copies the mark.
      return [key, path.startsWith('dates.') ? `${value}'⟦${path}⟧'` : `${value}⟦${path}⟧`];
    }),
  );
}
