import { COMMON_SURNAMES } from './personal-data-names';
import { follows, isCapitalised, skip, type Word } from './personal-data-tokens';
import { NEVER_SURNAMES, ORDINARY_WORDS } from './personal-data-vocabulary';
import { AFTER_PREPOSITION, ORDINARY_ENDINGS, PARTICLES, PREPOSITIONS } from './personal-data-words';

/** Where the surname stands that begins here, particles first; null if there is none. */
export function surnameAt(words: readonly Word[], at: number, ordinary = ORDINARY_WORDS): number | null {
  const next = afterParticles(words, at);
  const surname = words[next];
  return surname && follows(surname, words[next - 1]) && isNameLike(surname, ordinary) ? next : null;
}

/** Directly behind a title also "Groen" and "Post" are surnames, and so are "JANSEN" and "jansen". */
export function surnameAfterTitle(words: readonly Word[], at: number, directly: boolean): number | null {
  const next = afterParticles(words, at);
  const surname = words[next];
  if (!surname || !follows(surname, words[next - 1])) return null;
  const inCapitals = /^\p{Lu}{4,}$/u.test(surname.text) && !isOrdinary(surname, ORDINARY_WORDS);
  const isSurname = isNameLike(surname, directly ? NEVER_SURNAMES : ORDINARY_WORDS);
  return isSurname || inCapitals || COMMON_SURNAMES.has(surname.lower) ? next : null;
}

/** Past the particles in a row. */
export function afterParticles(words: readonly Word[], at: number): number {
  return skip(words, at, (_, next) => isParticle(words, next));
}

export function isParticle(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  return (
    PARTICLES.has(lower) && (!PREPOSITIONS.has(lower) || AFTER_PREPOSITION.has(words[at + 1]?.lower ?? ''))
  );
}

/** Capitalised, two letters or more, and no ordinary word. */
export function isNameLike(word: Word, ordinary = ORDINARY_WORDS): boolean {
  return word.text.length > 1 && isCapitalised(word) && !isOrdinary(word, ordinary);
}

export function isOrdinary({ lower }: Word, ordinary: ReadonlySet<string>): boolean {
  return ordinary.has(lower) || ORDINARY_ENDINGS.test(lower);
}

/** In any case; of a double surname either half will do: "jansen-bakker". */
export function isCommonSurname({ lower }: Word): boolean {
  return (
    COMMON_SURNAMES.has(lower) ||
    (lower.includes('-') && lower.split('-').some((half) => COMMON_SURNAMES.has(half)))
  );
}
