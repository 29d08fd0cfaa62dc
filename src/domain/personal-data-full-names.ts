import { initialsAndSurname } from './personal-data-initials';
import { COMMON_SURNAMES, FIRST_NAMES } from './personal-data-names';
import { hasBefore, inOrganisation, isNamedAfter } from './personal-data-organisations';
import { surnameThenFirstName } from './personal-data-surname-first';
import {
  afterParticles,
  isNameLike,
  isOrdinary,
  surnameAfterTitle,
  surnameAt,
} from './personal-data-surnames';
import {
  follows,
  isCapitalised,
  isInitial,
  skip,
  withoutPhrases,
  withParticlesInFull,
  wordsOf,
  type Word,
} from './personal-data-tokens';
import { NEVER_SURNAMES, ORDINARY_WORDS } from './personal-data-vocabulary';
import {
  HOUSEHOLD_TITLES,
  NAMED_BEFORE,
  ORDINARY_BEGINNING,
  PARTICLES,
  SHORT_TITLES,
  TITLES,
} from './personal-data-words';

/**
 * Does the text name a person in full: title and surname, initials and surname, or first name
 * and surname, in either order?
 * A rule of thumb over word tables; organisations in `organisations` are free.
 * @param text as `plainText` makes it
 */
export function mentionsFullName(text: string, organisations: readonly string[]): boolean {
  const words = wordsOf(withParticlesInFull(withoutPhrases(text, organisations)));
  return words.some(
    (_, at) =>
      titleAndSurname(words, at) ||
      initialsAndSurname(words, at) ||
      firstNameAndSurname(words, at) ||
      surnameThenFirstName(words, at),
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
