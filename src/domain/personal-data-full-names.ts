import { COMMON_SURNAMES, FIRST_NAMES } from './personal-data-names';
import {
  FAR,
  follows,
  isCapitalised,
  isInitial,
  isJoined,
  skip,
  withoutPhrases,
  wordsOf,
  type Word,
} from './personal-data-tokens';
import { NEVER_SURNAMES, ORDINARY_WORDS } from './personal-data-vocabulary';
import {
  AFTER_PREPOSITION,
  HOUSEHOLD_TITLES,
  LABELLED_BY_LETTER,
  NAMED_AFTER,
  NAMED_BEFORE,
  NOT_INITIALS,
  ORDINARY_BEGINNING,
  ORDINARY_ENDINGS,
  ORGANISATION_WORDS,
  PARTICLES,
  PREPOSITIONS,
  SHORT_TITLES,
  TITLES,
} from './personal-data-words';

/**
 * Does the text name a person in full: title and surname, initials and surname, or first name and surname?
 * A rule of thumb over word tables; organisations in `organisations` are free.
 * @param text as `plainText` makes it
 */
export function mentionsFullName(text: string, organisations: readonly string[]): boolean {
  const words = wordsOf(withoutPhrases(text, organisations));
  return words.some(
    (_, at) => titleAndSurname(words, at) || initialsAndSurname(words, at) || firstNameAndSurname(words, at),
  );
}

/** "mevrouw Jansen", "dhr. J. van der Berg", "familie El Amrani". */
function titleAndSurname(words: readonly Word[], at: number): boolean {
  const title = words[at];
  if (!title || !isTitle(title) || isTeamOfFamilies(words, at)) return false;
  const next = skip(words, at + 1, (word) => isTitle(word) || isInitial(word));
  const surname = surnameAfterTitle(words, next, next === at + 1 && title.lower !== 'family');
  if (surname === null) return false;
  return !isHouseholdOfFirstName(words, at, surname) && !isNamedAfter(words, surname + 1);
}

/** "gezin van Samira": a first name alone. */
function isHouseholdOfFirstName(words: readonly Word[], at: number, name: number): boolean {
  const isHousehold = HOUSEHOLD_TITLES.has(words[at]?.lower ?? '') && words[at + 1]?.lower === 'van';
  return isHousehold && FIRST_NAMES.has(words[name]?.lower ?? '');
}

function isTitle({ text, lower, dot }: Word): boolean {
  if (!TITLES.has(lower) || (dot && !SHORT_TITLES.has(lower))) return false;
  // MR, MS and ING in capitals are something else; DHR and MW are not.
  return !(['mr', 'ms', 'ing', 'ir', 'dr'].includes(lower) && text === text.toUpperCase());
}

/** "Jeugd en Gezin Rotterdam" is an organisation. */
function isTeamOfFamilies(words: readonly Word[], at: number): boolean {
  const [what = '', and = '', title = ''] = words
    .slice(Math.max(0, at - 2), at + 1)
    .map(({ lower }) => lower);
  return HOUSEHOLD_TITLES.has(title) && /^(?:en|and)$/.test(and) && /^(?:jeugd|kind|ouder|youth)$/.test(what);
}

/** "J. de Vries", "A.B. Jansen", "J de Vries", "Jansen, J." */
function initialsAndSurname(words: readonly Word[], at: number): boolean {
  const first = words[at];
  if (!first) return false;
  if (isBareInitial(first)) return !isLabel(words, at) && surnameAt(words, at + 1) !== null;
  if (!isInitial(first) || isLabel(words, at)) return false;
  const next = skip(words, at + 1, isInitial);
  const letters = words.slice(at, next).map(({ lower }) => lower);
  if (NOT_INITIALS.has(letters.join('')) || continuesAbbreviation(words, at)) return false;
  return surnameAt(words, next) !== null || comesAfterSurname(words, at);
}

/** The B of "N.B. Vergeet" is judged together with its N. */
function continuesAbbreviation(words: readonly Word[], at: number): boolean {
  return words[at]?.gap === '' && words[at - 1]?.dot === true;
}

/** Without its full stop; A and I are English words. */
function isBareInitial({ text, dot }: Word): boolean {
  return /^[B-HJ-Z]$/.test(text) && !dot;
}

