/**
 * Typed text made comparable: compatibility forms folded (full-width digits become digits), invisible
 * characters taken out, every kind of dash, quote and white space made one. Line breaks stay: they end a sentence.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u034F\uFE00-\uFE0F\u20E3]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201B\u02BC`]/g, "'")
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
