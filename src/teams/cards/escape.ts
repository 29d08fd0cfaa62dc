// Control, bidirectional and zero-width characters can hide or reorder what people read.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/** Longest typed text that any card shows. */
const MAX_LENGTH = 200;

/** One line without invisible characters, cut at a sensible length. For inputs, buttons and choices. */
export function plainText(text: string): string {
  const line = text
    .replace(/[^\S\uFEFF]+/gu, ' ')
    .replace(UNSEEN, '')
    .trim();
  const letters = Array.from(line);
  return letters.length <= MAX_LENGTH ? line : `${letters.slice(0, MAX_LENGTH - 1).join('')}…`;
}

/**
 * The same for a TextBlock, which renders Markdown: shows the text literally.
 * Only what can start a construct is escaped, as some clients show needless backslashes.
 */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/\{(?=\{)/g, '{\\')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, escapeStart);
}

function escapeStart(_match: string, space: string, start: string): string {
  return /\d/.test(start) ? `${space}${start}\\` : `${space}\\${start}`;
}
