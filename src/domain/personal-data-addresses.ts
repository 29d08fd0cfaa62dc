import { PLACE_NAMES } from './personal-data-vocabulary';
import {
  PLACES_WITH_A_YEAR,
  TIME_PREPOSITIONS,
  WORDS_AFTER_A_YEAR,
  WORDS_OF_TWO_LETTERS,
} from './personal-data-words';

/** A postcode: 1234 AB, 1234AB, 1234-AB or 1234ab; a year before an abbreviation of the field ("in 2026 VT") is none. */
export function mentionsPostcode(text: string): boolean {
  return [...text.matchAll(POSTCODE)].some((match) => {
    const [whole, digits = '', letters = ''] = match;
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const after = text.slice(match.index + whole.length, match.index + whole.length + 40);
    if (isYear(digits) && WORDS_AFTER_A_YEAR.has(letters.toUpperCase()) && !isBeforePlace(before, after))
      return false;
    return letters === letters.toUpperCase() || !WORDS_OF_TWO_LETTERS.has(letters.toLowerCase());
  });
}

const POSTCODE = /(?<![\d\p{L}.,]|\p{L}-)([1-9]\d{3})(?: | ?- ?)?(\p{L}{2})(?![\p{L}\d'])/gu;

function isYear(digits: string): boolean {
  return digits >= '1990' && digits <= '2049';
}

/**
 * "2025 AB Haarlem". Only some places have such postcodes; before any other the year may be one after all:
 * "in 2026 VT Rotterdam gebeld".
 */
function isBeforePlace(before: string, after: string): boolean {
  const place = PLACE_AFTER.exec(after)?.[1]?.toLowerCase();
  if (place === undefined) return false;
  return PLACES_WITH_A_YEAR.has(place) || (PLACE_NAMES.has(place) && !isTime(before));
}

const PLACE_AFTER = /^,?\s(\p{Lu}[\p{L}-]+)/u;

function isTime(before: string): boolean {
  return TIME_PREPOSITIONS.has(/(\p{L}+) $/u.exec(before)?.[1]?.toLowerCase() ?? '');
}

/** An e-mail address, also written with (at), or with spaces around its @ and full stops. */
export function mentionsEmail(text: string): boolean {
  const typed = text.replace(/ ?[([]\s?at\s?[)\]] ?/gi, '@');
  return typed.includes('@') && (EMAIL.test(typed) || SPACED_EMAIL.test(typed));
}

const EMAIL = /[\p{L}\p{N}_%+'-]@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,}/u;

/**
 * "piet @ example . nl". A full stop with a space behind it alone may end a sentence ("gevraagd @school. De rest
 * volgt"), so that then only the commonest endings count.
 */
const SPACED_EMAIL =
  /[\p{L}\p{N}_%+'-] ?@ ?[\p{L}\p{N}-]{1,63}(?: ?\. ?[\p{L}\p{N}-]{1,63}){0,4}(?:\.\p{Ll}{2,}| \. ?\p{L}{2,}|\. (?:com|eu|info|net|nl|org)(?!\p{L}))/u;
