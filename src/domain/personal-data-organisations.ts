import { FAR, follows, isCapitalised, isJoined, type Word } from './personal-data-tokens';
import { NAMED_AFTER, ORGANISATION_WORDS, PARTICLES } from './personal-data-words';

/** "Anne Frank school", "Maria Stichting". */
export function isNamedAfter(words: readonly Word[], after: number): boolean {
  const word = words[after];
  return word !== undefined && follows(word, words[after - 1]) && matches(word, NAMED_AFTER);
}

/** "Stichting Jan Jansen", "basisschool De Anna Bijns". */
export function hasBefore(words: readonly Word[], at: number, table: ReadonlySet<string>): boolean {
  let before = at;
  while (before > at - FAR && isJoined(words, before) && PARTICLES.has(words[before - 1]?.lower ?? ''))
    before -= 1;
  const word = words[before - 1];
  return word !== undefined && isJoined(words, before) && matches(word, table);
}

/** An organisation word before, after, or among the capitalised words that these two belong to. */
export function inOrganisation(words: readonly Word[], at: number, after: number): boolean {
  let start = at;
  while (start > at - FAR && isJoined(words, start) && isOfRun(words[start - 1])) start -= 1;
  let end = after;
  while (end < after + FAR && isJoined(words, end) && isOfRun(words[end])) end += 1;
  const from = isJoined(words, start) ? start - 1 : start;
  const to = isJoined(words, end) ? end + 1 : end;
  return words.slice(from, to).some((word) => matches(word, ORGANISATION_WORDS));
}

function isOfRun(word: Word | undefined): boolean {
  return word !== undefined && (isCapitalised(word) || PARTICLES.has(word.lower));
}

/** The word itself, or as the end of a compound: "kinderziekenhuis". */
function matches({ lower }: Word, table: ReadonlySet<string>): boolean {
  return (
    table.has(lower) || /(?:basisschool|college|kliniek|praktijk|stichting|team|ziekenhuis)$/.test(lower)
  );
}
