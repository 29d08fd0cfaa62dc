import { loadContent } from '../../src/content/load-content';
import { flattenTexts } from '../../src/content/texts';

const { texts } = loadContent();

test.each(['nl', 'en'] as const)(
  'no sentence in %s starts as a Markdown list, heading or quote',
  (language) => {
    const misread = [...flattenTexts(texts[language])].filter(([, text]) =>
      /^(\d+[.)]|[-*+>#]+)\s/.test(text),
    );
    expect(misread).toEqual([]);
  },
);
