import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { WrittenDocument } from '../../src/application/document';
import { writeWord } from '../../src/infrastructure/word';

const record: WrittenDocument = {
  language: 'nl',
  title: 'Afweging: mag ik dit delen?',
  intro: ['Dit is een hulpmiddel; jij beslist.'],
  parts: [
    { heading: 'Doel', lines: ['Zoë & haar broer <samen> naar school 🏫', 'Tweede regel'] },
    { heading: 'Wie heeft dit nodig', lines: [] },
  ],
  closing: ['Bewaar dit in je eigen dossier.'],
  name: 'afweging',
};

/** What somebody reads: each paragraph with its style, and line breaks as they are shown. */
interface Read {
  readonly paragraphs: readonly { readonly style: string | null; readonly text: string }[];
  readonly files: Readonly<Record<string, string>>;
}

async function read(document: WrittenDocument): Promise<Read> {
  const files = Object.fromEntries(
    Object.entries(unzipSync(await writeWord(document))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const body = files['word/document.xml'] ?? '';
  const paragraphs = [...body.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? null,
    text: [...paragraph.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text]) => (text === undefined ? '\n' : unescape(text)))
      .join(''),
  }));
  return { paragraphs, files };
}

function unescape(text: string): string {
  const marks: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(\w+);/g, (_, name: string) => marks[name]!);
}

test('says everything in its order, under real headings', async () => {
  const { paragraphs } = await read(record);
  expect(paragraphs).toEqual([
    { style: 'Heading1', text: 'Afweging: mag ik dit delen?' },
    { style: null, text: 'Dit is een hulpmiddel; jij beslist.' },
    { style: 'Heading2', text: 'Doel' },
    { style: null, text: 'Zoë & haar broer <samen> naar school 🏫' },
    { style: null, text: 'Tweede regel' },
    { style: 'Heading2', text: 'Wie heeft dit nodig' },
    { style: null, text: 'Bewaar dit in je eigen dossier.' },
  ]);
});

test('the headings are bold, and known as such to Word and to screen readers', async () => {
  const styles = (await read(record)).files['word/styles.xml'] ?? '';
  for (const [level, id] of ['Heading1', 'Heading2'].entries()) {
    const style = new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(styles)?.[0];
    expect(style).toContain('<w:b/>');
    expect(style).toContain(`<w:outlineLvl w:val="${level}"/>`);
  }
});

test.each([
  ['nl', 'nl-NL'],
  ['en', 'en-GB'],
] as const)('in %s, Word and screen readers read it as %s', async (language, tag) => {
  const { files } = await read({ ...record, language });
  expect(files['word/styles.xml']).toContain(`<w:lang w:val="${tag}"/>`);
});

test('is A4, with "page / pages" at the foot', async () => {
  const { files } = await read(record);
  expect(files['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(files['word/document.xml']).toContain('<w:footerReference');
  const foot = (files['word/footer1.xml'] ?? '').matchAll(/<w:(?:instrText|t)[^>]*>([^<]*)</g);
  expect([...foot].map(([, text]) => text)).toEqual(['PAGE', ' / ', 'NUMPAGES']);
});

test('carries its title, and nothing about who made it', async () => {
  const { files } = await read(record);
  const core = files['docProps/core.xml'] ?? '';
  const told = [...core.matchAll(/<(\w+:\w+)[^>]*>([^<]+)</g)].map(([, name]) => name);
  expect(core).toContain(`<dc:title>${record.title}</dc:title>`);
  expect(told).toEqual(['dc:title', 'cp:revision', 'dcterms:created', 'dcterms:modified']);
  for (const name of ['docProps/app.xml', 'docProps/custom.xml'])
    expect(files[name]).toMatch(/<Properties [^>]*\/>$/);
});

test.each([
  ['control characters', 'a\u0000b\u0008c\u000bd\u001fe', 'abcde'],
  ['half a pair', 'a\ud83db\udfeb', 'ab'],
  ['what is no character', 'a\ufffeb\uffff', 'ab'],
  ['line breaks of any kind', 'een\r\ntwee\rdrie\n\nvier', 'een\ntwee\ndrie\n\nvier'],
  ['markup', '<w:br/>]]>&amp;<!-- "\'', '<w:br/>]]>&amp;<!-- "\''],
  ['spaces', '  a  b  ', '  a  b  '],
  ['nothing', '', ''],
])('%s', async (_, typed, text) => {
  const { paragraphs } = await read({ ...record, intro: [typed] });
  expect(paragraphs[1]).toEqual({ style: null, text });
});

/** XML 1.0, section 2.2. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

test('whatever was typed, it stands there, and Word can open it', async () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        'amp;',
        '"',
        '\u0000',
        '\u001b',
        '\ud800',
        '\udc00',
        '\ufffe',
        '🏫',
        '\r',
        '\n',
      ),
    }),
  );
  const anyDocument = fc.record({
    language: fc.constantFrom('nl' as const, 'en' as const),
    title: any,
    intro: fc.array(any, { maxLength: 3 }),
    parts: fc.array(fc.record({ heading: any, lines: fc.array(any, { maxLength: 3 }) }), { maxLength: 3 }),
    closing: fc.array(any, { maxLength: 3 }),
    name: any,
  });
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const { paragraphs, files } = await read(document);
      const said = [
        document.title,
        ...document.intro,
        ...document.parts.flatMap(({ heading, lines }) => [heading, ...lines]),
        ...document.closing,
      ];
      const shown = (text: string) => text.replace(new RegExp(FORBIDDEN, 'gu'), '').replace(/\r\n|\r/g, '\n');
      expect(paragraphs.map(({ text }) => text)).toEqual(said.map(shown));
      for (const xml of Object.values(files)) {
        expect(xml).not.toMatch(FORBIDDEN);
        expect(xml.replace(/&(lt|gt|quot|apos|amp);/g, '')).not.toContain('&');
      }
    }),
    { numRuns: 50 },
  );
});