function isLabel(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && /^ $/.test(words[at]?.gap ?? '') && LABELLED_BY_LETTER.has(before.lower);
}

function comesAfterSurname(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && words[at]?.gap === ', ' && isNameLike(before);
}

/** "Jan Jansen", "Fatima El Amrani", "Jan B. van der Berg"; in other case only where both are well known. */
function firstNameAndSurname(words: readonly Word[], at: number): boolean {
  const first = words[at];
  if (!first || first.dot) return false;
  const wellKnown = FIRST_NAMES.has(first.lower);
  if (wellKnown && !isCapitalised(first)) return knownInAnyCase(words, at);
  if (!isNameLike(first) && !(wellKnown && isCapitalised(first))) return false;
  const surname = surnameAt(
    words,
    skip(words, at + 1, isInitial),
    wellKnown ? NEVER_SURNAMES : ORDINARY_WORDS,
  );
  if (surname === null) return false;
  const after = surname + 1;
  if (wellKnown) return !isNamedAfter(words, after) && !hasBefore(words, at, NAMED_BEFORE);
  if (ORDINARY_BEGINNING.test(first.lower) || PARTICLES.has(first.lower)) return false;
  return !inOrganisation(words, at, after);
}

/** "jan jansen" and "JAN JANSEN". */
function knownInAnyCase(words: readonly Word[], at: number): boolean {
  const next = afterParticles(words, at + 1);
  const surname = words[next];
  if (!surname || !follows(surname, words[next - 1])) return false;
  const inCapitals = /^\p{Lu}{2,}$/u.test(words[at]?.text ?? '') && /^\p{Lu}{4,}$/u.test(surname.text);
  return COMMON_SURNAMES.has(surname.lower) || (inCapitals && !isOrdinary(surname, ORDINARY_WORDS));
}

/** Where the surname stands that begins here, particles first; null if there is none. */
function surnameAt(words: readonly Word[], at: number, ordinary = ORDINARY_WORDS): number | null {
  const next = afterParticles(words, at);
  const surname = words[next];
  return surname && follows(surname, words[next - 1]) && isNameLike(surname, ordinary) ? next : null;
}

/** Directly behind a title also "Groen" and "Post" are surnames, and so are "JANSEN" and "jansen". */
function surnameAfterTitle(words: readonly Word[], at: number, directly: boolean): number | null {
  const next = afterParticles(words, at);
  const surname = words[next];
  if (!surname || !follows(surname, words[next - 1])) return null;
  const inCapitals = /^\p{Lu}{4,}$/u.test(surname.text) && !isOrdinary(surname, ORDINARY_WORDS);
  const isSurname = isNameLike(surname, directly ? NEVER_SURNAMES : ORDINARY_WORDS);
  return isSurname || inCapitals || COMMON_SURNAMES.has(surname.lower) ? next : null;
}

function afterParticles(words: readonly Word[], at: number): number {
  return skip(words, at, ({ lower }, next) => {
    if (!PARTICLES.has(lower)) return false;
    return !PREPOSITIONS.has(lower) || AFTER_PREPOSITION.has(words[next + 1]?.lower ?? '');
  });
}

/** Capitalised, two letters or more, and no ordinary word. */
function isNameLike(word: Word, ordinary = ORDINARY_WORDS): boolean {
  return word.text.length > 1 && isCapitalised(word) && !isOrdinary(word, ordinary);
}

function isOrdinary({ lower }: Word, ordinary: ReadonlySet<string>): boolean {
  return ordinary.has(lower) || ORDINARY_ENDINGS.test(lower);
}

function isNamedAfter(words: readonly Word[], after: number): boolean {
  const word = words[after];
  return word !== undefined && follows(word, words[after - 1]) && matches(word, NAMED_AFTER);
}

/** "Stichting Jan Jansen", "basisschool De Anna Bijns". */
function hasBefore(words: readonly Word[], at: number, table: ReadonlySet<string>): boolean {
  let before = at;
  while (before > at - FAR && isJoined(words, before) && PARTICLES.has(words[before - 1]?.lower ?? ''))
    before -= 1;
  const word = words[before - 1];
  return word !== undefined && isJoined(words, before) && matches(word, table);
}

/** An organisation word before, after, or among the capitalised words that these two belong to. */
function inOrganisation(words: readonly Word[], at: number, after: number): boolean {
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
