import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Language } from '../application/actor';
import type { WrittenDocument } from '../application/document';

/** Lengths are in twips (a twentieth of a point), sizes of letters in half points, as Word counts them. */
const A4 = { width: 11_906, height: 16_838 };
const FONT = 'Calibri';
const FOOTER_SIZE = 18;

interface Layout {
  /** Of the page, on all sides; left out: that of Word. */
  readonly margin?: number;
  readonly size: { readonly text: number; readonly title: number; readonly heading: number };
  /** 240 is a single line. */
  readonly line: number;
  readonly space: { readonly beforeHeading: number; readonly after: number; readonly beforeClosing: number };
}

const ROOMY: Layout = {
  size: { text: 22, title: 36, heading: 26 },
  line: 276,
  space: { beforeHeading: 300, after: 120, beforeClosing: 360 },
};

/** For what is meant to fit on one page, still large enough to read on paper. */
const CLOSE: Layout = {
  margin: 1_020,
  size: { text: 20, title: 28, heading: 23 },
  line: 240,
  space: { beforeHeading: 160, after: 60, beforeClosing: 160 },
};

/** Dark enough to read, and to print in grey. */
const HEADING_COLOR = '1D5C63';

/** The language in which Word checks the spelling and a screen reader reads aloud. */
const TAGS: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/**
 * Lays a document out for Word, on A4, with headings that a screen reader can jump between. Holds no more about its
 * author than the text does. Characters that no XML can hold are dropped.
 * @returns the bytes of a .docx file
 */
export async function writeWord(document: WrittenDocument): Promise<Uint8Array> {
  const { language, title, intro, parts, closing, onePage = false } = document;
  const layout = onePage ? CLOSE : ROOMY;
  const { margin } = layout;
  const margins =
    margin === undefined ? {} : { margin: { top: margin, right: margin, bottom: margin, left: margin } };
  const paragraph = (text: string, before = 0) => paragraphIn(layout, text, before);
  const file = new Document({
    title: clean(title),
    // Left out, it would say "Un-named".
    creator: '',
    lastModifiedBy: '',
    styles: { default: stylesIn(layout, language) },
    sections: [
      {
        properties: { page: { size: A4, ...margins } },
        footers: { default: pageNumbers() },
        children: [
          heading(title, HeadingLevel.HEADING_1),
          ...intro.map((text) => paragraph(text)),
          ...parts.flatMap((part) => [
            heading(part.heading, HeadingLevel.HEADING_2),
            ...part.lines.map((text) => paragraph(text)),
          ]),
          ...closing.map((text, index) => paragraph(text, index === 0 ? layout.space.beforeClosing : 0)),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function stylesIn({ size: sizes, space }: Layout, language: Language) {
  const headingStyle = (size: number, before: number, outlineLevel: number) => ({
    run: { size, bold: true, color: HEADING_COLOR },
    // Never the last line of a page, away from what it is about.
    paragraph: { spacing: { before, after: space.after }, keepNext: true, outlineLevel },
  });
  return {
    document: { run: { font: FONT, size: sizes.text, language: { value: TAGS[language] } } },
    heading1: headingStyle(sizes.title, 0, 0),
    heading2: headingStyle(sizes.heading, space.beforeHeading, 1),
  };
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) {
  return new Paragraph({ heading: level, children: runs(text) });
}

function paragraphIn({ line, space }: Layout, text: string, before: number) {
  return new Paragraph({ spacing: { before, after: space.after, line }, children: runs(text) });
}

/** Within a paragraph Word takes a line break for a space, unless it is told. */
function runs(text: string): TextRun[] {
  return clean(text)
    .split(/\r\n|[\r\n]/)
    .map((piece, index) => new TextRun(index === 0 ? { text: piece } : { text: piece, break: 1 }));
}

function pageNumbers(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  const run = new TextRun({ size: FOOTER_SIZE, children });
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [run] })] });
}

/** Everything but what XML 1.0 calls a Char (section 2.2): control characters, halves of a pair, non-characters. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
