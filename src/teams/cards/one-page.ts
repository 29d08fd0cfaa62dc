import type { WrittenDocument } from '../../application/document';

/**
 * What a document with `onePage` takes on paper, in points, as src/infrastructure/word.ts sets it: ten points, on A4 with
 * margins of 18 mm. Letters differ in width, so a line counts as fuller than it mostly is.
 */
const PAGE = 735;
const LETTERS_IN_LINE = 96;
const LINE = 12.3;
const BELOW_PARAGRAPH = 3;
const TITLE = 20;
const HEADING = 25;
const ABOVE_CLOSING = 8;

/** Whether it takes one page, as near as can be told without laying it out. */
export function fitsOnePage({ intro, parts, closing }: WrittenDocument): boolean {
  const paragraphs = [...intro, ...parts.flatMap(({ lines }) => lines), ...closing];
  const lines = paragraphs.reduce((sum, text) => sum + Math.ceil(text.length / LETTERS_IN_LINE), 0);
  const height =
    TITLE + parts.length * HEADING + lines * LINE + paragraphs.length * BELOW_PARAGRAPH + ABOVE_CLOSING;
  return height <= PAGE;
}
