import { FIRST_NAMES } from './personal-data-names';
import { hasBefore, inOrganisation, isNamedAfter } from './personal-data-organisations';
import { isCommonSurname, isNameLike } from './personal-data-surnames';
import { isCapitalised, isComma, isJoined, type Word } from './personal-data-tokens';
import { BEFORE_A_PLACE, GREETINGS } from './personal-data-words';

/** "Jansen, Piet", "de Vries, Anna", "Groothuis, Piet": one of the two at least is well known. */
export function surnameThenFirstName(words: readonly Word[], at: number): boolean {
  const first = words[at];
  const surname = words[at - 1];
  if (!first || !surname || surname.dot || !isComma(first.gap)) return false;
  // "Samira, Kees en Mo" are first names alone.
  if (FIRST_NAMES.has(surname.lower) || hasBefore(words, at - 1, GREETINGS)) return false;
  const common = isCommonSurname(surname);
  const wellKnown = FIRST_NAMES.has(first.lower);
  if (common && wellKnown && !isCapitalised(surname)) return true;
  if (!isNameLike(surname) || !isCapitalised(first) || isNamedAfter(words, at + 1)) return false;
  if (inOrganisation(words, at - 1, at)) return false;
  if (common) return wellKnown || isNameLike(first);
  return wellKnown && !isAfterPreposition(words, at - 1);
}

/** "in Lunteren" is a place. */
function isAfterPreposition(words: readonly Word[], at: number): boolean {
  return isJoined(words, at) && BEFORE_A_PLACE.has(words[at - 1]?.lower ?? '');
}
