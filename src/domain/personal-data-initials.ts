import { hasBefore } from './personal-data-organisations';
import {
  afterParticles,
  isParticle,
  isCommonSurname,
  isNameLike,
  isOrdinary,
  surnameAt,
} from './personal-data-surnames';
import { FAR, follows, isComma, isInitial, skip, type Word } from './personal-data-tokens';
import { NEVER_SURNAMES, ORDINARY_WORDS } from './personal-data-vocabulary';
import {
  LABELLED_BY_LETTER,
  NOT_INITIALS,
  SMALL_ABBREVIATIONS,
  ORGANISATION_WORDS,
  SURNAME_PARTICLES,
} from './personal-data-words';

/** "J. de Vries", "A.B. Jansen", "J de Vries", "Jansen, J.", "Jansen P.", "j. de vries" */
export function initialsAndSurname(words: readonly Word[], at: number): boolean {
  const first = words[at];
  if (!first || first.text.length > 3) return false;
  if (isSmallInitial(first) || (isInitial(first) && isSmallInitialAfter(words[at + 1])))
    return smallInitialsAndSurname(words, at);
  if (isBareInitial(first)) return !isLabel(words, at) && surnameAt(words, at + 1) !== null;
  if (!isInitial(first) || isLabel(words, at)) return false;
  const next = skip(words, at + 1, isInitial);
  const letters = words.slice(at, next).map(({ lower }) => lower);
  if (NOT_INITIALS.has(letters.join('')) || continuesAbbreviation(words, at)) return false;
  // "J. van der Horst": behind such a particle also a place or an ordinary word is a surname.
  const ofSurname = words
    .slice(next, afterParticles(words, next))
    .some(({ lower }) => SURNAME_PARTICLES.has(lower));
  return (
    surnameAt(words, next, ofSurname ? NEVER_SURNAMES : ORDINARY_WORDS) !== null ||
    comesAfterSurname(words, at)
  );
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

/** "Jansen, J."; without the comma only behind a surname that is well known: "Jansen P." */
function comesAfterSurname(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const initial = words[at];
  if (!before || !initial || !isNameLike(before)) return false;
  if (isComma(initial.gap)) return true;
  return (
    initial.gap === ' ' &&
    !before.dot &&
    isCommonSurname(before) &&
    !hasBefore(words, at - 1, ORGANISATION_WORDS)
  );
}

function isSmallInitial({ text, dot }: Word): boolean {
  return dot && /^\p{Ll}$/u.test(text);
}

/**
 * "j. de vries", "a.b. jansen". Small letters with full stops are mostly abbreviations ("o.a. de school") or head a
 * list ("a. de school"), so that the surname must be well known or have particles that stand in surnames alone.
 */
function smallInitialsAndSurname(words: readonly Word[], at: number): boolean {
  if (isLabel(words, at) || continuesAbbreviation(words, at)) return false;
  const next = afterSmallInitials(words, at);
  const letters = words
    .slice(at, next)
    .map(({ lower }) => lower)
    .join('');
  if (SMALL_ABBREVIATIONS.has(letters) || !/^ ?$/.test(words[next]?.gap ?? '-')) return false;
  const end = isParticle(words, next) ? afterParticles(words, next + 1) : next;
  const surname = words[end];
  if (!surname || surname.lower.length < 3 || (end > next && !follows(surname, words[end - 1]))) return false;
  const particles = words.slice(next, end).map(({ lower }) => lower);
  const ofSurnames = particles.some((particle) => SURNAME_PARTICLES.has(particle));
  if (isOrdinary(surname, ofSurnames ? NEVER_SURNAMES : ORDINARY_WORDS)) return false;
  if (isCommonSurname(surname)) return true;
  return (
    particles.length > 0 && (ofSurnames || !LIST_LETTERS.test(letters)) && !isPhraseInList(particles, letters)
  );
}

function afterSmallInitials(words: readonly Word[], at: number): number {
  let next = at + 1;
  while (next < at + FAR && isSmallInitialAfter(words[next])) next += 1;
  return next;
}

function isSmallInitialAfter(word: Word | undefined): boolean {
  return word !== undefined && isSmallInitial(word) && /^ ?$/.test(word.gap);
}

/** "a. ter bespreking", "b. ten slotte". */
function isPhraseInList([first = '']: readonly string[], letters: string): boolean {
  return /^te[nr]$/.test(first) && LIST_LETTERS.test(letters);
}

/** Letters that head the items of a list. */
const LIST_LETTERS = /^[a-i]$/;
