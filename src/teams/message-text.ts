/** Marks `<at>` tags and whatever other markup Teams puts around what somebody typed. */
const TAG = /<\/?[a-z][^<>]*>/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * What somebody typed, on one line. The bot's own mentions go; other people's stay as their names.
 * @param botMentions the mentions' exact text in the message, such as `<at>Overlegmaat</at>`
 */
export function typedText(text: string, botMentions: readonly string[]): string {
  const addressed = botMentions
    .filter((mention) => mention !== '')
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text);
  // Tags go before entities are decoded, so that a typed "<b>", which arrives as "&lt;b&gt;", survives.
  return decodeEntities(addressed.replace(TAG, (tag) => (/^<\/?at\b/i.test(tag) ? '' : ' ')))
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? entity;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
