// Control, bidirectional and zero-width characters can hide or reorder what people read.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/** Longest typed text that any card shows, in characters. */
const SHOWN = 200;

/** Longest typed text that a form hands back. */
const HANDED_BACK = 1_000;

/** One line without invisible characters, cut at a sensible length. For buttons, labels and choices. */
export function plainText(text: string): string {
  return oneLine(text, SHOWN);
}

/** The same for the value of an input: whoever is asked to shorten a text must find all of it there. */
export function inputValue(text: string): string {
  return oneLine(text, HANDED_BACK);
}

function oneLine(text: string, most: number): string {
  const line = text
    .replace(/[^\S\uFEFF]+/gu, ' ')
    .replace(UNSEEN, '')
    .trim();
  const letters = Array.from(line);
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`;
}

/**
 * The same for a TextBlock, which renders Markdown: shows the text literally.
 * Only what can start a construct is escaped, as some clients show needless backslashes.
 */
export function escapeMarkdown(text: string): string {
  return escapeLine(plainText(text));
}

/** The same for a text that must be there whole, such as a line of a record. */
export function escapeWhole(text: string): string {
  return escapeLine(inputValue(text));
}

function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/\{(?=\{)/g, '{\\')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, escapeStart);
}

function escapeStart(_match: string, space: string, start: string): string {
  return /\d/.test(start) ? `${space}${start}\\` : `${space}\\${start}`;
}
