import { mentionsEmail, mentionsPostcode } from './personal-data-addresses';
import { datesIn, isBirthDate, isFarFrom, type DateInText } from './personal-data-dates';
import { mentionsFullName } from './personal-data-full-names';
import { FIRST_NAMES } from './personal-data-names';
import { mentionsBsn, mentionsPhone, withoutDutchPhonesFromAbroad } from './personal-data-numbers';
import { withoutPhrases } from './personal-data-tokens';
import { plainText } from './plain-text';
import type { LocalDate } from './time';

export type PersonalDataKind = 'bsn' | 'date' | 'birth-date' | 'email' | 'phone' | 'postcode' | 'name';

/** What was found, never the text itself: that is neither stored nor logged. */
export interface PersonalDataFinding {
  readonly kind: PersonalDataKind;
}

export interface GuardOptions {
  /** Registered organisations: their names are free. */
  readonly organisations: readonly string[];
  /** Today in the channel's time zone. */
  readonly today: LocalDate;
}

/** The guard over free text (DOMAIN section 9): each kind of personal data it holds, once; empty when it may pass. */
export function findPersonalData(text: string, options: GuardOptions): PersonalDataFinding[] {
  const plain = plainText(text);
  // Most sentences hold no digit, and then no date, number or postcode either.
  const holdsDigits = /\d/.test(plain);
  const rest = holdsDigits ? withoutDutchPhonesFromAbroad(plain) : plain;
  const dates = holdsDigits ? datesIn(rest) : [];
  const numbers = withoutDatesAndTimes(rest, dates);
  const births = dates.filter((date) => isBirthDate(rest, date));
  const others = dates.filter((date) => !births.includes(date));
  const found: Record<PersonalDataKind, boolean> = {
    bsn: holdsDigits && mentionsBsn(numbers),
    date: others.some(({ date }) => date !== null && isFarFrom(options.today, date)),
    'birth-date': births.length > 0,
    email: mentionsEmail(plain),
    phone: rest !== plain || (holdsDigits && mentionsPhone(numbers)),
    postcode: holdsDigits && mentionsPostcode(plain),
    name: mentionsFullName(plain, options.organisations),
  };
  return KINDS.filter((kind) => found[kind]).map((kind) => ({ kind }));
}

const KINDS: readonly PersonalDataKind[] = [
  'bsn',
  'birth-date',
  'date',
  'email',
  'phone',
  'postcode',
  'name',
];

/**
 * A first name alone passes, with a hint. Knows the common names only, capitalised as a name is written.
 * @param organisations whose names are free
 */
export function mentionsFirstName(text: string, organisations: readonly string[] = []): boolean {
  const capitalised =
    withoutPhrases(plainText(text), organisations).match(
      /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+(?:-\p{L}+)?(?![\p{L}\p{N}])/gu,
    ) ?? [];
  return capitalised.some((word) => FIRST_NAMES.has(word.toLowerCase()));
}

const TIME_RANGE = /(?<!\d[.-]?)\d{1,2}[.:][0-5]\d ?- ?\d{1,2}[.:][0-5]\d(?![.-]?\d)/g;

/** Digits of dates (those with - / or . in between) and of time ranges are no part of a number beside them. */
function withoutDatesAndTimes(text: string, dates: readonly DateInText[]): string {
  let rest = text;
  for (const { start, end, date } of dates) {
    const typed = text.slice(start, end);
    if (date !== null && /^\d+ ?[-/.]/.test(typed))
      rest = rest.slice(0, start) + '#'.repeat(end - start) + rest.slice(end);
  }
  return rest.replace(TIME_RANGE, '#');
}
