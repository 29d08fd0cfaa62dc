/** Stand-ins for what differs in every text, so that the words around it count. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z]{1,4}-\d{1,6}\b/g, ' zzcode '],
  [/\b\d{1,2}[:.]\d{2}\b/g, ' zztime '],
  [/\b\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?\b/g, ' zzdate '],
];

/**
 * The words of a text in one spelling: lower case, without accents and punctuation, letters that are drawn out
 * ("heeelp") written once; numbers, dates, times and case codes as stand-ins.
 */
export function wordsIn(text: string): string[] {
  let plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\w)['\u2018\u2019\u02BC`´](\w)/g, '$1$2');
  for (const [pattern, name] of PATTERNS) plain = plain.replace(pattern, name);
  plain = plain.replace(/([a-z])\1{2,}/g, '$1');
  return (plain.match(/[a-z]+|\d+|\p{Extended_Pictographic}|[^\P{L}a-z]+/gu) ?? []).map((word) =>
    /^\d/.test(word) ? 'zznum' : word,
  );
}
